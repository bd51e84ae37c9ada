import { ArmInk, isOfFlat, lineOf } from './arm-ink';
import { Limb, limbFrom, limbPlace, placeOnLimb } from './limb';
import { hypot } from './math';
import { Bytes, doubles, Floats, floats, reserve } from './memory';
import { nthLeast } from './nth-least';
import { PixelBox } from './pixel-box';
import { pushPull } from './push-pull';

/** Colours are taken within so many of the cap's radii of the elbow, where the forearm does not lie: its outline
 *  reaches so many of them to each side of its axis. */
const aroundRadii: f64 = 3;
const foreArmRadii: f64 = 1.3;
/** Pixels that are less the arm's than this, or so near to what is not, px, have colours of something else. */
const surelyArm: f64 = 0.98;
const rimPx: i32 = 3;
/** Those that lie so deep have nothing of the arm's outline either; others count so little beside them. */
const deepPx: i32 = 6;
const shallowWeight: f64 = 0.01;

/** So wide is the line round a drawn arm, px. */
const linePx: f64 = 2.5;

/** Lines are so much darker than the lighter part of a drawn arm, levels. */
const lineLevels: f64 = 30;
const lighterPart: f64 = 0.75;

/** What is known of the upper arm's colours about its elbow, [y, x] each. */
@unmanaged
class Surroundings {
  count: i32;
  known: Floats;
  red: Floats;
  green: Floats;
  blue: Floats;
}

/** Paints the round end of a bent arm's upper half in the upper arm's own colours, in place; see puppet/paint-cap.ts.
 *  colours: rgb [y, x, channel]; opacity: [y, x] 0..1, of the arm in this layer; whole: [y, x] 0..1, all of the arm. */
export function paintCap(
  colours: Bytes,
  opacity: Floats,
  box: PixelBox,
  limb: Limb,
  radiusPx: f64,
  whole: Floats,
  ink: ArmInk | null,
): void {
  const widthPx = box.widthPx;
  const elbowX = limb.points[2];
  const elbowY = limb.points[3];
  const reach = <i32>Math.ceil(aroundRadii * radiusPx);
  const left = <i32>Math.floor(elbowX - <f64>box.xPx) - reach;
  const top = <i32>Math.floor(elbowY - <f64>box.yPx) - reach;
  const side = 2 * reach + 1;
  const around = surroundingsOf(side * side);
  /** How much of a pixel of the round end is its line; less than 0 where it is not. */
  const lined = doubles(side * side);
  const foreArm = limbFrom(limb, 1);
  foreArm.count = 2;
  const place = limbPlace();
  for (let y = top, i = 0; y < top + side; y++) {
    for (let x = left; x < left + side; x++, i++) {
      lined[i] = -1;
      if (x < 0 || y < 0 || x >= widthPx || y >= box.heightPx) continue;
      const at = y * widthPx + x;
      if (opacity[at] === 0) continue;
      const px = <f64>(box.xPx + x) + 0.5;
      const py = <f64>(box.yPx + y) + 0.5;
      placeOnLimb(foreArm, px, py, place);
      if (place.distancePx < foreArmRadii * radiusPx) {
        // What is beside the upper arm itself shows at rest.
        placeOnLimb(limb, px, py, place);
        if (place.along < 1) continue;
        lined[i] = ink === null ? 0 : linedAt(whole, box, elbowX, elbowY, px, py, radiusPx);
      } else if (isSurelyArm(opacity, box, at, rimPx)) {
        around.known[i] = isSurelyArm(opacity, box, at, deepPx) ? 1 : shallowWeight;
        know(around, i, colours, at, ink);
      }
    }
  }
  if (ink !== null) leaveOutLines(around);
  if (!isAnyKnown(around)) return;
  pushPull(around.red, around.green, around.blue, around.known, side, side, null);
  for (let y = top, i = 0; y < top + side; y++) {
    for (let x = left; x < left + side; x++, i++) {
      if (lined[i] < 0) continue;
      const to = (y * widthPx + x) * 3;
      colours[to] = drawn(around.red[i], lined[i], lineOf(ink, 0));
      colours[to + 1] = drawn(around.green[i], lined[i], lineOf(ink, 1));
      colours[to + 2] = drawn(around.blue[i], lined[i], lineOf(ink, 2));
    }
  }
}

function surroundingsOf(count: i32): Surroundings {
  const around = changetype<Surroundings>(reserve(offsetof<Surroundings>()));
  around.count = count;
  around.known = floats(count);
  around.red = floats(count);
  around.green = floats(count);
  around.blue = floats(count);
  return around;
}

/** How much of a pixel of a drawn arm's round end is the line about it: where that ends, or the arm does. */
function linedAt(
  whole: Floats,
  box: PixelBox,
  elbowX: f64,
  elbowY: f64,
  px: f64,
  py: f64,
  radiusPx: f64,
): f64 {
  const dx = px - elbowX;
  const dy = py - elbowY;
  const distancePx = hypot(dx, dy);
  const beyond = (distancePx + linePx) / Math.max(1, distancePx);
  const column = <i32>Math.floor(elbowX + dx * beyond) - box.xPx;
  const row = <i32>Math.floor(elbowY + dy * beyond) - box.yPx;
  const isIn = column >= 0 && row >= 0 && column < box.widthPx && row < box.heightPx;
  const bare = isIn ? 1 - whole[row * box.widthPx + column] : 0;
  return Math.min(1, Math.max(bare, linePx + distancePx - radiusPx));
}

function know(around: Surroundings, i: i32, colours: Bytes, at: i32, ink: ArmInk | null): void {
  const r: f64 = colours[at * 3];
  const g: f64 = colours[at * 3 + 1];
  const b: f64 = colours[at * 3 + 2];
  const isFlat = isOfFlat(ink, r, g, b);
  around.red[i] = ink !== null && isFlat ? ink.flat[0] : r;
  around.green[i] = ink !== null && isFlat ? ink.flat[1] : g;
  around.blue[i] = ink !== null && isFlat ? ink.flat[2] : b;
}

/** Takes the lines of a drawing out of what is known: a narrow arm shows little else. */
function leaveOutLines(around: Surroundings): void {
  const lumas = doubles(around.count);
  let count = 0;
  for (let i = 0; i < around.count; i++) {
    if (around.known[i] > 0) lumas[count++] = lumaAt(around, i);
  }
  if (count === 0) return;
  const least = nthLeast(lumas, count, <i32>(lighterPart * <f64>count)) - lineLevels;
  for (let i = 0; i < around.count; i++) {
    if (around.known[i] > 0 && lumaAt(around, i) < least) around.known[i] = 0;
  }
}

function lumaAt(around: Surroundings, i: i32): f64 {
  return (around.red[i] + 2 * around.green[i] + around.blue[i]) / 4;
}

function isAnyKnown(around: Surroundings): bool {
  for (let i = 0; i < around.count; i++) if (around.known[i] > 0) return true;
  return false;
}

function drawn(flat: f64, lined: f64, line: f64): i32 {
  return <i32>Math.round(flat + lined * (line - flat));
}

function isSurelyArm(opacity: Floats, box: PixelBox, at: i32, reachPx: i32): bool {
  const down = reachPx * box.widthPx;
  return (
    isSure(opacity, box, at) &&
    isSure(opacity, box, at - reachPx) &&
    isSure(opacity, box, at + reachPx) &&
    isSure(opacity, box, at - down) &&
    isSure(opacity, box, at + down)
  );
}

function isSure(opacity: Floats, box: PixelBox, at: i32): bool {
  return at >= 0 && at < box.widthPx * box.heightPx && opacity[at] >= surelyArm;
}
