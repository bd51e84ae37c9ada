import { expect, test } from 'vitest';
import { ArmColours } from '../../../../worker/engines/puppet/arm-colours.ts';
import { oddsOfArm } from '../../../../worker/engines/puppet/arm-odds.ts';
import { placeCells } from '../../../../worker/engines/puppet/arm-places.ts';
import type { BodyPlan } from '../../../../worker/engines/puppet/body-plan.ts';
import type { Limb } from '../../../../worker/engines/puppet/limb.ts';

const width = 100;
const height = 120;
/** An arm that hangs down at column 100, picture px; radius 20. */
const limb: Limb = [
  [100, 20],
  [100, 100],
  [100, 180],
  [100, 210],
];
const trunk: Limb = [
  [20, 10],
  [20, 0],
  [20, -20],
];
const plan: BodyPlan = {
  at: () => [0, 0],
  arms: { L: limb, R: limb },
  legs: { L: limb, R: limb },
  trunk,
  head: trunk,
  shoulderWidthPx: 130,
  armRadiusPx: 20,
};

/** Odds with no evidence of colour; the arm borders on the background on its right, if it does. */
function oddsAt(isFree: boolean): (xPx: number) => number {
  const cells = {
    ...{ xPx: 0, yPx: 0, width, height },
    inside: new Uint8Array(width * height).fill(1),
    colour: new Uint8Array(width * height * 3).fill(240),
  };
  const profile = {
    radiusAt: () => 20,
    radii: [0, 1].map(() => Array<number>(24).fill(20)),
    free: [0, 1].map(() => new Uint8Array(24).fill(isFree ? 1 : 0)),
    isFree: () => isFree,
    isMostlyFree: () => isFree,
  };
  const colours = new ArmColours();
  colours.finish(new ArmColours());
  const clues = { side: 'L' as const, places: placeCells(cells, plan, 'L'), colours };
  const odds = oddsOfArm(clues, profile, cells, plan);
  return (xPx) => odds[30 * width + xPx / 2]!;
}

test('cloth beside a sleeve of the same colour cannot be the arm', () => {
  const at = oddsAt(false);
  expect(at(92)).toBeGreaterThan(0);
  expect(at(84)).toBeGreaterThan(-Infinity);
  expect(at(70)).toBe(-Infinity);
});

test('a wide sleeve before the background can', () => {
  expect(oddsAt(true)(70)).toBeGreaterThan(-Infinity);
});
