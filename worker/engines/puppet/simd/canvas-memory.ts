import type { DrawRows } from '../draw-rows.ts';
import { assemble } from './assemble.ts';
import { writeKernels } from './kernels.ts';

/** Where a canvas and its frame lie, and loops over them that take several pixels at a time. */
export interface CanvasMemory {
  /** [y, x], 0xAABBGGRR. */
  readonly pixels: Uint32Array;
  /** yuv420p. */
  readonly i420: Uint8Array;
  /** [y], the columns touched since they were last reset: first, and last + 1. At first none are. */
  readonly touchedFrom: Int32Array;
  readonly touchedTo: Int32Array;
  /** Paints texels from..to over the pixels at `at`; as many as are a multiple of 4. Returns how many. */
  cover(at: number, texels: Uint32Array, from: number, to: number): number;
  /** Converts the first columns of the rows y and y + 1; as many as are a multiple of 8. Returns how many. */
  convert(y: number, first: number, last: number): number;
  /** How to draw a texture, texels [y, x] in rows of so many, which must not change from then on; null when there is no
   *  room for it. */
  rowsOf(texels: Uint32Array, stride: number): DrawRows | null;
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
  /** Twenty-two numbers, which are told where the kernel is. */
  rows(...numbers: number[]): void;
}

const pageBytes = 65536;
/** Room for textures, in pictures of the canvas's size. Until something lies there it takes up nothing. */
const texturePictures = 8;
let module: object | null = null;

/** widthPx, heightPx: even. */
export function createCanvasMemory(widthPx: number, heightPx: number): CanvasMemory {
  module ??= new WebAssembly.Module(assemble(writeKernels()));
  const count = widthPx * heightPx;
  const frameAt = count * 4;
  // One row of what is to be painted; a vector may reach a little farther.
  const rowAt = Math.ceil((frameAt + count * 1.5) / 16) * 16;
  const touchedFromAt = rowAt + widthPx * 4 + 16;
  const touchedToAt = touchedFromAt + heightPx * 4;
  const texturesAt = touchedToAt + heightPx * 4;
  const bytes = texturesAt + texturePictures * count * 4;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  const kernels = new WebAssembly.Instance(module, { env: { memory } })
    .exports as unknown as Kernels;
  const pixels = new Uint32Array(memory.buffer, 0, count);
  const row = new Uint32Array(memory.buffer, rowAt, widthPx);
  const known = new Map<Uint32Array, DrawRows>();
  let freeAt = texturesAt;
  const createRows = (textureAt: number, { byteLength }: Uint32Array, stride: number): DrawRows => {
    const rowBytes = stride * 4;
    // A sample takes two texels each of two rows.
    const limit = byteLength - rowBytes - 4;
    return (yFrom, yTo, left, right, u, v) =>
      kernels.rows(
        yFrom,
        yTo,
        Math.round(u.perColumn) | 0,
        Math.round(v.perColumn) | 0,
        textureAt,
        rowBytes,
        limit,
        widthPx,
        touchedFromAt,
        touchedToAt,
        left.x,
        left.y,
        left.slope,
        right.x,
        right.y,
        right.slope,
        u.origin,
        u.perColumn,
        u.perRow,
        v.origin,
        v.perColumn,
        v.perRow,
      );
  };
  return {
    pixels,
    i420: new Uint8Array(memory.buffer, frameAt, count * 1.5),
    touchedFrom: new Int32Array(memory.buffer, touchedFromAt, heightPx).fill(widthPx),
    touchedTo: new Int32Array(memory.buffer, touchedToAt, heightPx),
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
    rowsOf(texels, stride) {
      const before = known.get(texels);
      if (before) return before;
      if (freeAt + texels.byteLength > bytes) return null;
      const rows = createRows(freeAt, texels, stride);
      new Uint32Array(memory.buffer, freeAt, texels.length).set(texels);
      freeAt += texels.byteLength;
      known.set(texels, rows);
      return rows;
    },
  };
}
