import { compiledKernels } from './compiled-kernels.ts';

/** Where a list lies in the memory of the kernels, bytes. */
export type Place = number;

/** The loops over pixels of assembly/, by name, as assembly/index.ts exports them. A list is told by its place, a fraction
 *  or a whole number by itself. */
export interface Kernels {
  chamferDistance(
    mask: Place,
    widthPx: number,
    heightPx: number,
    value: 0 | 1,
    distance: Place,
  ): void;
  createHole(alpha: Place, widthPx: number, heightPx: number, marginPx: number, hole: Place): void;
  fillBehind(
    rgb: Place,
    hole: Place,
    plain: Place,
    figure: Place,
    distance: Place,
    widthPx: number,
    heightPx: number,
    random: Place,
  ): void;
  fillSmooth(
    rgb: Place,
    hole: Place,
    unknown: Place,
    widthPx: number,
    heightPx: number,
    surface: Place,
    random: Place,
  ): void;
  findDetailedRows(
    quarter: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    detailed: Place,
    fullHeightPx: number,
  ): void;
  growMask(mask: Place, widthPx: number, heightPx: number, radiusPx: number, grown: Place): void;
  halveBackground(
    rgb: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    half: Place,
    halfHole: Place,
  ): void;
  maskOver(values: Place, count: number, limit: number, mask: Place): void;
  quarterBackground(
    rgb: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    quarter: Place,
    quarterHole: Place,
  ): void;
  reclaimEdge(
    rgb: Place,
    hole: Place,
    shaded: Place,
    alpha: Place,
    foreground: Place,
    widthPx: number,
    heightPx: number,
    distance: Place,
    surface: Place,
  ): void;
  spreadMembrane(
    values: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    rowBias: number,
  ): void;
  spreadSurface(rgb: Place, hole: Place, widthPx: number, heightPx: number, surface: Place): void;
  /** wanted: 0 when all is. */
  pushPull(
    red: Place,
    green: Place,
    blue: Place,
    weight: Place,
    widthPx: number,
    heightPx: number,
    wanted: Place,
  ): void;
  fitForeground(
    rgb: Place,
    alpha: Place,
    count: number,
    foreground: Place,
    background: Place,
  ): void;
  packPixels(rgb: Place, count: number, pixels: Place): void;
  /** Gives 0 where there is next to no shade. */
  packLight(
    light: Place,
    widthPx: number,
    heightPx: number,
    exponents: Place,
    left: number,
    top: number,
    right: number,
    bottom: number,
    shadow: Place,
    spanFrom: Place,
    spanTo: Place,
  ): number;
  /** Gives 0 where there is next to no shade. */
  resampleShadow(
    light: Place,
    widthPx: number,
    heightPx: number,
    across: Place,
    down: Place,
    columns: number,
    rows: number,
    shadow: Place,
    spanFrom: Place,
    spanTo: Place,
  ): number;
  /** Gives 0 where there is no shade. */
  boundShade(
    shaded: Place,
    figure: Place,
    widthPx: number,
    heightPx: number,
    bounds: Place,
  ): number;
  measureShade(
    quarter: Place,
    hole: Place,
    quarterWidthPx: number,
    quarterHeightPx: number,
    surface: Place,
    shaded: Place,
    away: Place,
    pictureWidthPx: number,
    pictureHeightPx: number,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    smooth: Place,
    counts: Place,
    awayPx: Place,
  ): void;
  lightUp(
    rgb: Place,
    hole: Place,
    pictureWidthPx: number,
    pictureHeightPx: number,
    surface: Place,
    isDetailed: Place,
    smooth: Place,
    counts: Place,
    awayPx: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
  ): void;
  /** alpha, foreground: 0 when they are not known. */
  partLight(
    rgb: Place,
    filled: Place,
    rgbWidthPx: number,
    alpha: Place,
    foreground: Place,
    isDetailed: Place,
    smooth: Place,
    counts: Place,
    awayPx: Place,
    xPx: number,
    widthPx: number,
    heightPx: number,
    rimPx: number,
    soft: Place,
    rims: Place,
  ): void;
  includeCastShadow(
    hole: Place,
    widthPx: number,
    heightPx: number,
    quarter: Place,
    quarterHole: Place,
    quarterWidthPx: number,
    quarterHeightPx: number,
    isPlain: boolean,
  ): void;
  castShadow(
    rgb: Place,
    rgbWidthPx: number,
    light: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    spanFrom: Place,
    spanTo: Place,
  ): void;
}

interface Arena {
  readonly memory: { readonly buffer: ArrayBuffer };
  claim(bytes: number): Place;
  reserve(bytes: number): Place;
  mark(): Place;
  release(marked: Place): void;
}

type List = Float32Array | Float64Array | Uint8Array | Uint16Array | Int32Array | Uint32Array;

/** Lists in the memory of the kernels, all of which are gone when the work that they are for is done. */
export interface KernelMemory {
  /** Copies a list there. */
  put(list: List): Place;
  /** Room for a list of so many bytes, all 0. */
  reserve(bytes: number): Place;
  floats(count: number): Place;
  doubles(count: number): Place;
  bytes(count: number): Place;
  shorts(count: number): Place;
  ints(count: number): Place;
  /** Copies a list from there over another one. */
  take<T extends List>(place: Place, into: T): T;
}

let opened: (Kernels & Arena) | null = null;

/** Has kernels compute: what `work` puts into their memory is gone after it, so what it gives is copied out. Uses may lie
 *  within each other. */
export function useKernels<T>(work: (kernels: Kernels, memory: KernelMemory) => T): T {
  opened ??= open();
  const kernels = opened;
  const marked = kernels.mark();
  try {
    return work(kernels, memoryOf(kernels));
  } finally {
    kernels.release(marked);
  }
}

function open(): Kernels & Arena {
  const module = new WebAssembly.Module(Buffer.from(compiledKernels, 'base64'));
  const { exp, log, cos, sin, atan2, hypot, pow } = Math;
  const imports = { math: { exp, log, cos, sin, atan2, hypot, pow } };
  return new WebAssembly.Instance(module, imports).exports as unknown as Kernels & Arena;
}

function memoryOf(arena: Arena): KernelMemory {
  const { claim, reserve } = arena;
  return {
    put(list) {
      const place = claim(list.byteLength);
      bytesOf(arena, place, list).set(
        new Uint8Array(list.buffer, list.byteOffset, list.byteLength),
      );
      return place;
    },
    reserve,
    floats: (count) => reserve(count * 4),
    doubles: (count) => reserve(count * 8),
    bytes: reserve,
    shorts: (count) => reserve(count * 2),
    ints: (count) => reserve(count * 4),
    take(place, into) {
      new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(
        bytesOf(arena, place, into),
      );
      return into;
    },
  };
}

/** The memory's buffer is another one after it has grown, so that it is asked for each time. */
function bytesOf({ memory }: Arena, place: Place, { byteLength }: List): Uint8Array {
  return new Uint8Array(memory.buffer, place, byteLength);
}
