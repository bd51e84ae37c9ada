import {
  add4,
  addInts,
  and,
  assemble,
  type Code,
  dot4,
  get,
  int,
  isLess,
  type Kernel,
  lanes4,
  load4,
  loadTo8,
  lowTo8,
  multiply8,
  multiplyInts,
  repeatWhile,
  set,
  shuffle,
  store4,
  subtract8,
} from './assemble.ts';

/** A picture whose patches are compared, a row of a patch at a time. */
export interface PatchMemory {
  /** [y, x], 0xWWBBGGRR: W is what a pixel of the first patch counts, 0..127. */
  readonly pixels: Uint32Array;
  /** The sum over the patches of weight × squared difference of r, g and b. a, b: their first pixels, row × width +
   *  column; widthPx: of the picture. */
  difference(a: number, b: number, widthPx: number): number;
}

/** Pixels along a patch's side, as the loop is written for. */
export const patchSidePx = 7;
const pageBytes = 65536;
let module: object | null = null;

/** Room for a picture of so many pixels. */
export function createPatchMemory(count: number): PatchMemory {
  module ??= new WebAssembly.Module(assemble([writeDifference()]));
  const sumAt = count * 4;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((sumAt + 4) / pageBytes) });
  const { difference } = new WebAssembly.Instance(module, { env: { memory } })
    .exports as unknown as {
    difference(a: number, b: number, rowBytes: number, sumAt: number): void;
  };
  const sum = new Int32Array(memory.buffer, sumAt, 1);
  return {
    pixels: new Uint32Array(memory.buffer, 0, count),
    difference(a, b, widthPx) {
      difference(a * 4, b * 4, widthPx * 4, sumAt);
      return sum[0];
    },
  };
}

/** (first patch, second, bytes from row to row, where the sum goes), places in memory in bytes. */
function writeDifference(): Kernel {
  const [a, b, stride, sumAt, end, sum, apart, weighted] = [0, 1, 2, 3, 4, 5, 6, 7];
  const colours = lanes4(Int32Array.of(-1, 0xffff, -1, 0xffff));
  const weights = [6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15];
  const addSquares = (first: Code, second: Code): Code[] => [
    set(weighted, first),
    set(apart, and(subtract8(get(weighted), second), colours)),
    set(weighted, multiply8(get(apart), shuffle(get(weighted), get(weighted), weights))),
    set(sum, add4(get(sum), dot4(get(apart), get(weighted)))),
  ];
  const pairs = [0, 8, 16].flatMap((bytes) =>
    addSquares(loadTo8(get(a), bytes), loadTo8(get(b), bytes)),
  );
  const last = addSquares(lowTo8(load4(get(a), 24)), lowTo8(load4(get(b), 24)));
  const half = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];
  const quarter = [4, 5, 6, 7, 0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15];
  return {
    name: 'difference',
    parameters: 4,
    wholes: 1,
    vectors: 3,
    body: [
      ...set(end, addInts(get(a), multiplyInts(get(stride), int(patchSidePx)))),
      ...repeatWhile(
        isLess(get(a), get(end)),
        ...pairs,
        ...last,
        set(a, addInts(get(a), get(stride))),
        set(b, addInts(get(b), get(stride))),
      ),
      ...set(sum, add4(get(sum), shuffle(get(sum), get(sum), half))),
      ...set(sum, add4(get(sum), shuffle(get(sum), get(sum), quarter))),
      ...store4(get(sumAt), get(sum)),
    ],
  };
}
