import { expect, it } from 'vitest';
import { telegramLoad } from '../house/telegram-load.ts';
import { createChance } from './chance.ts';

const MINUTES_MAX = 8;

it('200 updates a second for 30 s on Telegram: all taken in at once, all answered once, no limit exceeded', async () => {
  const counts = await telegramLoad({
    perSecond: 200,
    seconds: 30,
    chance: createChance(30),
    troubles: 0.02,
    patienceMs: MINUTES_MAX * 60_000,
  });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ missing: 0, repeated: 0, overLimit: 0, failures: [] });
  expect(counts.troubles).toBeGreaterThan(20);
  expect(counts.takenInMs.p99).toBeLessThanOrEqual(500);
  expect(counts.takenInMs.max).toBeLessThanOrEqual(3000);
});
