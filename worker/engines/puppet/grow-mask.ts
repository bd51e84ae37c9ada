/** The largest value within a square of the given radius: [y, x] in, [y, x] out. */
export function growMask(
  mask: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
): Float32Array {
  const across = new Float32Array(mask.length);
  growLines(mask, across, heightPx, widthPx, widthPx, 1, radiusPx);
  const out = new Float32Array(mask.length);
  growLines(across, out, widthPx, heightPx, 1, widthPx, radiusPx);
  return out;
}

function growLines(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): void {
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    // A falling front of candidates: positions with values that no later one in the window exceeds.
    const candidates: number[] = [];
    let first = 0;
    for (let i = 0; i < length + radius; i++) {
      if (i < length) {
        const value = from[base + i * step];
        while (
          candidates.length > first &&
          from[base + candidates[candidates.length - 1] * step] <= value
        ) {
          candidates.pop();
        }
        candidates.push(i);
      }
      const centre = i - radius;
      if (centre < 0) continue;
      while (candidates[first] < centre - radius) first++;
      to[base + centre * step] = from[base + candidates[first] * step];
    }
  }
}
