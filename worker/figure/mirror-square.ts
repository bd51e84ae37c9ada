import { useKernels } from '../kernels/kernels.ts';

/** A square array [y, x, channel] with left and right exchanged. */
export function mirrorSquare(values: Float32Array, channels: number): Float32Array {
  const sidePx = Math.round(Math.sqrt(values.length / channels));
  return useKernels((kernels, memory) => {
    const mirrored = memory.floats(values.length);
    kernels.mirrorSquare(memory.put(values), sidePx, channels, mirrored);
    return memory.take(mirrored, new Float32Array(values.length));
  });
}
