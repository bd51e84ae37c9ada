import type { WindowSize } from '../../diffusion/context-windows.ts';
import { type NoiseSchedule, PLAIN_NOISE } from '../../diffusion/ddim.ts';
import { WINDOW_MOST_FRAMES } from '../../diffusion/motion-module.ts';
import {
  GUIDANCE_MOST,
  openSettings,
  PARTS_MOST,
  STEPS_MOST,
  whole,
  within,
} from '../../diffusion/settings-file.ts';

/** What the weights do not tell, and what may be chosen. */
export interface Settings {
  /** Whether the UNet is of a latent consistency model, for which few steps are enough. */
  readonly isConsistency: boolean;
  readonly steps: number;
  /** How far the prediction goes beyond that to the negative prompt. */
  readonly guidance: number;
  /** How much the face counts beside the text, 0 for not at all: α of the paper. */
  readonly faceScale: number;
  /** How much the pose counts, 1 as ControlNet was trained. */
  readonly poseScale: number;
  readonly window: WindowSize;
  readonly schedule: NoiseSchedule;
  readonly heads: { readonly text: number; readonly image: number; readonly resampler: number };
  readonly vaeGroups: number;
}

const SCALE_MOST = 2;

/** Of the public weights. Windows are as long as the motion modules were trained on.
 *  Source: AnimateDiff, configs/inference/inference-v3.yaml and its README; tencent-ailab/IP-Adapter, README, for a
 *  face beside a sentence; the model cards of CLIP ViT-L/14 and ViT-H/14, and of IP-Adapter-plus, for the heads. */
const usual = {
  steps: 25,
  guidance: 7.5,
  faceScale: 0.7,
  poseScale: 1,
  windowFrames: 16,
  windowOverlap: 4,
  textHeads: 12,
  imageHeads: 16,
  resamplerHeads: 12,
  vaeGroups: 32,
} as const;

/** Of a latent consistency model. Source: Luo et al. 2023 (LCM-LoRA), section 4. */
const usualOfFew = { steps: 8, guidance: 1.5 } as const;

/** Steps between which a latent consistency model can skip: those of its teacher. */
const FEW_STEPS_MOST = 50;

/** Reads the models' config.json, or null for the public ones'; what it does not name is as usual.
 *  isConsistency: whether the UNet is of a latent consistency model.
 *  @throws CheckpointError for a value that cannot be meant */
export function readSettings(file: string, text: string | null, isConsistency = false): Settings {
  const { steps, guidance } = isConsistency ? usualOfFew : usual;
  const stepsMost = isConsistency ? FEW_STEPS_MOST : STEPS_MOST;
  const read = openSettings(file, text);
  const readParts = (name: 'textHeads' | 'imageHeads' | 'resamplerHeads' | 'vaeGroups') =>
    read(name, usual[name], whole(1, PARTS_MOST));
  const frames = read('windowFrames', usual.windowFrames, whole(1, WINDOW_MOST_FRAMES));
  const overlap = Math.min(usual.windowOverlap, frames - 1);
  return {
    isConsistency,
    steps: read('steps', steps, whole(1, stepsMost)),
    guidance: read('guidance', guidance, within(0, GUIDANCE_MOST)),
    faceScale: read('faceScale', usual.faceScale, within(0, SCALE_MOST)),
    poseScale: read('poseScale', usual.poseScale, within(0, SCALE_MOST)),
    window: { frames, overlap: read('windowOverlap', overlap, whole(0, frames - 1)) },
    schedule: PLAIN_NOISE,
    heads: {
      text: readParts('textHeads'),
      image: readParts('imageHeads'),
      resampler: readParts('resamplerHeads'),
    },
    vaeGroups: readParts('vaeGroups'),
  };
}
