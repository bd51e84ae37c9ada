import { expect, test } from 'vitest';
import type { FloatTensor } from '../../../worker/onnx/session.ts';
import { denoisingStep, goldenNetworks, KEY_BIAS, motion } from '../../golden/golden-networks.ts';
import { expectEachCounts, mutateWeights, openMutable } from '../../golden/mutate.ts';
import { PARITY } from './golden.ts';

// A test of parity is worth what it would notice: here a weight is faulty at a time, or two frames have changed places,
// and parity must be lost.

test.each(goldenNetworks)('%s: a fault of a weight is noticed', async (_, make, fault, every) => {
  const network = await openMutable(await make());
  const found = await mutateWeights(network, fault, every);
  await network.release();
  expectEachCounts(found, PARITY, KEY_BIAS);
});

/** The first two frames in each other's places. */
function swapFrames({ data, shape }: FloatTensor): FloatTensor {
  const items = data.length / shape[0];
  const swapped = Float32Array.from(data);
  swapped.set(data.subarray(items, 2 * items));
  swapped.set(data.subarray(0, items), items);
  return { data: swapped, shape };
}

test('motion module: the order of frames counts, not just which they are', async () => {
  const { expected, ...golden } = await motion();
  const network = await openMutable({ ...golden, expected: { out: swapFrames(expected['out']) } });
  expect(await network.errorWith({ x: swapFrames(golden.inputs['x']) })).toBeGreaterThan(PARITY);
  await network.release();
});

test('denoising step: two frames of latents or poses exchanged, or another step, are noticed', async () => {
  const golden = await denoisingStep();
  const network = await openMutable(golden);
  for (const name of ['latents', 'pose']) {
    const error = await network.errorWith({ [name]: swapFrames(golden.inputs[name]) });
    expect([name, error > PARITY]).toEqual([name, true]);
  }
  const { data, shape } = golden.inputs['time'];
  const later = data.map((wave, i) => (i === 0 ? wave + 1e-3 : wave));
  expect(await network.errorWith({ time: { data: later, shape } })).toBeGreaterThan(PARITY);
  await network.release();
});
