import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';
import { choreograph } from '../../../core/dance/choreograph.ts';
import { jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import type { Scene } from '../../../worker/engines/engine.ts';
import { type DrawingPlan, planDrawing } from '../../../worker/engines/puppet/puppet.ts';
import { type FigureFinder, openFigureFinder } from '../../../worker/figure/figure-finder.ts';
import { foundFraction } from '../../../worker/measure/found-joints.ts';
import { measurePicture } from '../../../worker/measure/picture-measures.ts';

const heightPx = 448;
const framesPerSecond = 15;
const cacheDir = mkdtempSync(join(tmpdir(), 'photodance-measure-'));
let finder: FigureFinder;
let scene: Scene;
let plan: DrawingPlan;

beforeAll(async () => {
  finder = await openFigureFinder({ cacheDir, threads: 1 });
  const file = fileURLToPath(new URL('../../../samples/terracotta-warrior.png', import.meta.url));
  const { data, info } = await sharp(file)
    .removeAlpha()
    .resize({ height: heightPx })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = { widthPx: info.width, heightPx: info.height, rgb: new Uint8Array(data) };
  const { figure } = await finder.find(picture);
  const { templates } = await loadTemplates(join(projectRoot, 'templates'));
  const dance = templates.find(({ id }) => id === 'gokuraku')!;
  const moves = { seconds: 5, mirror: false, framesPerSecond, halfBody: false };
  const choreography = choreograph(dance, figure!, { ...moves, ...picture });
  scene = { picture, figure: figure!, choreography, seed: 1 };
  plan = await planDrawing(scene, new AbortController().signal);
});

afterAll(async () => {
  await finder.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

/** What was drawn, not what should have been: other joints for the same choreography. */
const drawnAs = (joints: Float32Array): DrawingPlan => ({
  ...plan,
  framing: { ...plan.framing, joints },
});

test('the joints of a good drawing are found again in its pixels, those of a bad one are not', async () => {
  const stride = jointCount * 2;
  const { joints } = plan.framing;
  const good = await measurePicture(scene, plan, finder);
  expect(good.found.all.asked).toBe(12 * Math.ceil(scene.choreography.frameCount / 5));
  expect(foundFraction(good.found.all)).toBeGreaterThanOrEqual(0.92);
  expect(foundFraction(good.found.wrists)).toBeGreaterThanOrEqual(0.85);
  expect(foundFraction(good.found.ankles)).toBeGreaterThanOrEqual(0.85);
  expect(good.backgroundStill).toBe(true);
  expect(good.backgroundFraction).toBeGreaterThan(0.2);
  expect(good.inFrameFraction).toBe(1);
  expect(good.stanceSlipFraction).toBeLessThan(0.01);

  // Half a second late.
  const late = (framesPerSecond / 2) | 0;
  const lateJoints = joints.map((_, i) => joints[Math.max(i % stride, i - late * stride)]!);
  const shifted = await measurePicture(scene, drawnAs(lateJoints), finder);
  expect(foundFraction(shifted.found.wrists)).toBeLessThan(0.75);
  expect(foundFraction(shifted.found.all)).toBeLessThan(0.92);

  // One arm never moves.
  const still = ['elbowL', 'wristL', 'fingertipL'].map((name) => jointIndex[name as 'wristL']);
  const frozenJoints = joints.map((value, i) =>
    still.includes((i % stride) >> 1) ? joints[i % stride]! : value,
  );
  const frozen = await measurePicture(scene, drawnAs(frozenJoints), finder);
  expect(foundFraction(frozen.found.wrists)).toBeLessThan(0.8);
  expect(frozen.pathFraction).toBeLessThan(0.01);
});
