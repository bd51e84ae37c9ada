import { compiledKernels, type Kernels } from './compiled-kernels.ts';
import type { Place } from './place.ts';

type List = Float32Array | Float64Array | Uint8Array | Uint16Array | Int32Array | Uint32Array;

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

let module: object | null = null;
let shared: { readonly kernels: Kernels; readonly memory: KernelMemory } | null = null;

/** Has kernels compute: what `work` puts into their memory is gone after it, so what it gives is copied out. Uses may lie
 *  within each other. */
export function useKernels<T>(work: (kernels: Kernels, memory: KernelMemory) => T): T {
  shared ??= share(openKernels());
  const { kernels, memory } = shared;
  const marked = kernels.mark();
  try {
    return work(kernels, memory);
  } finally {
    kernels.release(marked);
  }
}

/** Kernels with a memory of their own, for lists that stay there: it is one buffer for as long as nothing more is claimed. */
export function openKernels(): Kernels {
  module ??= new WebAssembly.Module(Buffer.from(compiledKernels, 'base64'));
  const { exp, log, cos, sin, atan2, hypot, pow } = Math;
  const imports = { math: { exp, log, cos, sin, atan2, hypot, pow } };
  return new WebAssembly.Instance(module, imports).exports as unknown as Kernels;
}

function share(kernels: Kernels) {
  const { claim, reserve } = kernels;
  // The memory's buffer is another one after it has grown, so that it is asked for each time.
  const bytesOf = (place: Place, { byteLength }: List) =>
    new Uint8Array(kernels.memory.buffer, place, byteLength);
  const put = (list: List) => {
    const place = claim(list.byteLength);
    bytesOf(place, list).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
    return place;
  };
  const memory: KernelMemory = {
    put,
    record: (...fields) => put(Int32Array.from(fields)),
    reserve,
    floats: (count) => reserve(count * 4),
    doubles: (count) => reserve(count * 8),
    bytes: reserve,
    shorts: (count) => reserve(count * 2),
    ints: (count) => reserve(count * 4),
    take(place, into) {
      new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(bytesOf(place, into));
      return into;
    },
  };
  return { kernels, memory };
}
