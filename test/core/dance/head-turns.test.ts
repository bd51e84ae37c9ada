import { expect, test } from 'vitest';
import { choreograph } from '../../../core/dance/choreograph.ts';
import { danceOf, scoreOf } from './dance-of.ts';
import { figureOf, pictureSize } from './figure-of.ts';

const options = { seconds: 8, mirror: false, framesPerSecond: 30, halfBody: false, ...pictureSize };
const degree = Math.PI / 180;

/** A dance in which the head alone moves: [pitch, yaw, roll], degrees. */
function turnsOf(head: [number, number, number], mirror = false): Float32Array {
  const keys = [{ beat: 1, head }];
  const dance = danceOf(
    scoreOf({
      bounce: 0,
      lag: { head: 0, hand: 0 },
      opening: { name: 'look', beats: 4, keys },
      body: [{ name: 'go on', beats: 8, keys }],
      ending: { name: 'still', beats: 4, keys },
    }),
  );
  const { headTurns, frameCount } = choreograph(dance, figureOf(), { ...options, mirror });
  if (!headTurns) throw new TypeError('no turns');
  expect(headTurns).toHaveLength(2 * frameCount);
  return headTurns.slice(-2);
}

test.each([
  [20, 0],
  [-15, 0],
  [0, 12],
])('a head that is keyed at yaw %d, pitch %d looks there', (yaw, pitch) => {
  const [yawRad, pitchRad] = turnsOf([pitch, yaw, 0]);
  expect(Math.abs(yawRad!)).toBeCloseTo(Math.abs(yaw) * degree, 2);
  expect(Math.abs(pitchRad!)).toBeCloseTo(pitch * degree, 2);
});

test('mirrored it looks to the other side', () => {
  const [yawRad] = turnsOf([0, 20, 0]);
  const [mirrored] = turnsOf([0, 20, 0], true);
  expect(mirrored).toBeCloseTo(-yawRad!, 4);
});
