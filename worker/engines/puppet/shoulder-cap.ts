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
  const foreign = new Float32Array(count);
  const reach = 2.5 * radius;
  for (let y = 0; y < box.heightPx; y++) {
    const dy = box.yPx + y + 0.5 - shoulder[1];
    if (Math.abs(dy) > reach) continue;
    for (let x = 0; x < box.widthPx; x++) {
      const dx = box.xPx + x + 0.5 - shoulder[0];
      if (Math.abs(dx) > reach) continue;
      const far = Math.hypot(dx, dy) / radius;
      const down = (dx * axis[0] + dy * axis[1]) / radius;
      const at = y * box.widthPx + x;
      const near = 1 - fade(far, capFrom, capTo);
      if (near > 0) {
        cap.arm[at] = near;
        foreign[at] = 1 - fade(evidence(capAlong, at), unlike, like);
      }
      cap.body[at] = (1 - fade(far, bodyFrom, bodyTo)) * (1 - fade(down, bodyCap, bodyCapEnd));
    }
  }
  // Next to a strap or a hair its colour is mixed in, and single pixels of it look like anything.
  const around = growMask(foreign, box.widthPx, box.heightPx, foreignPx);
  for (let at = 0; at < count; at++) cap.arm[at] *= Math.max(0, 1 - foreignWeight * around[at]);
  return cap;
}

/** 0 at `from`, 1 at `to`, smooth between. */
function fade(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
