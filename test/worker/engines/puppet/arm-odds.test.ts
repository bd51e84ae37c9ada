import { expect, test } from 'vitest';
import { evidenceCount } from '../../../../worker/engines/puppet/arm-colours.ts';
import { putProfile } from '../../../../worker/engines/puppet/arm-profile.ts';
import { putCells } from '../../../../worker/engines/puppet/figure-cells.ts';
import { type Limb, putLimb } from '../../../../worker/engines/puppet/limb.ts';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const width = 100;
const height = 120;
/** An arm that hangs down at column 100, picture px; radius 20. */
const limb: Limb = [
  [100, 20],
  [100, 100],
  [100, 180],
  [100, 210],
];
const head: Limb = [
  [20, 10],
  [20, 0],
  [20, -20],
];
const armRadiusPx = 20;

/** Odds with no evidence of colour; the arm borders on the background on its right, if it does. */
function oddsAt(isFree: boolean): (xPx: number) => number {
  const cells = {
    ...{ xPx: 0, yPx: 0, width, height },
    inside: new Uint8Array(width * height).fill(1),
    colour: new Uint8Array(width * height * 3).fill(240),
  };
  const radii = new Array<number>(24).fill(20);
  const free = new Uint8Array(24).fill(isFree ? 1 : 0);
  const profile = { radiusAt: () => 20, radii: [radii, radii], free: [free, free] };
  const odds = useKernels((kernels, memory) => {
    const [put, arm] = [putCells(memory, cells), putLimb(memory, limb)];
    const found = kernels.oddsOfArm(
      put,
      kernels.placeCells(put, arm, armRadiusPx),
      putProfile(memory, profile),
      memory.put(new Float64Array(evidenceCount)),
      arm,
      putLimb(memory, head),
      armRadiusPx,
    );
    return memory.take(found, new Float32Array(width * height));
  });
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
