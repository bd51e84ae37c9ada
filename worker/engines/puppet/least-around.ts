/** The least value in a square of so many px about a pixel. values: [y, x]; at: its place in rows of widthPx. */
export function leastAround(
  values: Float32Array,
  at: number,
  widthPx: number,
  reachPx: number,
): number {
  let least = values[at];
  for (let dy = -reachPx; dy <= reachPx; dy++) {
    const row = at + dy * widthPx;
    for (let near = row - reachPx; near <= row + reachPx; near++) {
      if (values[near] < least) least = values[near];
    }
  }
  return least;
}
