import { expect, it } from 'vitest';
import { createChance } from '../../soak/chance.ts';
import { besiegeSandbox } from './besieged-sandbox.ts';

it('hundreds of hostile requests find nothing: no fault, no hang, nobody else’s picture', async () => {
  const { breaches, statuses } = await besiegeSandbox(800, createChance(5));
  expect(breaches).toEqual([]);
  expect(statuses['200']).toBeGreaterThan(0);
  expect(statuses['403']).toBeGreaterThan(0);
});
