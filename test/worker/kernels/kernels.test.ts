import { expect, test } from 'vitest';
import { useKernels } from '../../../worker/kernels/kernels.ts';

test('a list comes back from the memory of the kernels as it was put there', () => {
  const list = Float32Array.of(1.5, -2, 0.1);
  const back = useKernels((_, memory) => memory.take(memory.put(list), new Float32Array(3)));
  expect(back).toEqual(list);
});

test('room is zero, also where another use wrote before', () => {
  const use = () =>
    useKernels((_, memory) => {
      const clean = memory.take(memory.bytes(1000), new Uint8Array(1000));
      memory.put(new Uint8Array(1000).fill(7));
      return clean;
    });
  use();
  expect(use()).toEqual(new Uint8Array(1000));
});

test('lists beside each other stay apart, and a use within a use gives back only its own', () => {
  const [outer, inner] = useKernels((_, memory) => {
    const first = memory.put(Uint8Array.of(1, 2, 3));
    const within = useKernels((_, own) => own.take(own.put(Uint8Array.of(9)), new Uint8Array(1)));
    memory.put(Uint8Array.of(4, 5));
    return [memory.take(first, new Uint8Array(3)), within];
  });
  expect(outer).toEqual(Uint8Array.of(1, 2, 3));
  expect(inner).toEqual(Uint8Array.of(9));
});

test('memory grows with what is put there, and what lay there before stays', () => {
  const large = new Uint8Array(40_000_000).fill(5, 39_999_999);
  const [small, last] = useKernels((_, memory) => {
    const first = memory.put(Uint8Array.of(8));
    const place = memory.put(large);
    const end = memory.take(place + 39_999_999, new Uint8Array(1));
    return [memory.take(first, new Uint8Array(1)), end];
  });
  expect(small[0]).toBe(8);
  expect(last[0]).toBe(5);
});

test('what throws gives its memory back', () => {
  const placeOf = () => useKernels((_, memory) => memory.bytes(16));
  const before = placeOf();
  expect(() =>
    useKernels((_, memory) => {
      memory.bytes(1000);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(placeOf()).toBe(before);
});
