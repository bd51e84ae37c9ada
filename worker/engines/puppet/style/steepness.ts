/** Places about a pixel, as offsets: to its right and below, near and far. */
export interface Reach {
  readonly nearPx: number;
  readonly farPx: number;
  readonly nearDown: number;
  readonly farDown: number;
}

/** How much farther the far sides are than the near ones. */
const farther = 3;

export function reachOf(widthPx: number, nearPx: number): Reach {
  const farPx = farther * nearPx;
  return { nearPx, farPx, nearDown: nearPx * widthPx, farDown: farPx * widthPx };
}

/** Below this it is no line. */
const flat = 16;

/** How steep a picture is at a place at least `farPx` from its edges, 0..510: how its sides differ, and what is above
 *  and below. What is smaller than the far reach has no line about it: its far sides are alike. */
export function steepnessAt(
  luma: Uint8Array,
  at: number,
  nearPx: number,
  farPx: number,
  nearDown: number,
  farDown: number,
): number {
  const across = Math.abs(luma[at + nearPx] - luma[at - nearPx]);
  const along = Math.abs(luma[at + nearDown] - luma[at - nearDown]);
  if (across + along < flat) return 0;
  const farAcross = Math.abs(luma[at + farPx] - luma[at - farPx]);
  const farAlong = Math.abs(luma[at + farDown] - luma[at - farDown]);
  return Math.min(across, farAcross) + Math.min(along, farAlong);
}
