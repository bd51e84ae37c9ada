import { toYuv } from '../../../../core/media/i420.ts';
import { fullLight } from '../own-shadow.ts';
import {
  add4,
  add8,
  addFloats,
  addInts,
  and,
  andInts,
  type Code,
  ceil,
  eight,
  eightOf,
  float,
  floor,
  four,
  fourOf,
  get,
  greater,
  halve4,
  halveInt,
  hasAny,
  highTo4,
  highTo8,
  int,
  isLess,
  isLower,
  isLower4,
  type Kernel,
  lanes4,
  lesser,
  load,
  load4,
  loadInt,
  loadTo8,
  lowTo4,
  lowTo8,
  multiply4,
  multiply8,
  multiplyFloats,
  multiplyHighTo4,
  multiplyInts,
  multiplyLowTo4,
  narrowTo8,
  narrowTo16,
  or,
  repeatWhile,
  set,
  shiftIntLeft,
  shiftRight4,
  shiftRight8,
  shuffle,
  store,
  store4,
  store8,
  storeInt,
  subtract8,
  subtractFloats,
  toFloat,
  toInt,
  when,
} from './assemble.ts';

const lanes = (...first: number[]) =>
  first.flatMap((lane) => [0, 1, 2, 3].map((i) => 4 * lane + i));
const onward = (local: number, bytes: number) => set(local, addInts(get(local), int(bytes)));
const ints = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

/** A rectangle of texels over what is there, four pixels at a time, as draw-row.ts does it. mix: the pixels from the
 *  texels in `paint` and what is there in `under`.
 *  (to, from, pixels a row, rows, from row to row of both, strength 0..256), places in memory in bytes. */
function writeBlend(name: string, mix: Code): Kernel {
  const [to, from, count, rows, toStride, fromStride] = ints(0, 6);
  const [at, texel, left] = ints(7, 3);
  return {
    name,
    parameters: 7,
    wholes: 3,
    vectors: 4,
    body: [
      ...set(share, eightOf(get(strength))),
      ...repeatWhile(
        isLower(int(0), get(rows)),
        set(at, get(to)),
        set(texel, get(from)),
        set(left, get(count)),
        repeatWhile(
          isLower(int(0), get(left)),
          // Beyond the row nothing is painted.
          set(mask, isLower4(lanes4(Int32Array.of(0, 1, 2, 3)), fourOf(get(left)))),
          set(paint, and(load(get(texel)), get(mask))),
          when(hasAny(get(paint)), set(under, load(get(at))), store(get(at), mix)),
          onward(at, 16),
          onward(texel, 16),
          onward(left, -4),
        ),
        set(to, addInts(get(to), get(toStride))),
        set(from, addInts(get(from), get(fromStride))),
        onward(rows, -1),
      ),
    ],
  };
}

const [strength, share, mask, paint, under] = [6, 10, 11, 12, 13];
const inPart = (half: (a: Code) => Code) => shiftRight8(multiply8(half(get(paint)), get(share)), 8);

/** Paint covers. Texels: premultiplied r, g, b, a. */
function writeCover(): Kernel {
  const alphas = [6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15];
  const mix = (half: (a: Code) => Code) => {
    const alpha = shuffle(inPart(half), inPart(half), alphas);
    const keep = subtract8(eight(256), add8(alpha, shiftRight8(alpha, 7)));
    return add8(inPart(half), shiftRight8(multiply8(half(get(under)), keep), 8));
  };
  const opaque = and(get(mask), four(0xff000000 | 0));
  return writeBlend('cover', or(narrowTo16(mix(lowTo8), mix(highTo8)), opaque));
}

/** Light is added: of what is missing to white, as much is filled as the light is bright. */
function writeGlow(): Kernel {
  const mix = (half: (a: Code) => Code) => {
    const missing = subtract8(eight(255), half(get(under)));
    return add8(half(get(under)), shiftRight8(multiply8(missing, inPart(half)), 8));
  };
  return writeBlend('glow', narrowTo16(mix(lowTo8), mix(highTo8)));
}

/** A row of light taken from what is there, two pixels at a time, as own-shadow-draw.ts does it.
 *  (to, end, light, strength 0..256), places in memory in bytes; light: r, g, b, a of 16 bits, 32768 is all. */
function writeShade(): Kernel {
  const [at, end, from, strength] = ints(0, 4);
  const [share, less] = ints(4, 2);
  const mix = (under: Code) => {
    const half = (multiply: (a: Code, b: Code) => Code, widen: (a: Code) => Code) => {
      const left = add4(halve4(multiply(get(less), get(share)), 8), four(fullLight));
      return shiftRight4(add4(multiply4(widen(under), left), four(fullLight / 2)), 15);
    };
    const words = narrowTo8(half(multiplyLowTo4, lowTo4), half(multiplyHighTo4, highTo4));
    return narrowTo16(words, words);
  };
  const hasTwo = isLess(addInts(get(at), int(4)), get(end));
  // The difference to all of the light, as a whole number with its sign.
  const readLight = set(less, subtract8(load(get(from)), eight(fullLight)));
  return {
    name: 'shade',
    parameters: 4,
    vectors: 2,
    body: [
      ...set(share, eightOf(get(strength))),
      ...when(
        hasTwo,
        repeatWhile(
          hasTwo,
          readLight,
          store8(get(at), mix(loadTo8(get(at)))),
          onward(at, 8),
          onward(from, 16),
        ),
      ),
      ...when(isLess(get(at), get(end)), readLight, store4(get(at), mix(lowTo8(load4(get(at)))))),
    ],
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

/** Rows of a texture's samples over what is there, as draw-rows.ts does it: the four texels of a pixel at once.
 *  (first row, end, u and v a pixel in 16.16, texels, bytes a row of them, bytes from which on a sample would reach
 *  beyond them, pixels a row, touched from, touched to; then with fractions: the left edge's x, y and slope, the
 *  right one's, u at the origin, a pixel, a row, and v), places in memory in bytes; premultiplied r, g, b, a. */
function writeRows(): Kernel {
  const [y, bottom, du, dv, texels, stride, limit, width, touchedFrom, touchedTo] = ints(0, 10);
  const [left, right, uPlane, vPlane] = [10, 13, 16, 19].map((first) => ints(first, 3));
  const [from, to, u, v, at, end, texel] = ints(22, 7);
  const [upper, lower, across, down, both, paint, share, whole, half] = ints(29, 9);
  const row = toFloat(get(y));
  const column = ([x, start, slope]: readonly number[]) => {
    const below = subtractFloats(addFloats(row, float(0.5)), get(start));
    const centre = addFloats(get(x), multiplyFloats(get(slope), below));
    return ceil(subtractFloats(centre, float(0.5)));
  };
  const placeIn = ([origin, perPixel, perRow]: readonly number[]) => {
    const inRow = addFloats(get(origin), multiplyFloats(get(perPixel), toFloat(get(from))));
    return toInt(floor(addFloats(inRow, multiplyFloats(get(perRow), row))));
  };
  const touched = (list: number) => addInts(get(list), shiftIntLeft(get(y), 2));
  const pixelAt = (x: Code) => shiftIntLeft(addInts(multiplyInts(get(y), get(width)), x), 2);
  const shareOf = (place: number) => andInts(halveInt(get(place), 8), int(255));
  /** Weights of the left texel's channels and of the right one's. */
  const leftRight = (left: Code, right: Code) =>
    shuffle(left, right, [0, 1, 2, 3, 4, 5, 6, 7, 24, 25, 26, 27, 28, 29, 30, 31]);
  const neither = subtract8(subtract8(subtract8(get(whole), get(across)), get(down)), get(both));
  const rightTexel = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];
  const alphas = [6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7];
  const drawPixel = [
    set(across, eightOf(shareOf(u))),
    set(down, eightOf(shareOf(v))),
    set(both, shiftRight8(multiply8(get(across), get(down)), 8)),
    set(across, subtract8(get(across), get(both))),
    set(down, subtract8(get(down), get(both))),
    set(upper, multiply8(get(upper), leftRight(neither, get(across)))),
    set(lower, multiply8(get(lower), leftRight(get(down), get(both)))),
    set(paint, add8(get(upper), get(lower))),
    set(paint, add8(get(paint), shuffle(get(paint), get(paint), rightTexel))),
    set(paint, shiftRight8(add8(get(paint), get(half)), 8)),
    set(share, shuffle(get(paint), get(paint), alphas)),
    set(share, subtract8(get(whole), add8(get(share), shiftRight8(get(share), 7)))),
    // Rounded down, so that no sum goes beyond a channel.
    set(share, shiftRight8(multiply8(lowTo8(load4(get(at))), get(share)), 8)),
    set(paint, add8(get(paint), get(share))),
    store4(get(at), narrowTo16(get(paint), get(paint))),
  ];
  const drawSpan = repeatWhile(
    isLess(get(at), get(end)),
    set(
      texel,
      addInts(
        multiplyInts(halveInt(get(v), 16), get(stride)),
        shiftIntLeft(halveInt(get(u), 16), 2),
      ),
    ),
    when(
      isLess(get(texel), get(limit)),
      set(texel, addInts(get(texel), get(texels))),
      set(upper, loadTo8(get(texel))),
      set(lower, loadTo8(addInts(get(texel), get(stride)))),
      when(hasAny(or(get(upper), get(lower))), ...drawPixel),
    ),
    set(u, addInts(get(u), get(du))),
    set(v, addInts(get(v), get(dv))),
    onward(at, 4),
  );
  return {
    name: 'rows',
    parameters: 10,
    floats: 12,
    wholes: 7,
    vectors: 9,
    body: [
      ...set(whole, eight(256)),
      ...set(half, eight(128)),
      ...repeatWhile(
        isLess(get(y), get(bottom)),
        set(from, toInt(greater(float(0), column(left)))),
        set(to, toInt(lesser(toFloat(get(width)), column(right)))),
        when(
          isLower(get(from), get(to)),
          when(
            isLower(get(from), loadInt(touched(touchedFrom))),
            storeInt(touched(touchedFrom), get(from)),
          ),
          when(
            isLower(loadInt(touched(touchedTo)), get(to)),
            storeInt(touched(touchedTo), get(to)),
          ),
          set(u, placeIn(uPlane)),
          set(v, placeIn(vPlane)),
          set(at, pixelAt(get(from))),
          set(end, pixelAt(get(to))),
          drawSpan,
        ),
        onward(y, 1),
      ),
    ],
  };
}

export const writeKernels = (): Kernel[] => [
  writeCover(),
  writeGlow(),
  writeShade(),
  writeConvert(),
  writeRows(),
];
