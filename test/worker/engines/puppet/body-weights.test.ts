import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

test('a body without pixels is weighed without a trace', () => {
  const lines = Float64Array.of(0, 0, 8, 0, 0, 0, 8, 5);
  const left = useKernels((kernels, memory) => {
    const nothing = memory.floats(0);
    const place = memory.put(lines);
    kernels.weighBody(nothing, 0, 0, 80, 0, 8, place, 2, nothing);
    return memory.take(place, new Float64Array(8));
  });
  expect(left).toEqual(lines);
});
