import { Doubles, doubles, Floats, floats, Ints, ints } from './memory';
import { Region } from './region';

/** Pixels that share a 3 × 3 window lie at most two apart: rows of 5 × 5 neighbours. */
const ROW = 5;
export const NEIGHBOURS = ROW * ROW;
export const CENTRE = 12;
const WINDOW = 9;
/** Colour variance below this is noise; colours as fractions of 1. */
const NOISE_VARIANCE = 2e-5;

/** Rows of the matting Laplacian for some pixels: [unknown pixel, neighbour (y, x) in 5 × 5].
 *  order: [y, x], the row of each pixel, -1 for those without one.
 *  Source: Levin, Lischinski and Weiss, A Closed-Form Solution to Natural Image Matting, 2008,
 *  equation 12. */
export function buildMattingLaplacian(region: Region, order: Ints, count: i32): Floats {
  const red = region.red;
  const green = region.green;
  const blue = region.blue;
  const widthPx = region.widthPx;
  const heightPx = region.heightPx;
  const rows = floats(count * NEIGHBOURS);
  const colours = doubles(WINDOW * 3);
  const whitened = doubles(WINDOW * 3);
  const steps = ints(WINDOW);
  const cells = ints(WINDOW);
  for (let k = 0; k < WINDOW; k++) {
    steps[k] = (k / 3 - 1) * widthPx + (k % 3) - 1;
    cells[k] = (k / 3) * ROW + (k % 3);
  }
  const starts = ints(WINDOW);
  for (let y = 1; y + 1 < heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      const centre = y * widthPx + x;
      let touches = false;
      for (let k = 0; k < WINDOW; k++) {
        const n = order[centre + steps[k]];
        starts[k] = n < 0 ? -1 : n * NEIGHBOURS + CENTRE - cells[k];
        if (n >= 0) touches = true;
      }
      if (!touches) continue;
      for (let k = 0; k < WINDOW; k++) {
        const i = centre + steps[k];
        colours[3 * k] = red[i] / 255;
        colours[3 * k + 1] = green[i] / 255;
        colours[3 * k + 2] = blue[i] / 255;
      }
      whiten(colours, whitened);
      for (let a = 0; a < WINDOW; a++) {
        const start = starts[a];
        if (start < 0) continue;
        const r = whitened[3 * a];
        const g = whitened[3 * a + 1];
        const b = whitened[3 * a + 2];
        let sum: f64 = 0;
        // The pixel's tie to itself is taken off here and given back with the sum.
        for (let k = 0; k < WINDOW; k++) {
          const product = r * colours[3 * k] + g * colours[3 * k + 1] + b * colours[3 * k + 2];
          const affinity = (1 + product) / WINDOW;
          rows[start + cells[k]] -= affinity;
          sum += affinity;
        }
        rows[start + cells[a]] += sum;
      }
    }
  }
  return rows;
}

/** Takes the mean off the window's colours and multiplies them by the inverse covariance. */
function whiten(colours: Doubles, whitened: Doubles): void {
  let r: f64 = 0;
  let g: f64 = 0;
  let b: f64 = 0;
  for (let k = 0; k < 3 * WINDOW; k += 3) {
    r += colours[k];
    g += colours[k + 1];
    b += colours[k + 2];
  }
  r /= WINDOW;
  g /= WINDOW;
  b /= WINDOW;
  let rr: f64 = 0;
  let rg: f64 = 0;
  let rb: f64 = 0;
  let gg: f64 = 0;
  let gb: f64 = 0;
  let bb: f64 = 0;
  for (let k = 0; k < 3 * WINDOW; k += 3) {
    const dr = colours[k] - r;
    const dg = colours[k + 1] - g;
    const db = colours[k + 2] - b;
    colours[k] = dr;
    colours[k + 1] = dg;
    colours[k + 2] = db;
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
  for (let k = 0; k < 3 * WINDOW; k += 3) {
    const dr = colours[k];
    const dg = colours[k + 1];
    const db = colours[k + 2];
    whitened[k] = scale * (c00 * dr + c01 * dg + c02 * db);
    whitened[k + 1] = scale * (c01 * dr + c11 * dg + c12 * db);
    whitened[k + 2] = scale * (c02 * dr + c12 * dg + c22 * db);
  }
}
