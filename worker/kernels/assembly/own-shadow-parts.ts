import { sampleHalf, spreadMembrane } from './membrane';
import { Bytes, bytes, Floats, floats } from './memory';
import { lightMost } from './own-shadow';
import { aroundPx, edgePx, lightLeast } from './own-shadow-light';
import { pushPull } from './push-pull';

/** Pixels with more of the figure in them than this tell too little of the light. */
const coverMost: f64 = 0.35;
/** What strays further than this from the filled ground, once lit, is a thing and no ground: a hair. */
const strayLevels: f64 = 10;
/** Shadows lie level: beneath the figure the light of its row counts this much more. */
const rowBias: f64 = 4;

/** The light of the photo over its filled background, continued beneath the figure, in two parts: what lies farther from
 *  the figure than its rim, seen smoothly nearer to it, and what the rim has of its own over that.
 *  Of the picture's rows in which the box is: rgb: [y, x, 3]; filled: the same of the background without the figure, put
 *  right where the light would not give the photo back over it; isDetailed: [y]; alpha: [y, x], foreground: [y, x, 3] of
 *  the figure, null when it is not known. xPx: the box's first column. Of the box: smooth: [y, x, 3], counts, awayPx:
 *  [y, x], as in Shade. askedRimPx: how wide the rim is, px; it is edgePx at least.
 *  soft, rims: [channel, y, x]. */
export function partLight(
  rgb: Bytes,
  filled: Bytes,
  rgbWidthPx: i32,
  alpha: Bytes | null,
  foreground: Bytes | null,
  isDetailed: Bytes,
  smooth: Floats,
  counts: Floats,
  awayPx: Bytes,
  xPx: i32,
  widthPx: i32,
  heightPx: i32,
  askedRimPx: f64,
  soft: Floats,
  rims: Floats,
): void {
  const weight = floats(widthPx * heightPx);
  const rimPx = max<f64>(edgePx, askedRimPx);
  divideLight(
    rgb,
    filled,
    rgbWidthPx,
    alpha,
    foreground,
    isDetailed,
    smooth,
    counts,
    awayPx,
    xPx,
    widthPx,
    heightPx,
    rimPx,
    soft,
    weight,
  );
  const half = spreadHalf(soft, awayPx, widthPx, heightPx, rimPx);
  partRims(soft, weight, half, awayPx, widthPx, heightPx, rimPx, rims);
}

/** The share of the light that is left, where the figure hides little: light [channel, y, x], and 1 there in weight
 *  [y, x]. */
function divideLight(
  rgb: Bytes,
  filled: Bytes,
  rgbWidthPx: i32,
  alpha: Bytes | null,
  foreground: Bytes | null,
  isDetailed: Bytes,
  smooth: Floats,
  counts: Floats,
  awayPx: Bytes,
  xPx: i32,
  widthPx: i32,
  heightPx: i32,
  rimPx: f64,
  light: Floats,
  weight: Floats,
): void {
  const count = widthPx * heightPx;
  for (let y = 0; y < heightPx; y++) {
    const hasDetail = isDetailed[y] === 1;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const pixel = y * rgbWidthPx + xPx + x;
      let cover: f64 = 0;
      if (awayPx[at] === 0) cover = alpha ? <f64>alpha[pixel] / 255 : 1;
      if (cover > coverMost) continue;
      weight[at] = 1;
      const isNear = awayPx[at] < (hasDetail ? <f64>edgePx : rimPx);
      for (let c = 0; c < 3; c++) {
        const from = pixel * 3 + c;
        let share = smooth[at * 3 + c];
        if (isNear || !hasDetail) {
          const own = foreground ? cover * foreground[from] : 0;
          const seen = max<f64>(0, <f64>rgb[from] - own) / (1 - cover);
          share = min(isNear ? lightMost : 1, seen / max(1, filled[from]));
        }
        const left = 1 - counts[at] * (1 - max(lightLeast, share));
        light[c * count + at] = left;
        if (isNear || hasDetail) continue;
        const lit = min<f64>(255, Math.round(<f64>rgb[from] / left));
        if (abs(lit - <f64>filled[from]) <= strayLevels) filled[from] = <i32>lit;
      }
    }
  }
}

/** The light farther from the figure than its rim at half the size, and the smoothest through it elsewhere: [y, x, 3]. */
function spreadHalf(light: Floats, awayPx: Bytes, widthPx: i32, heightPx: i32, rimPx: f64): Floats {
  const count = widthPx * heightPx;
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const half = floats(width * height * 3);
  const known = floats(width * height);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (awayPx[at] < rimPx) continue;
      const to = (y >> 1) * width + (x >> 1);
      known[to] += 1;
      for (let c = 0; c < 3; c++) {
        half[to * 3 + c] += (light[c * count + at] - half[to * 3 + c]) / known[to];
      }
    }
  }
  const hole = bytes(width * height);
  for (let at = 0; at < width * height; at++) hole[at] = known[at] === 0 ? 1 : 0;
  spreadMembrane(half, hole, width, height, rowBias);
  return half;
}

/** Takes the rim off the light, [channel, y, x], in place: nearer to the figure it becomes the smooth one, half [y, x, 3],
 *  and all of the light where the box ends beneath the figure. weight: [y, x], 1 where it was known. */
function partRims(
  light: Floats,
  weight: Floats,
  half: Floats,
  awayPx: Bytes,
  widthPx: i32,
  heightPx: i32,
  rimPx: f64,
  rims: Floats,
): void {
  const count = widthPx * heightPx;
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const sample = floats(3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const isRim = awayPx[at] < rimPx;
      let share: f64 = 1;
      if (isRim) {
        sampleHalf(half, width, height, x, y, sample, 0);
        const border = min(min(x, y), min(widthPx - 1 - x, heightPx - 1 - y));
        if (awayPx[at] === 0) share = min<f64>(1, <f64>border / aroundPx);
      }
      for (let c = 0; c < 3; c++) {
        const to = c * count + at;
        const known = light[to];
        if (isRim) light[to] = 1 - share * (1 - sample[c]);
        light[to] = min<f64>(1, light[to]);
        rims[to] = isRim && weight[at] === 1 ? known / light[to] : 1;
      }
    }
  }
  const green = rims.from(count);
  const blue = rims.from(2 * count);
  pushPull(rims, green, blue, weight, widthPx, heightPx, null);
}
