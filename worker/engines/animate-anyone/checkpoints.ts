/** Where the engine's weights lie, and what they do not tell. */
export interface Checkpoints {
  /** Holds all the files, at any depth. */
  readonly folder: string;
  readonly denoisingUnet: string;
  readonly motionModule: string;
  readonly referenceUnet: string;
  readonly poseGuider: string;
  readonly imageEncoder: string;
  readonly clipHeads: number;
  readonly vae: string;
  readonly vaeGroups: number;
}

/** All the files. */
export function filesOf(checkpoints: Checkpoints): string[] {
  const { denoisingUnet, motionModule, referenceUnet, poseGuider, imageEncoder, vae } = checkpoints;
  return [denoisingUnet, motionModule, referenceUnet, poseGuider, imageEncoder, vae];
}
