import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { type Job, type RedisOptions, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { DanceError, faults } from '../../core/faults.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import {
  keys,
  type RenderProgress,
  type RenderResult,
  renderQueue,
  renderWorkSchema,
  workerSilenceMs,
} from '../../core/job/queue-messages.ts';
import { createRemaining } from '../../core/job/remaining-time.ts';
import type { Stage } from '../../core/job/stage.ts';
import { type RenderTools, renderJob } from './render-job.ts';
import { RendererCrashed } from './renderer-host.ts';

/** A job that its worker died of is taken up by another after lock and check: 10 s at most. */
const stalledTimes = { lockDuration: 6000, stalledInterval: 2500 } as const;

/** Workers may die of anything as often as they like; no job is lost for that. */
const stalledMax = 1_000_000;

/** A job of which so many renderers died kills them. */
const crashesMax = 3;

const crashesKeptS = 86_400;
const durationsKept = 20;
const progressEveryMs = 400;

export interface WorkerLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface WorkerOptions extends RenderTools {
  readonly engine: EngineName;
  /** Connected. */
  readonly redis: Redis;
  readonly connection: RedisOptions;
  readonly log: WorkerLog;
  /** Told of every job that ended. */
  readonly observe?: (result: RenderResult, durationMs: number) => void;
}

export interface RunningWorker {
  /** Takes up nothing new, finishes the job in hand or, after the time given, hands it back. */
  close(patienceMs: number): Promise<void>;
}

/** Renders the jobs of one engine's queue, one at a time. */
export async function runWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { engine, redis, connection, log, host, workDir } = options;
  await mkdir(workDir, { recursive: true, mode: 0o700 });
  const key = (name: string) => `${keys.prefix}:${name}`;
  const name = randomUUID();
  const inHand = new Map<string, AbortController>();
  let closing = false;
  host.warm();

  const listener = redis.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
  listener.on('error', () => {});
  listener.on('message', (_, jobId) => inHand.get(jobId)?.abort());
  void listener.subscribe(key(keys.cancelChannel)).catch(() => {});

  async function work(job: Job): Promise<RenderResult> {
    const { success, data } = renderWorkSchema.safeParse(job.data);
    if (!success) throw new UnrecoverableError('INTERNAL');
    const { id } = data.job;
    const cancelled: RenderResult = { outcome: { kind: 'cancelled' }, timingsMs: {} };
    const crashes = Number((await redis.get(key(keys.crashes(id)))) ?? 0);
    if (crashes >= crashesMax) return failed('RENDERER_DIED');
    const control = new AbortController();
    inHand.set(id, control);
    try {
      if (await redis.exists(key(keys.cancelled(id)))) return cancelled;
      const begunMs = performance.now();
      const result = await renderJob(data.job, options, {
        signal: control.signal,
        ...reporter(job),
        tell: ({ code, details }) => log.info({ jobId: id, ...details }, code),
      });
      const durationMs = performance.now() - begunMs;
      const { outcome } = result;
      if (outcome.kind === 'failed' && faults[outcome.code].retry === 'later') {
        throw new DanceError(outcome.code, outcome.details);
      }
      if (outcome.kind === 'clip') await keepDuration(durationMs);
      log.info({ jobId: id, outcome: outcome.kind, durationMs }, 'JOB_ENDED');
      options.observe?.(result, durationMs);
      return result;
    } catch (error) {
      const ofTheJob =
        error instanceof RendererCrashed ||
        // A full disk is no fault of a job: it waits until there is room.
        (error instanceof DanceError && error.code !== 'DISK_FULL');
      if (!ofTheJob || closing) throw error;
      await redis
        .multi()
        .incr(key(keys.crashes(id)))
        .expire(key(keys.crashes(id)), crashesKeptS)
        .exec();
      log.error({ jobId: id, why: error.message }, 'RENDERER_DIED');
      if (crashes + 1 >= crashesMax) {
        return failed(error instanceof DanceError ? error.code : 'RENDERER_DIED');
      }
      throw error;
    } finally {
      inHand.delete(id);
    }
  }

  async function keepDuration(durationMs: number): Promise<void> {
    const durations = key(keys.durations(engine));
    await redis
      .multi()
      .lpush(durations, Math.round(durationMs))
      .ltrim(durations, 0, durationsKept - 1)
      .exec();
  }

  const worker = new Worker(
    renderQueue(engine),
    async (job) => {
      try {
        return await work(job);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warn({ jobId: job.id, why }, 'JOB_PUT_BACK');
        throw error;
      }
    },
    {
      connection: { ...connection, maxRetriesPerRequest: null },
      prefix: keys.prefix,
      ...stalledTimes,
      maxStalledCount: stalledMax,
    },
  );
  worker.on('error', (error) => log.warn({ why: error.message }, 'QUEUE_TROUBLE'));

  const sign = async () => {
    const now = Date.now();
    const workers = key(keys.workers(engine));
    await redis
      .multi()
      .zadd(workers, now, name)
      .zremrangebyscore(workers, '-inf', now - workerSilenceMs)
      .exec()
      .catch(() => {});
  };
  await sign();
  const signs = setInterval(() => void sign(), workerSilenceMs / 3);

  return {
    async close(patienceMs) {
      closing = true;
      clearInterval(signs);
      await redis.zrem(key(keys.workers(engine)), name).catch(() => {});
      // What is not finished in time is taken up by another worker once the lock has run out.
      await Promise.race([
        worker.close(),
        new Promise((resolve) => setTimeout(resolve, patienceMs)),
      ]);
      await host.end();
      await worker.close(true);
      listener.disconnect();
    },
  };
}

function failed(code: 'RENDERER_DIED' | DanceError['code']): RenderResult {
  return { outcome: { kind: 'failed', code, details: {} }, timingsMs: {} };
}

/** Writes progress into the job, not too often, and at once that there is a first look. */
function reporter(job: Job) {
  const remaining = createRemaining(() => performance.now());
  let lastMs = Number.NEGATIVE_INFINITY;
  let progress: RenderProgress = {
    stage: 'start',
    fraction: 0,
    remainingMs: null,
    hasPreview: false,
  };
  // A progress that is not told is no fault.
  const write = () => void job.updateProgress(progress).catch(() => {});
  return {
    report(stage: Stage, fraction: number): void {
      progress = { ...progress, stage, fraction, remainingMs: remaining(stage, fraction) };
      const nowMs = performance.now();
      if (nowMs - lastMs < progressEveryMs) return;
      lastMs = nowMs;
      write();
    },
    previewed(): void {
      progress = { ...progress, hasPreview: true };
      write();
    },
  };
}
