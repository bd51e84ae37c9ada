import { expect, it } from 'vitest';
import { ordeal } from '../house/ordeal.ts';
import { killSpree } from '../house/troubles/kill-spree.ts';
import { createChance } from '../soak/chance.ts';

it('ten jobs outlive six kills of worker, bot and Redis, each with one clip', async () => {
  const counts = await ordeal({
    jobs: 10,
    stubMs: 500,
    patienceMs: 100_000,
    trouble: killSpree({ kills: 6, killEveryMs: 900, chance: createChance(6) }),
  });
  expect(counts, JSON.stringify(counts)).toMatchObject({
    asked: 10,
    clips: 10,
    lost: 0,
    repeated: 0,
    failures: 0,
    left: [],
  });
  const { worker = 0, bot = 0, redis = 0 } = counts.troubles;
  expect(worker + bot + redis).toBe(6);
});
