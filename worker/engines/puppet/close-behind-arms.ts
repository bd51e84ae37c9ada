import { extendOutline, type Spot } from './extend-outline.ts';
import type { PixelBox } from './pixel-box.ts';

/** Marks where the body goes on behind the arms: between its own pixels in a row, and, where an arm hides
 *  its outline, out to the straight line between the places above and below where the outline shows.
 *  body, arms: [y, x], 0..1; middleAt: the body's middle column on one side (-1 left, 1 right) of a row; shoulderOf:
 *  the shoulder's joint on a side, out to which the trunk goes for sure.
 *  Returns [y, x], 0 or 1. */
export function closeBehindArms(
  body: Float32Array,
  arms: Float32Array,
  box: PixelBox,
  middleAt: (row: number, side: -1 | 1) => number,
  widest: { readonly acrossPx: number; readonly downPx: number },
  shoulderOf: (side: -1 | 1) => Spot | null = () => null,
): Float32Array {
  const closed = new Float32Array(body.length);
  closeRows(body, arms, closed, box, widest.acrossPx);
  for (const side of [-1, 1] as const) {
    const middle = (row: number) => middleAt(row, side);
    extendOutline(body, arms, closed, box, middle, side, widest.downPx, shoulderOf(side));
  }
  return closed;
}

function closeRows(
  body: Float32Array,
  arms: Float32Array,
  closed: Float32Array,
  { widthPx, heightPx }: PixelBox,
  widestPx: number,
): void {
  for (let y = 0; y < heightPx; y++) {
    let last = -1;
    let onlyArm = true;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (body[at] > 0.5) {
        if (last >= 0 && onlyArm && x - last <= widestPx)
          closed.fill(1, y * widthPx + last + 1, at);
        last = x;
        onlyArm = true;
      } else if (arms[at] < 0.5) {
        onlyArm = false;
      }
    }
  }
}
