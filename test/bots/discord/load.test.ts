import { expect, it } from 'vitest';
import { discordLoad } from '../../house/discord-load.ts';
import { createChance } from '../../soak/chance.ts';

// The short form of test/soak/discord-load.soak.ts, on a machine that has other tests to run beside it.
it('many people at once while Discord stumbles: each is answered once, and nothing goes above a limit', async () => {
  const counts = await discordLoad({
    ...{ perSecond: 25, seconds: 4, limited: 1, broken: 2 },
    ...{ patienceMs: 100_000, chance: createChance(200) },
  });
  expect(counts).toMatchObject({ lost: 0, repeated: 0, statusesLeft: 0, overLimit: 0 });
  expect(counts).toMatchObject({ unacknowledged: 0, failures: [] });
  expect(counts.clips).toBeGreaterThan(0);
});
