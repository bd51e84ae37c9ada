import { expect, test } from 'vitest';
import {
  alphasCumulative,
  ddimStep,
  leadingTimesteps,
  PLAIN_NOISE,
} from '../../../worker/diffusion/ddim.ts';
import { sampleLatents } from '../../../worker/diffusion/guided-sampling.ts';
import { expectParity, openGolden, readGolden } from './golden.ts';

const { file } = await openGolden('dreamoving/ddim_animatediff.safetensors');
const golden = await readGolden(file('ddim_animatediff.safetensors'));
const STEPS = 4;
const { betas, zeroTerminal, predicts } = PLAIN_NOISE;

/** The k-th of the reference's four. */
function at(name: string, k: number) {
  const { data } = golden[`chain.${STEPS}.${name}`];
  const items = data.length / STEPS;
  return { data: data.subarray(k * items, (k + 1) * items), shape: [items] };
}

test('plain noise: what is left of the picture at each of a thousand steps', () => {
  const alphas = alphasCumulative(betas, zeroTerminal);
  expect(alphas[999]).toBeGreaterThan(0.001);
  for (const [t, expected] of golden['alphas_cumprod'].data.entries()) {
    expect(Math.abs(alphas[t] - expected)).toBeLessThan(1e-6);
  }
});

test('plain noise: the steps visited are the reference’s', () => {
  for (const steps of [4, 20, 25, 30]) {
    expect(leadingTimesteps(steps)).toEqual([...golden[`timesteps.${steps}`].data]);
  }
  expect(leadingTimesteps(1000)[0]).toBe(999);
  expect(() => leadingTimesteps(1001)).toThrow('1001 steps');
});

test('four steps from given predictions of the noise', () => {
  const alphas = alphasCumulative(betas, zeroTerminal);
  let latents = golden[`chain.${STEPS}.x_start`].data;
  for (const [k, timestep] of leadingTimesteps(STEPS).entries()) {
    const told = at('model_out', k).data;
    const next = ddimStep(latents, told, { alphas, timestep, steps: STEPS, predicts });
    expectParity(next.latents, at('prev_sample', k), 1e-4);
    expectParity(next.original, at('pred_x0', k), 1e-4);
    latents = next.latents;
  }
});

test('the loop samples as the weights want it', async () => {
  const start = Float32Array.from(golden[`chain.${STEPS}.x_start`].data);
  const asked: number[] = [];
  const windows = { windows: [[0]], frames: 1 };
  const found = await sampleLatents(
    start,
    { windows, steps: STEPS, guidance: 1, betas, schedule: PLAIN_NOISE },
    {
      async predict(_, timestep) {
        const told = at('model_out', asked.push(timestep) - 1).data;
        return Float32Array.from([...told, ...told]);
      },
    },
  );
  expect(asked).toEqual(leadingTimesteps(STEPS));
  expectParity(found, at('prev_sample', STEPS - 1), 1e-4);
});
