import type { Choreography } from '../../core/dance/choreography.ts';
import type { Figure } from '../../core/dance/figure.ts';
import type { Head } from '../../core/dance/head.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import type { Note } from '../../core/job/note.ts';
import type { Report } from '../../core/job/report.ts';
import type { Frame } from '../../core/media/frame.ts';
import type { Picture } from '../../core/media/picture.ts';
import type { SceneBrief } from '../../core/prompt/scene-brief.ts';

/** All that an engine needs to draw one clip. */
export interface Scene {
  readonly picture: Picture;
  readonly figure: Figure;
  readonly choreography: Choreography;
  readonly seed: number;
}

/** Whom a sentence wants to see where. */
export interface StageAsk {
  readonly brief: SceneBrief;
  /** The photo, with the person who was found in it and their head cut out. */
  readonly picture: Picture;
  readonly figure: Figure;
  readonly head: Head;
  /** The photo's own body and clothes dance; otherwise a body is drawn. */
  readonly keepsBody: boolean;
  readonly seed: number;
  readonly framesPerSecond: number;
}

/** A person in a place, ready for any dance. */
export interface Staged {
  readonly figure: Figure;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly notes: readonly Note[];
  /** As Engine.draw. */
  draw(choreography: Choreography, options: DrawOptions): AsyncIterable<Frame>;
}

export interface DrawOptions {
  readonly signal: AbortSignal;
  /** Called with the fraction done, 0..1. */
  readonly report: (fraction: number) => void;
  /** Called with what may be worth knowing before the first frame is there. */
  readonly tell?: (report: Report) => void;
  /** Called with a frame as it will be about, by an engine that takes long. */
  readonly preview?: (frame: Frame) => Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  /** Draws the clip's frames in order; a yielded frame's buffer is valid until the next one is asked for.
   *  Rejects with signal.reason when aborted. */
  draw(scene: Scene, options: DrawOptions): AsyncIterable<Frame>;
  /** Puts whoever is in a photo where a sentence wants them, and into its clothes. Rejects with signal.reason when
   *  aborted. */
  stage(ask: StageAsk, signal: AbortSignal): Promise<Staged>;
}
