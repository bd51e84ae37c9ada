import type { Stage } from './stage.ts';

/** How far a job is. */
export type JobState =
  /** ahead: jobs before it; waitMs: until it is done, from measured durations; null when nobody knows. */
  | {
      readonly phase: 'waiting';
      readonly ahead: number;
      readonly waitMs: number | null;
      readonly workers: number;
    }
  /** remainingMs: until the stage is over; null while nobody knows. hasPreview: the store holds a first look. */
  | {
      readonly phase: 'rendering';
      readonly stage: Stage;
      readonly fraction: number;
      readonly remainingMs: number | null;
      readonly hasPreview: boolean;
    }
  | { readonly phase: 'delivering' }
  | { readonly phase: 'cancelling' }
  | { readonly phase: 'over' };

/** Where a job waits, and how long jobs take. */
export interface WaitingPlace {
  /** Jobs before it that wait, and those under way. */
  readonly ahead: number;
  readonly workers: number;
  /** Durations of the engine's last jobs, ms. */
  readonly durationsMs: readonly number[];
}

/** Until a waiting job is done: the jobs ahead are shared among the workers, each job as long as the median of the
 *  last ones. Null when nothing was measured, or nobody works. */
export function estimateWaitMs({ ahead, workers, durationsMs }: WaitingPlace): number | null {
  if (workers === 0 || durationsMs.length === 0) return null;
  const sorted = [...durationsMs].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return (Math.floor(ahead / workers) + 1) * median;
}

/** The limits of asking. */
export const limitKinds = ['person', 'day', 'channel', 'queue'] as const;

export type LimitKind = (typeof limitKinds)[number];

export interface LimitHit {
  readonly kind: LimitKind;
  readonly limit: number;
}
