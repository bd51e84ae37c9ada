import { expect, test } from 'vitest';
import type { BodyPlan } from '../../../../worker/engines/puppet/body-plan.ts';
import { part } from '../../../../worker/engines/puppet/figure-cells.ts';
import { findArm } from '../../../../worker/engines/puppet/find-arm.ts';
import type { PartLabels } from '../../../../worker/engines/puppet/part-labels.ts';

const width = 40;
const widthPx = 2 * width;
const skin = [230, 190, 165];
const cloth = [40, 60, 120];

/** An arm of 60 cells' height from a row on, in columns 4 to 20 of a figure with so many rows of cells; its colours go on
 *  for 2 px more. */
function find(firstRow: number, height: number, side: 'L' | 'R' = 'L') {
  const isArm = (x: number, y: number) => x >= 4 && x < 20 && y >= firstRow && y < firstRow + 60;
  const labels = Uint8Array.from({ length: width * height }, (_, i) =>
    isArm(i % width, Math.floor(i / width)) ? part.armL : part.body,
  );
  const count = 4 * labels.length;
  const look = (x: number, y: number) =>
    x >= 8 && x < 42 && isArm(5, Math.floor(y / 2)) ? skin : cloth;
  const colours = Uint8Array.from(
    { length: count * 3 },
    (_, i) => look(Math.floor(i / 3) % widthPx, Math.floor(i / 3 / widthPx))[i % 3]!,
  );
  const [radii, free] = [new Array<number>(24).fill(16), new Uint8Array(24)];
  const profile = { radii: [radii, radii], free: [free, free] };
  const limb = [0, 40, 100, 140].map((y) => [24, 2 * firstRow + y] as const);
  const found = { width, height, labels, xPx: 0, yPx: 0, profiles: { L: profile, R: profile } };
  const plan = { arms: { L: limb, R: limb }, armRadiusPx: 20 };
  const alpha = new Float32Array(count).fill(1);
  return findArm(found as unknown as PartLabels, plan as unknown as BodyPlan, side, alpha, colours);
}

test('an arm ends where its colours do, and is drawn with no line', () => {
  const { share, ink } = find(150, 360);
  const row = share.subarray(350 * widthPx, 351 * widthPx);
  expect(row[24]).toBe(1);
  expect(row[40]).toBeGreaterThan(0.9);
  expect(row[43]).toBeLessThan(0.1);
  expect(share.findIndex((own) => own > 0)).toBeGreaterThan(295 * widthPx);
  expect(ink).toBeNull();
});

test('what lies far above and below it changes nothing', () => {
  const rows = (share: Float32Array, row: number) =>
    share.slice(row * widthPx, (row + 140) * widthPx);
  expect(rows(find(150, 360).share, 290)).toEqual(rows(find(90, 240).share, 170));
});

test('an arm that has no cell is nowhere', () => {
  const { share, ink } = find(150, 360, 'R');
  expect(share.every((own) => own === 0)).toBe(true);
  expect(ink).toBeNull();
});
