import { Counter, Histogram, Registry } from 'prom-client';
import type { RenderResult } from '../../core/job/queue-messages.ts';

const stageBuckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];
const jobBuckets = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 300];

export interface RenderMetrics {
  readonly registry: Registry;
  /** Takes note of the jobs that a worker of this engine ended. */
  observerOf(engine: string): (result: RenderResult, durationMs: number) => void;
}

/** What this process has rendered since its start. */
export function createRenderMetrics(): RenderMetrics {
  const registry = new Registry();
  const registers = [registry];
  const stageSeconds = new Histogram({
    name: 'photodance_stage_seconds',
    help: 'Time spent in a stage of a job.',
    labelNames: ['engine', 'stage'],
    buckets: stageBuckets,
    registers,
  });
  const jobSeconds = new Histogram({
    name: 'photodance_job_seconds',
    help: 'Time from taking up a job to its outcome, whatever that is.',
    labelNames: ['engine'],
    buckets: jobBuckets,
    registers,
  });
  const outcomes = new Counter({
    name: 'photodance_outcomes_total',
    help: 'Outcomes of jobs; code is the fault, empty without one.',
    labelNames: ['engine', 'kind', 'code'],
    registers,
  });
  return {
    registry,
    observerOf: (engine) => (result, durationMs) => {
      const { outcome, timingsMs } = result;
      for (const [stage, ms] of Object.entries(timingsMs)) {
        stageSeconds.observe({ engine, stage }, ms / 1000);
      }
      jobSeconds.observe({ engine }, durationMs / 1000);
      const code = 'code' in outcome ? outcome.code : '';
      outcomes.inc({ engine, kind: outcome.kind, code });
    },
  };
}
