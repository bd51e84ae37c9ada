import { countOf } from './masks';
import { Bytes, bytes, Doubles, doubles, Floats, floats, Ints, ints } from './memory';

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
  relax(values, hole, widthPx, heightPx, unknown, biases);
}

/** Channels of a pixel while it is relaxed, one of them empty, and their bytes. */
const channels = 4;
const pixelBytes: usize = 8 * channels;

/** Draws the hole's pixels, as many as are `unknown`, towards the mean of their neighbours, round by round, there and
 *  back, each with what those before it have become. biases: [y]. */
function relax(
  values: Floats,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  unknown: i32,
  biases: Floats,
): void {
  // Beyond the picture lies a margin of 0, which adds nothing.
  const stride = widthPx + 2;
  const room = doubles(stride * (heightPx + 2) * channels);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const from = (y * widthPx + x) * 3;
      const to = ((y + 1) * stride + x + 1) * channels;
      for (let c = 0; c < 3; c++) room[to + c] = values[from + c];
    }
  }
  const cells = ints(unknown);
  sortByDiagonal(hole, widthPx, heightPx, cells);
  const places = ints(unknown);
  const weights = doubles(2 * unknown);
  for (let i = 0; i < unknown; i++) {
    const y = cells[i] / widthPx;
    const x = cells[i] - y * widthPx;
    const across = (x > 0 ? biases[y] : 0) + (x + 1 < widthPx ? biases[y] : 0);
    places[i] = (y + 1) * stride + x + 1;
    weights[2 * i] = biases[y];
    weights[2 * i + 1] = relaxation / (across + (y > 0 ? 1 : 0) + (y + 1 < heightPx ? 1 : 0));
  }
  for (let round = 0; round < rounds; round++) {
    const step = round % 2 === 0 ? 1 : -1;
    for (let i = step > 0 ? 0 : unknown - 1; i >= 0 && i < unknown; i += step) {
      relaxPixel(room, places[i], stride, weights[2 * i], weights[2 * i + 1]);
    }
  }
  for (let i = 0; i < unknown; i++) {
    for (let c = 0; c < 3; c++) values[cells[i] * 3 + c] = room[places[i] * channels + c];
  }
}

/** The hole's pixels, diagonal by diagonal. Each then comes after those above and to the left of it, and before those
 *  below and to the right, just as row by row, but does not wait for the one before. */
function sortByDiagonal(hole: Bytes, widthPx: i32, heightPx: i32, cells: Ints): void {
  const begins = ints(widthPx + heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (hole[y * widthPx + x] === 1) begins[x + y + 1] = begins[x + y + 1] + 1;
    }
  }
  for (let i = 1; i < widthPx + heightPx; i++) begins[i] = begins[i] + begins[i - 1];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (hole[y * widthPx + x] === 0) continue;
      cells[begins[x + y]] = y * widthPx + x;
      begins[x + y] = begins[x + y] + 1;
    }
  }
}

/** at: the pixel's place in the room; bias: what its neighbours to the left and right count; share: over what all of them
 *  count, over-relaxed. */
function relaxPixel(room: Doubles, at: i32, stride: i32, bias: f64, share: f64): void {
  const place = changetype<usize>(room) + <usize>at * pixelBytes;
  const row = <usize>stride * pixelBytes;
  relaxPair(place, row, f64x2.splat(bias), f64x2.splat(share));
  relaxPair(place + pixelBytes / 2, row, f64x2.splat(bias), f64x2.splat(share));
}

/** Two channels, rounded as they are in a Float32Array. */
function relaxPair(place: usize, row: usize, bias: v128, share: v128): void {
  const left = f64x2.mul(bias, v128.load(place - pixelBytes));
  const right = f64x2.mul(bias, v128.load(place + pixelBytes));
  const above = f64x2.add(f64x2.add(left, right), v128.load(place - row));
  const sum = f64x2.add(above, v128.load(place + row));
  const value = v128.load(place);
  const own = f64x2.mul(f64x2.splat(relaxation), value);
  const relaxed = f64x2.add(value, f64x2.sub(f64x2.mul(share, sum), own));
  v128.store(place, f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(relaxed)));
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
