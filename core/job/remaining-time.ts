import type { Stage } from './stage.ts';

/** A stage that has taken so long tells how long it will still take. */
export const longStageMs = 5000;

/** Follows a job's progress. Gives how long its stage will still take, ms, as fast as it went so far; null while that is
 *  not worth telling. nowMs: a steady clock. */
export function createRemaining(
  nowMs: () => number,
): (stage: Stage, fraction: number) => number | null {
  let begun: { stage: Stage; atMs: number; fraction: number } | null = null;
  return (stage, fraction) => {
    if (begun?.stage !== stage) begun = { stage, atMs: nowMs(), fraction };
    const spentMs = nowMs() - begun.atMs;
    const gone = fraction - begun.fraction;
    if (spentMs < longStageMs || gone <= 0 || fraction >= 1) return null;
    return (spentMs * (1 - fraction)) / gone;
  };
}
