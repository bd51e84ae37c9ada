import type { WindowSize } from '../../diffusion/context-windows.ts';
import { type NoiseSchedule, PLAIN_NOISE } from '../../diffusion/ddim.ts';

/** What the weights do not tell, and what may be chosen. */
export interface Settings {
  readonly steps: number;
  /** How far the prediction goes beyond that to the negative prompt. */
  readonly guidance: number;
  /** How much the face counts beside the text, 0 for not at all: α of the paper. */
  readonly faceScale: number;
  /** How much the pose counts, 1 as ControlNet was trained. */
  readonly poseScale: number;
  readonly window: WindowSize;
  readonly schedule: NoiseSchedule;
  /** Of the picture that the networks see. */
  readonly longestSidePx: number;
}

/** Of the public weights. Windows are as long as the motion modules were trained on.
 *  Source: AnimateDiff, configs/inference/inference-v3.yaml and its README; tencent-ailab/IP-Adapter, README, for a
 *  face beside a sentence. */
export const usualSettings: Settings = {
  steps: 25,
  guidance: 7.5,
  faceScale: 0.7,
  poseScale: 1,
  window: { frames: 16, overlap: 4 },
  schedule: PLAIN_NOISE,
  longestSidePx: 768,
};
