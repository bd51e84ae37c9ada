import { toYuv } from '../../../../core/media/i420.ts';
import {
  add4,
  add8,
  add16x8,
  addInts,
  and,
  type Code,
  eight,
  four,
  get,
  halve4,
  highTo8,
  int,
  isLess,
  type Kernel,
  load,
  lowTo8,
  multiply4,
  multiply8,
  narrowTo8,
  narrowTo16,
  or,
  repeatWhile,
  set,
  shiftRight4,
  shiftRight8,
  shuffle,
  store,
  store4,
  store8,
  subtract8,
} from './assemble.ts';

const lanes = (...first: number[]) =>
  first.flatMap((lane) => [0, 1, 2, 3].map((i) => 4 * lane + i));
const onward = (local: number, bytes: number) => set(local, addInts(get(local), int(bytes)));

/** Paint over what is there, four pixels at a time, as draw-row.ts does it.
 *  (to, from, end of from), bytes in memory; premultiplied r, g, b, a. */
function writeCover(): Kernel {
  const [to, from, end, paint, alpha, under] = [0, 1, 2, 3, 4, 5];
  const keep = (half: (a: Code) => Code) => {
    const share = half(get(alpha));
    return subtract8(eight(256), add8(share, shiftRight8(share, 7)));
  };
  const kept = (half: (a: Code) => Code) => shiftRight8(multiply8(half(get(under)), keep(half)), 8);
  const alphas = [3, 7, 11, 15].flatMap((byte) => [byte, byte, byte, byte]);
  return {
    name: 'cover',
    parameters: 3,
    vectors: 3,
    body: repeatWhile(
      isLess(get(from), get(end)),
      set(paint, load(get(from))),
      set(alpha, shuffle(get(paint), get(paint), alphas)),
      set(under, load(get(to))),
      store(
        get(to),
        or(add16x8(get(paint), narrowTo16(kept(lowTo8), kept(highTo8))), four(0xff000000 | 0)),
      ),
      onward(from, 16),
      onward(to, 16),
    ),
  };
}

/** Two rows to Y'CbCr, eight pixels of each at a time, as frame-canvas.ts does it.
 *  (upper row, lower row, their luma, chroma U and V, end of the upper row), bytes in memory. */
function writeConvert(): Kernel {
  const [upper, lower, yUpper, yLower, uOut, vOut, end] = [0, 1, 2, 3, 4, 5, 6];
  const [a, b, c, d, redBlue, green] = [7, 8, 9, 10, 11, 12];
  const { yR, yG, yB, uR, uG, uB, vR, vG, vB, yOffset, chromaOffset } = toYuv;
  const byte = four(255);
  const sum = (...terms: Code[]) => terms.reduce((total, term) => add4(total, term));
  const luma = (pixels: number) => {
    const red = and(get(pixels), byte);
    const green = and(shiftRight4(get(pixels), 8), byte);
    const blue = and(shiftRight4(get(pixels), 16), byte);
    const weighted = sum(
      multiply4(red, four(yR)),
      multiply4(green, four(yG)),
      multiply4(blue, four(yB)),
      four(yOffset),
    );
    return halve4(weighted, 16);
  };
  const bytesOf = (first: Code, second: Code) => {
    const words = narrowTo8(first, second);
    return narrowTo16(words, words);
  };
  /** Sums over two by two pixels, of two packed channels or of one. */
  const squares = (channels: (pixels: Code) => Code) => {
    const left = add4(channels(get(a)), channels(get(c)));
    const right = add4(channels(get(b)), channels(get(d)));
    return add4(shuffle(left, right, lanes(0, 2, 4, 6)), shuffle(left, right, lanes(1, 3, 5, 7)));
  };
  const chroma = (r: number, g: number, bl: number) => {
    const weighted = sum(
      multiply4(and(get(redBlue), four(0xffff)), four(r)),
      multiply4(get(green), four(g)),
      multiply4(shiftRight4(get(redBlue), 16), four(bl)),
      four(chromaOffset),
    );
    const words = halve4(weighted, 18);
    return bytesOf(words, words);
  };
  return {
    name: 'convert',
    parameters: 7,
    vectors: 6,
    body: repeatWhile(
      isLess(get(upper), get(end)),
      set(a, load(get(upper))),
      set(b, load(get(upper), 16)),
      set(c, load(get(lower))),
      set(d, load(get(lower), 16)),
      store8(get(yUpper), bytesOf(luma(a), luma(b))),
      store8(get(yLower), bytesOf(luma(c), luma(d))),
      set(
        redBlue,
        squares((pixels) => and(pixels, four(0x00ff00ff))),
      ),
      set(
        green,
        squares((pixels) => and(shiftRight4(pixels, 8), byte)),
      ),
      store4(get(uOut), chroma(uR, uG, uB)),
      store4(get(vOut), chroma(vR, vG, vB)),
      onward(upper, 32),
      onward(lower, 32),
      onward(yUpper, 8),
      onward(yLower, 8),
      onward(uOut, 4),
      onward(vOut, 4),
    ),
  };
}

export const writeKernels = (): Kernel[] => [writeCover(), writeConvert()];
