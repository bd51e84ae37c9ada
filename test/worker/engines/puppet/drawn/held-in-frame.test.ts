import { expect, test } from 'vitest';
import { createHeldExtents } from '../../../../../worker/engines/puppet/drawn/held-extents.ts';
import { frameDance, planeOf } from '../../../../../worker/engines/puppet/framing.ts';
import { dancing, drawn, size } from './drawn-frames.ts';

const things = [
  'an umbrella',
  'holding a lantern',
  'balloons',
  'a drum',
  'pompoms',
  'a sword',
  'a flag',
];

test.each(things)('%s is inside of the picture in every frame of a wild dance', async (thing) => {
  const figure = await drawn(`a dress, ${thing}`);
  const heldExtents = createHeldExtents(figure.cutout);
  const { choreography, framing } = dancing(figure);
  const rest = planeOf(choreography.rest);
  let sides = 0;
  for (const side of ['L', 'R'] as const) {
    const bounds = heldExtents(side, rest, framing.joints, framing.scale);
    if (!bounds) continue;
    sides++;
    for (let frame = 0; frame < choreography.frameCount; frame++) {
      const [left, top, right, bottom] = bounds.subarray(frame * 4, frame * 4 + 4);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(size.widthPx);
      expect(bottom).toBeLessThanOrEqual(size.heightPx);
    }
  }
  expect(sides).toBeGreaterThan(0);
  expect(framing.scale).toBeGreaterThan(0.7);
  // Without what it holds, the same dance is not made smaller.
  const without = frameDance(choreography, figure.cutout, size);
  expect(framing.scale).toBeGreaterThan(0.8 * without.scale);
});
