import { expect, it } from 'vitest';
import { ordeal } from '../house/ordeal.ts';
import { killSpree } from '../house/troubles/kill-spree.ts';
import { createChance } from './chance.ts';

const MINUTES_MAX = 8;

it('a hundred jobs outlive sixty kills of worker, bot and Redis, each with one clip', async () => {
  const counts = await ordeal({
    jobs: 100,
    stubMs: 1000,
    patienceMs: MINUTES_MAX * 60_000,
    trouble: killSpree({ kills: 60, killEveryMs: 1600, chance: createChance(60) }),
  });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({
    asked: 100,
    clips: 100,
    lost: 0,
    repeated: 0,
    failures: 0,
    left: [],
  });
  const { worker = 0, bot = 0, redis = 0 } = counts.troubles;
  expect(worker + bot + redis).toBeGreaterThanOrEqual(60);
  expect(counts.tookMs).toBeLessThan(MINUTES_MAX * 60_000);
});
