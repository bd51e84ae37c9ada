import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DelayedError,
  type Job,
  Queue,
  type RedisOptions,
  UnrecoverableError,
  Worker,
} from 'bullmq';
import type { Redis } from 'ioredis';
import { type ChatEvent, chatEventSchema } from '../../core/chat/chat-event.ts';
import { say } from '../../core/chat/reply.ts';
import type { DanceOutcome } from '../../core/job/outcome.ts';
import {
  deliverQueue,
  deliverWorkSchema,
  intakeQueue,
  renderResultSchema,
} from '../../core/job/queue-messages.ts';
import { wordFault } from '../../core/words/say.ts';
import { converse } from '../conversation/converse.ts';
import { deliver } from '../conversation/deliver.ts';
import { guessLocale } from '../conversation/guess-locale.ts';
import { canConcernUs } from '../conversation/meant-for-us.ts';
import { ChatGone, TryLater } from '../conversation/ports.ts';
import { StatusKeeper } from '../conversation/refresh-status.ts';
import type { Surroundings } from '../conversation/surroundings.ts';
import type { JobLimits } from './admission.ts';
import { eventAgeMs, openDesk, stepOptions } from './redis-desk.ts';
import { redisKeys as keys } from './redis-keys.ts';
import { openNotebook } from './redis-notebook.ts';
import { openPeople } from './redis-people.ts';
import { sendOnce } from './send-once.ts';

/** A step that its process died of is taken up by another after lock and check: 10 s at most. */
export const stalledTimes = { lockDuration: 6000, stalledInterval: 2500 } as const;

/** A step whose platform asks to wait is put off, without taking a try of it, for so long. */
const putOffMaxMs = 24 * 3_600_000;

/** Processes may die of anything as often as they like; no job is lost for that. */
const stalledMax = 1_000_000;

const intakeConcurrency = 8;
const deliverConcurrency = 8;
const statusEveryMs = 1000;
const sweepEveryMs = 15_000;

/** What the bot needs of a logger. */
export interface BotLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface BotOptions extends Omit<Surroundings, 'people' | 'desk'> {
  /** Connected, and failing at once while Redis is away. */
  readonly redis: Redis;
  readonly connection: RedisOptions;
  readonly limits: JobLimits;
  readonly log: BotLog;
  /** Resolves when nothing is under way that is more urgent than a step. */
  readonly giveWay?: () => Promise<void>;
}

export interface RunningBot {
  /** Makes an event durable; what follows from it happens after that. @throws when Redis is away */
  receive(event: ChatEvent): Promise<void>;
  /** Stops taking up steps and waits for those under way. */
  close(): Promise<void>;
}

/** Runs one platform's bot: intake, delivery and status messages. */
export async function runBot(options: BotOptions): Promise<RunningBot> {
  const { redis, connection, port, log, limits, store } = options;
  const { platform } = port;
  const desk = openDesk(redis, { platform, limits });
  const around: Surroundings = {
    ...options,
    port: sendOnce(port, openNotebook(redis, platform), eventAgeMs / 1000),
    desk,
    people: openPeople(redis),
  };
  const intake = new Queue(intakeQueue(platform), {
    connection: redis,
    prefix: keys.prefix,
    skipWaitingForReady: true,
  });
  intake.on('error', () => {});

  const workers = [
    startWorker(intakeQueue(platform), intakeConcurrency, (job) => takeIn(job, around)),
    startWorker(deliverQueue(platform), deliverConcurrency, (job) => handOver(job, around)),
  ];

  function startWorker(name: string, concurrency: number, work: (job: Job) => Promise<void>) {
    const worker = new Worker(
      name,
      async (job, token) => {
        await options.giveWay?.();
        try {
          await work(job);
        } catch (error) {
          if (error instanceof TryLater && Date.now() - job.timestamp < putOffMaxMs) {
            await job.moveToDelayed(Date.now() + error.waitMs, token);
            throw new DelayedError();
          }
          log.warn({ step: name, job: job.id, why: describe(error) }, 'STEP_FAILED');
          throw error;
        }
      },
      {
        connection: { ...connection, maxRetriesPerRequest: null },
        prefix: keys.prefix,
        concurrency,
        ...stalledTimes,
        maxStalledCount: stalledMax,
      },
    );
    worker.on('error', (error) => log.warn({ step: name, why: error.message }, 'QUEUE_TROUBLE'));
    return worker;
  }

  const statuses = new StatusKeeper(around);
  const timers = [
    repeat(statusEveryMs, async () => {
      await options.giveWay?.();
      await statuses.refresh(await desk.openJobs(), performance.now());
    }),
    repeat(sweepEveryMs, async () => {
      for (const path of await desk.takeOldPhotos(Date.now())) await store.remove(path);
    }),
  ];

  /** Does something again and again, one time after the other. Troubles pass, or show elsewhere. */
  function repeat(everyMs: number, task: () => Promise<void>) {
    const end = new AbortController();
    const { signal } = end;
    const loop = (async () => {
      while (!signal.aborted) {
        await task().catch((error: unknown) => log.warn({ why: describe(error) }, 'CHORE_FAILED'));
        await wait(everyMs, null, { signal }).catch(() => {});
      }
    })();
    return async () => {
      end.abort();
      await loop;
    };
  }

  return {
    async receive(event) {
      if (!canConcernUs(event, options)) return;
      const id = createHash('sha256').update(event.id).digest('base64url');
      // Buttons and words are answered before photos are fetched.
      const priority = event.images.length > 0 ? 1 : 0;
      await intake.add('event', event, {
        ...stepOptions,
        ...(priority > 0 ? { priority } : {}),
        jobId: `e${id}`,
        deduplication: { id, ttl: eventAgeMs },
      });
    },
    async close() {
      await Promise.allSettled([
        ...workers.map((worker) => worker.close()),
        ...timers.map((end) => end()),
      ]);
      await Promise.allSettled([intake.close(), desk.end()]);
    },
  };
}

async function takeIn(job: Job, around: Surroundings): Promise<void> {
  const { success, data: event } = chatEventSchema.safeParse(job.data);
  if (!success) throw new UnrecoverableError('INTERNAL');
  try {
    await converse(event, around);
  } catch (error) {
    if (error instanceof ChatGone) return;
    if (job.attemptsMade + 1 >= stepOptions.attempts) await apologize(event, around);
    throw error;
  }
}

/** Nobody is left without an answer, even when nothing helped. */
async function apologize(event: ChatEvent, { port }: Surroundings): Promise<void> {
  const { message, advice } = wordFault('INTERNAL', {}, guessLocale(event));
  await port.send(event.thread, say(`${message}\n${advice}`), `sorry-${event.id}`);
}

async function handOver(job: Job, around: Surroundings): Promise<void> {
  const { jobId } = deliverWorkSchema.parse(job.data);
  await deliver(jobId, await outcomeOf(job), around);
}

/** What came of the rendering; that it failed for good is an outcome, too. */
async function outcomeOf(job: Job): Promise<DanceOutcome> {
  const [value] = Object.values(await job.getChildrenValues());
  const result = renderResultSchema.safeParse(value);
  if (result.success) return result.data.outcome;
  return { kind: 'failed', code: 'RENDERER_DIED', details: {} };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
