import { solveMatte } from './closed-form-matte';
import { Bytes, bytes, Floats, floats, mark, release } from './memory';
import { Region } from './region';
import { BACKGROUND, drawTrimap, FIGURE, UNKNOWN } from './trimap';

const BAND_HALF_PX = 2.2;
/** An outline between this and 1 less it is itself in doubt. */
const DOUBTFUL = 0.1;
const GUESS_WEIGHT = 0.002;
const LEAST_ALPHA = 0.03;

/** Neighbours that differ by less than this, levels in the three channels together, show no edge. */
const FLAT_LEVELS = 14;
const CERTAIN = 0.03;

/** Alpha at a region's own size, [y, x], 0..1, of an outline at half of it, likewise. */
export function softenOutline(region: Region, half: Region, outline: Floats, alpha: Floats): void {
  const marked = mark();
  const width = half.widthPx;
  const height = half.heightPx;
  const count = region.count;
  const halfTrimap = bytes(half.count);
  drawTrimap(outline, width, height, BAND_HALF_PX, DOUBTFUL, 1 - DOUBTFUL, halfTrimap);
  settleFlat(half, outline, halfTrimap);
  const trimap = bytes(count);
  for (let y = 0, i = 0; y < region.heightPx; y++) {
    const row = (y >> 1) * width;
    for (let x = 0; x < region.widthPx; x++, i++) trimap[i] = halfTrimap[row + (x >> 1)];
  }
  const guess = floats(count);
  enlarge(outline, width, height, guess);
  solveMatte(region, trimap, guess, GUESS_WEIGHT, alpha);
  for (let i = 0; i < count; i++) {
    alpha[i] = min(1, max(0, (alpha[i] - LEAST_ALPHA) / (1 - 2 * LEAST_ALPHA)));
  }
  release(marked);
}

/** What is certain and shows no edge needs no solving. */
function settleFlat(half: Region, outline: Floats, trimap: Bytes): void {
  const widthPx = half.widthPx;
  for (let y = 1; y + 1 < half.heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      const i = y * widthPx + x;
      if (trimap[i] !== UNKNOWN) continue;
      const value = outline[i];
      if (value > CERTAIN && value < 1 - CERTAIN) continue;
      const isFlat =
        difference(half, i, i - 1) < FLAT_LEVELS &&
        difference(half, i, i + 1) < FLAT_LEVELS &&
        difference(half, i, i - widthPx) < FLAT_LEVELS &&
        difference(half, i, i + widthPx) < FLAT_LEVELS;
      if (isFlat) trimap[i] = value > 0.5 ? FIGURE : BACKGROUND;
    }
  }
}

function difference(half: Region, i: i32, j: i32): f64 {
  const red = half.red;
  const green = half.green;
  const blue = half.blue;
  return abs(red[i] - red[j]) + abs(green[i] - green[j]) + abs(blue[i] - blue[j]);
}

/** Twice the size, bilinear: values [y, x] in, enlarged [y, x] out. */
export function enlarge(values: Floats, widthPx: i32, heightPx: i32, enlarged: Floats): void {
  for (let y = 0, to = 0; y < 2 * heightPx; y++) {
    const near = (y >> 1) * widthPx;
    const far = min(heightPx - 1, max(0, (y >> 1) + (y & 1 ? 1 : -1))) * widthPx;
    for (let x = 0; x < 2 * widthPx; x++, to++) {
      const a = x >> 1;
      const b = min(widthPx - 1, max(0, a + (x & 1 ? 1 : -1)));
      enlarged[to] =
        0.5625 * values[near + a] +
        0.1875 * (values[near + b] + values[far + a]) +
        0.0625 * values[far + b];
    }
  }
}
