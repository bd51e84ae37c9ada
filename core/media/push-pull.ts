export type Planes = readonly [Float32Array, Float32Array, Float32Array];

/** Fills pixels from the weighted ones around them, the nearest first: weights are averaged down to
 *  one pixel and pulled back up where they were missing.
 *  planes: [y, x] each; weight: [y, x], 0 or 1 (between on the way down). Where the weight is 1 the
 *  colour stays. wanted: [y, x], 1 where a smooth value is needed; elsewhere the nearest coarse one
 *  is taken, which is faster.
 *  Source: Gortler and others, The Lumigraph, 1996, section 3.4.1 (push-pull). */
export function pushPull(
  planes: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  wanted?: Uint8Array,
): Planes {
  const out: Planes = [planes[0].slice(), planes[1].slice(), planes[2].slice()];
  if (widthPx === 1 && heightPx === 1) return out;
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const coarse = push(planes, weight, widthPx, heightPx, width, height);
  const filled = pushPull(coarse.planes, coarse.weight, width, height);
  pull(filled, out, weight, widthPx, heightPx, width, height, wanted);
  return out;
}

function push(
  [red, green, blue]: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  width: number,
  height: number,
): { planes: Planes; weight: Float32Array } {
  const count = width * height;
  const out: Planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const sums = new Float32Array(count);
  for (let y = 0, i = 0; y < heightPx; y++) {
    const row = (y >> 1) * width;
    for (let x = 0; x < widthPx; x++, i++) {
      const w = weight[i];
      if (w === 0) continue;
      const to = row + (x >> 1);
      sums[to] += w;
      out[0][to] += w * red[i];
      out[1][to] += w * green[i];
      out[2][to] += w * blue[i];
    }
  }
  for (let i = 0; i < count; i++) {
    const sum = sums[i];
    if (sum === 0) continue;
    out[0][i] /= sum;
    out[1][i] /= sum;
    out[2][i] /= sum;
    if (sum > 1) sums[i] = 1;
  }
  return { planes: out, weight: sums };
}

function pull(
  filled: Planes,
  out: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  width: number,
  height: number,
  wanted: Uint8Array | undefined,
): void {
  for (let y = 0, i = 0; y < heightPx; y++) {
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let x = 0; x < widthPx; x++, i++) {
      const keep = weight[i];
      if (keep >= 1) continue;
      const a = x >> 1;
      if (wanted && !wanted[i]) {
        for (let c = 0; c < 3; c++) out[c][i] = filled[c][near + a];
        continue;
      }
      const b = Math.min(width - 1, Math.max(0, a + (x & 1 ? 1 : -1)));
      for (let c = 0; c < 3; c++) {
        const from = filled[c];
        const smooth =
          0.5625 * from[near + a] +
          0.1875 * (from[near + b] + from[far + a]) +
          0.0625 * from[far + b];
        out[c][i] = keep * out[c][i] + (1 - keep) * smooth;
      }
    }
  }
}
