import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from '../ordeal.ts';

/** Redis cannot be reached for a while: first it is there and says nothing, as behind a broken line, then nobody is
 *  there at all. */
export function redisAway({ awayMs, betweenMs }: { awayMs: number; betweenMs: number }): Trouble {
  return {
    async run({ redis }) {
      await wait(betweenMs);
      redis.pause();
      await wait(awayMs);
      redis.resume();
      await wait(betweenMs);
      await redis.kill();
      await wait(awayMs);
      await redis.start();
      return { silentMs: awayMs, goneMs: awayMs };
    },
  };
}
