/** Where the engine's weights lie, and what they do not tell. */
export interface Checkpoints {
  /** Holds all the files, at any depth. */
  readonly folder: string;
  readonly vocabulary: string;
  readonly merges: string;
  readonly textEncoder: string;
  readonly unet: string;
  readonly motionModule: string;
  /** What AnimateDiff's third version adds to the UNet; null for a motion module without one. */
  readonly motionAdapter: string | null;
  readonly controlNet: string;
  readonly imageEncoder: string;
  readonly faceAdapter: string;
  readonly vae: string;
  readonly vaeGroups: number;
  readonly heads: { readonly text: number; readonly image: number; readonly resampler: number };
}

/** All the files of weights. */
export function filesOf(checkpoints: Checkpoints): string[] {
  const { textEncoder, unet, motionModule, controlNet, imageEncoder, faceAdapter, vae } =
    checkpoints;
  return [textEncoder, unet, motionModule, controlNet, imageEncoder, faceAdapter, vae];
}
