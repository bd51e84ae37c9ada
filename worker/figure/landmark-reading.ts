import { landmarkCount } from '../../core/dance/figure.ts';
import { bodyCrop, type Crop, cropToPicture } from './crop.ts';

/** What the landmark network says of one crop, carried over to the picture. */
export interface LandmarkReading {
  /** [landmark, (x, y)], picture px. */
  readonly landmarks: Float32Array;
  /** [landmark], 0..1. */
  readonly visibility: Float32Array;
  /** [landmark, (x, y, z)], metres, origin mid-hip, axes of the picture. */
  readonly worldLandmarks: Float32Array;
  /** 0..1: a person is in the crop. */
  readonly presence: number;
  readonly crop: Crop;
  /** The crop that the network would look at next. */
  readonly nextCrop: Crop;
  readonly mask: MaskReading;
}

/** One opinion of the network on who is the person. */
export interface MaskReading {
  readonly crop: Crop;
  /** [y, x], 256 × 256 over the crop: logits of belonging to the person. */
  readonly logits: Float32Array;
  /** Its weight among others. */
  readonly trust: number;
}

export const CROP_PX = 256;
const HEATMAP_PX = 64;
/** The body's 33, four points that only steer the crop, and two of the hands. */
const ALL_POINTS = 39;
const POINT_VALUES = 5;
const HIP_POINT = 33;
const SIZE_POINT = 34;

/** Source: MediaPipe tensors_to_pose_landmarks_and_segmentation.pbtxt; heatmap window of 7 and least
 *  confidence of 0.5 from its RefineLandmarksFromHeatmap.
 *  points: [39, (x, y, z, visibility logit, presence logit)], x and y in px of the 256 px crop;
 *  heatmaps: logits [y, x, point], 64 × 64 over the crop; world: [39, (x, y, z)]. */
export function readLandmarks(
  outputs: {
    readonly points: Float32Array;
    readonly presence: Float32Array;
    readonly maskLogits: Float32Array;
    readonly heatmaps: Float32Array;
    readonly world: Float32Array;
  },
  crop: Crop,
): LandmarkReading {
  const { points, heatmaps, world } = outputs;
  const place = (i: number): [number, number] => {
    const u = (points[i * POINT_VALUES] ?? 0) / CROP_PX;
    const v = (points[i * POINT_VALUES + 1] ?? 0) / CROP_PX;
    return cropToPicture(crop, ...refine(heatmaps, i, u, v));
  };
  const landmarks = new Float32Array(landmarkCount * 2);
  const visibility = new Float32Array(landmarkCount);
  const worldLandmarks = new Float32Array(landmarkCount * 3);
  const cos = Math.cos(crop.angle);
  const sin = Math.sin(crop.angle);
  for (let i = 0; i < landmarkCount; i++) {
    landmarks.set(place(i), 2 * i);
    const visible = sigmoid(points[i * POINT_VALUES + 3] ?? 0);
    const present = sigmoid(points[i * POINT_VALUES + 4] ?? 0);
    visibility[i] = Math.min(visible, present);
    const x = world[3 * i] ?? 0;
    const y = world[3 * i + 1] ?? 0;
    worldLandmarks.set([x * cos - y * sin, x * sin + y * cos, world[3 * i + 2] ?? 0], 3 * i);
  }
  const [hipX, hipY] = place(HIP_POINT);
  const [sizeX, sizeY] = place(SIZE_POINT);
  return {
    landmarks,
    visibility,
    worldLandmarks,
    presence: outputs.presence[0] ?? 0,
    crop,
    nextCrop: bodyCrop(hipX, hipY, sizeX, sizeY),
    mask: { crop, logits: outputs.maskLogits, trust: 1 },
  };
}

const WINDOW_RADIUS = 3;
const LEAST_CONFIDENCE = 0.5;

/** Moves a point to the mean of its heatmap near by, where the heatmap is sure of itself. */
function refine(heatmaps: Float32Array, point: number, u: number, v: number): [number, number] {
  const column = Math.floor(u * HEATMAP_PX);
  const row = Math.floor(v * HEATMAP_PX);
  if (column < 0 || row < 0 || column >= HEATMAP_PX || row >= HEATMAP_PX) return [u, v];
  let [sum, sumX, sumY, most] = [0, 0, 0, 0];
  for (let y = Math.max(0, row - WINDOW_RADIUS); y <= row + WINDOW_RADIUS; y++) {
    if (y >= HEATMAP_PX) break;
    for (let x = Math.max(0, column - WINDOW_RADIUS); x <= column + WINDOW_RADIUS; x++) {
      if (x >= HEATMAP_PX) break;
      const sure = sigmoid(heatmaps[(y * HEATMAP_PX + x) * ALL_POINTS + point] ?? 0);
      sum += sure;
      sumX += sure * x;
      sumY += sure * y;
      most = Math.max(most, sure);
    }
  }
  if (most < LEAST_CONFIDENCE || sum <= 0) return [u, v];
  return [sumX / HEATMAP_PX / sum, sumY / HEATMAP_PX / sum];
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
