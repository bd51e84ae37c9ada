import { quarterBackground } from './half-picture';
import { countOf } from './masks';
import { spreadMembrane } from './membrane';
import { Bytes, bytes, Floats, floats } from './memory';

/** The smoothest surface through the picture and over its hole, without grain, solved at a quarter of the size.
 *  rgb: [y, x, 3]; hole: [y, x], 0 or 1; surface: [y, x, 3] at half the size, which enlargeSurface makes whole. */
export function spreadSurface(
  rgb: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  surface: Floats,
): void {
  const halfWidth = (widthPx + 1) >> 1;
  const halfHeight = (heightPx + 1) >> 1;
  const halfCount = halfWidth * halfHeight;
  const width = (halfWidth + 1) >> 1;
  const height = (halfHeight + 1) >> 1;
  const count = width * height;
  const small = bytes(count * 3);
  const smallHole = bytes(count);
  quarterBackground(rgb, hole, widthPx, heightPx, small, smallHole);
  if (countOf(smallHole, count) === count) {
    repeatMean(rgb, hole, widthPx * heightPx, surface, halfCount);
    return;
  }
  const quarter = floats(count * 3);
  for (let i = 0; i < count * 3; i++) quarter[i] = small[i];
  spreadMembrane(quarter, smallHole, width, height, 0);
  enlarge(quarter, width, height, surface, halfWidth, halfHeight);
}

/** The mean of the few known pixels everywhere. rgb, hole: of `count` pixels; surface: of `halfCount`. */
function repeatMean(rgb: Bytes, hole: Bytes, count: i32, surface: Floats, halfCount: i32): void {
  for (let c = 0; c < 3; c++) {
    let mean: f64 = 0;
    let known: f64 = 0;
    for (let at = 0; at < count; at++) {
      if (hole[at] === 1) continue;
      known++;
      mean += (<f64>rgb[at * 3 + c] - mean) / known;
    }
    for (let at = 0; at < halfCount; at++) surface[at * 3 + c] = mean;
  }
}

/** surface: [y, x, 3] at half the size; whole: [y, x, 3]. */
export function enlargeSurface(surface: Floats, widthPx: i32, heightPx: i32, whole: Floats): void {
  enlarge(surface, (widthPx + 1) >> 1, (heightPx + 1) >> 1, whole, widthPx, heightPx);
}

/** The one value that enlargeSurface would give for a channel at (x, y) of the picture. */
export function surfaceAt(
  surface: Floats,
  widthPx: i32,
  heightPx: i32,
  x: i32,
  y: i32,
  channel: i32,
): f64 {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const left = max(0, (x - 1) >> 1);
  const right = min(width - 1, (x + 1) >> 1);
  const upper = max(0, (y - 1) >> 1) * width;
  const lower = min(height - 1, (y + 1) >> 1) * width;
  const share = shareOf(x);
  const above = between(
    surface[(upper + left) * 3 + channel],
    surface[(upper + right) * 3 + channel],
    share,
  );
  const below = between(
    surface[(lower + left) * 3 + channel],
    surface[(lower + right) * 3 + channel],
    share,
  );
  return between(above, below, shareOf(y));
}

/** How much the pixel after counts for the one at `position` of a surface twice as fine, against the one before. */
function shareOf(position: i32): f64 {
  return position % 2 === 1 ? 0.25 : 0.75;
}

/** Rounded as it is in a list. */
function between(before: f64, after: f64, share: f64): f64 {
  return <f64>(<f32>(before + share * (after - before)));
}

/** A surface twice as fine, bilinear: along the rows first, then across them. values: [y, x, 3]; large: the same. */
function enlarge(
  values: Floats,
  widthPx: i32,
  heightPx: i32,
  large: Floats,
  largeWidthPx: i32,
  largeHeightPx: i32,
): void {
  const rowLength = largeWidthPx * 3;
  // The rows of `values`, as wide as they will be, of which no more than two are needed at a time.
  const rows = floats(2 * rowLength);
  for (let y = 0; y <= heightPx; y++) {
    if (y < heightPx) {
      enlargeRow(values, y * widthPx, widthPx, rows, (y & 1) * rowLength, largeWidthPx);
    }
    const upper = (max(0, y - 1) & 1) * rowLength;
    const lower = (min(heightPx - 1, y) & 1) * rowLength;
    const to = 2 * y * rowLength;
    if (y > 0 && 2 * y <= largeHeightPx) {
      blendRows(rows, upper, lower, 0.25, large, to - rowLength, rowLength);
    }
    if (2 * y < largeHeightPx) blendRows(rows, upper, lower, 0.75, large, to, rowLength);
  }
}

/** from: the first pixel of the row; to: where in `rows` it goes. */
function enlargeRow(
  values: Floats,
  from: i32,
  widthPx: i32,
  rows: Floats,
  to: i32,
  largeWidthPx: i32,
): void {
  for (let x = 0; x < largeWidthPx; x++) {
    const left = (from + max(0, (x - 1) >> 1)) * 3;
    const right = (from + min(widthPx - 1, (x + 1) >> 1)) * 3;
    const share = shareOf(x);
    const at = to + x * 3;
    for (let c = 0; c < 3; c++) {
      const value = values[left + c];
      rows[at + c] = value + share * (values[right + c] - value);
    }
  }
}

/** upper, lower: where the two rows begin; to: where the row between them goes, two values
 *  at a time. */
function blendRows(
  rows: Floats,
  upper: i32,
  lower: i32,
  share: f64,
  large: Floats,
  to: i32,
  length: i32,
): void {
  const shares = f64x2.splat(share);
  for (let i = 0; i + 1 < length; i += 2) {
    const value = rows.pair(upper + i);
    const away = f64x2.sub(rows.pair(lower + i), value);
    large.setPair(to + i, f64x2.add(value, f64x2.mul(shares, away)));
  }
  const last = length - 1;
  large[to + last] = between(rows[upper + last], rows[lower + last], share);
}
