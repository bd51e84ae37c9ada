import { Bytes, Floats, floats } from './memory';

/** Fills pixels of three planes in place from the weighted ones around them, the nearest first: weights are averaged
 *  down to one pixel and pulled back up where they were missing.
 *  red, green, blue: [y, x] each; weight: [y, x], 0 or 1 (between on the way down). Where the weight is 1 the colour
 *  stays. wanted: [y, x], 1 where a smooth value is needed; elsewhere the nearest coarse one is taken, which is faster.
 *  Null when it is needed everywhere.
 *  Source: Gortler and others, The Lumigraph, 1996, section 3.4.1 (push-pull). */
export function pushPull(
  red: Floats,
  green: Floats,
  blue: Floats,
  weight: Floats,
  widthPx: i32,
  heightPx: i32,
  wanted: Bytes | null,
): void {
  // Where there is no pixel, nothing is left to halve either.
  if (widthPx <= 1 && heightPx <= 1) return;
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const count = width * height;
  const coarseRed = floats(count);
  const coarseGreen = floats(count);
  const coarseBlue = floats(count);
  const sums = floats(count);
  for (let y = 0; y < heightPx; y++) {
    const from = y * widthPx;
    const to = (y >> 1) * width;
    for (let x = 0; x < widthPx; x++) {
      const i = from + x;
      const w = weight[i];
      if (w === 0) continue;
      const at = to + (x >> 1);
      sums[at] += w;
      coarseRed[at] += w * red[i];
      coarseGreen[at] += w * green[i];
      coarseBlue[at] += w * blue[i];
    }
  }
  for (let i = 0; i < count; i++) {
    const sum = sums[i];
    if (sum === 0) continue;
    coarseRed[i] /= sum;
    coarseGreen[i] /= sum;
    coarseBlue[i] /= sum;
    if (sum > 1) sums[i] = 1;
  }
  pushPull(coarseRed, coarseGreen, coarseBlue, sums, width, height, null);
  pull(coarseRed, red, weight, widthPx, heightPx, wanted);
  pull(coarseGreen, green, weight, widthPx, heightPx, wanted);
  pull(coarseBlue, blue, weight, widthPx, heightPx, wanted);
}

/** Fills a plane from one of half the size. */
function pull(
  coarse: Floats,
  out: Floats,
  weight: Floats,
  widthPx: i32,
  heightPx: i32,
  wanted: Bytes | null,
): void {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  for (let y = 0; y < heightPx; y++) {
    const near = (y >> 1) * width;
    const far = min(height - 1, max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const keep = weight[i];
      if (keep >= 1) continue;
      const a = x >> 1;
      if (wanted && wanted[i] === 0) {
        out[i] = coarse[near + a];
        continue;
      }
      const b = min(width - 1, max(0, a + (x & 1 ? 1 : -1)));
      const smooth =
        0.5625 * coarse[near + a] +
        0.1875 * (coarse[near + b] + coarse[far + a]) +
        0.0625 * coarse[far + b];
      out[i] = keep * out[i] + (1 - keep) * smooth;
    }
  }
}
