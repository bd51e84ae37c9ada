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
  /** Where texels lie that must not change from then on, in bytes; null when there is no room for them. */
  placeOf(texels: Uint32Array): number | null;
  /** Paints a rectangle of texels over the pixels: paint that covers. */
  readonly cover: Blend;
  /** The same with light that is added. */
  readonly glow: Blend;
  /** Takes light away from a row of pixels. at: its first one, row × width + column; place: of a list of light, r, g, b and
   *  a of 16 bits, as placeOf gives it; from: its first pixel there; strength: 0..256. */
  shade(at: number, place: number, from: number, columns: number, strength: number): void;
  /** Converts the first columns of the rows y and y + 1; as many as are a multiple of 8. Returns how many. */
  convert(y: number, first: number, last: number): number;
  /** How to draw a texture, texels [y, x] in rows of so many, which must not change from then on; null when there is no
   *  room for it. */
  rowsOf(texels: Uint32Array, stride: number): DrawRows | null;
}

/** Draws a rectangle of texels, all of which lies on the canvas. at: its first pixel, row × width + column; place: of the
 *  texels, as placeOf gives it; from: its first texel; stride: texels a row; strength: 0..256.
 *  It is called for every row of a sheet, therefore with plain numbers. */
export type Blend = (
  at: number,
  place: number,
  from: number,
  stride: number,
  columns: number,
  rows: number,
  strength: number,
) => void;

type BlendBytes = (
  to: number,
  from: number,
  columns: number,
  rows: number,
  toStride: number,
  fromStride: number,
  strength: number,
) => void;

interface Kernels {
  cover: BlendBytes;
  glow: BlendBytes;
  shade(to: number, end: number, from: number, strength: number): void;
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
const texturePictures = 40;
/** A vector may reach beyond the last texel. */
const vectorBytes = 16;
let module: object | null = null;

/** widthPx, heightPx: even. */
export function createCanvasMemory(widthPx: number, heightPx: number): CanvasMemory {
  module ??= new WebAssembly.Module(assemble(writeKernels()));
  const count = widthPx * heightPx;
  const frameAt = count * 4;
  const touchedFromAt = Math.ceil((frameAt + count * 1.5) / 16) * 16;
  const touchedToAt = touchedFromAt + heightPx * 4;
  const texturesAt = touchedToAt + heightPx * 4;
  const bytes = texturesAt + texturePictures * count * 4;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((bytes + vectorBytes) / pageBytes) });
  const kernels = new WebAssembly.Instance(module, { env: { memory } })
    .exports as unknown as Kernels;
  const pixels = new Uint32Array(memory.buffer, 0, count);
  const known = new Map<Uint32Array, DrawRows>();
  const placeOf = createStore(memory.buffer, texturesAt, bytes);
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
    placeOf,
    cover: (at, place, from, stride, columns, rows, strength) =>
      kernels.cover(at * 4, place + from * 4, columns, rows, widthPx * 4, stride * 4, strength),
    glow: (at, place, from, stride, columns, rows, strength) =>
      kernels.glow(at * 4, place + from * 4, columns, rows, widthPx * 4, stride * 4, strength),
    shade: (at, place, from, columns, strength) =>
      kernels.shade(at * 4, (at + columns) * 4, place + from * 8, strength),
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
      const place = placeOf(texels);
      if (place === null) return null;
      const rows = createRows(place, texels, stride);
      known.set(texels, rows);
      return rows;
    },
  };
}

/** Copies texels to a part of the memory, each list once: where it then lies, or null when there is no room. */
function createStore(
  buffer: ArrayBuffer,
  start: number,
  end: number,
): (texels: Uint32Array) => number | null {
  const known = new Map<Uint32Array, number | null>();
  let freeAt = start;
  // Row by row, the same list is asked for.
  let last: Uint32Array | null = null;
  let lastPlace: number | null = null;
  const lay = (texels: Uint32Array) => {
    if (freeAt + texels.byteLength > end) return null;
    const place = freeAt;
    new Uint32Array(buffer, place, texels.length).set(texels);
    freeAt += texels.byteLength;
    return place;
  };
  return (texels) => {
    if (texels === last) return lastPlace;
    const before = known.get(texels);
    last = texels;
    lastPlace = before === undefined ? lay(texels) : before;
    if (before === undefined) known.set(texels, lastPlace);
    return lastPlace;
  };
}
