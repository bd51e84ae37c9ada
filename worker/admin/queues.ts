import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { deliverQueue, intakeQueue, keys, renderQueue } from '../../core/job/queue-messages.ts';

export interface AdminQueues {
  /** By engine. */
  readonly renders: ReadonlyMap<string, Queue>;
  /** By platform. */
  readonly intakes: ReadonlyMap<string, Queue>;
  readonly deliveries: ReadonlyMap<string, Queue>;
}

/** The queues, to look at: nothing is written, and Redis may be away. They share the connection and need no close. */
export function openQueues(
  redis: Redis,
  { engines, platforms }: { engines: readonly string[]; platforms: readonly string[] },
): AdminQueues {
  const open = (name: string) => {
    const queue = new Queue(name, {
      connection: redis,
      prefix: keys.prefix,
      skipWaitingForReady: true,
      // Asked while Redis is away, the version would never be asked again, and the queue be lost.
      skipVersionCheck: true,
      skipMetasUpdate: true,
    });
    // Whoever asks is told.
    queue.on('error', () => {});
    return queue;
  };
  return {
    renders: new Map(engines.map((engine) => [engine, open(renderQueue(engine))])),
    intakes: new Map(platforms.map((platform) => [platform, open(intakeQueue(platform))])),
    deliveries: new Map(platforms.map((platform) => [platform, open(deliverQueue(platform))])),
  };
}
