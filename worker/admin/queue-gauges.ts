import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { Gauge, Registry } from 'prom-client';
import { countLiveWorkers } from './live-workers.ts';
import type { AdminQueues } from './queues.ts';

/** What was put back waits as well, until its delay is over. */
const waitingStates = ['waiting', 'prioritized', 'delayed'] as const;

/** How the queues stand now. A registry for each reading: no value outlives it. @throws while Redis is away */
export async function readQueueGauges(
  redis: Redis,
  { renders, deliveries }: AdminQueues,
): Promise<Registry> {
  const registry = new Registry();
  const gauge = (name: string, label: string, help: string) =>
    new Gauge({ name, help, labelNames: [label], registers: [registry] });
  const jobsWaiting = gauge('photodance_jobs_waiting', 'engine', 'Jobs that wait for a worker.');
  const jobsRendering = gauge('photodance_jobs_rendering', 'engine', 'Jobs in hand.');
  const oldestWaiting = gauge(
    'photodance_oldest_waiting_seconds',
    'engine',
    'Age of the oldest job that waits for a worker; 0 when none waits.',
  );
  const deliveriesWaiting = gauge(
    'photodance_deliveries_waiting',
    'platform',
    'Answers that wait to be given.',
  );
  const workers = gauge('photodance_workers', 'engine', 'Workers that live.');

  await Promise.all([
    ...[...renders].map(async ([engine, queue]) => {
      const [ids, rendering, live] = await Promise.all([
        queue.getRanges([...waitingStates], 0, -1),
        queue.getJobCountByTypes('active'),
        countLiveWorkers(redis, engine),
      ]);
      jobsWaiting.set({ engine }, ids.length);
      jobsRendering.set({ engine }, rendering);
      oldestWaiting.set({ engine }, await oldestAgeSeconds(redis, queue, ids));
      workers.set({ engine }, live);
    }),
    ...[...deliveries].map(async ([platform, queue]) => {
      deliveriesWaiting.set({ platform }, await queue.getJobCountByTypes(...waitingStates));
    }),
  ]);
  return registry;
}

/** The turn of people goes before the age of jobs: the oldest can stand anywhere in the queue. */
async function oldestAgeSeconds(redis: Redis, queue: Queue, ids: string[]): Promise<number> {
  const pipeline = redis.pipeline();
  for (const id of ids) pipeline.hget(queue.toKey(id), 'timestamp');
  const nowMs = Date.now();
  let oldestMs = nowMs;
  for (const [error, timestamp] of (await pipeline.exec()) ?? []) {
    if (error) throw error;
    // A job that ended meanwhile has none.
    if (typeof timestamp === 'string') oldestMs = Math.min(oldestMs, Number(timestamp));
  }
  return (nowMs - oldestMs) / 1000;
}
