import type { Rgba } from '../../../paint/rgba.ts';
import { type BodyShape, levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { smoothStep } from './smooth-step.ts';

/** From the eyes' line to the chin, units: a head as illustrators draw it. */
const usualEyesToChin = 88;
/** From crown to chin a head is no taller, units: large eyes sit low in their face, and a beard may be taken for the
 *  chin. */
const tallest = 176;
/** How much of the photo's tilt is taken out. */
const upright = 0.8;
/** Samples a pixel along each side: photos are larger than their place. */
const samples = 3;
/** Where the photo's neck gives way to the painted one, units below the chin; and where it is wider than that by more
 *  than a seam, which it is by no more than the room on each side. */
const neckFades = { from: -2, to: 20 };
const besideFades = { from: -6, to: 6 };
const neckSeam = 2;
/** Inside of the neck's edge there hardly is any hair: collars, shadows and what else the photo has there go too, units. */
const hairless = { from: -12, to: -4 };
const neckRoom = 26;
/** The same beside hair that cannot be told from skin: the painted neck is as wide as the photo's. */
const alikeRoom = 4;
/** Colours nearer to each other than this are not told apart, levels. */
const oneColour = 60;

/** Half a neck that is narrower than this is one that a collar covers in part, units: drawn ones have 20 and more. */
const coveredNeck = 18;

/** The photo's head in its place on the neck, at the picture's size, premultiplied. */
export function placeHead(
  head: PhotoHead,
  shape: BodyShape,
  place: FigurePlace,
  widthPx: number,
  heightPx: number,
): Rgba {
  const headPxPerPx = headPxPerUnit(head) / place.pxPerUnit;
  const turn = head.rollRad * upright;
  const [cos, sin] = [Math.cos(turn) * headPxPerPx, Math.sin(turn) * headPxPerPx];
  const chinXPx = place.middleXPx;
  const chinYPx = place.floorYPx + (levels.chin - 1000) * place.pxPerUnit;
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  const sum = new Float64Array(4);
  // No corner of the crop is farther from the chin than this.
  const reach =
    Math.max(
      ...[0, head.widthPx].flatMap((x) =>
        [0, head.heightPx].map((y) => Math.hypot(x - head.chin[0], y - head.chin[1])),
      ),
    ) /
      headPxPerPx +
    2;
  const bound = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  const [left, right] = [bound(chinXPx - reach, widthPx), bound(chinXPx + reach, widthPx)];
  const [top, bottom] = [bound(chinYPx - reach, heightPx), bound(chinYPx + reach, heightPx)];
  for (let y = top; y < bottom; y++) {
    const unitsY = (y + 0.5 - place.floorYPx) / place.pxPerUnit + 1000;
    for (let x = left; x < right; x++) {
      sum.fill(0);
      for (let i = 0; i < samples * samples; i++) {
        const dx = x + ((i % samples) + 0.5) / samples - chinXPx;
        const dy = y + (Math.floor(i / samples) + 0.5) / samples - chinYPx;
        addSample(
          head,
          head.chin[0] + cos * dx - sin * dy,
          head.chin[1] + sin * dx + cos * dy,
          sum,
        );
      }
      if (sum[3] === 0) continue;
      const unitsX = Math.abs(x + 0.5 - place.middleXPx) / place.pxPerUnit;
      const below = unitsY - levels.chin;
      const keep = 1 - shareOfNeck(head, sum, unitsX - shape.neckHalf, below);
      for (let c = 0; c < 4; c++) {
        pixels[(y * widthPx + x) * 4 + c] = Math.round((sum[c] / samples ** 2) * keep);
      }
    }
  }
  return { widthPx, heightPx, pixels };
}

/** How much of a colour of the photo gives way to the painted neck, 0..1. beside: from the painted neck's edge outwards,
 *  below: from the chin down, units. */
function shareOfNeck(head: PhotoHead, colour: Float64Array, beside: number, below: number): number {
  const { from, to } = beside < neckSeam ? neckFades : besideFades;
  const room = head.showsNeck && isHairLikeSkin(head) ? alikeRoom : neckRoom;
  const isNeck = beside < room && isSkin(head, colour) && !isHair(head, colour);
  const inside = 1 - smoothStep(hairless.from, hairless.to, beside);
  return (isNeck ? 1 : inside) * smoothStep(from, to, below);
}

/** From the eyes' line to the chin where the photo's head is drawn, units. */
export function eyesToChinOf(head: PhotoHead): number {
  return eyesToChinPx(head) / headPxPerUnit(head);
}

/** Where a place of the photo's head is drawn, units. */
export function unitsOf(head: PhotoHead, [x, y]: readonly [number, number]): [number, number] {
  const turn = head.rollRad * upright;
  const scale = headPxPerUnit(head);
  const [dx, dy] = [(x - head.chin[0]) / scale, (y - head.chin[1]) / scale];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [cos * dx + sin * dy, levels.chin + cos * dy - sin * dx];
}

/** How large the photo's head is against the drawn one. */
function headPxPerUnit(head: PhotoHead): number {
  const { crown, chin } = head;
  const tallPx = Math.hypot(chin[0] - crown[0], chin[1] - crown[1]);
  return Math.max(eyesToChinPx(head) / usualEyesToChin, tallPx / tallest);
}

function eyesToChinPx({ eyeL, eyeR, chin }: PhotoHead): number {
  const eyes = [(eyeL[0] + eyeR[0]) / 2, (eyeL[1] + eyeR[1]) / 2];
  return Math.max(2, Math.hypot(chin[0] - eyes[0], chin[1] - eyes[1]));
}

/** Half the width of the photo's neck, units, for a painted neck that goes on from it; null where none is seen. */
export function neckHalfOf(head: PhotoHead): number | null {
  if (!head.showsNeck) return null;
  const half = head.neckWidthPx / 2 / headPxPerUnit(head);
  return half < coveredNeck ? null : half;
}

/** Bilinear, transparent outside. */
function addSample(
  { rgba, widthPx, heightPx }: PhotoHead,
  x: number,
  y: number,
  sum: Float64Array,
) {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < -1 || top < -1 || left >= widthPx || top >= heightPx) return;
  const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]) {
    const [px, py] = [left + dx, top + dy];
    if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) continue;
    const share = (dx ? fx : 1 - fx) * (dy ? fy : 1 - fy);
    for (let c = 0; c < 4; c++) sum[c] += share * rgba[(py * widthPx + px) * 4 + c];
  }
}

/** Whether a premultiplied colour, or a sum of some, is nearer to the skin's than hair is: its hue, not how light it is. */
export function isSkin({ skin }: PhotoHead, [r, g, b, a]: ArrayLike<number> & Iterable<number>) {
  const scale = 255 / Math.max(1, a);
  const lit = skin[0] + skin[1] + skin[2];
  const seen = (r + g + b) * scale;
  if (seen < 0.35 * lit) return false;
  const off = [r, g, b].reduce(
    (total, value, c) => total + Math.abs((value * scale) / seen - skin[c] / lit),
    0,
  );
  return off < 0.2;
}

function isHairLikeSkin({ skin, hair }: Pick<PhotoHead, 'skin' | 'hair'>): boolean {
  return hair !== null && distance(hair, skin) < oneColour;
}

/** Whether a premultiplied colour, or a sum of some, is the hair's rather than the skin's. */
function isHair({ skin, hair }: PhotoHead, colour: Float64Array): boolean {
  if (!hair || isHairLikeSkin({ skin, hair })) return false;
  const seen = straightened(colour);
  return distance(seen, hair) < distance(seen, skin);
}

function straightened([r, g, b, a]: Float64Array): readonly number[] {
  const scale = 255 / Math.max(1, a);
  return [r * scale, g * scale, b * scale];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
