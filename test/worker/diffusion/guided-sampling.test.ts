import { expect, test } from 'vitest';
import { consistencyStep } from '../../../worker/diffusion/consistency-sampling.ts';
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

test('weights of a consistency model: their steps, and new noise between them', async () => {
  const asked: number[] = [];
  const renewed: number[] = [];
  const fresh = Float32Array.of(5, 6, 7);
  const renew = (step: number) => {
    renewed.push(step);
    return fresh;
  };
  const found = await sampleLatents(
    noise,
    { ...plan, windows: { windows: [[0, 1, 2]], frames: 3 }, steps: 3, renew },
    {
      async predict(_, timestep) {
        asked.push(timestep);
        return Float32Array.of(1, 1, 1, 1, 1, 1);
      },
    },
  );
  expect(asked).toEqual([999, 679, 339]);
  expect(renewed.slice(0, 2)).toEqual([0, 1]);
  const alphas = alphasCumulative('linear');
  const v = Float32Array.of(1, 1, 1);
  const steps = [
    { alphas, timestep: 999, next: 679, noise: fresh },
    { alphas, timestep: 679, next: 339, noise: fresh },
    { alphas, timestep: 339, next: null, noise: fresh },
  ];
  expect(found).toEqual(
    steps.reduce((latents, step) => consistencyStep(latents, v, step).latents, noise),
  );
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
