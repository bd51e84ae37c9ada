import { assemble } from './assemble.ts';
import { writeKernels } from './kernels.ts';

/** Where a canvas and its frame lie, and loops over them that take several pixels at a time. */
export interface CanvasMemory {
  /** [y, x], 0xAABBGGRR. */
  readonly pixels: Uint32Array;
  /** yuv420p. */
  readonly i420: Uint8Array;
  /** Paints texels from..to over the pixels at `at`; as many as are a multiple of 4. Returns how many. */
  cover(at: number, texels: Uint32Array, from: number, to: number): number;
  /** Converts the first columns of the rows y and y + 1; as many as are a multiple of 8. Returns how many. */
  convert(y: number, first: number, last: number): number;
}

interface Kernels {
  cover(to: number, from: number, end: number): void;
  convert(
    upper: number,
    lower: number,
    yUpper: number,
    yLower: number,
    u: number,
    v: number,
    end: number,
  ): void;
}

const pageBytes = 65536;
let module: object | null = null;

/** widthPx, heightPx: even. */
export function createCanvasMemory(widthPx: number, heightPx: number): CanvasMemory {
  module ??= new WebAssembly.Module(assemble(writeKernels()));
  const count = widthPx * heightPx;
  const frameAt = count * 4;
  // One row of what is to be painted; a vector may reach a little farther.
  const rowAt = Math.ceil((frameAt + count * 1.5) / 16) * 16;
  const bytes = rowAt + widthPx * 4 + 16;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  const kernels = new WebAssembly.Instance(module, { env: { memory } })
    .exports as unknown as Kernels;
  const pixels = new Uint32Array(memory.buffer, 0, count);
  const row = new Uint32Array(memory.buffer, rowAt, widthPx);
  return {
    pixels,
    i420: new Uint8Array(memory.buffer, frameAt, count * 1.5),
    cover(at, texels, from, to) {
      const whole = (to - from) & ~3;
      row.set(texels.subarray(from, from + whole));
      kernels.cover(at * 4, rowAt, rowAt + whole * 4);
      return whole;
    },
    convert(y, first, last) {
      const whole = (last - first) & ~7;
      if (whole <= 0) return 0;
      const upper = y * widthPx + first;
      const chroma = frameAt + count + (y / 2) * (widthPx / 2) + first / 2;
      kernels.convert(
        upper * 4,
        (upper + widthPx) * 4,
        frameAt + upper,
        frameAt + upper + widthPx,
        chroma,
        chroma + count / 4,
        (upper + whole) * 4,
      );
      return whole;
    },
  };
}
