import type { PixelBox } from './pixel-box.ts';

/** An outline is averaged over so many px to each side, so many times, and made so steep again. */
const reachPx = 3;
const rounds = 2;
const steepness = 2.5;
/** What an arm covers so much nobody sees at rest. */
const coveredFrom = 0.98;

/** The body's outline where an arm covers it, without the steps and specks that the arm's edge left in it: nobody knows
 *  how it runs there, but it is smooth. opacity: [y, x] 0..1, the body's, changed in place; taken: [y, x] 0..1, how much
 *  an arm covers; alpha: [y, x] 0..1, the figure's. */
export function smoothHidden(
  opacity: Float32Array,
  taken: Float32Array,
  alpha: Float32Array,
  { widthPx, heightPx }: PixelBox,
): void {
  const isCovered = (share: number) => share >= coveredFrom;
  const first = taken.findIndex(isCovered);
  if (first < 0) return;
  const last = taken.findLastIndex(isCovered);
  // Arms reach over a part of the rows only.
  const marginRows = reachPx * rounds;
  const from = Math.max(0, Math.floor(first / widthPx) - marginRows);
  const to = Math.min(heightPx, Math.floor(last / widthPx) + 1 + marginRows);
  const even = opacity.slice(from * widthPx, to * widthPx);
  const line = new Float32Array(Math.max(widthPx, to - from));
  for (let round = 0; round < rounds; round++) {
    for (let y = 0; y < to - from; y++) averageLine(even, y * widthPx, widthPx, 1, line);
    for (let x = 0; x < widthPx; x++) averageLine(even, x, to - from, widthPx, line);
  }
  for (let i = first; i <= last; i++) {
    if (!isCovered(taken[i])) continue;
    const steep = (even[i - from * widthPx] - 0.5) * steepness + 0.5;
    opacity[i] = alpha[i] * Math.max(0, Math.min(1, steep));
  }
}

/** Averages a row or column over its neighbours in place. line: room for it. */
function averageLine(
  values: Float32Array,
  start: number,
  count: number,
  step: number,
  line: Float32Array,
): void {
  let sum = 0;
  for (let i = 0; i < count; i++) line[i] = values[start + i * step];
  for (let i = 0; i < Math.min(reachPx, count); i++) sum += line[i];
  for (let i = 0; i < count; i++) {
    if (i + reachPx < count) sum += line[i + reachPx];
    if (i > reachPx) sum -= line[i - reachPx - 1];
    values[start + i * step] = sum / (2 * reachPx + 1);
  }
}
