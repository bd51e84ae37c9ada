import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { eyesToChinOf, isSkin } from './place-head.ts';

/** Heights over the chin between which a jaw's side is looked at, as shares of the eyes'. */
const side = { from: 0.66, to: 0.1 };
/** How wide and how tall a scrap is, units: a drawn outline goes on, hair is wider, a row or two are the jaw's edge. */
const most = { wide: 8, tall: 16 };
const leastTall = 4;
/** So much face inside of it is compared with it, units; it is darker than this share of that. */
const inside = 5;
const darker = 0.55;
/** What is fainter than this is the soft edge, which is so wide. */
const seen = 64;
const softPx = 1;

/** Takes away a dark scrap that was cut along beside the jaw: the end of a collar, of a shoulder, of a shadow behind.
 *  photo: the head in its place, premultiplied, changed in place. */
export function dropScraps(photo: Rgba, head: PhotoHead, place: FigurePlace): void {
  const { pixels, widthPx } = photo;
  const rowAt = (up: number) =>
    Math.round(place.floorYPx + (levels.chin - up * eyesToChinOf(head) - 1000) * place.pxPerUnit);
  const [first, end] = [rowAt(side.from), rowAt(side.to)];
  for (const step of [1, -1] as const) {
    const runs: { readonly from: number; readonly count: number }[] = [];
    for (let y = first; y < end; y++) runs.push(findDark(photo, y, step, head, place));
    for (let top = 0; top < runs.length; top++) {
      if (runs[top].count === 0) continue;
      let bottom = top;
      while (bottom < runs.length && runs[bottom].count > 0) bottom++;
      // What goes on beyond the rows that are looked at may be taller.
      const isWhole = top > 0 && bottom < runs.length;
      const tall = (bottom - top) / place.pxPerUnit;
      const isScrap = isWhole && tall >= leastTall && tall <= most.tall;
      for (let i = top; i < bottom && isScrap; i++) {
        const { from, count } = runs[i];
        const width = count + 2 * softPx;
        const left = step > 0 ? from - softPx : from + softPx - width + 1;
        const at = ((first + i) * widthPx + left) * 4;
        pixels.fill(0, at, at + width * 4);
      }
      top = bottom;
    }
  }
}

/** The dark that a row of the head begins with, from the picture's left (1) or right (−1): its outermost column, and how
 *  many there are before the face's skin; none where that begins at once, or later than a scrap ends. */
function findDark(
  { pixels, widthPx }: Rgba,
  y: number,
  step: 1 | -1,
  head: PhotoHead,
  { pxPerUnit }: FigurePlace,
): { readonly from: number; readonly count: number } {
  const alphaAt = (x: number) => pixels[(y * widthPx + x) * 4 + 3];
  const isSkinAt = (x: number) => {
    const i = (y * widthPx + x) * 4;
    return isSkin(head, pixels.subarray(i, i + 4));
  };
  const lightAt = (x: number) => {
    const i = (y * widthPx + x) * 4;
    const [red, green, blue, alpha] = pixels.subarray(i, i + 4);
    return ((0.2126 * red + 0.7152 * green + 0.0722 * blue) * 255) / Math.max(1, alpha);
  };
  let from = step > 0 ? 0 : widthPx - 1;
  while (from >= 0 && from < widthPx && alphaAt(from) < seen) from += step;
  const insidePx = Math.ceil(inside * pxPerUnit);
  const widest = Math.floor(most.wide * pxPerUnit);
  for (let count = widest; count > 0; count--) {
    let face = 0;
    let isDark = true;
    for (let k = 1; k <= insidePx && isDark; k++) {
      const x = from + (count + k) * step;
      face += lightAt(x) / insidePx;
      isDark = isSkinAt(x);
    }
    for (let k = 0; k < count && isDark; k++) isDark = lightAt(from + k * step) < darker * face;
    if (isDark) return { from, count };
  }
  return { from, count: 0 };
}
