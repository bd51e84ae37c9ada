import { compiledKernels } from './compiled-kernels.ts';

/** Where a list lies in the memory of the kernels, bytes. */
export type Place = number;

/** The loops over pixels of assembly/, by name, as assembly/index.ts exports them. A list is told by its place, a fraction
 *  or a whole number by itself. */
export interface Kernels {
  blendMasks(
    logits: Place,
    trusts: Place,
    crops: Place,
    maskCount: number,
    widthPx: number,
    heightPx: number,
    mean: Place,
    most: Place,
  ): void;
  cutRegion(rgb: Place, pictureWidthPx: number, xPx: number, yPx: number, region: Place): void;
  decideOutline(
    half: Place,
    logits: Place,
    most: Place,
    solid: Place,
    cropSidePx: number,
    maskErrorPx: number,
    doubtfulLow: number,
    outline: Place,
  ): void;
  differenceOfPatches(a: Place, b: Place, widthPx: number): number;
  distanceTo(inside: Place, widthPx: number, heightPx: number, distance: Place): void;
  enlarge(values: Place, widthPx: number, heightPx: number, enlarged: Place): void;
  growMask(mask: Place, widthPx: number, heightPx: number, radiusPx: number, grown: Place): void;
  halvePicture(rgb: Place, widthPx: number, heightPx: number, half: Place): void;
  halveRegion(region: Place, half: Place): void;
  labelComponents(
    mask: Place,
    widthPx: number,
    heightPx: number,
    labels: Place,
    sizesPx: Place,
  ): number;
  matteLevels(alpha: Place, widthPx: number, heightPx: number, levels: Place, box: Place): void;
  mirrorSquare(values: Place, sidePx: number, channels: number, mirrored: Place): void;
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
  regionOf(red: Place, green: Place, blue: Place, widthPx: number, heightPx: number): Place;
  sampleCrop(
    rgb: Place,
    widthPx: number,
    heightPx: number,
    x0: number,
    y0: number,
    stepX: number,
    stepY: number,
    sizePx: number,
    low: number,
    gain: number,
    values: Place,
  ): void;
  softenOutline(region: Place, half: Place, outline: Place, alpha: Place): void;
  solidPartsOf(discs: Place, discCount: number, bones: Place, boneCount: number): Place;
  spreadLogits(
    logits: Place,
    columns: Place,
    rows: Place,
    widthPx: number,
    heightPx: number,
    u0: number,
    v0: number,
    du: number,
    dv: number,
    spread: Place,
  ): void;
  unmixForeground(region: Place, alpha: Place, colours: Place): void;
  walkRandomly(region: Place, trimap: Place, target: Place, pull: number, value: Place): void;
}

interface Arena {
  readonly memory: { readonly buffer: ArrayBuffer };
  claim(bytes: number): Place;
  reserve(bytes: number): Place;
  mark(): Place;
  release(marked: Place): void;
}

type List = Float32Array | Float64Array | Uint8Array | Uint16Array | Int32Array;

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

let module: object | null = null;
let shared: (Kernels & Arena) | null = null;

/** Has kernels compute: what `work` puts into their memory is gone after it, so what it gives is copied out. Uses may lie
 *  within each other. */
export function useKernels<T>(work: (kernels: Kernels, memory: KernelMemory) => T): T {
  shared ??= openKernels();
  const kernels = shared;
  const marked = kernels.mark();
  try {
    return work(kernels, memoryOf(kernels));
  } finally {
    kernels.release(marked);
  }
}

/** Kernels with a memory of their own, for lists that stay there: it is one buffer for as long as nothing more is claimed. */
export function openKernels(): Kernels & Arena {
  module ??= new WebAssembly.Module(Buffer.from(compiledKernels, 'base64'));
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
