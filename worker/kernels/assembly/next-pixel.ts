/** A pixel has so many that are next to it. */
export const nextWays = 4;

/** The pixel to the left of one, to its right, above it and below it, by `way`. at: a pixel's place in rows of widthPx. */
export function nextPixel(at: i32, way: i32, widthPx: i32): i32 {
  const step = way < 2 ? 1 : widthPx;
  return (way & 1) === 0 ? at - step : at + step;
}
