/** The sum over two patches, seven pixels wide, of weight × squared difference of r, g and b. a, b: the places of their
 *  first pixels, 0xWWBBGGRR: W, of the first patch, is what the pixel counts, 0..127; widthPx: pixels from row to row;
 *  rows: of a patch. */
export function differenceOfPatches(a: usize, b: usize, widthPx: i32, rows: i32): i32 {
  const rowBytes = widthPx << 2;
  const end = a + rows * rowBytes;
  let sums = i32x4.splat(0);
  do {
    sums = i32x4.add(sums, squaresOf(v128.load8x8_u(a), v128.load8x8_u(b)));
    sums = i32x4.add(sums, squaresOf(v128.load8x8_u(a, 8), v128.load8x8_u(b, 8)));
    sums = i32x4.add(sums, squaresOf(v128.load8x8_u(a, 16), v128.load8x8_u(b, 16)));
    sums = i32x4.add(sums, squaresOf(loadOne(a + 24), loadOne(b + 24)));
    a += rowBytes;
    b += rowBytes;
  } while (a < end);
  sums = i32x4.add(sums, v128.shuffle<i32>(sums, sums, 2, 3, 0, 1));
  return i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1);
}

/** One pixel, and nothing beside it. */
function loadOne(place: usize): v128 {
  return i16x8.extend_low_i8x16_u(v128.load32_zero(place));
}

/** Of two pixels beside each other, each channel 16 bits: weighted squares of their differences. */
function squaresOf(a: v128, b: v128): v128 {
  const apart = v128.and(i16x8.sub(a, b), i16x8(-1, -1, -1, 0, -1, -1, -1, 0));
  const weights = v128.shuffle<i16>(a, a, 3, 3, 3, 3, 7, 7, 7, 7);
  return i32x4.dot_i16x8_s(apart, i16x8.mul(apart, weights));
}
