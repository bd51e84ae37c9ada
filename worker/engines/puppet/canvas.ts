import type { CanvasMemory } from './simd/canvas-memory.ts';

/** A picture that layers are drawn onto. */
export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], 0xAABBGGRR (bytes r, g, b, a on little-endian machines), opaque. */
  readonly pixels: Uint32Array;
  /** [y], the columns touched since they were last reset: first, and last + 1. */
  readonly touchedFrom: Int32Array;
  readonly touchedTo: Int32Array;
  /** Where its pixels lie, if that is a memory with faster loops. */
  readonly memory?: CanvasMemory;
}

/** A texture that is transparent as far as its mesh reaches, so that sampling needs no bounds. */
export interface Texture {
  /** Place of the texel (0, 0) of `texels` in the picture at rest. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  /** [y, x], premultiplied 0xAABBGGRR. */
  readonly texels: Uint32Array;
}
