import type { Redis } from 'ioredis';
import { keys, workerSilenceMs } from '../../core/job/queue-messages.ts';

/** How many workers of an engine live. */
export function countLiveWorkers(redis: Redis, engine: string): Promise<number> {
  const lastGoneMs = Date.now() - workerSilenceMs;
  return redis.zcount(`${keys.prefix}:${keys.workers(engine)}`, `(${lastGoneMs}`, '+inf');
}
