import { Floats, floats } from './memory';

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
  opacity: Floats,
  taken: Floats,
  alpha: Floats,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  let first = 0;
  while (first < count && taken[first] < coveredFrom) first++;
  if (first === count) return;
  let last = count - 1;
  while (taken[last] < coveredFrom) last--;
  // Arms reach over a part of the rows only.
  const marginRows = reachPx * rounds;
  const from = max(0, first / widthPx - marginRows);
  const rows = min(heightPx, last / widthPx + 1 + marginRows) - from;
  const even = floats(rows * widthPx);
  for (let i = 0; i < rows * widthPx; i++) even[i] = opacity[from * widthPx + i];
  const line = floats(max(widthPx, rows));
  for (let round = 0; round < rounds; round++) {
    for (let y = 0; y < rows; y++) averageLine(even, y * widthPx, widthPx, 1, line);
    for (let x = 0; x < widthPx; x++) averageLine(even, x, rows, widthPx, line);
  }
  for (let i = first; i <= last; i++) {
    if (taken[i] < coveredFrom) continue;
    const steep = (even[i - from * widthPx] - 0.5) * steepness + 0.5;
    opacity[i] = alpha[i] * Math.max(0, Math.min(1, steep));
  }
}

/** Averages a row or column over its neighbours in place. line: room for it. */
function averageLine(values: Floats, start: i32, count: i32, step: i32, line: Floats): void {
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) line[i] = values[start + i * step];
  for (let i = 0; i < min(reachPx, count); i++) sum += line[i];
  for (let i = 0; i < count; i++) {
    if (i + reachPx < count) sum += line[i + reachPx];
    if (i > reachPx) sum -= line[i - reachPx - 1];
    values[start + i * step] = sum / (2 * reachPx + 1);
  }
}
