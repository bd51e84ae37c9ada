import type { Choreography } from '../../core/dance/choreography.ts';
import type { Figure } from '../../core/dance/figure.ts';
import type { Note } from '../../core/job/note.ts';
import type { Frame } from '../../core/media/frame.ts';
import type { DrawOptions } from '../engines/engine.ts';

/** Who dances in a clip, and where: ready for a choreography. */
export interface Cast {
  readonly figure: Figure;
  /** The clip's. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly halfBody: boolean;
  readonly notes: readonly Note[];
  /** As Engine.draw. */
  draw(choreography: Choreography, options: DrawOptions): AsyncIterable<Frame>;
}
