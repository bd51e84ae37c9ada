import type { Picture } from '../../core/media/picture.ts';
import type { Scene } from '../engines/engine.ts';
import { planeOf } from '../engines/puppet/framing.ts';
import { fullLight } from '../engines/puppet/own-shadow.ts';
import { type DrawingPlan, drawPlan } from '../engines/puppet/puppet.ts';
import { frameToPicture } from './frame-picture.ts';

/** The mask is widened by this much before it is compared, px. */
const wideningPx = 8;

/** How well the rest pose, drawn as any frame is, gives the photo back: PSNR in dB inside the widened mask,
 *  with the whole figure shifted by whole px. No shadow but the photo's own, scale 1. Shifted, the figure is looked
 *  for before the filled background, and its own shadow on that. Both pictures are compared as frames show them, so that what two by two pixels lose by
 *  sharing their chroma counts for neither. */
export async function measureRestPose(
  scene: Scene,
  plan: DrawingPlan,
  shiftPx: { readonly x: number; readonly y: number },
): Promise<number> {
  const rest = planeOf(scene.choreography.rest);
  const joints = rest.map((value, i) => value + (i % 2 === 0 ? shiftPx.x : shiftPx.y));
  const still: DrawingPlan = { ...plan, shadow: false, framing: { scale: 1, joints } };
  const bare = { ...still, ownShadows: [], cutout: { ...plan.cutout, layers: [] } };
  const background = expectedPicture(scene, plan, shiftPx);
  const wanted = await drawOnce(scene, { ...bare, background });
  return compare(scene, wanted, await drawOnce(scene, still), shiftPx);
}

async function drawOnce(scene: Scene, plan: DrawingPlan): Promise<Picture> {
  const choreography = {
    ...scene.choreography,
    frameCount: 1,
    joints: scene.choreography.rest,
    contacts: new Uint8Array(2),
  };
  const options = { signal: new AbortController().signal, report: () => {} };
  for await (const frame of drawPlan({ ...scene, choreography }, plan, options)) {
    return frameToPicture(frame);
  }
  throw new RangeError('nothing was drawn');
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** rgb [y, x, channel]: the photo, or the figure and its own shadow moved before the filled background. */
function expectedPicture({ picture, figure }: Scene, plan: DrawingPlan, shift: Shift): Uint8Array {
  if (shift.x === 0 && shift.y === 0) return picture.rgb;
  const { widthPx, heightPx } = picture;
  const rgb = plan.background.slice();
  for (const own of plan.ownShadows) {
    for (let pixel = 0; pixel < own.light.length / 4; pixel++) {
      const x = own.xPx + shift.x + (pixel % own.widthPx);
      const y = own.yPx + shift.y + Math.trunc(pixel / own.widthPx);
      if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) continue;
      const at = (y * widthPx + x) * 3;
      for (let c = 0; c < 3; c++) {
        const left = rgb[at + c] * own.light[pixel * 4 + c];
        rgb[at + c] = Math.min(255, Math.round(left / fullLight));
      }
    }
  }
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const [toX, toY] = [x + shift.x, y + shift.y];
      if (toX < 0 || toY < 0 || toX >= widthPx || toY >= heightPx) continue;
      const from = y * widthPx + x;
      const to = toY * widthPx + toX;
      const cover = figure.alpha[from] / 255;
      if (cover === 0) continue;
      for (let c = 0; c < 3; c++) {
        const own = (cover === 1 ? picture.rgb : figure.foreground)[from * 3 + c];
        rgb[to * 3 + c] = Math.round(cover * own + (1 - cover) * rgb[to * 3 + c]);
      }
    }
  }
  return rgb;
}

function compare({ figure }: Scene, wanted: Picture, drawn: Picture, shift: Shift): number {
  const { widthPx, heightPx } = drawn;
  let sum = 0;
  let count = 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const [toX, toY] = [x + shift.x, y + shift.y];
      if (toX < 0 || toY < 0 || toX >= widthPx || toY >= heightPx) continue;
      if (!isNearFigure(figure.alpha, widthPx, heightPx, x, y)) continue;
      const at = (toY * widthPx + toX) * 3;
      for (let c = 0; c < 3; c++) {
        sum += (wanted.rgb[at + c] - drawn.rgb[at + c]) ** 2;
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
