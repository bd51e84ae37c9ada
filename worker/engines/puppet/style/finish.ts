import type { Frame } from '../../../../core/media/frame.ts';

/** Gives a frame the look of a style, in its own bytes. What depends on chance or on the light is settled by the first
 *  frame, so that nothing flickers. */
export type Finish = (frame: Frame) => void;

export interface FinishAsk {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
}
