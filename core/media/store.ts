/** Photos and clips between intake, rendering and delivery, and the dances that machines share. A path is
 *  `folder/name`, of letters, digits, `.`, `-` and `_`. What is put is there whole or not at all.
 *  What fails for reasons that pass is thrown and may be tried again. */
export interface Store {
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes over a file of this machine; when it fails, the file stays. */
  putFile(path: string, localPath: string): Promise<void>;
  /** Null when there is nothing. */
  read(path: string): Promise<Uint8Array | null>;
  /** A file of this machine with these bytes, to be read until it is released. Null when there is nothing. */
  borrow(path: string): Promise<Borrowed | null>;
  /** Also where there is nothing. */
  remove(path: string): Promise<void>;
  /** What lies directly in a folder. */
  list(folder: string): Promise<Stored[]>;
}

export interface Borrowed {
  readonly localPath: string;
  release(): Promise<void>;
}

export interface Stored {
  readonly path: string;
  readonly modifiedMs: number;
}

/** A store elsewhere did not do what it was asked. The reason is a code, never a text of the server's. */
export class StoreTrouble extends Error {
  readonly reason: string;
  /** It answered and said no: trying again does not help, other keys or another bucket do. */
  readonly refused: boolean;

  constructor(operation: string, reason: string, refused: boolean) {
    super(`store, ${operation}: ${reason}`);
    this.name = 'StoreTrouble';
    this.reason = reason;
    this.refused = refused;
  }
}

export const photoPathOf = (jobId: string) => `photos/${jobId}`;
export const clipPathOf = (jobId: string) => `clips/${jobId}.mp4`;
export const previewPathOf = (jobId: string) => `clips/${jobId}-preview.jpg`;
export const thumbnailPathOf = (jobId: string) => `clips/${jobId}.jpg`;

/** @throws RangeError for a path that could leave its folder */
export function checkStorePath(path: string): void {
  if (!/^[a-z]+(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) {
    throw new RangeError('not a path of the store');
  }
}

/** @throws RangeError for a folder that could be another than it seems */
export function checkStoreFolder(folder: string): void {
  if (!/^[a-z]+(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(folder)) {
    throw new RangeError('not a folder of the store');
  }
}
