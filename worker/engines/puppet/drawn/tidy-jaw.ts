import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import { findHighShoulders } from './high-shoulders.ts';
import type { PhotoHead } from './photo-head.ts';
import { eyesToChinOf, isSkin } from './place-head.ts';
import { smoothStep } from './smooth-step.ts';

/** Heights over the chin, as shares of the eyes': where no ear can be any more, where the jaw begins, where cheeks are
 *  measured. */
const earsUp = 0.66;
const jawUp = 0.32;
const cheeksUp = { from: 0.48, to: 0.32 };
/** The ellipse of a face: its middle, and its lower end a little below the chin. */
const middleUp = 0.89;
const endUp = -0.06;
const chinUp = 0.16;
/** From one time the ellipse to the other, what is no face fades. */
const fade = { from: 1, to: 1.1 };
/** The painted neck is the photo's no more from so far inside of its edge, units. */
const neckEdge = 12;
/** What ends so little above the ears' end is a rest too, and beside a shoulder's slope, units. */
const sliver = 8;
const slope = 24;
/** More than this beside the neck, units², is hair. */
const hairArea = 600;

/** Takes away what was cut along with the jaw: a strip of the background, of a collar, of the neck's own dark. Hair that
 *  hangs there and beards stay as they are. */
export function tidyJaw(photo: Rgba, head: PhotoHead, place: FigurePlace, neckHalf: number): void {
  const { pixels, widthPx, heightPx } = photo;
  const eyesUp = eyesToChinOf(head);
  const yOf = (up: number) => levels.chin - up * eyesUp;
  const [jawY, middleY, endY] = [yOf(jawUp), yOf(middleUp), yOf(endUp)];
  const rowOf = (unitsY: number) =>
    Math.min(heightPx, Math.max(0, Math.round(place.floorYPx + (unitsY - 1000) * place.pxPerUnit)));
  const unitsX = (x: number) => (x + 0.5 - place.middleXPx) / place.pxPerUnit;
  const unitsY = (y: number) => (y + 0.5 - place.floorYPx) / place.pxPerUnit + 1000;
  const at = (x: number, y: number) => (Math.floor(y) * widthPx + Math.floor(x)) * 4;
  const skinAt = (i: number) => pixels[i + 3] >= 128 && isSkin(head, pixels.subarray(i, i + 4));

  const isBearded = !skinAt(at(place.middleXPx, rowOf(yOf(chinUp))));

  const half = { left: 0, right: 0 };
  for (let y = rowOf(yOf(cheeksUp.from)); y < rowOf(yOf(cheeksUp.to)); y++) {
    for (let x = 0; x < widthPx; x++) {
      if (!skinAt(at(x, y))) continue;
      const out =
        Math.abs(unitsX(x)) / Math.sqrt(1 - ((unitsY(y) - middleY) / (endY - middleY)) ** 2);
      if (unitsX(x) < 0) half.left = Math.max(half.left, out);
      else half.right = Math.max(half.right, out);
    }
  }
  const shoulders = findHighShoulders(photo, head, place);
  const isShoulder = (x: number) => (unitsX(x) < 0 ? shoulders.left : shoulders.right);
  const rests: { at: number; keep: number }[] = [];
  let besidePx = 0;
  for (let y = rowOf(yOf(earsUp)); y < heightPx; y++) {
    const down = (unitsY(y) - middleY) / (endY - middleY);
    // Where the photo shows no neck, what looks like its skin below the jaw is a rest of it; and so is, in every photo,
    // what is beside the painted neck.
    const isBelow = unitsY(y) > jawY && !head.showsNeck;
    const isBelowChin = unitsY(y) > levels.chin;
    for (let x = 0; x < widthPx; x++) {
      const i = at(x, y);
      if (pixels[i + 3] === 0) continue;
      if (isBearded && Math.abs(unitsX(x)) < neckHalf - neckEdge) continue;
      const across = unitsX(x) / Math.max(1, unitsX(x) < 0 ? half.left : half.right);
      const keep = 1 - smoothStep(fade.from, fade.to, Math.hypot(across, down));
      if (keep === 1) continue;
      const isAside = isBelowChin && Math.abs(unitsX(x)) > neckHalf - neckEdge;
      if (isBelow || isAside || !skinAt(i)) rests.push({ at: i, keep });
      // Light hair may look like skin.
      const isBeside = Math.abs(unitsX(x)) > neckHalf && unitsY(y) > jawY;
      if (pixels[i + 3] >= 128 && isBeside && !isShoulder(x)) besidePx++;
    }
  }
  if (besidePx / place.pxPerUnit ** 2 > hairArea) return;
  const firstRow = rowOf(yOf(earsUp));
  for (let x = 0; x < widthPx; x++) {
    const across = unitsX(x) / Math.max(1, unitsX(x) < 0 ? half.left : half.right);
    if (Math.hypot(across, (unitsY(firstRow) - middleY) / (endY - middleY)) < fade.to) continue;
    const mostPx = (isShoulder(x) ? slope : sliver) * place.pxPerUnit;
    const isSeen = (y: number) => pixels[at(x, y) + 3] > 0;
    const ends = findSliver(firstRow, mostPx, isSeen, (y) => skinAt(at(x, y)));
    for (let y = ends.from; y < ends.to; y++) rests.push({ at: at(x, y), keep: 0 });
  }
  for (const { at: i, keep } of rests) {
    for (let c = 0; c < 4; c++) pixels[i + c] = Math.round(pixels[i + c] * keep);
  }
}

/** In a column the rows above one of what ends on skin or on nothing no farther up than that; none where more goes on, as
 *  hair does. */
function findSliver(
  row: number,
  mostPx: number,
  isSeen: (y: number) => boolean,
  isSkinAt: (y: number) => boolean,
): { readonly from: number; readonly to: number } {
  const least = Math.max(0, row - Math.round(mostPx));
  let to = row;
  while (to > least && !isSeen(to - 1)) to--;
  let from = to;
  while (from >= least && from > 0 && isSeen(from - 1) && !isSkinAt(from - 1)) from--;
  return from < least ? { from: to, to } : { from, to };
}
