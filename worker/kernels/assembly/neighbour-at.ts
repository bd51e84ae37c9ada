/** The place of a pixel's n-th neighbour of eight, so many px away; -1 where the list of `count` pixels has none. Those
 *  beside an end of a row lie in the next one. */
export function neighbourAt(at: i32, n: i32, awayPx: i32, widthPx: i32, count: i32): i32 {
  const step = n < 4 ? (n < 2 ? 1 : widthPx) : n < 6 ? widthPx + 1 : widthPx - 1;
  const place = at + (n & 1 ? -awayPx : awayPx) * step;
  return place < count ? max(place, -1) : -1;
}
