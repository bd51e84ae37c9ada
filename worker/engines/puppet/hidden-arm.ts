import { type Planes, pushPull } from '../../kernels/push-pull.ts';
import type { ArmInk } from './arm-ink.ts';
import type { ArmEvidence, ArmProfile } from './arm-profile.ts';
import { isShadeOf } from './flat-colour.ts';
import { leastAround } from './least-around.ts';
import { type Limb, placeOnLimb } from './limb.ts';
import type { PixelBox } from './pixel-box.ts';

/** From upper arm to wrist, see placeOnLimb: the shoulder's cap is drawn anyway, and nobody knows what a
 *  hidden hand does. */
const alongFrom = 0.08;
const alongTo = 1.95;
/** The tube's soft edge, px. */
const edgePx = 2;
/** So wide is a line that is drawn round an arm, px. */
const linePx = 2.5;
/** Under what shows of the arm it is whole up to a share of 1 − 1 / underEdge, then less. */
const underEdge = 8;
/** Pixels that are so much the arm's, and all round them too, give the hidden part its colours; those that lie so much
 *  deeper in it have no shadow of the body on them, and count in full. */
const surelyArm = 0.98;
const rimPx = 2;
const deepPx = 6;
/** Colours that the body does not have count in full too, others only where there is none of these. */
const clearEvidence = 1;
const vagueWeight = 0.01;
/** A hidden part that is smaller than this share of the tube is none. */
const leastShare = 0.015;

export interface HiddenArm {
  /** [y, x] 0..1 over the box */
  readonly opacity: Float32Array;
  /** rgb [y, x, channel], of the whole tube. */
  readonly colours: Uint8Array;
  /** [y, x], 1 where the tube is, else 0. */
  readonly painted: Uint8Array;
}

/** The part of an arm that the body hides: a tube round the arm's axis, as thick as the arm is where it shows,
 *  in the colours of what shows. Null where next to nothing is hidden.
 *  ink: of a drawn arm, whose hidden part has a line round it and nothing of the shade that the body casts on the rest;
 *  arm: [y, x] 0..1, what shows of it; alpha: [y, x] 0..1; colours: rgb [y, x, channel], all over the box. */
export function fillHiddenArm(
  limb: Limb,
  profile: ArmProfile,
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  evidence: ArmEvidence,
  pictureWidthPx: number,
  ink: ArmInk | null = null,
): HiddenArm | null {
  const around = tubeBox(limb, profile, box);
  const { widthPx, heightPx } = around;
  const count = widthPx * heightPx;
  const hidden = new Float32Array(count);
  const tubes = new Float32Array(count);
  const lines = new Float32Array(count);
  const known = new Float32Array(count);
  const planes: Planes = [
    new Float32Array(count),
    new Float32Array(count),
    new Float32Array(count),
  ];
  let [tubePx, hiddenPx, knownPx] = [0, 0, 0];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const from = (around.yPx + y) * box.widthPx + around.xPx + x;
      const place = placeOnLimb(
        limb,
        box.xPx + around.xPx + x + 0.5,
        box.yPx + around.yPx + y + 0.5,
      );
      if (place.along < alongFrom || place.along > alongTo) continue;
      const radius = profile.radiusAt(place.along, place.side);
      const tube = Math.min(1, Math.max(0, (radius - place.distancePx) / edgePx + 0.5));
      // Whole under the arm's soft edge, or the background would shine through the seam.
      // Drawn between pixels, edges that only touch leave a gap.
      const shown = alpha[from] < 1 ? arm[from] : leastAround(arm, from, box.widthPx, 1);
      hidden[i] = tube * alpha[from] * Math.min(1, underEdge * (1 - shown));
      tubes[i] = tube;
      lines[i] = ink ? Math.min(1, Math.max(0, linePx + place.distancePx - radius)) : 0;
      tubePx += tube;
      hiddenPx += hidden[i];
      if (isSurelyArm(arm, alpha, from, box.widthPx, rimPx)) {
        const pixel = (box.yPx + around.yPx + y) * pictureWidthPx + box.xPx + around.xPx + x;
        const isClear =
          evidence(place.along, pixel) >= clearEvidence &&
          isSurelyArm(arm, alpha, from, box.widthPx, deepPx);
        known[i] = isClear ? 1 : vagueWeight;
        knownPx++;
        const [r, g, b] = colours.subarray(from * 3, from * 3 + 3);
        const own = ink && isShadeOf(ink.flat, r, g, b) ? ink.flat : [r, g, b];
        for (let c = 0; c < 3; c++) planes[c][i] = own[c];
      }
    }
  }
  if (knownPx === 0 || hiddenPx < leastShare * tubePx) return null;
  const filled = pushPull(planes, known, widthPx, heightPx);
  const opacity = new Float32Array(arm.length);
  const own = colours.slice();
  const painted = new Uint8Array(arm.length);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      if (tubes[i] === 0) continue;
      const to = (around.yPx + y) * box.widthPx + around.xPx + x;
      opacity[to] = hidden[i];
      painted[to] = 1;
      for (let c = 0; c < 3; c++) {
        const drawn = (ink?.line[c] ?? 0) * lines[i] + filled[c][i] * (1 - lines[i]);
        own[to * 3 + c] = Math.round(drawn);
      }
    }
  }
  return { opacity, colours: own, painted };
}

function isSurelyArm(
  arm: Float32Array,
  alpha: Float32Array,
  at: number,
  widthPx: number,
  reachPx: number,
): boolean {
  for (let dy = -reachPx; dy <= reachPx; dy += reachPx) {
    for (let dx = -reachPx; dx <= reachPx; dx += reachPx) {
      const i = at + dy * widthPx + dx;
      if (!(arm[i] >= surelyArm && alpha[i] >= surelyArm)) return false;
    }
  }
  return true;
}

/** The part of the box that the tube may reach; its corner within the box. */
function tubeBox(limb: Limb, profile: ArmProfile, box: PixelBox): PixelBox {
  const bones = limb.slice(0, 3);
  let most = 0;
  for (let along = 0; along < 2; along += 1 / 8) {
    most = Math.max(most, profile.radiusAt(along, -1), profile.radiusAt(along, 1));
  }
  const span = (axis: 0 | 1, origin: number, size: number) => {
    const values = bones.map((point) => point[axis] - origin);
    const from = Math.max(0, Math.floor(Math.min(...values) - most - edgePx));
    const to = Math.min(size, Math.ceil(Math.max(...values) + most + edgePx));
    return [from, Math.max(0, to - from)] as const;
  };
  const [xPx, widthPx] = span(0, box.xPx, box.widthPx);
  const [yPx, heightPx] = span(1, box.yPx, box.heightPx);
  return { xPx, yPx, widthPx, heightPx };
}
