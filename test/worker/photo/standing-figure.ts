import {
  type Figure,
  type LandmarkName,
  landmarkCount,
  landmarkIndex,
  landmarkNames,
} from '../../../core/dance/figure.ts';
import type { DecodedPhoto } from '../../../worker/photo/decode.ts';

export type Metres = [x: number, y: number, z: number];

/** Somebody who stands before the camera: x to the picture's right, y down, z away from the camera,
 *  metres from mid-hip. As the landmark network sees people: the hips a little turned, the legs leaning. */
const standing: Record<LandmarkName, Metres> = {
  nose: [0, -0.66, -0.13],
  leftEyeInner: [0.02, -0.7, -0.1],
  leftEye: [0.03, -0.7, -0.1],
  leftEyeOuter: [0.04, -0.7, -0.1],
  rightEyeInner: [-0.02, -0.7, -0.1],
  rightEye: [-0.03, -0.7, -0.1],
  rightEyeOuter: [-0.04, -0.7, -0.1],
  leftEar: [0.07, -0.68, 0],
  rightEar: [-0.07, -0.68, 0],
  mouthLeft: [0.02, -0.62, -0.1],
  mouthRight: [-0.02, -0.62, -0.1],
  leftShoulder: [0.17, -0.5, 0],
  rightShoulder: [-0.17, -0.5, 0],
  leftElbow: [0.24, -0.22, 0],
  rightElbow: [-0.24, -0.22, 0],
  leftWrist: [0.28, 0.04, 0],
  rightWrist: [-0.28, 0.04, 0],
  leftPinky: [0.29, 0.12, 0],
  rightPinky: [-0.29, 0.12, 0],
  leftIndex: [0.28, 0.13, 0],
  rightIndex: [-0.28, 0.13, 0],
  leftThumb: [0.26, 0.1, 0],
  rightThumb: [-0.26, 0.1, 0],
  leftHip: [0.1, 0, 0.036],
  rightHip: [-0.1, 0, -0.036],
  leftKnee: [0.1, 0.43, 0.06],
  rightKnee: [-0.1, 0.43, 0.06],
  leftAnkle: [0.1, 0.86, 0.12],
  rightAnkle: [-0.1, 0.86, 0.12],
  leftHeel: [0.1, 0.9, 0.14],
  rightHeel: [-0.1, 0.9, 0.14],
  leftFootIndex: [0.13, 0.93, 0],
  rightFootIndex: [-0.13, 0.93, 0],
};

export const pictureWidthPx = 576;
export const pictureHeightPx = 1024;

export interface FigureLook {
  /** Another place for some landmarks, metres. */
  readonly places?: Partial<Record<LandmarkName, Metres>>;
  readonly visibility?: Partial<Record<LandmarkName, number>>;
  /** Turned about the upright axis. */
  readonly yawDegrees?: number;
  /** Turned in the picture. */
  readonly tiltDegrees?: number;
  readonly pxPerMetre?: number;
  /** Where mid-hip is in the picture. */
  readonly hipXPx?: number;
  readonly hipYPx?: number;
  /** Brightness of the figure's lighter half, 0..255. */
  readonly brightness?: number;
  /** Width of the slopes of its edges. */
  readonly slopePx?: number;
}

/** A photo of one figure with stripes, and the figure as the finder would give it. */
export function aPhotoOf(look: FigureLook = {}): { photo: DecodedPhoto; figure: Figure } {
  const { pxPerMetre = 480, hipXPx = 288, hipYPx = 500, brightness = 220, slopePx = 1 } = look;
  const yaw = ((look.yawDegrees ?? 0) * Math.PI) / 180;
  const tilt = ((look.tiltDegrees ?? 0) * Math.PI) / 180;
  const landmarks = new Float32Array(landmarkCount * 2);
  const worldLandmarks = new Float32Array(landmarkCount * 3);
  const visibility = new Float32Array(landmarkCount);
  for (const name of landmarkNames) {
    const [x, y, z] = look.places?.[name] ?? standing[name];
    const turnedX = x * Math.cos(yaw) + z * Math.sin(yaw);
    const turnedZ = z * Math.cos(yaw) - x * Math.sin(yaw);
    const acrossX = turnedX * Math.cos(tilt) - y * Math.sin(tilt);
    const acrossY = turnedX * Math.sin(tilt) + y * Math.cos(tilt);
    const i = landmarkIndex[name];
    worldLandmarks.set([turnedX, y, turnedZ], 3 * i);
    landmarks.set([hipXPx + acrossX * pxPerMetre, hipYPx + acrossY * pxPerMetre], 2 * i);
    visibility[i] = look.visibility?.[name] ?? 0.98;
  }
  const left = Math.max(0, Math.round(hipXPx - 0.3 * pxPerMetre));
  const right = Math.min(pictureWidthPx, Math.round(hipXPx + 0.3 * pxPerMetre));
  const top = Math.max(0, Math.round(hipYPx - 0.85 * pxPerMetre));
  const bottom = Math.min(pictureHeightPx, Math.round(hipYPx + 0.97 * pxPerMetre));
  const alpha = new Uint8Array(pictureWidthPx * pictureHeightPx);
  const rgb = new Uint8Array(pictureWidthPx * pictureHeightPx * 3).fill(brightness / 2);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * pictureWidthPx + x;
      alpha[at] = 255;
      const value = (stripe(x, slopePx) + stripe(y, slopePx)) / 2;
      rgb.fill(brightness * value, at * 3, at * 3 + 3);
    }
  }
  const size = { widthPx: pictureWidthPx, heightPx: pictureHeightPx };
  const figure: Figure = {
    landmarks,
    worldLandmarks,
    visibility,
    presence: 1,
    alpha,
    foreground: rgb,
    box: { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top },
  };
  const photo: DecodedPhoto = {
    picture: { ...size, rgb },
    sourceWidthPx: pictureWidthPx,
    sourceHeightPx: pictureHeightPx,
    content: { xPx: 0, yPx: 0, ...size },
  };
  return { photo, figure };
}

/** Broad stripes with even slopes between 0 and 1. */
function stripe(at: number, slopePx: number): number {
  const period = 160;
  const distance = Math.abs((at % period) - period / 2) - period / 4;
  return Math.min(1, Math.max(0, 0.5 + distance / slopePx));
}
