import { type Planes, pushPull } from '../../kernels/push-pull.ts';
import type { ArmInk } from './arm-ink.ts';
import { isShadeOf } from './flat-colour.ts';
import { type Limb, placeOnLimb } from './limb.ts';
import type { PixelBox } from './pixel-box.ts';

/** Colours are taken within so many of the cap's radii of the elbow, where the forearm does not lie: its outline
 *  reaches so many of them to each side of its axis. */
const aroundRadii = 3;
const foreArmRadii = 1.3;
/** Pixels that are less the arm's than this, or so near to what is not, px, have colours of something else. */
const surelyArm = 0.98;
const rimPx = 3;
/** Those that lie so deep have nothing of the arm's outline either; others count so little beside them. */
const deepPx = 6;
const shallowWeight = 0.01;

/** So wide is the line round a drawn arm, px. */
const linePx = 2.5;

/** The round end of a bent arm's upper half in the upper arm's own colours: where the photo has the forearm over it,
 *  its outline and its light would show a ball joint when the elbow turns. The forearm covers that at rest.
 *  colours: rgb [y, x, channel]; opacity: [y, x] 0..1, of the arm in this layer; whole: [y, x] 0..1, all of the arm;
 *  ink: of a drawn arm, whose round end is flat and has a line round it. Returns rgb [y, x, channel]. */
export function paintCap(
  colours: Uint8Array,
  opacity: Float32Array,
  box: PixelBox,
  limb: Limb,
  radiusPx: number,
  whole = opacity,
  ink: ArmInk | null = null,
): Uint8Array {
  const [, [elbowX, elbowY]] = limb;
  const reach = Math.ceil(aroundRadii * radiusPx);
  const [left, top] = [Math.floor(elbowX - box.xPx) - reach, Math.floor(elbowY - box.yPx) - reach];
  const side = 2 * reach + 1;
  const known = new Float32Array(side * side);
  const planes: Planes = [
    new Float32Array(side * side),
    new Float32Array(side * side),
    new Float32Array(side * side),
  ];
  const cap: (readonly [from: number, to: number, lined: number])[] = [];
  const linedAt = (dx: number, dy: number) => {
    const distancePx = Math.hypot(dx, dy);
    const beyond = (distancePx + linePx) / Math.max(1, distancePx);
    const column = Math.floor(elbowX + dx * beyond) - box.xPx;
    const row = Math.floor(elbowY + dy * beyond) - box.yPx;
    const isIn = column >= 0 && row >= 0 && column < box.widthPx && row < box.heightPx;
    const bare = isIn ? 1 - whole[row * box.widthPx + column] : 0;
    return Math.min(1, Math.max(bare, linePx + distancePx - radiusPx));
  };
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0; x < side; x++, i++) {
      const [column, row] = [left + x, top + y];
      if (column < 0 || row < 0 || column >= box.widthPx || row >= box.heightPx) continue;
      const at = row * box.widthPx + column;
      if (opacity[at] === 0) continue;
      const [px, py] = [box.xPx + column + 0.5, box.yPx + row + 0.5];
      const underForeArm =
        placeOnLimb(limb.slice(1, 3), px, py).distancePx < foreArmRadii * radiusPx;
      if (underForeArm) {
        // What is beside the upper arm itself shows at rest.
        if (placeOnLimb(limb, px, py).along >= 1) {
          cap.push([i, at, ink ? linedAt(px - elbowX, py - elbowY) : 0]);
        }
      } else if (isSurelyArm(opacity, at, box.widthPx, rimPx)) {
        known[i] = isSurelyArm(opacity, at, box.widthPx, deepPx) ? 1 : shallowWeight;
        const [r, g, b] = colours.subarray(at * 3, at * 3 + 3);
        const own = ink && isShadeOf(ink.flat, r, g, b) ? ink.flat : [r, g, b];
        for (let c = 0; c < 3; c++) planes[c][i] = own[c];
      }
    }
  }
  if (ink) leaveOutLines(known, planes);
  if (!known.some((weight) => weight > 0)) return colours;
  const filled = pushPull(planes, known, side, side);
  const painted = colours.slice();
  for (const [from, to, lined] of cap) {
    for (let c = 0; c < 3; c++) {
      const drawn = filled[c][from] + lined * ((ink?.line[c] ?? 0) - filled[c][from]);
      painted[to * 3 + c] = Math.round(drawn);
    }
  }
  return painted;
}

/** Lines are so much darker than the lighter part of a drawn arm, levels. */
const lineLevels = 30;
const lighterPart = 0.75;

/** Takes the lines of a drawing out of what is known: a narrow arm shows little else. */
function leaveOutLines(known: Float32Array, [red, green, blue]: Planes): void {
  const luma = (at: number) => (red[at] + 2 * green[at] + blue[at]) / 4;
  const places = [...known.keys()].filter((at) => known[at] > 0);
  const lumas = places.map(luma).sort((a, b) => a - b);
  const least = lumas[Math.floor(lighterPart * lumas.length)] - lineLevels;
  for (const at of places) if (luma(at) < least) known[at] = 0;
}

function isSurelyArm(opacity: Float32Array, at: number, widthPx: number, reachPx: number): boolean {
  for (const to of [
    at,
    at - reachPx,
    at + reachPx,
    at - reachPx * widthPx,
    at + reachPx * widthPx,
  ]) {
    if (!(opacity[to] >= surelyArm)) return false;
  }
  return true;
}
