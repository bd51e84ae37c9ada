/** BlazePose's 33 landmarks, in its order.
 *  Source: MediaPipe Pose landmark model card (Google, 2021). */
export const landmarkNames = [
  'nose',
  'leftEyeInner',
  'leftEye',
  'leftEyeOuter',
  'rightEyeInner',
  'rightEye',
  'rightEyeOuter',
  'leftEar',
  'rightEar',
  'mouthLeft',
  'mouthRight',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftPinky',
  'rightPinky',
  'leftIndex',
  'rightIndex',
  'leftThumb',
  'rightThumb',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftFootIndex',
  'rightFootIndex',
] as const;

export type LandmarkName = (typeof landmarkNames)[number];

export const landmarkCount = landmarkNames.length;

export const landmarkIndex = Object.fromEntries(
  landmarkNames.map((name, i) => [name, i]),
) as Readonly<Record<LandmarkName, number>>;

export interface Box {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The person found in a picture. Left and right are the person's own. */
export interface Figure {
  /** [landmark, (x, y)], picture px, x right, y down. */
  readonly landmarks: Float32Array;
  /** [landmark], 0..1: likely in the picture and not hidden. */
  readonly visibility: Float32Array;
  /** [landmark, (x, y, z)], metres, origin mid-hip, x right in the picture, y down, z away from the camera. */
  readonly worldLandmarks: Float32Array;
  /** How sure the model is that a person is there, 0..1. */
  readonly presence: number;
  /** [y, x], 0..255 at the picture's size: how much of the pixel is the person. Clean edge, one person only. */
  readonly alpha: Uint8Array;
  /** [y, x, (r, g, b)] at the picture's size: the person's own colour, background unmixed where
   *  alpha < 255, and pushed outward where alpha = 0. Straight, not premultiplied. */
  readonly foreground: Uint8Array;
  /** Bounding box of alpha ≥ 128. */
  readonly box: Box;
}
