import { expect, it } from 'vitest';
import { besiegeSandbox } from '../bots/sandbox/besieged-sandbox.ts';
import { createChance } from './chance.ts';

const ROUNDS = 4;
const REQUESTS = 40_000;

it('tens of thousands of hostile requests find nothing in the sandbox', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { breaches, statuses, slowestMs } = await besiegeSandbox(
      REQUESTS / ROUNDS,
      createChance(1000 + round),
    );
    const slowest = Math.round(slowestMs);
    process.stdout.write(`${JSON.stringify({ statuses, breaches: breaches.length, slowest })}\n`);
    expect(breaches).toEqual([]);
  }
});
