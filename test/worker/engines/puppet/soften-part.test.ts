import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

/** Of labels in rows of so many, all of which are the part. */
function soften(width: number, height: number): number[] {
  // What was there before must not be read.
  useKernels((_, memory) => memory.put(new Uint8Array(100_000).fill(255)));
  return useKernels((kernels, memory) => {
    const labels = memory.put(new Uint8Array(width * height).fill(2));
    const count = width * height * 4;
    const share = memory.floats(count);
    kernels.softenPart(labels, width, height, 2, share);
    return [...memory.take(share, new Float32Array(count))];
  });
}

test('a part of one cell, one column or one row is whole', () => {
  expect(soften(1, 1)).toEqual(new Array(4).fill(1));
  expect(soften(1, 3)).toEqual(new Array(12).fill(1));
  expect(soften(3, 1)).toEqual(new Array(12).fill(1));
});
