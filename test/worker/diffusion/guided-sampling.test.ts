import { expect, test } from 'vitest';
import { alphasCumulative, ddimStep } from '../../../worker/diffusion/ddim.ts';
import { sampleLatents } from '../../../worker/diffusion/guided-sampling.ts';

const plan = {
  windows: {
    windows: [
      [0, 1],
      [1, 2],
    ],
    frames: 3,
  },
  steps: 1,
  guidance: 3,
  betas: 'linear',
} as const;
const noise = Float32Array.of(1, 2, 3);

test('guidance goes beyond the conditioned prediction; overlapping windows are averaged', async () => {
  const asked: number[][] = [];
  const reports: number[] = [];
  const found = await sampleLatents(noise, plan, {
    async predict(latents, timestep, window) {
      asked.push([...latents, timestep]);
      // Without a condition 10 and 20; with it one more in the first window, two in the second.
      return Float32Array.of(10, 20, 11 + window, 21 + window);
    },
    report: (fraction, original) => reports.push(fraction, original.length),
  });
  expect(asked).toEqual([
    [1, 2, 999],
    [2, 3, 999],
  ]);
  expect(reports).toEqual([1, 3]);
  const v = Float32Array.of(13, (23 + 16) / 2, 26);
  const step = { alphas: alphasCumulative('linear'), timestep: 999, steps: 1 };
  expect(found).toEqual(ddimStep(noise, v, step).latents);
});

test('it ends between two windows when it is called off', async () => {
  const off = new AbortController();
  let windows = 0;
  const sampling = sampleLatents(noise, plan, {
    async predict() {
      windows++;
      off.abort(new Error('called off'));
      return new Float32Array(4);
    },
    signal: off.signal,
  });
  await expect(sampling).rejects.toThrow('called off');
  expect(windows).toBe(1);
});
