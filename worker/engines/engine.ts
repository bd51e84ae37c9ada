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

/** Whom a sentence wants to see where, for an engine that needs a face at most. */
export interface FaceAsk {
  readonly brief: SceneBrief;
  /** As the person wrote it; null where only the brief is known. */
  readonly sentence: string | null;
  /** The photo, with the person who was found in it; null where nobody was. */
  readonly picture: Picture;
  readonly figure: Figure | null;
  readonly seed: number;
  readonly framesPerSecond: number;
}

/** The same for an engine that needs the pixels of the head: it is cut out of the photo. */
export interface StageAsk extends FaceAsk {
  readonly figure: Figure;
  readonly head: Head;
  /** The photo's own body and clothes dance; otherwise a body is drawn. */
  readonly keepsBody: boolean;
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

interface EngineFor<Needs extends 'head' | 'face', Ask extends FaceAsk> {
  readonly name: EngineName;
  /** What of a photo dances to a sentence. */
  readonly needs: Needs;
  /** Draws the clip's frames in order; a yielded frame's buffer is valid until the next one is asked for.
   *  Rejects with signal.reason when aborted. */
  draw(scene: Scene, options: DrawOptions): AsyncIterable<Frame>;
  /** Puts whoever is in a photo where a sentence wants them, and into its clothes. Rejects with signal.reason when
   *  aborted. */
  stage(ask: Ask, signal: AbortSignal): Promise<Staged>;
}

export type HeadEngine = EngineFor<'head', StageAsk>;

/** One that draws a clip without a face too. */
export type FaceEngine = EngineFor<'face', FaceAsk>;

export type Engine = HeadEngine | FaceEngine;
