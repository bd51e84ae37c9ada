import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from '../ordeal.ts';

/** A worker is left alone for so long after it was killed: it must be able to finish something. */
const workerRestMs = 3000;

const victims = ['bot', 'redis', 'worker'] as const;

/** Worker, bot and Redis are killed with -9 at random moments. */
export function killSpree({
  kills,
  killEveryMs,
  chance,
}: {
  kills: number;
  /** About the time from one kill to the next. */
  killEveryMs: number;
  chance: () => number;
}): Trouble {
  return {
    async run({ redis, kill, start, isOver }) {
      const counts = { worker: 0, bot: 0, redis: 0 };
      let workerKilledMs = Number.NEGATIVE_INFINITY;
      for (let done = 0; done < kills && !isOver(); done++) {
        await wait(killEveryMs * (0.7 + 0.6 * chance()));
        let name = victims[Math.floor(chance() * victims.length)] ?? 'bot';
        if (name === 'worker' && performance.now() - workerKilledMs < workerRestMs) name = 'redis';
        counts[name]++;
        if (name === 'redis') await redis.kill();
        else await kill(name);
        if (name === 'worker') workerKilledMs = performance.now();
        await wait(100 + 300 * chance());
        if (name === 'redis') await redis.start();
        else start(name);
      }
      return counts;
    },
  };
}
