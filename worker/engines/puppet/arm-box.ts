import type { ArmProfile } from './arm-profile.ts';
import { tubeBox } from './hidden-arm.ts';
import type { Limb } from './limb.ts';
import { boundsOf, type PixelBox } from './pixel-box.ts';

/** Nothing that is asked about a pixel of an arm lies further from it, px. */
const marginPx = 8;

/** The part of a box in which an arm is all that it is anywhere: what shows, what may be hidden, and a margin.
 *  shown: [y, x] each, > 0 where something of it shows. */
export function boxOfArm(
  limb: Limb,
  profile: ArmProfile,
  shown: readonly Float32Array[],
  box: PixelBox,
): PixelBox {
  const tube = tubeBox(limb, profile, box);
  const parts = shown.map((mask) => boundsOf(mask, box, 0)).filter((part) => part !== null);
  const all = [{ ...tube, xPx: box.xPx + tube.xPx, yPx: box.yPx + tube.yPx }, ...parts];
  const span = (at: 'xPx' | 'yPx', size: 'widthPx' | 'heightPx') => {
    const from = Math.min(...all.map((part) => part[at])) - marginPx;
    const to = Math.max(...all.map((part) => part[at] + part[size])) + marginPx;
    const first = Math.max(box[at], from);
    // Of an arm beyond the box there is nothing in it.
    return [first, Math.max(0, Math.min(box[at] + box[size], to) - first)] as const;
  };
  const [xPx, widthPx] = span('xPx', 'widthPx');
  const [yPx, heightPx] = span('yPx', 'heightPx');
  return { xPx, yPx, widthPx, heightPx };
}
