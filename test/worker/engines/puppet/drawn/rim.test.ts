import { expect, test } from 'vitest';
import { drawn } from './drawn-frames.ts';

test('an arm’s bright edge ends at the shoulder that it turns about', async () => {
  const light = {
    ...{ tint: [1, 1, 1] as const, ambient: 1, keyColour: [255, 255, 255] as const },
    ...{ keyFrom: 'behind' as const, rim: [255, 255, 255] as const, rimStrength: 0.8 },
  };
  const { cutout, shape, place } = await drawn('a black suit', { light });
  const arm = cutout.layers.find(({ name }) => name === 'upperArmL');
  if (!arm) throw new Error('no arm');
  const [x, y] = shape.joint('shoulderL');
  /** The brightest of the arm so far from the joint, units. */
  const brightest = (from: number, to: number) => {
    let most = 0;
    for (let row = 0; row < arm.heightPx; row++) {
      for (let column = 0; column < arm.widthPx; column++) {
        const dx = (arm.xPx + column + 0.5 - place.middleXPx) / place.pxPerUnit - x;
        const dy = (arm.yPx + row + 0.5 - place.floorYPx) / place.pxPerUnit + 1000 - y;
        const away = Math.hypot(dx, dy);
        if (away < from || away > to) continue;
        most = Math.max(most, arm.texture[(row * arm.widthPx + column) * 4]);
      }
    }
    return most;
  };
  expect(brightest(70, 130)).toBeGreaterThan(130);
  expect(brightest(0, 34)).toBeLessThan(90);
});
