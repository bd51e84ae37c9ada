import { countOf } from './masks';
import { Bytes, bytes, Floats, floats, Ints, ints } from './memory';

/** Horizontal neighbours count up to this much more than vertical ones, in rows where the known
 *  pixels change far more downwards than along: horizons, shelves and the foot of a wall lie level, so
 *  a row's own two ends tell most about it. */
const rowBiasMost: f64 = 20;
const rounds = 40;
/** Over-relaxation of the Gauss-Seidel rounds. */
const relaxation: f64 = 1.7;
const leastSide = 4;

/** Fills a hole with the smoothest surface through its border (Laplace's equation, rows preferred where they lie level),
 *  solved from coarse to fine, in place.
 *  rowBias: how much more all rows are preferred, when the known pixels are no guide; else 0.
 *  values: [y, x, 3], any range; those in the hole are overwritten. A picture that is all hole stays.
 *  hole: [y, x], 0 or 1. */
export function spreadMembrane(
  values: Floats,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  rowBias: f64,
): void {
  const count = widthPx * heightPx;
  const unknown = countOf(hole, count);
  if (unknown === 0 || unknown === count) return;
  if (min(widthPx, heightPx) >= 2 * leastSide) {
    takeCoarse(values, hole, widthPx, heightPx, rowBias);
  } else {
    takeMean(values, hole, count, count - unknown);
  }
  const biases = floats(heightPx);
  if (rowBias > 0) for (let y = 0; y < heightPx; y++) biases[y] = rowBias;
  else measureRowBias(values, hole, widthPx, heightPx, biases);
  const spans = ints(2 * unknown);
  const spanCount = findSpans(hole, widthPx, heightPx, spans);
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      for (let i = 0; i < spanCount; i++) {
        const from = spans[2 * i];
        const bias = biases[from / widthPx];
        relaxSpan(values, widthPx, heightPx, from, spans[2 * i + 1], 1, bias);
      }
    } else {
      for (let i = spanCount - 1; i >= 0; i--) {
        const from = spans[2 * i];
        const bias = biases[from / widthPx];
        relaxSpan(values, widthPx, heightPx, spans[2 * i + 1] - 1, from - 1, -1, bias);
      }
    }
  }
}

/** The hole's runs of pixels, row by row, flat: [span, (first, end)]. Returns how many. */
function findSpans(hole: Bytes, widthPx: i32, heightPx: i32, spans: Ints): i32 {
  let count = 0;
  for (let y = 0; y < heightPx; y++) {
    const end = (y + 1) * widthPx;
    for (let at = y * widthPx; at < end; at++) {
      if (hole[at] === 0) continue;
      const from = at;
      while (at < end && hole[at] === 1) at++;
      spans[2 * count] = from;
      spans[2 * count + 1] = at;
      count++;
    }
  }
  return count;
}

/** Draws the pixels from first on, before `end`, all of one row, towards the mean of their neighbours. */
function relaxSpan(
  values: Floats,
  widthPx: i32,
  heightPx: i32,
  first: i32,
  end: i32,
  step: i32,
  bias: f64,
): void {
  const rowFrom = first - (first % widthPx);
  // A neighbour beyond the picture is the pixel itself, and counts nothing.
  const up: i32 = rowFrom > 0 ? 1 : 0;
  const down: i32 = rowFrom + widthPx < widthPx * heightPx ? 1 : 0;
  const above = up * widthPx * 3;
  const below = down * widthPx * 3;
  for (let at = first; at !== end; at += step) {
    const hasLeft: i32 = at > rowFrom ? 1 : 0;
    const hasRight: i32 = at + 1 < rowFrom + widthPx ? 1 : 0;
    const left = <f64>hasLeft * bias;
    const right = <f64>hasRight * bias;
    const share = relaxation / (left + right + <f64>up + <f64>down);
    for (let c = at * 3; c < at * 3 + 3; c++) {
      const across = left * values[c - 3 * hasLeft] + right * values[c + 3 * hasRight];
      const sum = across + <f64>up * values[c - above] + <f64>down * values[c + below];
      values[c] = values[c] + (share * sum - relaxation * values[c]);
    }
  }
}

/** How much more the known pixels of each row change downwards than along it, squared: [y], 1 or more. */
function measureRowBias(
  values: Floats,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  biases: Floats,
): void {
  for (let y = 0; y < heightPx; y++) {
    let along: f64 = 1;
    let down: f64 = 1;
    const end = y + 1 < heightPx ? (y + 1) * widthPx - 1 : 0;
    for (let at = y * widthPx; at < end; at++) {
      if (hole[at] + hole[at + 1] + hole[at + widthPx] > 0) continue;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        along += abs(values[c + 3] - values[c]);
        down += abs(values[c + widthPx * 3] - values[c]);
      }
    }
    const ratio = down / along;
    biases[y] = max<f64>(1, min<f64>(rowBiasMost, ratio * ratio));
  }
}

/** The hole of a surface half as fine, filled, is what the rounds begin with. */
function takeCoarse(values: Floats, hole: Bytes, widthPx: i32, heightPx: i32, rowBias: f64): void {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const coarse = floats(width * height * 3);
  const known = bytes(width * height);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 1) continue;
      const to = (y >> 1) * width + (x >> 1);
      known[to] = known[to] + 1;
      for (let c = 0; c < 3; c++) coarse[to * 3 + c] = coarse[to * 3 + c] + values[at * 3 + c];
    }
  }
  const coarseHole = bytes(width * height);
  for (let at = 0; at < width * height; at++) {
    if (known[at] === 0) coarseHole[at] = 1;
    else for (let c = at * 3; c < at * 3 + 3; c++) coarse[c] = coarse[c] / <f64>known[at];
  }
  spreadMembrane(coarse, coarseHole, width, height, rowBias);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 1) sampleHalf(coarse, width, height, x, y, values, at * 3);
    }
  }
}

/** One value of a surface twice as fine as `coarse`, bilinear. coarse: [y, x, 3]; writes 3 to out. */
export function sampleHalf(
  coarse: Floats,
  widthPx: i32,
  heightPx: i32,
  x: i32,
  y: i32,
  out: Floats,
  to: i32,
): void {
  const x0 = max(0, (x - 1) >> 1);
  const y0 = max(0, (y - 1) >> 1);
  const x1 = min(widthPx - 1, (x + 1) >> 1);
  const y1 = min(heightPx - 1, (y + 1) >> 1);
  const toRight = x % 2 === 1 ? 0.25 : 0.75;
  const toLower = y % 2 === 1 ? 0.25 : 0.75;
  for (let c = 0; c < 3; c++) {
    const upper =
      coarse[(y0 * widthPx + x0) * 3 + c] * (1 - toRight) +
      coarse[(y0 * widthPx + x1) * 3 + c] * toRight;
    const lower =
      coarse[(y1 * widthPx + x0) * 3 + c] * (1 - toRight) +
      coarse[(y1 * widthPx + x1) * 3 + c] * toRight;
    out[to + c] = upper * (1 - toLower) + lower * toLower;
  }
}

/** The mean of the known values, in a hole of a surface too small to halve. */
function takeMean(values: Floats, hole: Bytes, count: i32, known: f64): void {
  for (let c = 0; c < 3; c++) {
    let mean: f64 = 0;
    for (let at = 0; at < count; at++) if (hole[at] === 0) mean += values[at * 3 + c] / known;
    for (let at = 0; at < count; at++) if (hole[at] === 1) values[at * 3 + c] = mean;
  }
}
