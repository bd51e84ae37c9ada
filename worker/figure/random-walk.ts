import type { Region } from './region.ts';
import { FIGURE, UNKNOWN } from './trimap.ts';

const SWEEPS = 12;
const OVER_RELAXATION = 1.5;
const LEAST_TIE = 0.003;
const LEAST_VARIANCE = 4;

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
  const { widthPx, planes } = region;
  const [red, green, blue] = planes;
  const count = trimap.length;
  const value = new Float32Array(count);
  const nodes = new Int32Array(count);
  let nodeCount = 0;
  for (let i = 0; i < count; i++) {
    value[i] = trimap[i] === UNKNOWN ? target[i] : trimap[i] === FIGURE ? 1 : 0;
    if (trimap[i] === UNKNOWN) nodes[nodeCount++] = i;
  }
  const steps = [1, widthPx, -1, -widthPx];
  const ties = new Float32Array(nodeCount * 4);
  let sum = 0;
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    const x = i % widthPx;
    for (let d = 0; d < 4; d++) {
      const j = i + steps[d];
      const outside = j < 0 || j >= count || (d === 0 && x + 1 === widthPx) || (d === 2 && x === 0);
      const gap = outside
        ? -1
        : (red[i] - red[j]) ** 2 + (green[i] - green[j]) ** 2 + (blue[i] - blue[j]) ** 2;
      ties[4 * n + d] = gap;
      sum += Math.max(0, gap);
    }
  }
  const beta = 1 / (2 * Math.max(LEAST_VARIANCE, sum / Math.max(1, 4 * nodeCount)));
  for (let k = 0; k < ties.length; k++) {
    ties[k] = ties[k] < 0 ? 0 : LEAST_TIE + Math.exp(-beta * ties[k]);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const backward = sweep % 2 === 1;
    for (let k = 0; k < nodeCount; k++) {
      const n = backward ? nodeCount - 1 - k : k;
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
  for (let n = 0; n < nodeCount; n++) {
    value[nodes[n]] = Math.min(1, Math.max(0, value[nodes[n]]));
  }
  return value;
}
