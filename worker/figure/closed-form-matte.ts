import type { Region } from './region.ts';
import { FIGURE, UNKNOWN } from './trimap.ts';

const WINDOW = 9; // pixels of a 3 × 3 window
const REACH = 2; // pixels that share a window lie at most this far apart
const ROW = 2 * REACH + 1;
const NEIGHBOURS = ROW * ROW;
const CENTRE = REACH * ROW + REACH;
/** Colour variance below this is noise; colours as fractions of 1. */
const NOISE_VARIANCE = 2e-5;
const ITERATIONS = 30;
const ENOUGH = 1e-3;

/** Alpha in the unknown pixels, 0..1: within every 3 × 3 window alpha is an affine function of
 *  colour, as nearly as known pixels and `guess` (0..1, held with `guessWeight`) allow.
 *  Source: Levin, Lischinski and Weiss, A Closed-Form Solution to Natural Image Matting, 2008,
 *  equation 12, solved by conjugate gradients. */
export function solveMatte(
  region: Region,
  trimap: Uint8Array,
  guess: Float32Array,
  guessWeight: number,
): Float32Array {
  const alpha = new Float32Array(trimap.length);
  const order = new Int32Array(trimap.length).fill(-1);
  const nodes: number[] = [];
  for (let i = 0; i < trimap.length; i++) {
    if (trimap[i] === UNKNOWN) {
      order[i] = nodes.length;
      nodes.push(i);
      alpha[i] = guess[i];
    } else alpha[i] = trimap[i] === FIGURE ? 1 : 0;
  }
  const laplacian = buildLaplacian(region, order, nodes.length);
  const right = new Float32Array(nodes.length);
  const start = new Float32Array(nodes.length);
  const columns = new Int32Array(nodes.length * NEIGHBOURS).fill(-1);
  nodes.forEach((i, n) => {
    start[n] = guess[i];
    right[n] = guessWeight * guess[i];
    laplacian[n * NEIGHBOURS + CENTRE] += guessWeight;
    for (let k = 0; k < NEIGHBOURS; k++) {
      const entry = laplacian[n * NEIGHBOURS + k];
      if (entry === 0) continue;
      const j = i + (Math.floor(k / ROW) - REACH) * region.widthPx + (k % ROW) - REACH;
      if (order[j] >= 0) columns[n * NEIGHBOURS + k] = order[j];
      else right[n] -= entry * alpha[j];
    }
  });
  const solved = conjugateGradients(laplacian, columns, right, start);
  nodes.forEach((i, n) => {
    alpha[i] = Math.min(1, Math.max(0, solved[n]));
  });
  return alpha;
}

/** Rows of the matting Laplacian, [unknown pixel, neighbour in 5 × 5]. */
function buildLaplacian(region: Region, order: Int32Array, count: number): Float32Array {
  const { widthPx, heightPx, planes } = region;
  const [red, green, blue] = planes;
  const rows = new Float32Array(count * NEIGHBOURS);
  const colours = new Float64Array(WINDOW * 3);
  const whitened = new Float64Array(WINDOW * 3);
  const pixels = new Int32Array(WINDOW);
  for (let y = 1; y + 1 < heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      let touches = false;
      const mean = [0, 0, 0];
      for (let k = 0; k < WINDOW; k++) {
        const i = (y - 1 + Math.floor(k / 3)) * widthPx + x - 1 + (k % 3);
        pixels[k] = i;
        if (order[i] >= 0) touches = true;
      }
      if (!touches) continue;
      for (let k = 0; k < WINDOW; k++) {
        const i = pixels[k];
        colours[3 * k] = red[i] / 255;
        colours[3 * k + 1] = green[i] / 255;
        colours[3 * k + 2] = blue[i] / 255;
        mean[0] += colours[3 * k];
        mean[1] += colours[3 * k + 1];
        mean[2] += colours[3 * k + 2];
      }
      whiten(colours, mean, whitened);
      for (let a = 0; a < WINDOW; a++) {
        const n = order[pixels[a]];
        if (n < 0) continue;
        const at = n * NEIGHBOURS + CENTRE - (Math.floor(a / 3) * ROW + (a % 3));
        for (let b = 0; b < WINDOW; b++) {
          if (b === a) continue;
          const affinity =
            (1 +
              colours[3 * a] * whitened[3 * b] +
              colours[3 * a + 1] * whitened[3 * b + 1] +
              colours[3 * a + 2] * whitened[3 * b + 2]) /
            WINDOW;
          rows[at + Math.floor(b / 3) * ROW + (b % 3)] -= affinity;
          rows[n * NEIGHBOURS + CENTRE] += affinity;
        }
      }
    }
  }
  return rows;
}

/** Takes the mean off the window's colours and multiplies them by the inverse covariance. */
function whiten(colours: Float64Array, sums: readonly number[], whitened: Float64Array): void {
  const [r, g, b] = [sums[0] / WINDOW, sums[1] / WINDOW, sums[2] / WINDOW];
  let [rr, rg, rb, gg, gb, bb] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < WINDOW; k++) {
    const dr = colours[3 * k] - r;
    const dg = colours[3 * k + 1] - g;
    const db = colours[3 * k + 2] - b;
    colours[3 * k] = dr;
    colours[3 * k + 1] = dg;
    colours[3 * k + 2] = db;
    rr += dr * dr;
    rg += dr * dg;
    rb += dr * db;
    gg += dg * dg;
    gb += dg * db;
    bb += db * db;
  }
  rr = rr / WINDOW + NOISE_VARIANCE;
  gg = gg / WINDOW + NOISE_VARIANCE;
  bb = bb / WINDOW + NOISE_VARIANCE;
  rg /= WINDOW;
  rb /= WINDOW;
  gb /= WINDOW;
  const c00 = gg * bb - gb * gb;
  const c01 = rb * gb - rg * bb;
  const c02 = rg * gb - rb * gg;
  const scale = 1 / (rr * c00 + rg * c01 + rb * c02);
  const c11 = rr * bb - rb * rb;
  const c12 = rg * rb - rr * gb;
  const c22 = rr * gg - rg * rg;
  for (let k = 0; k < WINDOW; k++) {
    const dr = colours[3 * k];
    const dg = colours[3 * k + 1];
    const db = colours[3 * k + 2];
    whitened[3 * k] = scale * (c00 * dr + c01 * dg + c02 * db);
    whitened[3 * k + 1] = scale * (c01 * dr + c11 * dg + c12 * db);
    whitened[3 * k + 2] = scale * (c02 * dr + c12 * dg + c22 * db);
  }
}

/** Solves rows · x = right for a symmetric positive matrix, Jacobi preconditioned. */
function conjugateGradients(
  rows: Float32Array,
  columns: Int32Array,
  right: Float32Array,
  start: Float32Array,
): Float32Array {
  const count = right.length;
  const x = start;
  const residual = new Float32Array(count);
  const direction = new Float32Array(count);
  const product = new Float32Array(count);
  const multiply = (vector: Float32Array): void => {
    for (let n = 0; n < count; n++) {
      let sum = 0;
      for (let k = n * NEIGHBOURS, end = k + NEIGHBOURS; k < end; k++) {
        const column = columns[k];
        if (column >= 0) sum += rows[k] * vector[column];
      }
      product[n] = sum;
    }
  };
  const inverse = (n: number) => 1 / Math.max(1e-9, rows[n * NEIGHBOURS + CENTRE]);
  multiply(x);
  let energy = 0;
  for (let n = 0; n < count; n++) {
    residual[n] = right[n] - product[n];
    direction[n] = residual[n] * inverse(n);
    energy += residual[n] * direction[n];
  }
  const enough = energy * ENOUGH * ENOUGH;
  for (let iteration = 0; iteration < ITERATIONS && energy > enough; iteration++) {
    multiply(direction);
    let curvature = 0;
    for (let n = 0; n < count; n++) curvature += direction[n] * product[n];
    if (curvature <= 0) break;
    const step = energy / curvature;
    let next = 0;
    for (let n = 0; n < count; n++) {
      x[n] += step * direction[n];
      residual[n] -= step * product[n];
      next += residual[n] * residual[n] * inverse(n);
    }
    const carry = next / energy;
    energy = next;
    for (let n = 0; n < count; n++) {
      direction[n] = residual[n] * inverse(n) + carry * direction[n];
    }
  }
  return x;
}
