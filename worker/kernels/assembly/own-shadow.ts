import { pow } from './math';
import { Bytes, Doubles, Floats, Ints, Shorts, shorts } from './memory';

/** Nothing is lit up more than this. */
export const lightMost: f64 = 1.9;
/** Less shade than this is next to nothing. */
const shadeLeast: f64 = 0.006;

/** Packs the light of a box, to a power for each row, into a shadow.
 *  light: [channel, y, x]; exponents: [y]; left..right, top..bottom: the part of it to pack; fullLight: all of the light
 *  in a shadow. shadow: [y, x, (r, g, b, a)]; spanFrom, spanTo: [y]. Whether there is more than next to no shade. */
export function packLight(
  light: Floats,
  widthPx: i32,
  heightPx: i32,
  exponents: Doubles,
  left: i32,
  top: i32,
  right: i32,
  bottom: i32,
  fullLight: i32,
  shadow: Shorts,
  spanFrom: Ints,
  spanTo: Ints,
): bool {
  const green = widthPx * heightPx;
  const blue = green * 2;
  let isSeen = false;
  for (let y = top; y < bottom; y++) {
    const exponent = exponents[y];
    startSpan(y - top, right - left, spanFrom, spanTo);
    for (let x = left; x < right; x++) {
      const at = y * widthPx + x;
      const to = (y - top) * (right - left) + x - left;
      const most = storeLight(
        raise(light[at], exponent),
        raise(light[green + at], exponent),
        raise(light[blue + at], exponent),
        fullLight,
        shadow,
        to * 4,
      );
      if (most < shadeLeast) continue;
      isSeen = true;
      extendSpan(y - top, x - left, spanFrom, spanTo);
    }
  }
  return isSeen;
}

/** base ** exponent, without a call where it is plain. */
function raise(base: f64, exponent: f64): f64 {
  if (exponent === 1) return base;
  return exponent === 0 || base === 1 ? 1 : pow(base, exponent);
}

/** Packs a shadow as it is at other places than its pixels, between them; all of the light is outside.
 *  light: [y, x, (r, g, b, a)], of fullLight; across: [column], down: [row], where in it.
 *  shadow: [row, column, (r, g, b, a)], of fullLight too; spanFrom, spanTo: [row]. Whether there is more than next
 *  to no shade. */
export function resampleShadow(
  light: Shorts,
  widthPx: i32,
  heightPx: i32,
  across: Doubles,
  down: Doubles,
  columns: i32,
  rows: i32,
  fullLight: i32,
  shadow: Shorts,
  spanFrom: Ints,
  spanTo: Ints,
): bool {
  const stride = (widthPx + 2 * marginPx) * 4;
  const wide = widen(light, widthPx, heightPx, fullLight);
  let isSeen = false;
  for (let row = 0; row < rows; row++) {
    const y = Math.floor(down[row]);
    const lower = down[row] - y;
    const line = (min(heightPx, max(-marginPx, <i32>y)) + marginPx) * stride;
    startSpan(row, columns, spanFrom, spanTo);
    for (let column = 0; column < columns; column++) {
      const x = Math.floor(across[column]);
      const right = across[column] - x;
      const at = line + (min(widthPx, max(-marginPx, <i32>x)) + marginPx) * 4;
      const most = storeLight(
        between(wide, at, stride, right, lower) / fullLight,
        between(wide, at + 1, stride, right, lower) / fullLight,
        between(wide, at + 2, stride, right, lower) / fullLight,
        fullLight,
        shadow,
        (row * columns + column) * 4,
      );
      if (most < shadeLeast) continue;
      isSeen = true;
      extendSpan(row, column, spanFrom, spanTo);
    }
  }
  return isSeen;
}

/** With a margin all round, two pixels beside each other lie within it wherever they are outside. */
const marginPx = 2;

/** A shadow with a margin of all the light. */
function widen(light: Shorts, widthPx: i32, heightPx: i32, fullLight: i32): Shorts {
  const stride = (widthPx + 2 * marginPx) * 4;
  const count = stride * (heightPx + 2 * marginPx);
  const wide = shorts(count);
  for (let i = 0; i < count; i++) wide[i] = fullLight;
  for (let y = 0; y < heightPx; y++) {
    const to = (y + marginPx) * stride + marginPx * 4;
    for (let i = 0; i < widthPx * 4; i++) wide[to + i] = light[y * widthPx * 4 + i];
  }
  return wide;
}

function between(light: Shorts, at: i32, stride: i32, right: f64, down: f64): f64 {
  const upper = (1 - right) * <f64>light[at] + right * <f64>light[at + 4];
  const under = at + stride;
  const lower = (1 - right) * <f64>light[under] + right * <f64>light[under + 4];
  return (1 - down) * upper + down * lower;
}

/** Stores the light left at a pixel, and tells by how much it differs from all of it. */
function storeLight(red: f64, green: f64, blue: f64, fullLight: i32, shadow: Shorts, to: i32): f64 {
  shadow[to + 3] = fullLight;
  return max(
    storeShare(red, fullLight, shadow, to),
    max(storeShare(green, fullLight, shadow, to + 1), storeShare(blue, fullLight, shadow, to + 2)),
  );
}

function storeShare(light: f64, fullLight: i32, shadow: Shorts, to: i32): f64 {
  const share = max<f64>(0, min(lightMost, light));
  shadow[to] = <i32>Math.round(<f64>fullLight * share);
  return abs(1 - share);
}

function startSpan(row: i32, columns: i32, spanFrom: Ints, spanTo: Ints): void {
  spanFrom[row] = columns;
  spanTo[row] = 0;
}

function extendSpan(row: i32, column: i32, spanFrom: Ints, spanTo: Ints): void {
  spanFrom[row] = min(spanFrom[row], column);
  spanTo[row] = column + 1;
}

/** Takes a shadow's light away from a picture, in place.
 *  rgb: [y, x, 3]; xPx, yPx: the place of the shadow there. light: [y, x, (r, g, b, a)], of fullLight;
 *  spanFrom, spanTo: [y]. */
export function castShadow(
  rgb: Bytes,
  rgbWidthPx: i32,
  light: Shorts,
  xPx: i32,
  yPx: i32,
  widthPx: i32,
  heightPx: i32,
  fullLight: i32,
  spanFrom: Ints,
  spanTo: Ints,
): void {
  for (let y = 0; y < heightPx; y++) {
    for (let x = spanFrom[y]; x < spanTo[y]; x++) {
      const to = ((yPx + y) * rgbWidthPx + xPx + x) * 3;
      const from = (y * widthPx + x) * 4;
      for (let c = 0; c < 3; c++) {
        const left = (rgb[to + c] * light[from + c] + fullLight / 2) / fullLight;
        rgb[to + c] = min(255, left);
      }
    }
  }
}
