import { expect, test } from 'vitest';
import {
  boundaryScales,
  consistencyStep,
  consistencyTimesteps,
} from '../../../worker/diffusion/consistency-sampling.ts';
import { alphasCumulative } from '../../../worker/diffusion/ddim.ts';

const alphas = alphasCumulative('scaled-linear');

test('few steps are spread over the fifty that the teacher took', () => {
  expect(consistencyTimesteps(1)).toEqual([999]);
  expect(consistencyTimesteps(4)).toEqual([999, 759, 499, 259]);
  // As LCMScheduler has them: of fifty, numbers 0, 6, 12, 18, 25, 31, 37 and 43.
  expect(consistencyTimesteps(8)).toEqual([999, 879, 759, 639, 499, 379, 259, 139]);
  expect(consistencyTimesteps(50).slice(-2)).toEqual([39, 19]);
  expect(() => consistencyTimesteps(0)).toThrow('0 steps');
  expect(() => consistencyTimesteps(51)).toThrow('51 steps');
});

test('the consistency function leaves a picture without noise alone, and elsewhere is the network’s', () => {
  expect(boundaryScales(0)).toEqual({ skip: 1, out: 0 });
  const { skip, out } = boundaryScales(19);
  expect(skip).toBeCloseTo(0.25 / (190 ** 2 + 0.25), 12);
  expect(out).toBeCloseTo(190 / Math.sqrt(190 ** 2 + 0.25), 12);
});

test('a right prediction of v gives the picture at once, and the next step’s noise on it', () => {
  const picture = Float32Array.of(0.3, -1.2, 2);
  const noise = Float32Array.of(1, -0.5, 0.25);
  const [keep, spread] = [Math.sqrt(alphas[499]), Math.sqrt(1 - alphas[499])];
  const latents = picture.map((value, i) => keep * value + spread * noise[i]);
  const v = picture.map((value, i) => keep * noise[i] - spread * value);
  const fresh = Float32Array.of(-1, 0, 3);
  const step = { alphas, timestep: 499, next: 259, noise: fresh };
  const found = consistencyStep(latents, v, step);
  const [nextKeep, nextSpread] = [Math.sqrt(alphas[259]), Math.sqrt(1 - alphas[259])];
  for (const [i, value] of picture.entries()) {
    expect(found.original[i]).toBeCloseTo(value, 5);
    expect(found.latents[i]).toBeCloseTo(nextKeep * value + nextSpread * fresh[i], 5);
  }
  const last = consistencyStep(latents, v, { ...step, next: null });
  expect(last.latents).toEqual(found.original);
});

test('at the noisiest step only the prediction counts', () => {
  const { latents } = consistencyStep(Float32Array.of(7), Float32Array.of(-2), {
    ...{ alphas, timestep: 999, next: null, noise: new Float32Array() },
  });
  expect(latents[0]).toBeCloseTo(2, 5);
});

test('a right prediction of the noise itself gives the picture as well', () => {
  const plain = alphasCumulative('linear', false);
  const picture = Float32Array.of(0.3, -1.2, 2);
  const noise = Float32Array.of(1, -0.5, 0.25);
  const [keep, spread] = [Math.sqrt(plain[499]), Math.sqrt(1 - plain[499])];
  const latents = picture.map((value, i) => keep * value + spread * noise[i]);
  const step = { alphas: plain, timestep: 499, next: null, noise: new Float32Array() };
  const { original } = consistencyStep(latents, noise, { ...step, predicts: 'epsilon' });
  for (const [i, value] of picture.entries()) expect(original[i]).toBeCloseTo(value, 5);
});
