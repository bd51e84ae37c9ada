import { Ints, ints } from './memory';

/** The steps from a pixel to the eight around it, in rows of widthPx. Those beside an end of a row lie in the next one. */
export function stepsAround(widthPx: i32): Ints {
  const steps = ints(stepCount);
  for (let n = 0; n < stepCount; n += 2) {
    const step = n < 4 ? (n === 0 ? 1 : widthPx) : n === 4 ? widthPx + 1 : widthPx - 1;
    steps[n] = step;
    steps[n + 1] = -step;
  }
  return steps;
}

export const stepCount = 8;

/** Whether a place is one of a list of so many. */
export function isWithin(at: i32, count: i32): bool {
  return <u32>at < <u32>count;
}
