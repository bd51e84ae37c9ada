import type { Stage, StageTimings } from '../core/job/stage.ts';

export type ReportProgress = (stage: Stage, fraction: number) => void;

/** Times the stages of one job, says where it is, and ends it between two stages when aborted. */
export class StageClock {
  readonly timingsMs: StageTimings = {};
  private readonly report: ReportProgress;
  private readonly signal: AbortSignal;

  constructor(report: ReportProgress, signal: AbortSignal) {
    this.report = report;
    this.signal = signal;
  }

  /** Says how far one stage is, 0..1: once a hundredth, and of slow work once a second, as a sign of life. */
  reporter(stage: Stage): (fraction: number) => void {
    let toldPercent = -1;
    let toldMs = 0;
    return (fraction) => {
      const percent = Math.floor(fraction * 100);
      const nowMs = performance.now();
      if (percent === toldPercent && nowMs - toldMs < 1000) return;
      toldPercent = percent;
      toldMs = nowMs;
      this.report(stage, fraction);
    };
  }

  /** Runs one stage. @throws signal.reason when aborted */
  async run<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    this.report(stage, 0);
    const startedMs = performance.now();
    const result = await work();
    this.timingsMs[stage] = performance.now() - startedMs;
    this.report(stage, 1);
    return result;
  }

  /** Passes items on and counts only the time spent making them, for a stage that runs beside another. */
  async *time<T>(stage: Stage, items: AsyncIterable<T>): AsyncIterable<T> {
    let spentMs = 0;
    const iterator = items[Symbol.asyncIterator]();
    try {
      for (;;) {
        const startedMs = performance.now();
        const { done, value } = await iterator.next();
        spentMs += performance.now() - startedMs;
        this.timingsMs[stage] = spentMs;
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
}
