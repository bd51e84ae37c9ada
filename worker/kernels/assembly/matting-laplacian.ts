import { Floats, floats, Ints, ints, Pairs, pairs } from './memory';
import { Region } from './region';

/** Pixels that share a 3 × 3 window lie at most two apart: rows of 5 × 5 neighbours. */
export const ROW = 5;
export const NEIGHBOURS = ROW * ROW;
export const CENTRE = 12;
const WINDOW = 9;
/** Colour variance below this is noise; colours as fractions of 1. */
const NOISE_VARIANCE = 2e-5;

/** Rows of the matting Laplacian for some pixels: [neighbour (y, x) in 5 × 5, unknown pixel].
 *  order: [y, x], the row of each pixel, counted along the lines, -1 for those without one.
 *  Source: Levin, Lischinski and Weiss, A Closed-Form Solution to Natural Image Matting, 2008,
 *  equation 12. */
export function buildMattingLaplacian(region: Region, order: Ints, count: i32): Floats {
  const widthPx = region.widthPx;
  const rows = floats(count * NEIGHBOURS);
  if (widthPx < 3) return rows;
  const starts = ints(2 * WINDOW);
  const colours = pairs(3 * WINDOW);
  const whitened = pairs(3 * WINDOW);
  for (let y = 1; y + 1 < region.heightPx; y++) {
    /** The farthest column where one of three pixels has a row. */
    let farthest = hasRow(order, y, 1, widthPx) ? 1 : hasRow(order, y, 0, widthPx) ? 0 : -1;
    for (let x = 1; x + 1 < widthPx; x += 2) {
      if (hasRow(order, y, x + 1, widthPx)) farthest = x + 1;
      const isLast = x + 2 === widthPx;
      if (!isLast && hasRow(order, y, x + 2, widthPx)) farthest = x + 2;
      if (farthest < x - 1) continue;
      readWindows(region, order, y * widthPx + x, isLast, starts, colours);
      whiten(colours, whitened);
      tieWindows(rows, count, starts, colours, whitened);
    }
  }
  return rows;
}

function hasRow(order: Ints, y: i32, x: i32, widthPx: i32): bool {
  const i = y * widthPx + x;
  return order[i - widthPx] >= 0 || order[i] >= 0 || order[i + widthPx] >= 0;
}

/** The window round a pixel and the one beside it, if there is one: starts [pixel of the window, window], each one's
 *  row or -1; colours [pixel, (red, green, blue)], a pair of windows. */
function readWindows(
  region: Region,
  order: Ints,
  centre: i32,
  isLast: bool,
  starts: Ints,
  colours: Pairs,
): void {
  const levels = f64x2.splat(255);
  for (let k = 0; k < WINDOW; k++) {
    const i = centre + (k / 3 - 1) * region.widthPx + (k % 3) - 1;
    starts[2 * k] = order[i];
    starts[2 * k + 1] = isLast ? -1 : order[i + 1];
    colours[3 * k] = f64x2.div(region.red.pair(i), levels);
    colours[3 * k + 1] = f64x2.div(region.green.pair(i), levels);
    colours[3 * k + 2] = f64x2.div(region.blue.pair(i), levels);
  }
}

/** Adds what two windows beside each other give. Of what both give to, the left one is first, as a pixel is farther right
 *  in it. */
function tieWindows(rows: Floats, count: i32, starts: Ints, colours: Pairs, whitened: Pairs): void {
  const one = f64x2.splat(1);
  const size = f64x2.splat(WINDOW);
  for (let a = WINDOW - 1; a >= 0; a--) {
    const left = starts[2 * a];
    const right = starts[2 * a + 1];
    if (left < 0 && right < 0) continue;
    const r = whitened[3 * a];
    const g = whitened[3 * a + 1];
    const b = whitened[3 * a + 2];
    let sum = f64x2.splat(0);
    // The pixel's tie to itself is taken off here and given back with the sum.
    for (let k = 0; k < WINDOW; k++) {
      const product = dot(r, g, b, colours[3 * k], colours[3 * k + 1], colours[3 * k + 2]);
      const affinity = f64x2.div(f64x2.add(one, product), size);
      addPair(rows, (CENTRE - cellOf(a) + cellOf(k)) * count, left, right, f64x2.neg(affinity));
      sum = f64x2.add(sum, affinity);
    }
    addPair(rows, CENTRE * count, left, right, sum);
  }
}

/** The place of a window's pixel among 5 × 5. */
function cellOf(k: i32): i32 {
  return (k / 3) * ROW + (k % 3);
}

/** Adds to two pixels' values, or to that of the one that has a row. */
function addPair(rows: Floats, at: i32, left: i32, right: i32, values: v128): void {
  if (left < 0) rows[at + right] += f64x2.extract_lane(values, 1);
  else if (right < 0) rows[at + left] += f64x2.extract_lane(values, 0);
  else rows.setPair(at + left, f64x2.add(rows.pair(at + left), values));
}

/** Takes the mean off the colours of two windows and multiplies them by the inverse covariance. */
function whiten(colours: Pairs, whitened: Pairs): void {
  const size = f64x2.splat(WINDOW);
  const none = f64x2.splat(0);
  let r = none;
  let g = none;
  let b = none;
  for (let k = 0; k < 3 * WINDOW; k += 3) {
    r = f64x2.add(r, colours[k]);
    g = f64x2.add(g, colours[k + 1]);
    b = f64x2.add(b, colours[k + 2]);
  }
  r = f64x2.div(r, size);
  g = f64x2.div(g, size);
  b = f64x2.div(b, size);
  let rr = none;
  let rg = none;
  let rb = none;
  let gg = none;
  let gb = none;
  let bb = none;
  for (let k = 0; k < 3 * WINDOW; k += 3) {
    const dr = f64x2.sub(colours[k], r);
    const dg = f64x2.sub(colours[k + 1], g);
    const db = f64x2.sub(colours[k + 2], b);
    colours[k] = dr;
    colours[k + 1] = dg;
    colours[k + 2] = db;
    rr = f64x2.add(rr, f64x2.mul(dr, dr));
    rg = f64x2.add(rg, f64x2.mul(dr, dg));
    rb = f64x2.add(rb, f64x2.mul(dr, db));
    gg = f64x2.add(gg, f64x2.mul(dg, dg));
    gb = f64x2.add(gb, f64x2.mul(dg, db));
    bb = f64x2.add(bb, f64x2.mul(db, db));
  }
  const noise = f64x2.splat(NOISE_VARIANCE);
  rr = f64x2.add(f64x2.div(rr, size), noise);
  gg = f64x2.add(f64x2.div(gg, size), noise);
  bb = f64x2.add(f64x2.div(bb, size), noise);
  rg = f64x2.div(rg, size);
  rb = f64x2.div(rb, size);
  gb = f64x2.div(gb, size);
  const c00 = minor(gg, bb, gb, gb);
  const c01 = minor(rb, gb, rg, bb);
  const c02 = minor(rg, gb, rb, gg);
  const scale = f64x2.div(f64x2.splat(1), dot(rr, rg, rb, c00, c01, c02));
  const c11 = minor(rr, bb, rb, rb);
  const c12 = minor(rg, rb, rr, gb);
  const c22 = minor(rr, gg, rg, rg);
  for (let k = 0; k < 3 * WINDOW; k += 3) {
    const dr = colours[k];
    const dg = colours[k + 1];
    const db = colours[k + 2];
    whitened[k] = f64x2.mul(scale, dot(c00, c01, c02, dr, dg, db));
    whitened[k + 1] = f64x2.mul(scale, dot(c01, c11, c12, dr, dg, db));
    whitened[k + 2] = f64x2.mul(scale, dot(c02, c12, c22, dr, dg, db));
  }
}

/** a·b - c·d. */
function minor(a: v128, b: v128, c: v128, d: v128): v128 {
  return f64x2.sub(f64x2.mul(a, b), f64x2.mul(c, d));
}

/** The dot product of (r, g, b) and (x, y, z). */
function dot(r: v128, g: v128, b: v128, x: v128, y: v128, z: v128): v128 {
  return f64x2.add(f64x2.add(f64x2.mul(r, x), f64x2.mul(g, y)), f64x2.mul(b, z));
}
