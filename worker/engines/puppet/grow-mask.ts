/** The largest value within a square of the given radius: [y, x] in, ≥ 0; [y, x] out. */
export function growMask(
  mask: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
): Float32Array {
  const grown = mask.slice();
  const line = new Float32Array(Math.max(widthPx, heightPx) + 2 * radiusPx);
  for (let y = 0; y < heightPx; y++) growLine(grown, y * widthPx, widthPx, 1, radiusPx, line);
  for (let x = 0; x < widthPx; x++) growLine(grown, x, heightPx, widthPx, radiusPx, line);
  return grown;
}

/** One row or column in place. line: room for it with a margin on both sides. */
function growLine(
  values: Float32Array,
  start: number,
  count: number,
  step: number,
  radius: number,
  line: Float32Array,
): void {
  if (!copyLine(values, start, count, step, radius, line)) return;
  const width = 2 * radius + 1;
  // line[i] is the largest of i .. i + reach - 1: windows are doubled, and two of the last make one as wide as
  // wanted.
  let reach = 1;
  for (; reach * 2 <= width; reach *= 2) widenLine(line, count + 2 * radius, reach);
  const second = width - reach;
  for (let i = 0; i < count; i++) {
    values[start + i * step] = Math.max(line[i], line[i + second]);
  }
}

/** False where the line is empty. */
function copyLine(
  values: Float32Array,
  start: number,
  count: number,
  step: number,
  margin: number,
  line: Float32Array,
): boolean {
  let any = false;
  line.fill(0, 0, margin);
  for (let i = 0; i < count; i++) {
    const value = values[start + i * step];
    line[margin + i] = value;
    if (value > 0) any = true;
  }
  line.fill(0, margin + count, 2 * margin + count);
  return any;
}

function widenLine(line: Float32Array, count: number, reach: number): void {
  for (let i = 0; i + reach < count; i++) line[i] = Math.max(line[i], line[i + reach]);
}
