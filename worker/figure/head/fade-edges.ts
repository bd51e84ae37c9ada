import type { Region } from '../region.ts';
import type { HeadPlan } from './head-share.ts';

/** Lengths of the fading, in the face's unit. */
const NECK_V = 0.3;
const LOWER_EDGE = 0.4;
const OTHER_EDGES = 0.15;

/** Bare skin ends softly below the chin, so that a painted neck of its colour goes on without a seam.
 *  alpha: [y, x], 0..1, changed in place; face: [y, x, (u, v)]. */
export function fadeNeck(
  alpha: Float32Array,
  face: Float32Array,
  isSkin: Uint8Array,
  { neckEndV }: HeadPlan,
): void {
  for (let i = 0; i < alpha.length; i++) {
    if (isSkin[i]) alpha[i] *= smooth((neckEndV - face[2 * i + 1]) / NECK_V);
  }
}

/** What the photo's edge cuts off ends softly too; unit: the face's, px of the region. */
export function fadeAtEdges(alpha: Float32Array, region: Region, unit: number): void {
  const { widthPx, heightPx, stepPx } = region;
  const fade = (count: number, firstPx: number, sizePx: number, [before, after]: number[]) =>
    Float32Array.from({ length: count }, (_, k) => {
      const fromStart = (firstPx / stepPx + k) / unit;
      const toEnd = ((sizePx - firstPx) / stepPx - k - 1) / unit;
      return smooth(fromStart / before) * smooth(toEnd / after);
    });
  const columns = fade(widthPx, region.xPx, region.pictureWidthPx, [OTHER_EDGES, OTHER_EDGES]);
  const rows = fade(heightPx, region.yPx, region.pictureHeightPx, [OTHER_EDGES, LOWER_EDGE]);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) alpha[i] *= rows[y] * columns[x];
  }
}

/** Whether the head ends before the photo does: above, and on both sides down to a row. alpha: before it fades. */
export function endsInside(alpha: Float32Array, region: Region, toRowPx: number): boolean {
  const TOUCHES = 0.03; // of the lengths of the three edges
  const { widthPx, heightPx } = region;
  const rows = Math.min(heightPx, Math.max(1, Math.round(toRowPx)));
  let touched = 0;
  for (let x = 0; x < widthPx; x++) touched += alpha[x];
  for (let y = 0; y < rows; y++) touched += alpha[y * widthPx] + alpha[(y + 1) * widthPx - 1];
  return touched < TOUCHES * (widthPx + 2 * rows);
}

function smooth(t: number): number {
  const inside = Math.min(1, Math.max(0, t));
  return inside * inside * (3 - 2 * inside);
}
