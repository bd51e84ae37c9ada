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
  planes: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  width: number,
  height: number,
): { planes: Planes; weight: Float32Array } {
  const count = width * height;
  const out: Planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const sums = new Float32Array(count);
  for (let y = 0; y < heightPx; y++) {
    addRow(planes, weight, y * widthPx, widthPx, out, sums, (y >> 1) * width);
  }
  for (let row = 0; row < count; row += width) divideRow(out, sums, row, width);
  return { planes: out, weight: sums };
}

function addRow(
  [red, green, blue]: Planes,
  weight: Float32Array,
  from: number,
  widthPx: number,
  [sumRed, sumGreen, sumBlue]: Planes,
  sums: Float32Array,
  to: number,
): void {
  for (let x = 0; x < widthPx; x++) {
    const i = from + x;
    const w = weight[i];
    if (w === 0) continue;
    const at = to + (x >> 1);
    sums[at] += w;
    sumRed[at] += w * red[i];
    sumGreen[at] += w * green[i];
    sumBlue[at] += w * blue[i];
  }
}

function divideRow(
  [red, green, blue]: Planes,
  sums: Float32Array,
  from: number,
  count: number,
): void {
  for (let i = from; i < from + count; i++) {
    const sum = sums[i];
    if (sum === 0) continue;
    red[i] /= sum;
    green[i] /= sum;
    blue[i] /= sum;
    if (sum > 1) sums[i] = 1;
  }
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
  for (let y = 0; y < heightPx; y++) {
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let c = 0; c < 3; c++) {
      pullRow(filled[c], out[c], weight, y * widthPx, widthPx, near, far, width, wanted);
    }
  }
}

function pullRow(
  filled: Float32Array,
  out: Float32Array,
  weight: Float32Array,
  row: number,
  widthPx: number,
  near: number,
  far: number,
  width: number,
  wanted: Uint8Array | undefined,
): void {
  for (let x = 0; x < widthPx; x++) {
    const i = row + x;
    const keep = weight[i];
    if (keep >= 1) continue;
    const a = x >> 1;
    if (wanted && !wanted[i]) {
      out[i] = filled[near + a];
      continue;
    }
    const b = Math.min(width - 1, Math.max(0, a + (x & 1 ? 1 : -1)));
    const smooth =
      0.5625 * filled[near + a] +
      0.1875 * (filled[near + b] + filled[far + a]) +
      0.0625 * filled[far + b];
    out[i] = keep * out[i] + (1 - keep) * smooth;
  }
}
