import { compiledKernels } from './compiled-kernels.ts';

/** Where a list lies in the memory of the kernels, bytes. */
export type Place = number;

/** The loops over pixels of assembly/, by name, as assembly/index.ts exports them. A list is told by its place, and so is a
 *  record, whose fields are whole numbers and places; a fraction or a whole number by itself. */
export interface Kernels {
  dropFaint(arm: Place, widthPx: number, heightPx: number): void;
  /** Gives 0 where there is no arm. */
  findFlatColour(arm: Place, colours: Place, count: number, flat: Place): number;
  /** Gives 0 where no line is. */
  findOutline(
    arm: Place,
    alpha: Place,
    colours: Place,
    widthPx: number,
    heightPx: number,
    line: Place,
  ): number;
  growMask(mask: Place, widthPx: number, heightPx: number, radiusPx: number, grown: Place): void;
  /** Gives 0 where it is not. */
  isThick(region: Place, at: number, widthPx: number, heightPx: number): number;
  matteSeam(
    arm: Place,
    alpha: Place,
    colours: Place,
    widthPx: number,
    heightPx: number,
    reachPx: number,
    matted: Place,
  ): void;
  settleRim(
    arm: Place,
    alpha: Place,
    colours: Place,
    widthPx: number,
    heightPx: number,
    settled: Place,
  ): void;
  shedRim(
    arm: Place,
    alpha: Place,
    colours: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    limb: Place,
    profile: Place,
    reachPx: number,
    isOutlined: boolean,
    left: Place,
  ): void;
  softenPart(labels: Place, width: number, height: number, label: number, share: Place): void;
  unmixArm(
    colours: Place,
    arm: Place,
    bodyOpacity: Place,
    bodyColours: Place,
    widthPx: number,
    heightPx: number,
    isOutlined: boolean,
    unmixed: Place,
  ): void;
}

interface Arena {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(bytes: number): Place;
  mark(): Place;
  release(marked: Place): void;
}

type List = Float32Array | Float64Array | Uint8Array | Uint16Array | Int32Array;

/** Lists in the memory of the kernels, all of which are gone when the work that they are for is done. */
export interface KernelMemory {
  /** Copies a list there. */
  put(list: List): Place;
  /** The fields of a record there, in the order that its class in assembly/ has them. */
  record(...fields: readonly number[]): Place;
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
  const { reserve } = arena;
  const put = (list: List) => {
    const place = reserve(list.byteLength);
    bytesOf(arena, place, list).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
    return place;
  };
  return {
    put,
    record: (...fields) => put(Int32Array.from(fields)),
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
