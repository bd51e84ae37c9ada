import { expect, it } from 'vitest';
import type { Choreography } from '../../../../../core/dance/choreography.ts';
import { type JointName, jointCount, jointIndex } from '../../../../../core/dance/skeleton.ts';
import type { ClothNet } from '../../../../../worker/engines/puppet/drawn/cloth-net.ts';
import { gatherLegs } from '../../../../../worker/engines/puppet/drawn/gather-legs.ts';

const stride = jointCount * 3;

/** A skirt that hangs from the hips down to a height, in units. */
function skirtTo(hem: number, tight: number): ClothNet {
  const corners = {
    topLeft: [-80, 430],
    topRight: [80, 430],
    bottomLeft: [-90, hem],
    bottomRight: [90, hem],
  } as const;
  const piece = { layer: 'skirt', svg: '', hangsFrom: 'trunk', tight, swing: 1, ...corners };
  return { piece: piece as ClothNet['piece'], columns: 1, rows: 1, firstBone: 0 };
}

/** At rest all lies at 100; then the pelvis goes to 140, the knees to 20 and 200 and the left foot stays at 160. */
const rest = new Float32Array(stride).fill(100);
const joints = new Float32Array(stride * 2).fill(140);
const put = (name: JointName, x: number) => {
  for (const frame of [0, 1]) joints[frame * stride + jointIndex[name] * 3] = x;
};
put('kneeR', 20);
put('kneeL', 200);
put('ankleL', 160);
put('hipL', 170);
joints[stride + jointIndex.pelvis * 3] = 60;
const dance: Choreography = {
  framesPerSecond: 30,
  frameCount: 2,
  joints,
  contacts: new Uint8Array(4),
  rest,
  beats: [],
  halfBody: false,
};
const xIn = ({ joints: all }: Choreography, frame: number, name: JointName) =>
  all[frame * stride + jointIndex[name] * 3]!;

it('keeps the legs together in a narrow skirt', () => {
  const gathered = gatherLegs(dance, [skirtTo(900, 0.9)]);
  const knees = xIn(gathered, 0, 'kneeL') - xIn(gathered, 0, 'kneeR');
  expect(knees).toBeGreaterThan(0.3 * 180);
  expect(knees).toBeLessThan(0.6 * 180);
  // The hips are as wide as before, and whoever sways sways less.
  expect(xIn(gathered, 0, 'hipL') - xIn(gathered, 0, 'pelvis')).toBeCloseTo(30, 3);
  expect(xIn(gathered, 0, 'pelvis')).toBeLessThan(125);
  // A foot that stands still does so however the pelvis goes.
  expect(xIn(gathered, 1, 'ankleL')).toBe(xIn(gathered, 0, 'ankleL'));
  expect(xIn(gathered, 1, 'pelvis')).not.toBe(xIn(gathered, 0, 'pelvis'));
  // Up and down nothing changes.
  expect(gathered.joints.filter((_, i) => i % 3 !== 0)).toEqual(
    joints.filter((_, i) => i % 3 !== 0),
  );
});

it.each([
  ['a wide skirt', [skirtTo(900, 0.2)]],
  ['a short one', [skirtTo(560, 0.9)]],
  ['trousers', []],
])('leaves the dance as it is in %s', (_, nets) => {
  expect(gatherLegs(dance, nets)).toBe(dance);
});
