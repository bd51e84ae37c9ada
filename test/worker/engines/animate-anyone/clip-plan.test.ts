import { describe, expect, test } from 'vitest';
import { jointCount } from '../../../../core/dance/skeleton.ts';
import { doesLoop } from '../../../../worker/diffusion/does-loop.ts';
import { planMemory } from '../../../../worker/diffusion/memory-plan.ts';
import { readSettings } from '../../../../worker/engines/animate-anyone/settings.ts';
import { paperScene } from '../paper-scene.ts';

describe('what the weights do not tell', () => {
  const read = (given: unknown) => readSettings('/a/b/config.json', JSON.stringify(given));

  test('without a file, and for what it does not name, it is the public model’s', () => {
    const usual = {
      steps: 25,
      guidance: 3.5,
      betas: 'linear',
      window: { frames: 24, overlap: 4 },
      poses: 'fixed',
      clipHeads: 16,
      vaeGroups: 32,
    };
    expect(readSettings('config.json', null)).toEqual(usual);
    expect(read({ unet: { act_fn: 'silu' } })).toEqual(usual);
    const own = { steps: 20, betas: 'scaled-linear', poses: 'growing', windowFrames: 16 };
    const { windowFrames: frames, ...rest } = own;
    expect(read(own)).toEqual({ ...usual, ...rest, window: { frames, overlap: 4 } });
    expect(read({ windowFrames: 3 }).window).toEqual({ frames: 3, overlap: 2 });
  });

  test.each([
    [{ steps: 0 }, '“steps” cannot be 0'],
    [{ steps: '20' }, '“steps” cannot be "20"'],
    [{ windowFrames: 33 }, '“windowFrames” cannot be 33'],
    [{ windowOverlap: 24 }, '“windowOverlap” cannot be 24'],
    [{ betas: 'cosine' }, '“betas” cannot be "cosine"'],
    [{ guidance: null }, '“guidance” cannot be null'],
    ['text', 'it is no JSON object'],
  ])('%j is refused by name', (given, why) => {
    expect(() => read(given)).toThrow(`config.json: ${why}`);
    expect(() => read(given)).not.toThrow('/a/b');
  });

  test('so is what is no JSON', () => {
    expect(() => readSettings('config.json', '{')).toThrow('config.json: it is no JSON');
  });
});

test('a dance loops when its end lies next to its beginning', () => {
  const { choreography } = paperScene();
  const items = jointCount * 3;
  const joints = choreography.joints.slice(0, 4 * items);
  const first = joints.slice(0, items);
  joints.set(
    first.map((value, i) => value + (i % 3 === 0 ? 1 : 0)),
    3 * items,
  );
  const dance = { ...choreography, joints, frameCount: 4 };
  expect(doesLoop(dance)).toBe(true);
  joints[3 * items] += 20;
  expect(doesLoop(dance)).toBe(false);
});

test('the plan counts what is in memory at once', () => {
  const network = (weightBytes: number, valueBytes: number) => ({ weightBytes, valueBytes });
  const measured = {
    before: [network(0, 3e9), network(0, 0), network(1e9, 1e9), network(1e9, 0)],
    guider: network(0, 1e9),
    denoiser: network(4e9, 2e9),
    decoder: network(1e9, 1e9),
    featureBytes: 10e6,
  };
  const clip = { frames: 100, latentItems: 0 };
  const onHost = planMemory(measured, { ...clip, onDevice: false });
  // The denoiser (4 + 5·2), the decoder (1 + 2·1), the features of 100 poses, and the process.
  expect(onHost).toEqual({ hostBytes: expect.closeTo(18e9 + 0.4e9, -3), deviceBytes: 0 });
  const onDevice = planMemory(measured, { ...clip, onDevice: true });
  expect(onDevice.deviceBytes).toBeCloseTo(1.2 * 8e9, -3);
  expect(onDevice.hostBytes).toBeLessThan(3e9);
  const large = { ...measured, before: [...measured.before, network(0, 20e9)] };
  expect(planMemory(large, { ...clip, onDevice: true }).deviceBytes).toBeCloseTo(24e9, -3);
});

test.each([
  ['2 frames of 256×256', 128e6, 201e6, 684e6, 5153e6],
  ['8 frames of 256×256', 443e6, 201e6, 2316e6, 5153e6],
  ['4 frames of 384×384', 524e6, 453e6, 2660e6, 5153e6],
])(
  'the plan holds what the networks were seen to take at full size: %s',
  (_, values, decoded, own, files) => {
    const denoiser = { weightBytes: 5075e6, valueBytes: values };
    const decoder = { weightBytes: 198e6, valueBytes: decoded };
    const none = { weightBytes: 0, valueBytes: 0 };
    const networks = { before: [none], guider: none, denoiser, decoder, featureBytes: 0 };
    const { hostBytes } = planMemory(networks, { frames: 0, latentItems: 0, onDevice: false });
    expect(hostBytes).toBeGreaterThan(own + files);
    expect(hostBytes).toBeLessThan(1.5 * (own + files));
  },
);
