import { blurColumns } from './blur-columns';
import { cleanRim } from './clean-rim';
import { medianColumns } from './median-columns';
import { meetRim } from './meet-rim';
import { Bytes, bytes, Floats, floats } from './memory';
import { pushPull } from './push-pull';
import { createStretch, reflectRow } from './reflect-row';

/** A pixel is the body's for sure from this opacity on: its soft edge has colours that suit the background. */
const knownFrom = 0.97;
/** Nearer to the background than this in its row, px, it has something of the background's light. */
const edgePx = 4;

/** The body's colours, with what arms hid filled in: row by row as a reflection of the body beside the arm, so
 *  that seams, hems and cloth go on; where a row shows nothing of the body, from the body around.
 *  colours: rgb [y, x, channel], filled in in place; body: [y, x] 0..1; arms: [y, x] 0..1, what is filled; near: [y, x]
 *  0..1, arms with their rim and shadow, which nothing is filled from; opacity: [y, x] 0..1, nothing is needed where it
 *  is 0; crossing: [y, x] 0..1, the arms that lie before the body, null where none does. */
export function fillHiddenBody(
  colours: Bytes,
  body: Floats,
  arms: Floats,
  near: Floats,
  opacity: Floats,
  crossing: Floats | null,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  const filled = floats(3 * count);
  const green = filled.from(count);
  const blue = filled.from(2 * count);
  const own = bytes(count);
  const known = floats(count);
  const usable = bytes(count);
  for (let i = 0; i < count; i++) {
    const isArm = near[i] > 0;
    if (isArm) usable[i] = 1;
    if (!isOwn(body, near, i, count)) continue;
    own[i] = 1;
    if (isArm && near[i] >= 0.02) continue;
    usable[i] = 1;
    known[i] = 1;
    filled[i] = colours[i * 3];
    green[i] = colours[i * 3 + 1];
    blue[i] = colours[i * 3 + 2];
  }
  // What is neither known nor an arm is not looked at.
  pushPull(filled, green, blue, known, widthPx, heightPx, usable);
  const left = createStretch();
  const right = createStretch();
  for (let row = 0; row < count; row += widthPx) {
    reflectRow(colours, known, near, filled, count, row, widthPx, left, right);
  }
  const depth = measureDepth(near, opacity, widthPx, heightPx);
  medianColumns(filled, depth, usable, widthPx, heightPx);
  for (let i = 0; i < count; i++) if (depth[i] > blurMost) depth[i] = blurMost;
  blurColumns(filled, depth, usable, widthPx, heightPx);
  if (crossing) cleanRim(filled, colours, arms, near, crossing, widthPx, heightPx);
  meetRim(filled, colours, arms, near, own, widthPx, heightPx);
  for (let i = 0; i < count; i++) {
    const share = arms[i];
    if (share <= 0) continue;
    for (let c = 0; c < 3; c++) {
      const mixed = colours[i * 3 + c] * (1 - share) + filled[c * count + i] * share;
      colours[i * 3 + c] = <i32>Math.round(mixed);
    }
  }
}

function isOwn(body: Floats, near: Floats, at: i32, count: i32): bool {
  return (
    body[at] > knownFrom &&
    !isBackground(body, near, at - edgePx, count) &&
    !isBackground(body, near, at + edgePx, count)
  );
}

function isBackground(body: Floats, near: Floats, at: i32, count: i32): bool {
  return at >= 0 && at < count && body[at] < 0.5 && near[at] <= 0;
}

/** Each row is reflected about its own edge: rows together hide where the edges jump. At the edge so many px up and down
 *  are enough; the deeper the more, or a button would go on as a streak. */
const reachLeast = 1;
const reachByDepth = 0.35;
const reachMost = 12;
/** What is left of steps is averaged over so many. */
const blurMost = 4;

/** Over how many px up and down each pixel behind an arm is averaged: [y, x], 0 where there is no arm. */
function measureDepth(near: Floats, opacity: Floats, widthPx: i32, heightPx: i32): Bytes {
  const reach = bytes(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    for (let from = 0; from < widthPx; from++) {
      if (near[row + from] <= 0) continue;
      let to = from;
      while (to < widthPx && near[row + to] > 0) to++;
      for (let x = from; x < to; x++) {
        if (opacity[row + x] === 0) continue;
        const depth = min(x - from, to - 1 - x);
        reach[row + x] = <i32>Math.min(reachMost, reachLeast + reachByDepth * depth);
      }
      from = to;
    }
  }
  return reach;
}
