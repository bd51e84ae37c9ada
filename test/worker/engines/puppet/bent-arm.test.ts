import { describe, expect, test } from 'vitest';
import { type JointName, jointIndex } from '../../../../core/dance/skeleton.ts';
import { planeOf } from '../../../../worker/engines/puppet/framing.ts';
import { drawPlan, planDrawing } from '../../../../worker/engines/puppet/puppet.ts';
import { paperScene } from '../paper-scene.ts';

const { signal } = new AbortController();
const scene = paperScene({ make: { handOnHip: true } });
const plan = await planDrawing(scene, signal);
const rest = planeOf(scene.choreography.rest);
const { widthPx, heightPx } = scene.picture;

const at = (joints: Float32Array, name: JointName) => [
  joints[jointIndex[name] * 2]!,
  joints[jointIndex[name] * 2 + 1]!,
];

/** Luma of one frame with the joints so; `ground` is the same without any figure. */
async function draw(joints: Float32Array): Promise<{ frame: Uint8Array; ground: Uint8Array }> {
  const still = {
    ...scene,
    choreography: { ...scene.choreography, frameCount: 1, joints: scene.choreography.rest },
  };
  const posed = { ...plan, shadow: false, framing: { scale: 1, joints } };
  const lumaOf = async (by: typeof posed) => {
    for await (const { i420 } of drawPlan(still, by, { signal, report: () => {} })) {
      return i420.slice(0, widthPx * heightPx);
    }
    throw new Error('no frame');
  };
  const bare = { ...posed, cutout: { ...plan.cutout, layers: [] }, ownShadows: [] };
  return { frame: await lumaOf(posed), ground: await lumaOf(bare) };
}

describe('an arm that is bent in the photo', () => {
  test('is cut through at the elbow, a straight one is not', () => {
    const names = plan.cutout.layers.map(({ name }) => name);
    expect(names).toContain('foreArmL');
    expect(names).not.toContain('foreArmR');
  });

  test.each([60, 120, 180, 240])(
    'has no hole at the elbow turned by %i degrees',
    async (degrees) => {
      const joints = rest.slice();
      const [elbowX, elbowY] = at(rest, 'elbowL') as [number, number];
      const turn = (degrees * Math.PI) / 180;
      for (const name of ['wristL', 'fingertipL'] as const) {
        const [x, y] = at(rest, name) as [number, number];
        const [dx, dy] = [x - elbowX, y - elbowY];
        joints[jointIndex[name] * 2] = elbowX + dx * Math.cos(turn) - dy * Math.sin(turn);
        joints[jointIndex[name] * 2 + 1] = elbowY + dx * Math.sin(turn) + dy * Math.cos(turn);
      }
      const { frame, ground } = await draw(joints);
      let holes = 0;
      for (let y = -3; y <= 3; y++) {
        for (let x = -3; x <= 3; x++) {
          if (Math.hypot(x, y) > 3) continue;
          const i = Math.round(elbowY + y) * widthPx + Math.round(elbowX + x);
          if (Math.abs(frame[i]! - ground[i]!) < 8) holes++;
        }
      }
      expect(holes).toBe(0);
    },
  );
});
