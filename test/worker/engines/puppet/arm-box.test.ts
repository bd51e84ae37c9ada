import { expect, test } from 'vitest';
import { boxOfArm } from '../../../../worker/engines/puppet/arm-box.ts';
import type { ArmProfile } from '../../../../worker/engines/puppet/arm-profile.ts';
import type { Limb } from '../../../../worker/engines/puppet/limb.ts';

const box = { xPx: 100, yPx: 50, widthPx: 30, heightPx: 40 };
const profile = { radiusAt: () => 6 } as unknown as ArmProfile;
const nothing = new Float32Array(box.widthPx * box.heightPx);

function boxAt(x: number, y: number) {
  const limb: Limb = [0, 20, 40, 50].map((down) => [x, y + down] as const) as unknown as Limb;
  return boxOfArm(limb, profile, [nothing], box);
}

test('an arm beyond the figure, as where the picture ends, has an empty box', () => {
  expect(boxAt(190, 50).widthPx).toBe(0);
  expect(boxAt(110, 150).heightPx).toBe(0);
});

test('an arm within has room all round', () => {
  expect(boxAt(115, 50)).toEqual({ xPx: 100, yPx: 50, widthPx: 30, heightPx: 40 });
});
