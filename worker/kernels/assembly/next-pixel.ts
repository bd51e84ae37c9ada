/** A pixel has so many that are next to it. */
export const nextWays = 4;

/** The pixel, or the cell, to the left of one, to its right, above it or below it, by `way`; at a row's ends one of the
 *  next row, at the list's ends none of it. at: its place in rows of widthPx. */
export function nextPixel(at: i32, way: i32, widthPx: i32): i32 {
  const step = way < 2 ? 1 : widthPx;
  return (way & 1) === 0 ? at - step : at + step;
}
