import { expect, it } from 'vitest';
import { chaos } from '../house/chaos.ts';
import { createChance } from '../soak/chance.ts';

it('ten jobs outlive six kills of worker, bot and Redis, each with one clip', async () => {
  const counts = await chaos({
    jobs: 10,
    kills: 6,
    stubMs: 500,
    killEveryMs: 900,
    patienceMs: 100_000,
    chance: createChance(6),
  });
  expect(counts).toMatchObject({ asked: 10, clips: 10, lost: 0, repeated: 0, failures: 0 });
  const { worker = 0, bot = 0, redis = 0 } = counts.kills;
  expect(worker + bot + redis).toBe(6);
});
