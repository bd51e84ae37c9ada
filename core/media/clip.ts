import type { EngineName } from '../job/engine-name.ts';

/** What the encoder is asked for. */
export interface ClipSpec {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
}

/** A file by its path (a store's key once there is a store). */
export interface StoredFile {
  readonly path: string;
}

export interface Clip {
  readonly file: StoredFile;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
  readonly durationMs: number;
  readonly engine: EngineName;
  /** The visible AI label, as drawn. */
  readonly label: string;
}
