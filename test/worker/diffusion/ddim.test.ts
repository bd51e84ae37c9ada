import { describe, expect, test } from 'vitest';
import {
  alphasCumulative,
  type BetaSchedule,
  ddimStep,
  trailingTimesteps,
} from '../../../worker/diffusion/ddim.ts';
import { relativeError } from '../onnx/run-graph.ts';
import { expectParity, openGolden, readGolden } from './golden.ts';

const { file } = await openGolden(
  'animate-anyone/ddim_moore.safetensors',
  'animate-anyone/ddim_musepose.safetensors',
);
const schedules = [
  ['linear', await readGolden(file('ddim_moore.safetensors'))],
  ['scaled-linear', await readGolden(file('ddim_musepose.safetensors'))],
] satisfies [BetaSchedule, unknown][];

describe.each(schedules)('DDIM, %s betas', (betas, golden) => {
  test('what is left of the picture at each of a thousand steps', () => {
    const alphas = alphasCumulative(betas);
    expect(alphas[999]).toBe(0);
    for (const [t, expected] of golden['alphas_cumprod'].data.entries()) {
      expect(Math.abs(alphas[t] - expected)).toBeLessThan(1e-6);
    }
  });

  test('four steps from given predictions', () => {
    const steps = 4;
    const alphas = alphasCumulative(betas);
    const at = (name: string, k: number) => {
      const { data } = golden[`chain.${steps}.${name}`];
      const items = data.length / steps;
      return { data: data.subarray(k * items, (k + 1) * items), shape: [items] };
    };
    let latents = golden[`chain.${steps}.x_start`].data;
    for (const [k, timestep] of trailingTimesteps(steps).entries()) {
      const next = ddimStep(latents, at('model_out', k).data, { alphas, timestep, steps });
      expectParity(next.latents, at('prev_sample', k), 1e-5);
      expectParity(next.original, at('pred_x0', k), 1e-5);
      latents = next.latents;
    }
  });
});

test('a constant that is wrong is noticed: betas, step, count of steps, one of the thousand', () => {
  const [, golden] = schedules[0];
  const steps = 4;
  const given = (name: string) => {
    const { data } = golden[`chain.${steps}.${name}`];
    return data.subarray(0, data.length / steps);
  };
  const alphas = alphasCumulative('linear');
  const [timestep] = trailingTimesteps(steps);
  const right = { alphas, timestep, steps };
  const errorOf = (step: typeof right) => {
    const { latents } = ddimStep(golden[`chain.${steps}.x_start`].data, given('model_out'), step);
    return relativeError(latents, given('prev_sample'));
  };
  expect(errorOf(right)).toBeLessThan(1e-5);
  const wrong = {
    betas: { ...right, alphas: alphasCumulative('scaled-linear') },
    step: { ...right, timestep: timestep - 1 },
    count: { ...right, steps: steps + 1 },
    one: { ...right, alphas: alphas.with(timestep - 1000 / steps, 1.001 * alphas[749]) },
  };
  for (const [name, step] of Object.entries(wrong)) {
    expect([name, errorOf(step) > 1e-5]).toEqual([name, true]);
  }
});

test('the steps visited are the reference’s', () => {
  for (const steps of [4, 20, 25, 30]) {
    const expected = schedules[0][1][`timesteps.${steps}`].data;
    expect(trailingTimesteps(steps)).toEqual([...expected]);
  }
  // Halves go to the even neighbour: 812.5 and 687.5.
  expect(trailingTimesteps(16).slice(3, 6)).toEqual([811, 749, 687]);
  expect(() => trailingTimesteps(0)).toThrow('0 steps');
});

test('the step before is counted by whole numbers: with thirty, 32 - 33 is the picture itself', () => {
  const alphas = alphasCumulative('linear');
  const [x, v] = [Float32Array.of(1), Float32Array.of(-0.5)];
  const last = ddimStep(x, v, { alphas, timestep: 32, steps: 30 });
  expect(last.latents).toEqual(last.original);
  const { latents } = ddimStep(x, v, { alphas, timestep: 66, steps: 30 });
  const [keep, noise] = [Math.sqrt(alphas[66]), Math.sqrt(1 - alphas[66])];
  const [nextKeep, nextNoise] = [Math.sqrt(alphas[33]), Math.sqrt(1 - alphas[33])];
  const expected = nextKeep * (keep + noise / 2) + nextNoise * (noise - keep / 2);
  expect(latents[0]).toBeCloseTo(expected, 6);
});
