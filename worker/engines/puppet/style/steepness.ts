/** How steep a picture is at a place, 0..510: the difference of what lies `reachPx` to its sides, and above and below.
 *  What is smaller than a few of these steps has no line about it: there the far sides are alike. */
export interface Steepness {
  /** The rows and columns at the picture's edges where nothing can be told. */
  readonly marginPx: number;
  at(luma: Uint8Array, at: number): number;
}

/** How much farther the far sides are than the near ones. */
const farther = 3;

export function steepnessOf(widthPx: number, reachPx: number): Steepness {
  const far = farther * reachPx;
  const [down, farDown] = [reachPx * widthPx, far * widthPx];
  return {
    marginPx: far,
    at(luma, at) {
      const across = Math.abs(luma[at + reachPx] - luma[at - reachPx]);
      const along = Math.abs(luma[at + down] - luma[at - down]);
      if (across + along < 16) return 0;
      const farAcross = Math.abs(luma[at + far] - luma[at - far]);
      const farAlong = Math.abs(luma[at + farDown] - luma[at - farDown]);
      return Math.min(across, farAcross) + Math.min(along, farAlong);
    },
  };
}
