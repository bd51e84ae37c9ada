import { solveMatte } from './closed-form-matte';
import { Bytes, bytes, Floats, floats } from './memory';
import { BACKGROUND, FIGURE, UNKNOWN } from './trimap';

const GUESS_WEIGHT = 0.002;
const LEAST_ALPHA = 0.03;

/** Neighbours that differ by less than this, levels in the three channels together, show no edge. */
const FLAT_LEVELS = 14;
const CERTAIN = 0.03;

/** Alpha at a region's own size, [y, x], 0..1, of an outline at half of it.
 *  red, green, blue: [y, x], 0..255, both sides even; halfRed, halfGreen, halfBlue, outline (0..1), trimap: at half size. */
export function softenOutline(
  red: Floats,
  green: Floats,
  blue: Floats,
  widthPx: i32,
  heightPx: i32,
  halfRed: Floats,
  halfGreen: Floats,
  halfBlue: Floats,
  outline: Floats,
  trimap: Bytes,
  alpha: Floats,
): void {
  const width = widthPx >> 1;
  const height = heightPx >> 1;
  const count = widthPx * heightPx;
  settleFlat(halfRed, halfGreen, halfBlue, width, height, outline, trimap);
  const fullTrimap = bytes(count);
  for (let y = 0, i = 0; y < heightPx; y++) {
    const row = (y >> 1) * width;
    for (let x = 0; x < widthPx; x++, i++) fullTrimap[i] = trimap[row + (x >> 1)];
  }
  const guess = floats(count);
  enlarge(outline, width, height, guess);
  solveMatte(red, green, blue, widthPx, heightPx, fullTrimap, guess, GUESS_WEIGHT, alpha);
  for (let i = 0; i < count; i++) {
    alpha[i] = min(1, max(0, (alpha[i] - LEAST_ALPHA) / (1 - 2 * LEAST_ALPHA)));
  }
}

/** What is certain and shows no edge needs no solving. */
function settleFlat(
  red: Floats,
  green: Floats,
  blue: Floats,
  widthPx: i32,
  heightPx: i32,
  outline: Floats,
  trimap: Bytes,
): void {
  for (let y = 1; y + 1 < heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      const i = y * widthPx + x;
      if (trimap[i] !== UNKNOWN) continue;
      const value = outline[i];
      if (value > CERTAIN && value < 1 - CERTAIN) continue;
      const isFlat =
        difference(red, green, blue, i, i - 1) < FLAT_LEVELS &&
        difference(red, green, blue, i, i + 1) < FLAT_LEVELS &&
        difference(red, green, blue, i, i - widthPx) < FLAT_LEVELS &&
        difference(red, green, blue, i, i + widthPx) < FLAT_LEVELS;
      if (isFlat) trimap[i] = value > 0.5 ? FIGURE : BACKGROUND;
    }
  }
}

function difference(red: Floats, green: Floats, blue: Floats, i: i32, j: i32): f64 {
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
