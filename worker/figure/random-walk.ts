import type { Region } from './region.ts';
import { FIGURE, UNKNOWN } from './trimap.ts';

const SWEEPS = 24;
const OVER_RELAXATION = 1.6;
const LEAST_TIE = 0.003;

/** How likely each pixel belongs to the figure, 0..1: neighbours of like colour agree, known pixels
 *  hold, and unknown ones lean towards `target` (0..1) with the strength `pull`.
 *  Minimises Σ w(i,j)·(a(i)-a(j))² + Σ pull·(a(i)-target(i))² by over-relaxation.
 *  Source: L. Grady, Random Walks for Image Segmentation, 2006, with the data term of its section on
 *  priors; w = exp(-|Δcolour|² / 2·mean|Δcolour|²). */
export function walkRandomly(
  region: Region,
  trimap: Uint8Array,
  target: Float32Array,
  pull: number,
): Float32Array {
  const { widthPx, heightPx, planes } = region;
  const [red, green, blue] = planes;
  const value = new Float32Array(trimap.length);
  const nodes: number[] = [];
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      value[i] = trimap[i] === UNKNOWN ? target[i] : trimap[i] === FIGURE ? 1 : 0;
      if (trimap[i] === UNKNOWN) nodes.push(i);
    }
  }
  if (nodes.length === 0) return value;

  const difference = (i: number, j: number) =>
    (red[i] - red[j]) ** 2 + (green[i] - green[j]) ** 2 + (blue[i] - blue[j]) ** 2;
  const steps = [1, -1, widthPx, -widthPx];
  let sum = 0;
  let pairs = 0;
  const inside = (i: number, direction: number): boolean => {
    const x = i % widthPx;
    if (direction === 0) return x + 1 < widthPx;
    if (direction === 1) return x > 0;
    return direction === 2 ? i + widthPx < trimap.length : i >= widthPx;
  };
  const gaps = new Float32Array(nodes.length * 4);
  nodes.forEach((i, n) => {
    for (let d = 0; d < 4; d++) {
      if (!inside(i, d)) {
        gaps[4 * n + d] = -1;
        continue;
      }
      const gap = difference(i, i + steps[d]);
      gaps[4 * n + d] = gap;
      sum += gap;
      pairs++;
    }
  });
  const beta = 1 / (2 * Math.max(4, sum / Math.max(1, pairs)));
  const ties = gaps.map((gap) => (gap < 0 ? 0 : LEAST_TIE + Math.exp(-beta * gap)));

  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const backward = sweep % 2 === 1;
    for (let k = 0; k < nodes.length; k++) {
      const n = backward ? nodes.length - 1 - k : k;
      const i = nodes[n];
      let weight = pull;
      let total = pull * target[i];
      for (let d = 0; d < 4; d++) {
        const tie = ties[4 * n + d];
        if (tie === 0) continue;
        weight += tie;
        total += tie * value[i + steps[d]];
      }
      value[i] += OVER_RELAXATION * (total / weight - value[i]);
    }
  }
  for (const i of nodes) value[i] = Math.min(1, Math.max(0, value[i]));
  return value;
}
