/** Photos and clips between intake, rendering and delivery. A path is `folder/name`, of letters, digits, `.`,
 *  `-` and `_`. What is put is there whole or not at all. */
export interface Store {
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes over a file of this machine. */
  putFile(path: string, localPath: string): Promise<void>;
  /** Null when there is nothing. */
  read(path: string): Promise<Uint8Array | null>;
  /** A file of this machine with these bytes, until it is released. Null when there is nothing. */
  borrow(path: string): Promise<Borrowed | null>;
  /** Also where there is nothing. */
  remove(path: string): Promise<void>;
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

export const photoPathOf = (jobId: string) => `photos/${jobId}`;
export const clipPathOf = (jobId: string) => `clips/${jobId}.mp4`;
export const thumbnailPathOf = (jobId: string) => `clips/${jobId}.jpg`;

/** @throws RangeError for a path that could leave its folder */
export function checkStorePath(path: string): void {
  if (!/^[a-z]+(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) {
    throw new RangeError('not a path of the store');
  }
}
