import { expect, it } from 'vitest';
import { telegramLoad } from '../../house/telegram-load.ts';
import { createChance } from '../../soak/chance.ts';

it('200 updates a second for five seconds are taken in at once, and each that asks is answered once', async () => {
  const counts = await telegramLoad({
    perSecond: 200,
    seconds: 5,
    chance: createChance(4),
    troubles: 0.02,
    patienceMs: 100_000,
  });
  expect(counts).toMatchObject({ missing: 0, repeated: 0, overLimit: 0, failures: [] });
  expect(counts.troubles).toBeGreaterThan(0);
  expect(counts.asked.clip).toBeGreaterThan(10);
});
