import { expect, it } from 'vitest';
import { discordLoad } from '../house/discord-load.ts';
import { createChance } from './chance.ts';

const MINUTES_MAX = 10;

it('200 events a second for 30 s while Discord stumbles: in time, once, and within every limit', async () => {
  const counts = await discordLoad({
    ...{ perSecond: 200, seconds: 30, limited: 1, broken: 2 },
    ...{ patienceMs: MINUTES_MAX * 60_000, chance: createChance(30) },
  });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ lost: 0, repeated: 0, unacknowledged: 0, statusesLeft: 0 });
  expect(counts).toMatchObject({ overLimit: 0, failures: [] });
  expect(counts.busiest).toBeLessThanOrEqual(50);
  expect(counts.callback.p99).toBeLessThanOrEqual(500);
  expect(counts.callback.max).toBeLessThan(3000);
  expect(counts.intake.p99).toBeLessThanOrEqual(500);
  expect(counts.intake.max).toBeLessThan(3000);
});
