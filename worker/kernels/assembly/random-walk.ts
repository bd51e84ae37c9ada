import { exp } from './math';
import { Bytes, Floats, floats, Ints, ints, mark, release } from './memory';
import { Region } from './region';
import { FIGURE, UNKNOWN } from './trimap';

const sweeps = 8;
const overRelaxation: f64 = 1.5;
const leastTie: f64 = 0.003;
const leastVariance: f64 = 4;

/** How likely each pixel belongs to the figure, value [y, x], 0..1: neighbours of like colour agree, known pixels hold,
 *  and unknown ones lean towards `target` (0..1) with the strength `pull`.
 *  Minimises Σ w(i,j)·(a(i)-a(j))² + Σ pull·(a(i)-target(i))² by over-relaxation.
 *  Source: L. Grady, Random Walks for Image Segmentation, 2006, with the data term of its section on
 *  priors; w = exp(-|Δcolour|² / 2·mean|Δcolour|²). */
export function walkRandomly(
  region: Region,
  trimap: Bytes,
  target: Floats,
  pull: f64,
  value: Floats,
): void {
  const widthPx = region.widthPx;
  const count = region.count;
  const marked = mark();
  const nodes = ints(count);
  let nodeCount = 0;
  for (let i = 0; i < count; i++) {
    const known = trimap[i];
    value[i] = known === UNKNOWN ? target[i] : known === FIGURE ? 1 : 0;
    if (known === UNKNOWN) nodes[nodeCount++] = i;
  }
  const ties = tieNeighbours(region, nodes, nodeCount);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const backward = sweep % 2 === 1;
    for (let k = 0; k < nodeCount; k++) {
      const n = backward ? nodeCount - 1 - k : k;
      relax(value, target, pull, nodes[n], ties, 4 * n, widthPx);
    }
  }
  for (let n = 0; n < nodeCount; n++) {
    value[nodes[n]] = min<f64>(1, max<f64>(0, value[nodes[n]]));
  }
  release(marked);
}

function relax(
  value: Floats,
  target: Floats,
  pull: f64,
  i: i32,
  ties: Floats,
  at: i32,
  widthPx: i32,
): void {
  const right = ties[at];
  const below = ties[at + 1];
  const left = ties[at + 2];
  const above = ties[at + 3];
  let total = pull * target[i];
  // Beyond the region there is no tie, and nothing to read.
  if (right > 0) total += right * value[i + 1];
  if (below > 0) total += below * value[i + widthPx];
  if (left > 0) total += left * value[i - 1];
  if (above > 0) total += above * value[i - widthPx];
  const here = value[i];
  value[i] = here + overRelaxation * (total / (pull + right + below + left + above) - here);
}

/** [node, (right, below, left, above)]: how much each neighbour counts; 0 beyond the region. */
function tieNeighbours(region: Region, nodes: Ints, nodeCount: i32): Floats {
  const tieCount = nodeCount * 4;
  const ties = floats(tieCount);
  let sum: f64 = 0;
  for (let n = 0; n < nodeCount; n++) sum += writeGaps(region, nodes[n], ties, 4 * n);
  const beta: f64 = 1 / (2 * max(leastVariance, sum / <f64>max(1, tieCount)));
  for (let k = 0; k < tieCount; k++) {
    const gap = ties[k];
    ties[k] = gap < 0 ? 0 : leastTie + exp(-beta * gap);
  }
  return ties;
}

/** Squared differences to the four neighbours of pixel i, -1 beyond the region; returns their sum. */
function writeGaps(region: Region, i: i32, gaps: Floats, at: i32): f64 {
  const widthPx = region.widthPx;
  const x = i % widthPx;
  let sum: f64 = 0;
  for (let d = 0; d < 4; d++) {
    const j = d === 0 ? i + 1 : d === 1 ? i + widthPx : d === 2 ? i - 1 : i - widthPx;
    const beyond =
      j < 0 || j >= region.count || (d === 0 && x + 1 === widthPx) || (d === 2 && x === 0);
    const gap: f64 = beyond ? -1 : region.contrast(i, j);
    gaps[at + d] = gap;
    if (gap > 0) sum += gap;
  }
  return sum;
}
