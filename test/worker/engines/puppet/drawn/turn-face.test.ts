import { expect, test } from 'vitest';
import { levels } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import { eyesToChinOf } from '../../../../../worker/engines/puppet/drawn/place-head.ts';
import {
  createFaceTurn,
  headAxesOf,
} from '../../../../../worker/engines/puppet/drawn/turn-face.ts';
import { paperHead } from './paper-head.ts';

const place = { middleXPx: 300, floorYPx: 1000, pxPerUnit: 1 };
const head = await paperHead();
const eyes = levels.chin - eyesToChinOf(head);
const mesh = {
  vertices: Float32Array.of(300, eyes + 30, 300, levels.chin + 60),
  triangles: new Uint16Array(),
} as unknown as Parameters<typeof createFaceTurn>[1];
const axes = headAxesOf(place as Parameters<typeof headAxesOf>[0], head);

test('the nose goes to the side that the head is turned to, and what is below the head stays', () => {
  const turn = createFaceTurn('head', mesh, axes);
  const [right] = turn(0.2, 0).vertices;
  const [left, , below] = turn(-0.2, 0).vertices;
  expect(right! - 300).toBeGreaterThan(3);
  expect(left! - 300).toBeLessThan(-3);
  expect(Math.abs(below! - 300)).toBeLessThan(1);
});

test('no other layer turns', () => {
  expect(createFaceTurn('body', mesh, axes)(0.2, 0.1)).toBe(mesh);
});
