/** What the detector says of one person, fractions of its square. */
export interface PersonDetection {
  readonly score: number;
  /** Round the face. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Mid-hip, and the point that gives the body's size and rotation. */
  readonly hip: readonly [number, number];
  readonly size: readonly [number, number];
}

const INPUT_PX = 224;
const VALUES = 12;
const MAX_LOGIT = 100;

/** Decodes and thins the detector's answer: weighted non-maximum suppression over the face boxes.
 *  boxes: [anchor, 12], px of the 224 px square, relative to the anchor: centre x, y, width, height,
 *  then four points (x, y): mid-hip, body size, mid-shoulder, upper-body size.
 *  logits: [anchor]; anchors: [anchor, (x, y)], fractions. Best first.
 *  Source: MediaPipe pose_detection_cpu.pbtxt (TensorsToDetections, NonMaxSuppression). */
export function readDetections(
  boxes: Float32Array,
  logits: Float32Array,
  anchors: Float32Array,
  minScore: number,
): PersonDetection[] {
  const found: PersonDetection[] = [];
  for (let i = 0; i < logits.length; i++) {
    const score = sigmoid(logits[i] ?? 0);
    if (!(score >= minScore)) continue;
    const anchorX = anchors[2 * i] ?? 0;
    const anchorY = anchors[2 * i + 1] ?? 0;
    const value = (k: number) => (boxes[i * VALUES + k] ?? 0) / INPUT_PX;
    const [x, y, halfWidth, halfHeight] = [value(0), value(1), value(2) / 2, value(3) / 2];
    found.push({
      score,
      left: anchorX + x - halfWidth,
      top: anchorY + y - halfHeight,
      right: anchorX + x + halfWidth,
      bottom: anchorY + y + halfHeight,
      hip: [anchorX + value(4), anchorY + value(5)],
      size: [anchorX + value(6), anchorY + value(7)],
    });
  }
  return suppress(found);
}

const SAME_FACE_OVERLAP = 0.3;

function suppress(found: readonly PersonDetection[]): PersonDetection[] {
  let rest = found.toSorted((a, b) => b.score - a.score);
  const kept: PersonDetection[] = [];
  for (let best = rest[0]; best; best = rest[0]) {
    const seed = best;
    const same = rest.filter((other) => overlap(seed, other) > SAME_FACE_OVERLAP);
    kept.push(same.length > 0 ? weightedMean(same) : seed);
    rest = rest.filter((other) => other !== seed && !same.includes(other));
  }
  return kept;
}

function weightedMean(same: readonly PersonDetection[]): PersonDetection {
  const total = same.reduce((sum, { score }) => sum + score, 0);
  const mean = (read: (one: PersonDetection) => number) =>
    same.reduce((sum, one) => sum + read(one) * one.score, 0) / total;
  return {
    score: Math.max(...same.map(({ score }) => score)),
    left: mean((one) => one.left),
    top: mean((one) => one.top),
    right: mean((one) => one.right),
    bottom: mean((one) => one.bottom),
    hip: [mean((one) => one.hip[0]), mean((one) => one.hip[1])],
    size: [mean((one) => one.size[0]), mean((one) => one.size[1])],
  };
}

/** Intersection over union of the two face boxes, 0..1. */
function overlap(a: PersonDetection, b: PersonDetection): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const area = (one: PersonDetection) => (one.right - one.left) * (one.bottom - one.top);
  return (width * height) / (area(a) + area(b) - width * height);
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-Math.min(MAX_LOGIT, Math.max(-MAX_LOGIT, logit))));
}
