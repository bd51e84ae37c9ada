import { describe, expect, test } from 'vitest';
import { jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import { type DrawingPlan, drawPlan, planDrawing } from '../../../worker/engines/puppet/puppet.ts';
import { findDrawnArea } from '../../../worker/measure/drawn-area.ts';
import { measureParts, measurePaths } from '../../../worker/measure/drawn-parts.ts';
import { placeDance } from '../../../worker/measure/placed-dance.ts';
import { measureRestPose } from '../../../worker/measure/rest-pose.ts';
import { paperScene } from '../engines/paper-scene.ts';

const scene = paperScene({ seconds: 5 });
const { choreography, picture, figure } = scene;
const plan = await planDrawing(scene, new AbortController().signal);
const stride = jointCount * 2;
const limbs = [jointIndex.wristL, jointIndex.wristR, jointIndex.ankleL, jointIndex.ankleR];

/** The same plan, every drawn joint somewhere else. */
function moved(move: (value: number, frame: number, joint: number, axis: number) => number) {
  const joints = plan.framing.joints.map((value, i) =>
    move(value, Math.floor(i / stride), (i % stride) >> 1, i % 2),
  );
  return { ...plan, framing: { ...plan.framing, joints } };
}

const parts = (of: DrawingPlan) => measureParts(choreography, of, picture, figure.box.heightPx);
const isFoot = (joint: number) =>
  (['ankleL', 'toeL', 'ankleR', 'toeR'] as const).some((name) => jointIndex[name] === joint);

describe('the measures of the drawn meshes', () => {
  test('are good for a good drawing', () => {
    const { inFrameFraction, stanceSlipFraction } = parts(plan);
    expect(inFrameFraction).toBe(1);
    expect(stanceSlipFraction).toBeLessThan(0.01);
    expect(measurePaths(choreography, plan, limbs)).toBeGreaterThan(0.7);
  });

  test('see a hand that leaves the picture for one frame', () => {
    const out = moved((value, frame, joint, axis) =>
      frame === 40 && axis === 0 && joint >= jointIndex.wristL && joint <= jointIndex.fingertipL
        ? value + picture.widthPx
        : value,
    );
    expect(parts(out).inFrameFraction).toBeCloseTo(1 - 1 / choreography.frameCount, 6);
  });

  test('see a foot that slides by two hundredths of the height while it stands', () => {
    const slide = moved((value, frame, joint, axis) =>
      isFoot(joint) && axis === 0 ? value + 0.02 * figure.box.heightPx * Math.sin(frame) : value,
    );
    expect(parts(slide).stanceSlipFraction).toBeGreaterThan(0.02);
  });

  test('see an arm that is held or damped, though the choreography moves it', () => {
    const rest = (joint: number, axis: number) => choreography.rest[joint * 3 + axis]!;
    const frozen = moved((value, _, joint, axis) =>
      joint === jointIndex.wristL ? rest(joint, axis) : value,
    );
    expect(measurePaths(choreography, frozen, limbs)).toBeLessThan(0.01);
    const damped = moved((value, _, joint, axis) =>
      joint === jointIndex.wristL ? (value + rest(joint, axis)) / 2 : value,
    );
    expect(measurePaths(choreography, damped, limbs)).toBeLessThan(0.55);
  });

  test('say that nothing was measured where there is nothing', () => {
    const bare = { ...plan, cutout: { ...plan.cutout, layers: [] } };
    expect(parts(bare)).toEqual({ inFrameFraction: Number.NaN, stanceSlipFraction: Number.NaN });
  });

  test('hold a drawn dance against the choreography, not against what was drawn', () => {
    const frozen = moved((value, _, joint) => (joint === jointIndex.wristL ? 0 : value));
    expect(placeDance(choreography, frozen.framing)).toEqual(
      placeDance(choreography, plan.framing),
    );
    const placed = placeDance(choreography, plan.framing);
    for (let frame = 0; frame < choreography.frameCount; frame += 10) {
      const at = frame * stride + jointIndex.ankleL * 2;
      expect(placed[at]).toBeCloseTo(plan.framing.joints[at]!, 1);
    }
  });
});

describe('the rest pose', () => {
  const restPose = (of: DrawingPlan, x = 0) => measureRestPose(scene, of, { x, y: 0 });

  test('gives the picture back', async () => {
    expect(await restPose(plan)).toBeGreaterThan(30);
    expect(await restPose(plan, 8)).toBeGreaterThan(36);
  });

  test('is worse when an arm is missing, and when a texture is a pixel off', async () => {
    const [whole, shifted] = [await restPose(plan), await restPose(plan, 8)];
    const layers = plan.cutout.layers.filter(({ name }) => name !== 'armL');
    const armless = { ...plan, cutout: { ...plan.cutout, layers } };
    expect(await restPose(armless)).toBeLessThan(whole - 3);
    expect(await restPose(armless, 8)).toBeLessThan(shifted - 3);
    const off = plan.cutout.layers.map((layer) => ({ ...layer, xPx: layer.xPx + 1 }));
    const blurred = { ...plan, cutout: { ...plan.cutout, layers: off } };
    expect(await restPose(blurred)).toBeLessThan(whole - 3);
    expect(await restPose(blurred, 8)).toBeLessThan(shifted - 3);
  });
});

test('the area of a dance holds all that is drawn, and leaves much of the ground out', async () => {
  const area = findDrawnArea(choreography, plan, picture);
  const options = { signal: new AbortController().signal, report: () => {} };
  const bare = { ...plan, shadow: false, cutout: { ...plan.cutout, layers: [] } };
  let ground: Uint8Array | null = null;
  for await (const { i420 } of drawPlan(scene, bare, options)) ground ??= i420.slice();
  const seen = new Uint8Array(area.length);
  for await (const { i420 } of drawPlan(scene, plan, options)) {
    for (let at = 0; at < area.length; at++) if (i420[at] !== ground![at]) seen[at] = 1;
  }
  const count = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0);
  expect(seen.some((mark, at) => mark === 1 && area[at] === 0)).toBe(false);
  expect(count(seen)).toBeGreaterThan(0.5 * count(area));
  expect(count(area)).toBeLessThan(0.8 * area.length);
});
