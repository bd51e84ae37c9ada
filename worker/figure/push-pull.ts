type Planes = readonly [Float32Array, Float32Array, Float32Array];

/** Fills every pixel from the weighted ones around it, the nearest first: weights are averaged down
 *  to one pixel and pulled back up where they were missing.
 *  planes: [y, x] each; weight: [y, x], 0..1. Where the weight is 1 the colour stays.
 *  Source: Gortler and others, The Lumigraph, 1996, section 3.4.1 (push-pull). */
export function pushPull(
  planes: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
): [Float32Array, Float32Array, Float32Array] {
  const out: [Float32Array, Float32Array, Float32Array] = [
    new Float32Array(planes[0]),
    new Float32Array(planes[1]),
    new Float32Array(planes[2]),
  ];
  if (widthPx === 1 && heightPx === 1) return out;
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const coarse = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const coarseWeight = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = y * width + x;
      let [sum, r, g, b] = [0, 0, 0, 0];
      for (let k = 0; k < 4; k++) {
        const fromX = 2 * x + (k & 1);
        const fromY = 2 * y + (k >> 1);
        if (fromX >= widthPx || fromY >= heightPx) continue;
        const i = fromY * widthPx + fromX;
        const w = weight[i];
        sum += w;
        r += w * planes[0][i];
        g += w * planes[1][i];
        b += w * planes[2][i];
      }
      if (sum === 0) continue;
      coarse[0][to] = r / sum;
      coarse[1][to] = g / sum;
      coarse[2][to] = b / sum;
      coarseWeight[to] = Math.min(1, sum);
    }
  }
  const filled = pushPull(coarse, coarseWeight, width, height);
  for (let y = 0, i = 0; y < heightPx; y++) {
    const v = Math.min(height - 1, Math.max(0, y / 2 - 0.25));
    const top = Math.floor(v);
    const fv = v - top;
    const below = Math.min(height - 1, top + 1) * width;
    for (let x = 0; x < widthPx; x++, i++) {
      const keep = weight[i];
      if (keep >= 1) continue;
      const u = Math.min(width - 1, Math.max(0, x / 2 - 0.25));
      const left = Math.floor(u);
      const fu = u - left;
      const right = Math.min(width - 1, left + 1);
      for (let c = 0; c < 3; c++) {
        const from = filled[c];
        const upper = from[top * width + left] * (1 - fu) + from[top * width + right] * fu;
        const lower = from[below + left] * (1 - fu) + from[below + right] * fu;
        out[c][i] = keep * planes[c][i] + (1 - keep) * (upper * (1 - fv) + lower * fv);
      }
    }
  }
  return out;
}
