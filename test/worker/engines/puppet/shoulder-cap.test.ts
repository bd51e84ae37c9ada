import { expect, test } from 'vitest';
import { jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import { planBody } from '../../../../worker/engines/puppet/body-plan.ts';
import { capOf } from '../../../../worker/engines/puppet/shoulder-cap.ts';

const box = { xPx: 0, yPx: 0, widthPx: 200, heightPx: 200 };

/** Shoulders 100 px apart, the left arm hanging down. */
function standing() {
  const rest = new Float32Array(jointCount * 3);
  const put = (name: keyof typeof jointIndex, x: number, y: number) => {
    rest[jointIndex[name] * 3] = x;
    rest[jointIndex[name] * 3 + 1] = y;
  };
  put('shoulderL', 150, 50);
  put('elbowL', 155, 120);
  put('shoulderR', 50, 50);
  put('neck', 100, 40);
  put('pelvis', 100, 160);
  return planBody(rest);
}

test('an arm takes no strap along from its shoulder', () => {
  const isStrap = (at: number) => at % 200 >= 144 && at % 200 < 148;
  const speck = 54 * 200 + 146;
  const looksAlike = (at: number) => !isStrap(at) || at === speck;
  const cap = capOf(standing(), 'L', box, (_, at) => (looksAlike(at) ? 1 : -2));
  expect(cap.arm[50 * 200 + 146]).toBe(0);
  expect(cap.arm[speck]).toBe(0);
  expect(cap.arm[50 * 200 + 149]).toBe(0);
  expect(cap.arm[50 * 200 + 152]).toBe(1);
  expect(cap.arm[50 * 200 + 141]).toBeGreaterThan(0.5);
});

test('an arm takes no cloth along that its skin shines through', () => {
  const cap = capOf(standing(), 'L', box, (_, at) => (at % 200 < 145 ? -0.5 : 1));
  expect(cap.arm[50 * 200 + 141]).toBe(0);
  expect(cap.arm[50 * 200 + 150]).toBe(1);
});

test('a shoulder beyond the lower right corner of the figure has no cap', () => {
  const beyond = { ...box, widthPx: 20, heightPx: 51 };
  const cap = capOf(standing(), 'L', beyond, () => 1);
  expect(cap.arm.every((share) => share === 0)).toBe(true);
  expect(cap.body.every((share) => share === 0)).toBe(true);
});
