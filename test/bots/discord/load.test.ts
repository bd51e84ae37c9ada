import { expect, it } from 'vitest';
import { discordLoad } from '../../house/discord-load.ts';
import { createChance } from '../../soak/chance.ts';

it('200 events a second for 3 s while Discord stumbles: all are acknowledged, and answered once', async () => {
  const counts = await discordLoad({
    ...{ perSecond: 200, seconds: 3, limited: 1, broken: 2 },
    ...{ patienceMs: 100_000, chance: createChance(200) },
  });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ lost: 0, repeated: 0, unacknowledged: 0, statusesLeft: 0 });
  expect(counts).toMatchObject({ overLimit: 0, failures: [] });
  expect(counts.clips).toBeGreaterThan(0);
});
