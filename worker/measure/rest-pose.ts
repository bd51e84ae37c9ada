import { jointCount } from '../../core/dance/skeleton.ts';
import type { Picture } from '../../core/media/picture.ts';
import type { Scene } from '../engines/engine.ts';
import { planeOf } from '../engines/puppet/framing.ts';
import { type DrawingPlan, drawPlan } from '../engines/puppet/puppet.ts';
import { frameToPicture } from './frame-picture.ts';

/** The mask is widened by this much before it is compared, px. */
const wideningPx = 8;

/** How well the rest pose, drawn as any frame is, gives the photo back: PSNR in dB inside the widened mask,
 *  with the whole figure shifted by whole px. No shadow, scale 1. */
export async function measureRestPose(
  scene: Scene,
  plan: DrawingPlan,
  shiftPx: { readonly x: number; readonly y: number },
): Promise<number> {
  const rest = planeOf(scene.choreography.rest);
  const joints = rest.map((value, i) => value + (i % 2 === 0 ? shiftPx.x : shiftPx.y));
  const still: DrawingPlan = { ...plan, shadow: false, framing: { scale: 1, joints } };
  const choreography = {
    ...scene.choreography,
    frameCount: 1,
    joints: scene.choreography.rest,
    contacts: new Uint8Array(2),
  };
  const options = { signal: new AbortController().signal, report: () => {} };
  for await (const frame of drawPlan({ ...scene, choreography }, still, options)) {
    return compare(scene, frameToPicture(frame), shiftPx);
  }
  throw new RangeError(`nothing was drawn of ${jointCount} joints`);
}

function compare(
  { picture, figure }: Scene,
  drawn: Picture,
  shift: { readonly x: number; readonly y: number },
): number {
  const { widthPx, heightPx } = picture;
  let sum = 0;
  let count = 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const [toX, toY] = [x + shift.x, y + shift.y];
      if (toX < 0 || toY < 0 || toX >= widthPx || toY >= heightPx) continue;
      if (!isNearFigure(figure.alpha, widthPx, heightPx, x, y)) continue;
      for (let c = 0; c < 3; c++) {
        const away =
          picture.rgb[(y * widthPx + x) * 3 + c] - drawn.rgb[(toY * widthPx + toX) * 3 + c];
        sum += away * away;
        count++;
      }
    }
  }
  return 10 * Math.log10((255 * 255 * count) / Math.max(1e-9, sum));
}

function isNearFigure(
  alpha: Uint8Array,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
): boolean {
  for (let dy = -wideningPx; dy <= wideningPx; dy += 4) {
    for (let dx = -wideningPx; dx <= wideningPx; dx += 4) {
      const [px, py] = [x + dx, y + dy];
      if (px >= 0 && py >= 0 && px < widthPx && py < heightPx && alpha[py * widthPx + px] > 0) {
        return true;
      }
    }
  }
  return false;
}
