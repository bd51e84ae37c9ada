import type { Region } from './region.ts';
import { FIGURE, UNKNOWN } from './trimap.ts';

const SWEEPS = 8;
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
  const { widthPx } = region;
  const count = trimap.length;
  const value = new Float32Array(count);
  const nodes = new Int32Array(count);
  let nodeCount = 0;
  for (let i = 0; i < count; i++) {
    value[i] = trimap[i] === UNKNOWN ? target[i] : trimap[i] === FIGURE ? 1 : 0;
    if (trimap[i] === UNKNOWN) nodes[nodeCount++] = i;
  }
  const ties = tieNeighbours(region, nodes.subarray(0, nodeCount));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const backward = sweep % 2 === 1;
    for (let k = 0; k < nodeCount; k++) {
      const n = backward ? nodeCount - 1 - k : k;
      relax(value, target, pull, nodes[n], ties, 4 * n, widthPx);
    }
  }
  for (let n = 0; n < nodeCount; n++) {
    value[nodes[n]] = Math.min(1, Math.max(0, value[nodes[n]]));
  }
  return value;
}

function relax(
  value: Float32Array,
  target: Float32Array,
  pull: number,
  i: number,
  ties: Float32Array,
  at: number,
  widthPx: number,
): void {
  const [right, below, left, above] = [ties[at], ties[at + 1], ties[at + 2], ties[at + 3]];
  let total = pull * target[i];
  // Beyond the region there is no tie, and nothing to read.
  if (right > 0) total += right * value[i + 1];
  if (below > 0) total += below * value[i + widthPx];
  if (left > 0) total += left * value[i - 1];
  if (above > 0) total += above * value[i - widthPx];
  value[i] += OVER_RELAXATION * (total / (pull + right + below + left + above) - value[i]);
}

/** [node, (right, below, left, above)]: how much each neighbour counts; 0 beyond the region. */
function tieNeighbours({ widthPx, planes }: Region, nodes: Int32Array): Float32Array {
  const ties = new Float32Array(nodes.length * 4);
  let sum = 0;
  for (let n = 0; n < nodes.length; n++) sum += writeGaps(planes, nodes[n], widthPx, ties, 4 * n);
  const beta = 1 / (2 * Math.max(LEAST_VARIANCE, sum / Math.max(1, ties.length)));
  for (let k = 0; k < ties.length; k++) ties[k] = tieOf(ties[k], beta);
  return ties;
}

function tieOf(gap: number, beta: number): number {
  return gap < 0 ? 0 : LEAST_TIE + Math.exp(-beta * gap);
}

/** Squared differences to the four neighbours of pixel i, -1 beyond the region; returns their sum. */
function writeGaps(
  [red, green, blue]: Region['planes'],
  i: number,
  widthPx: number,
  gaps: Float32Array,
  at: number,
): number {
  const x = i % widthPx;
  let sum = 0;
  for (let d = 0; d < 4; d++) {
    const j = d === 0 ? i + 1 : d === 1 ? i + widthPx : d === 2 ? i - 1 : i - widthPx;
    const beyond =
      j < 0 || j >= red.length || (d === 0 && x + 1 === widthPx) || (d === 2 && x === 0);
    const gap = beyond
      ? -1
      : (red[i] - red[j]) ** 2 + (green[i] - green[j]) ** 2 + (blue[i] - blue[j]) ** 2;
    gaps[at + d] = gap;
    if (gap > 0) sum += gap;
  }
  return sum;
}
