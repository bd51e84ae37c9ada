import { describe, expect, test } from 'vitest';
import { jointIndex } from '../../../../core/dance/skeleton.ts';
import type { Scene } from '../../../../worker/engines/engine.ts';
import { planeOf } from '../../../../worker/engines/puppet/framing.ts';
import {
  createPuppetEngine,
  type DrawingPlan,
  drawPlan,
  planDrawing,
} from '../../../../worker/engines/puppet/puppet.ts';
import { measureParts } from '../../../../worker/measure/drawn-parts.ts';
import { describeEngine } from '../../../contracts/engine-contract.ts';
import { paperScene } from '../paper-scene.ts';
import { groundFrame, type Paint } from './drawn-sheets.ts';

describeEngine('puppet', createPuppetEngine, (seed) => {
  const scene = paperScene({ seed });
  const { choreography } = scene;
  return { ...scene, choreography: { ...choreography, frameCount: 36 } };
});

const { signal } = new AbortController();
const scene = paperScene({ seconds: 6 });
const plan = await planDrawing(scene, signal);

async function framesOf(of: Scene, by: DrawingPlan): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for await (const { i420 } of drawPlan(of, by, { signal, report: () => {} })) {
    frames.push(i420.slice());
  }
  return frames;
}

const { widthPx, heightPx } = scene.picture;
const luma = (frame: Uint8Array) => frame.subarray(0, widthPx * heightPx);

const photo: Paint = (x, y) => {
  const at = (y * widthPx + x) * 3;
  return [...scene.picture.rgb.subarray(at, at + 3)] as [number, number, number];
};

/** One frame of the figure as it stands in the picture, moved by whole px, without its shadow. */
function stillAt(dx: number, dy: number): { scene: Scene; plan: DrawingPlan } {
  const { rest } = scene.choreography;
  const joints = planeOf(rest).map((value, i) => value + (i % 2 === 0 ? dx : dy));
  const choreography = { ...scene.choreography, frameCount: 1, joints: rest };
  return {
    scene: { ...scene, choreography },
    plan: { ...plan, shadow: false, framing: { scale: 1, joints } },
  };
}

describe('a figure cut from its picture', () => {
  test('has legs that go on under its body, so that nothing shines through between them', () => {
    const layerOf = (wanted: string) => plan.cutout.layers.find(({ name }) => name === wanted)!;
    const body = layerOf('body');
    for (const leg of [layerOf('legL'), layerOf('legR')]) {
      expect(body.yPx + body.heightPx - leg.yPx).toBeGreaterThanOrEqual(2);
    }
  });

  test.each([
    [0, 0],
    [8, 0],
    [0, -8],
  ])('is the picture again when it stands as in it, %i, %i px further', async (x, y) => {
    const still = stillAt(x, y);
    const [drawn] = await framesOf(still.scene, still.plan);
    const wanted = luma(await groundFrame({ ...scene.picture, ground: photo }));
    let [sum, count] = [0, 0];
    for (let at = 0; at < wanted.length; at++) {
      if (scene.figure.alpha[at] === 0) continue;
      sum += (drawn![at + y * widthPx + x]! - wanted[at]!) ** 2;
      count++;
    }
    expect(10 * Math.log10((255 * 255 * count) / sum)).toBeGreaterThan(36);
  });

  test('leaves no trace of itself in the background', () => {
    const { alpha } = scene.figure;
    const shirt = [180, 40, 48];
    let [left, inside] = [0, 0];
    for (let i = 0; i < alpha.length; i++) {
      if (alpha[i]! < 250) continue;
      inside++;
      const away = shirt.map((value, c) => Math.abs(plan.background[i * 3 + c]! - value));
      if (Math.max(...away) < 30) left++;
    }
    expect(inside).toBeGreaterThan(5000);
    expect(left).toBe(0);
  });

  test('leaves the background beyond its reach alone, in every frame', async () => {
    const frames = await framesOf(scene, plan);
    const { joints } = plan.framing;
    let [low, high] = [widthPx, 0];
    for (let i = 0; i < joints.length; i += 2) {
      low = Math.min(low, joints[i]! - 40);
      high = Math.max(high, joints[i]! + 40);
    }
    // Beyond the dance at the sides, and above the head.
    const outside = [...luma(frames[0]!).keys()].filter((at) => {
      const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
      return y < 10 || ((x < low || x > high) && y < heightPx);
    });
    expect(outside.length).toBeGreaterThan(1000);
    for (const frame of frames) {
      expect(outside.every((at) => frame[at] === frames[0]![at])).toBe(true);
    }
  });

  test('keeps head and hands in the picture, and its standing feet where they stand', () => {
    const { choreography, picture, figure } = scene;
    const parts = measureParts(choreography, plan, picture, figure.box.heightPx);
    expect(parts.inFrameFraction).toBe(1);
    expect(parts.stanceSlipFraction).toBeLessThan(0.01);
  });

  test('moves the hand where the dance has it', async () => {
    const frames = await framesOf(scene, plan);
    const { joints } = plan.framing;
    const stride = joints.length / scene.choreography.frameCount;
    // Skin is light, what lies behind is not: the hand shows as light pixels about the wrist.
    const wrist = jointIndex.wristL * 2;
    const reach = (frame: number) =>
      Math.abs(joints[frame * stride + wrist]! - scene.choreography.rest[jointIndex.wristL * 3]!);
    const far = [...frames.keys()].reduce((a, b) => (reach(b) > reach(a) ? b : a));
    expect(reach(far)).toBeGreaterThan(20);
    const [x, y] = joints.subarray(far * stride + wrist, far * stride + wrist + 2);
    const at = Math.round(y!) * widthPx + Math.round(x!);
    const skin = 16 + (219 / 255) * (0.2126 * 222 + 0.7152 * 172 + 0.0722 * 138);
    expect(Math.abs(frames[far]![at]! - skin)).toBeLessThan(14);
  });
});
