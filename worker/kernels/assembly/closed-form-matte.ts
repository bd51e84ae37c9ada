import { buildMattingLaplacian, CENTRE, NEIGHBOURS } from './matting-laplacian';
import { Bytes, Floats, floats, Ints, ints } from './memory';
import { Region } from './region';
import { FIGURE, UNKNOWN } from './trimap';

const ITERATIONS = 18;
/** Solved when the residual has shrunk by this factor. */
const ENOUGH = 3e-3;

/** alpha: [y, x], 0..1; in the unknown pixels alpha is within every 3 × 3 window an affine function of colour, as nearly
 *  as known pixels and `guess` (0..1, held with `guessWeight`) allow.
 *  Source: Levin, Lischinski and Weiss, A Closed-Form Solution to Natural Image Matting, 2008,
 *  equations 12 and 14, by conjugate gradients with Jacobi's preconditioner. */
export function solveMatte(
  region: Region,
  trimap: Bytes,
  guess: Floats,
  guessWeight: f64,
  alpha: Floats,
): void {
  const count = region.count;
  const order = ints(count);
  const nodes = ints(count);
  let nodeCount = 0;
  for (let i = 0; i < count; i++) {
    if (trimap[i] === UNKNOWN) {
      order[i] = nodeCount;
      nodes[nodeCount++] = i;
      alpha[i] = guess[i];
    } else {
      order[i] = -1;
      alpha[i] = trimap[i] === FIGURE ? 1 : 0;
    }
  }
  const rows = buildMattingLaplacian(region, order, nodeCount);
  // Vectors lie on the whole grid and are 0 at known pixels, so that a neighbour is a fixed step away.
  const residual = floats(nodeCount);
  const inverse = floats(nodeCount);
  const direction = floats(count);
  const product = floats(nodeCount);
  for (let n = 0; n < nodeCount; n++) {
    rows[n * NEIGHBOURS + CENTRE] += guessWeight;
    inverse[n] = 1 / max(1e-9, rows[n * NEIGHBOURS + CENTRE]);
  }
  multiply(rows, nodes, nodeCount, alpha, count, region.widthPx, product);
  let energy: f64 = 0;
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    residual[n] = guessWeight * guess[i] - product[n];
    direction[i] = residual[n] * inverse[n];
    energy += residual[n] * direction[i];
  }
  const enough = energy * ENOUGH * ENOUGH;
  for (let iteration = 0; iteration < ITERATIONS && energy > enough; iteration++) {
    multiply(rows, nodes, nodeCount, direction, count, region.widthPx, product);
    let curvature: f64 = 0;
    for (let n = 0; n < nodeCount; n++) curvature += direction[nodes[n]] * product[n];
    if (curvature <= 0) break;
    const step = energy / curvature;
    let next: f64 = 0;
    for (let n = 0; n < nodeCount; n++) {
      alpha[nodes[n]] += step * direction[nodes[n]];
      residual[n] -= step * product[n];
      next += residual[n] * residual[n] * inverse[n];
    }
    const carry = next / energy;
    energy = next;
    for (let n = 0; n < nodeCount; n++) {
      const i = nodes[n];
      direction[i] = residual[n] * inverse[n] + carry * direction[i];
    }
  }
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    alpha[i] = min(1, max(0, alpha[i]));
  }
}

/** Near the region's border a step may wrap to the next row or leave the array, but the entry of such
 *  a neighbour is 0, so a missing value counts as none. */
function multiply(
  rows: Floats,
  nodes: Ints,
  nodeCount: i32,
  vector: Floats,
  count: i32,
  widthPx: i32,
  product: Floats,
): void {
  const reach = 2 * widthPx + 2;
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    const at = n * NEIGHBOURS;
    const isWithin = i >= reach && i + reach < count;
    let sum: f64 = 0;
    for (let v = -2; v <= 2; v++) {
      const from = at + 5 * (v + 2);
      const j = i + v * widthPx - 2;
      if (isWithin) {
        sum +=
          rows[from] * vector[j] +
          rows[from + 1] * vector[j + 1] +
          rows[from + 2] * vector[j + 2] +
          rows[from + 3] * vector[j + 3] +
          rows[from + 4] * vector[j + 4];
      } else {
        for (let k = 0; k < 5; k++) {
          if (j + k >= 0 && j + k < count) sum += rows[from + k] * vector[j + k];
        }
      }
    }
    product[n] = sum;
  }
}
