import type { Choreography } from '../../core/dance/choreography.ts';
import type { Figure } from '../../core/dance/figure.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import type { Frame } from '../../core/media/frame.ts';
import type { Picture } from '../../core/media/picture.ts';

/** All that an engine needs to draw one clip. */
export interface Scene {
  readonly picture: Picture;
  readonly figure: Figure;
  readonly choreography: Choreography;
  readonly seed: number;
}

export interface DrawOptions {
  readonly signal: AbortSignal;
  /** Called with the fraction done, 0..1. */
  readonly report: (fraction: number) => void;
}

export interface Engine {
  readonly name: EngineName;
  /** Draws the clip's frames in order; a yielded frame's buffer is valid until the next one is asked for.
   *  Rejects with signal.reason when aborted. */
  draw(scene: Scene, options: DrawOptions): AsyncIterable<Frame>;
}
