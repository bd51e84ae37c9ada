import type { ArmEvidence } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { growMask } from './grow-mask.ts';
import type { PixelBox } from './pixel-box.ts';

/** The shoulder's round cap: the arm takes along all within the first radius, nothing beyond the second;
 *  the body keeps its own within bodyFrom, nothing beyond bodyTo, and down the arm to bodyCap and lets go at
 *  bodyCapEnd. In arm radii. */
const capFrom = 0.8;
const capTo = 1.25;
const bodyFrom = 0.85;
const bodyTo = 1.1;
const bodyCap = 0.35;
const bodyCapEnd = 0.9;

/** Evidence of colour, taken where the upper arm begins, from which on a pixel is the arm's. */
const capAlong = 0.2;
const unlike = -0.9;
const like = -0.1;
/** So far around what does not look like the arm the cap is not the arm's, px. */
const foreignPx = 2;
/** What is half like the arm is not its: cloth that the skin shines through. */
const foreignWeight = 2.5;

/** How much of the shoulder's cap is the arm's, and how much of the arm the body keeps: [y, x] 0..1. */
export interface ShoulderCap {
  readonly arm: Float32Array;
  readonly body: Float32Array;
}

/** The cap of one shoulder, over the box. The arm takes nothing along that does not look like it: a strap, a bow,
 *  hair over the shoulder. evidence: of a pixel of the box. */
export function capOf(
  plan: BodyPlan,
  side: 'L' | 'R',
  box: PixelBox,
  evidence: ArmEvidence,
): ShoulderCap {
  const [shoulder, elbow] = plan.arms[side];
  const radius = plan.armRadiusPx;
  const length = Math.max(1, Math.hypot(elbow[0] - shoulder[0], elbow[1] - shoulder[1]));
  const axis = [(elbow[0] - shoulder[0]) / length, (elbow[1] - shoulder[1]) / length];
  const count = box.widthPx * box.heightPx;
  const cap = { arm: new Float32Array(count), body: new Float32Array(count) };
  // Nothing is further from the shoulder than this.
  const reach = Math.max(capTo, bodyTo) * radius;
  const [x, y] = [shoulder[0] - box.xPx, shoulder[1] - box.yPx];
  const left = Math.max(0, Math.floor(x - reach));
  const top = Math.max(0, Math.floor(y - reach));
  const width = Math.max(0, Math.min(box.widthPx, Math.ceil(x + reach)) - left);
  const height = Math.max(0, Math.min(box.heightPx, Math.ceil(y + reach)) - top);
  const foreign = new Float32Array(width * height);
  const pixelAt = (i: number) => (top + Math.floor(i / width)) * box.widthPx + left + (i % width);
  for (let i = 0; i < foreign.length; i++) {
    const at = pixelAt(i);
    const dx = box.xPx + (at % box.widthPx) + 0.5 - shoulder[0];
    const dy = box.yPx + Math.floor(at / box.widthPx) + 0.5 - shoulder[1];
    const far = Math.hypot(dx, dy) / radius;
    const down = (dx * axis[0] + dy * axis[1]) / radius;
    const near = 1 - fade(far, capFrom, capTo);
    if (near > 0) {
      cap.arm[at] = near;
      foreign[i] = 1 - fade(evidence(capAlong, at), unlike, like);
    }
    cap.body[at] = (1 - fade(far, bodyFrom, bodyTo)) * (1 - fade(down, bodyCap, bodyCapEnd));
  }
  // Next to a strap or a hair its colour is mixed in, and single pixels of it look like anything.
  const around = growMask(foreign, width, height, foreignPx);
  for (let i = 0; i < around.length; i++) {
    cap.arm[pixelAt(i)] *= Math.max(0, 1 - foreignWeight * around[i]);
  }
  return cap;
}

/** 0 at `from`, 1 at `to`, smooth between. */
function fade(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
