import { ArmInk, isOfFlat, lineOf } from './arm-ink';
import { ArmProfile } from './arm-profile';
import { leastAround } from './least-around';
import { Limb, limbPlace, placeOnLimb } from './limb';
import { Bytes, Doubles, Floats, Ints } from './memory';
import { PixelBox } from './pixel-box';
import { pushPull } from './push-pull';

/** From upper arm to wrist, see placeOnLimb: the shoulder's cap is drawn anyway, and nobody knows what a
 *  hidden hand does. */
const alongFrom: f64 = 0.08;
const alongTo: f64 = 1.95;
/** The tube's soft edge, px. */
const edgePx: f64 = 2;
/** So wide is a line that is drawn round an arm, px. */
const linePx: f64 = 2.5;
/** Under what shows of the arm it is whole up to a share of 1 − 1 / underEdge, then less. */
const underEdge: f64 = 8;
/** Pixels that are so much the arm's, and all round them too, give the hidden part its colours; those that lie so much
 *  deeper in it have no shadow of the body on them, and count in full. */
const surelyArm: f64 = 0.98;
const rimPx: i32 = 2;
const deepPx: i32 = 6;
/** Only where none counts in full the others do. */
const vagueWeight: f64 = 0.01;
/** A hidden part that is smaller than this share of the tube is none. */
const leastShare: f64 = 0.015;

/** What is found of an arm's tube, [y, x] each over the tube's box. */
@unmanaged
export class HiddenTube {
  /** 0..1, how much of a pixel is the tube's, how much of that is hidden, and how much of that is the line round it. */
  tubes: Floats;
  hidden: Floats;
  lines: Floats;
  /** How much a pixel's colour counts, and the colours. */
  known: Floats;
  red: Floats;
  green: Floats;
  blue: Floats;
}

/** Finds what of an arm may be hidden, and the colours that show. Returns how many pixels lie deep in what shows, less
 *  than 0 where next to nothing is hidden.
 *  arm, alpha: [y, x] 0..1; colours: rgb [y, x, channel], all over the box; around: the tube's box, its corner within the
 *  box; deep: [pixel], its place in the tube's box; alongs: [pixel], see placeOnLimb. */
export function findHiddenArm(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  box: PixelBox,
  around: PixelBox,
  limb: Limb,
  profile: ArmProfile,
  ink: ArmInk | null,
  tube: HiddenTube,
  deep: Ints,
  alongs: Doubles,
): i32 {
  const count = box.widthPx * box.heightPx;
  const place = limbPlace();
  let tubePx: f64 = 0;
  let hiddenPx: f64 = 0;
  let knownPx = 0;
  let found = 0;
  for (let y = around.yPx, i = 0; y < around.yPx + around.heightPx; y++) {
    for (let x = around.xPx; x < around.xPx + around.widthPx; x++, i++) {
      placeOnLimb(limb, <f64>(box.xPx + x) + 0.5, <f64>(box.yPx + y) + 0.5, place);
      if (place.along < alongFrom || place.along > alongTo) continue;
      const from = y * box.widthPx + x;
      const radius = profile.radiusAt(place.along, place.side > 0);
      const share = Math.min(1, Math.max(0, (radius - place.distancePx) / edgePx + 0.5));
      // Whole under the arm's soft edge, or the background would shine through the seam.
      // Drawn between pixels, edges that only touch leave a gap.
      const shown = alpha[from] < 1 ? arm[from] : leastAround(arm, count, from, box.widthPx, 1);
      tube.hidden[i] = share * alpha[from] * Math.min(1, underEdge * (1 - shown));
      tube.tubes[i] = share;
      const inLine = linePx + place.distancePx - radius;
      tube.lines[i] = ink === null ? 0 : Math.min(1, Math.max(0, inLine));
      tubePx += share;
      hiddenPx += tube.hidden[i];
      if (!isSurelyArm(arm, alpha, count, from, box.widthPx, rimPx)) continue;
      knownPx++;
      know(tube, i, colours, from, ink);
      if (!isSurelyArm(arm, alpha, count, from, box.widthPx, deepPx)) continue;
      deep[found] = i;
      alongs[found] = place.along;
      found++;
    }
  }
  return knownPx === 0 || hiddenPx < leastShare * tubePx ? -1 : found;
}

function know(tube: HiddenTube, i: i32, colours: Bytes, from: i32, ink: ArmInk | null): void {
  let r: f64 = colours[from * 3];
  let g: f64 = colours[from * 3 + 1];
  let b: f64 = colours[from * 3 + 2];
  if (ink !== null && isOfFlat(ink, r, g, b)) {
    r = ink.flat[0];
    g = ink.flat[1];
    b = ink.flat[2];
  }
  tube.known[i] = vagueWeight;
  tube.red[i] = r;
  tube.green[i] = g;
  tube.blue[i] = b;
}

function isSurelyArm(
  arm: Floats,
  alpha: Floats,
  count: i32,
  at: i32,
  widthPx: i32,
  reachPx: i32,
): bool {
  for (let dy = -reachPx; dy <= reachPx; dy += reachPx) {
    for (let dx = -reachPx; dx <= reachPx; dx += reachPx) {
      const i = at + dy * widthPx + dx;
      if (i < 0 || i >= count || arm[i] < surelyArm || alpha[i] < surelyArm) return false;
    }
  }
  return true;
}

/** Paints the tube in the colours that show.
 *  clear: places in the tube's box, of pixels that count in full; opacity: [y, x] 0..1, of what is hidden; own: rgb [y, x,
 *  channel], the arm's with the whole tube; painted: [y, x], 1 where the tube is, all over the box, which is `widthPx`
 *  wide. */
export function paintHiddenArm(
  tube: HiddenTube,
  clear: Ints,
  clearCount: i32,
  around: PixelBox,
  ink: ArmInk | null,
  widthPx: i32,
  opacity: Floats,
  own: Bytes,
  painted: Bytes,
): void {
  for (let n = 0; n < clearCount; n++) tube.known[clear[n]] = 1;
  const columns = around.widthPx;
  pushPull(tube.red, tube.green, tube.blue, tube.known, columns, around.heightPx, null);
  for (let y = 0, i = 0; y < around.heightPx; y++) {
    for (let x = 0; x < columns; x++, i++) {
      if (tube.tubes[i] === 0) continue;
      const to = (around.yPx + y) * widthPx + around.xPx + x;
      opacity[to] = tube.hidden[i];
      painted[to] = 1;
      const line = tube.lines[i];
      own[to * 3] = <i32>Math.round(lineOf(ink, 0) * line + tube.red[i] * (1 - line));
      own[to * 3 + 1] = <i32>Math.round(lineOf(ink, 1) * line + tube.green[i] * (1 - line));
      own[to * 3 + 2] = <i32>Math.round(lineOf(ink, 2) * line + tube.blue[i] * (1 - line));
    }
  }
}
