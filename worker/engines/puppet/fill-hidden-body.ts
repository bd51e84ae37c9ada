import { type Planes, pushPull } from '../../kernels/push-pull.ts';
import { blurColumns } from './blur-columns.ts';
import { cleanRim } from './clean-rim.ts';
import { medianColumns } from './median-columns.ts';
import { meetRim } from './meet-rim.ts';
import type { PixelBox } from './pixel-box.ts';
import { reflectRow } from './reflect-row.ts';

/** A pixel is the body's for sure from this opacity on: its soft edge has colours that suit the background. */
const knownFrom = 0.97;
/** Nearer to the background than this in its row, px, it has something of the background's light. */
const edgePx = 4;

/** The body's colours, with what arms hid filled in: row by row as a reflection of the body beside the arm, so
 *  that seams, hems and cloth go on; where a row shows nothing of the body, from the body around.
 *  colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is filled; near: [y, x] 0..1, arms with their rim and shadow,
 *  which nothing is filled from; body: [y, x] 0..1; opacity: [y, x] 0..1, nothing is
 *  needed where it is 0; crossing: [y, x] 0..1, the arms that lie before the body, null where none does. */
export function fillHiddenBody(
  colours: Uint8Array,
  body: Float32Array,
  arms: Float32Array,
  near: Float32Array,
  box: PixelBox,
  opacity = near,
  crossing: Float32Array | null = null,
): Uint8Array {
  const { widthPx, heightPx } = box;
  const count = widthPx * heightPx;
  const known = new Float32Array(count);
  const planes: Planes = [
    new Float32Array(count),
    new Float32Array(count),
    new Float32Array(count),
  ];
  const isBackground = (at: number) => body[at] < 0.5 && near[at] <= 0;
  const isOwn = (at: number) =>
    body[at] > knownFrom && !isBackground(at - edgePx) && !isBackground(at + edgePx);
  for (let i = 0; i < count; i++) {
    known[i] = near[i] < 0.02 && isOwn(i) ? 1 : 0;
    for (let c = 0; c < 3; c++) planes[c][i] = colours[i * 3 + c];
  }
  const around = pushPull(planes, known, widthPx, heightPx);
  const filled: Planes = [around[0].slice(), around[1].slice(), around[2].slice()];
  for (let y = 0; y < heightPx; y++) reflectRow(planes, known, near, filled, y * widthPx, widthPx);
  const depth = measureDepth(near, opacity, box);
  const usable = usableOf(known, near);
  medianColumns(filled, depth, usable, widthPx, heightPx);
  for (let i = 0; i < count; i++) if (depth[i] > blurMost) depth[i] = blurMost;
  blurColumns(filled, depth, usable, widthPx, heightPx);
  const clean = crossing ? cleanRim(filled, colours, arms, near, crossing, widthPx) : colours;
  meetRim(filled, clean, arms, near, widthPx, isOwn);
  const out = clean.slice();
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const share = arms[i];
      if (share <= 0) continue;
      for (let c = 0; c < 3; c++) {
        out[i * 3 + c] = Math.round(clean[i * 3 + c] * (1 - share) + filled[c][i] * share);
      }
    }
  }
  return out;
}

/** Each row is reflected about its own edge: rows together hide where the edges jump. At the edge so many px up and down
 *  are enough; the deeper the more, or a button would go on as a streak. */
const reachLeast = 1;
const reachByDepth = 0.35;
const reachMost = 12;
/** What is left of steps is averaged over so many. */
const blurMost = 4;

/** Over how many px up and down each pixel behind an arm is averaged: [y, x], 0 where there is no arm. */
function measureDepth(
  near: Float32Array,
  opacity: Float32Array,
  { widthPx, heightPx }: PixelBox,
): Uint8Array {
  const reach = new Uint8Array(near.length);
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    for (let from = 0; from < widthPx; from++) {
      if (near[row + from] <= 0) continue;
      let to = from;
      while (to < widthPx && near[row + to] > 0) to++;
      for (let x = from; x < to; x++) {
        if (opacity[row + x] === 0) continue;
        const depth = Math.min(x - from, to - 1 - x);
        reach[row + x] = Math.min(reachMost, reachLeast + reachByDepth * depth);
      }
      from = to;
    }
  }
  return reach;
}

function usableOf(known: Float32Array, near: Float32Array): Float32Array {
  return known.map((own, at) => (own > 0 || near[at] > 0 ? 1 : 0));
}
