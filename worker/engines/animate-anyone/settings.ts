import type { WindowSize } from '../../diffusion/context-windows.ts';
import type { BetaSchedule } from '../../diffusion/ddim.ts';
import { WINDOW_MOST_FRAMES } from '../../diffusion/motion-module.ts';
import type { PoseLook } from '../../diffusion/pose/pose-frames.ts';
import {
  GUIDANCE_MOST,
  oneOf,
  openSettings,
  PARTS_MOST,
  STEPS_MOST,
  whole,
  within,
} from '../../diffusion/settings-file.ts';

/** What the weights of a model do not tell. */
export interface Settings {
  readonly steps: number;
  readonly guidance: number;
  readonly betas: BetaSchedule;
  readonly window: WindowSize;
  readonly poses: PoseLook;
  readonly clipHeads: number;
  readonly vaeGroups: number;
}

/** Of the public model. Source: Moore-AnimateAnyone, configs/inference/inference_v2.yaml and app.py. */
const usual = {
  steps: 25,
  guidance: 3.5,
  betas: 'linear',
  windowFrames: 24,
  windowOverlap: 4,
  poses: 'fixed',
  clipHeads: 16,
  vaeGroups: 32,
} as const;

/** Reads a model's config.json, or null for the public one's; what it does not name is as usual, and other names are
 *  left alone. @throws CheckpointError for a value that cannot be meant */
export function readSettings(file: string, text: string | null): Settings {
  const read = openSettings(file, text);
  const windowFrames = read('windowFrames', usual.windowFrames, whole(1, WINDOW_MOST_FRAMES));
  return {
    steps: read('steps', usual.steps, whole(1, STEPS_MOST)),
    guidance: read('guidance', usual.guidance, within(0, GUIDANCE_MOST)),
    betas: read('betas', usual.betas, oneOf('linear', 'scaled-linear')),
    window: {
      frames: windowFrames,
      overlap: read(
        'windowOverlap',
        Math.min(usual.windowOverlap, windowFrames - 1),
        whole(0, windowFrames - 1),
      ),
    },
    poses: read('poses', usual.poses, oneOf('fixed', 'growing')),
    clipHeads: read('clipHeads', usual.clipHeads, whole(1, PARTS_MOST)),
    vaeGroups: read('vaeGroups', usual.vaeGroups, whole(1, PARTS_MOST)),
  };
}
