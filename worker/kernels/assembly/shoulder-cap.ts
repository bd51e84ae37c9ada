import { growMask } from './grow-mask';
import { hypot } from './math';
import { Doubles, Floats, floats } from './memory';
import { PixelBox } from './pixel-box';
import { smoothStep } from './smooth-step';

/** The arm takes along all within the first radius, nothing beyond the second; the body keeps its own within bodyFrom,
 *  nothing beyond bodyTo, and down the arm to bodyCap and lets go at bodyCapEnd. In arm radii. */
const capFrom: f64 = 0.8;
const capTo: f64 = 1.25;
const bodyFrom: f64 = 0.85;
const bodyTo: f64 = 1.1;
const bodyCap: f64 = 0.35;
const bodyCapEnd: f64 = 0.9;

/** Evidence of colour from which on a pixel is the arm's. */
const unlike: f64 = -0.9;
const like: f64 = -0.1;
/** So far around what does not look like the arm the cap is not the arm's, px. */
const foreignPx: i32 = 2;
/** What is half like the arm is not its: cloth that the skin shines through. */
const foreignWeight: f64 = 2.5;

/** The round cap of a shoulder: [y, x] 0..1 each, what the arm may take along, and what the body keeps.
 *  down: the way down the arm, of length 1. */
export function shapeCap(
  box: PixelBox,
  shoulderX: f64,
  shoulderY: f64,
  downX: f64,
  downY: f64,
  radiusPx: f64,
  arm: Floats,
  body: Floats,
): void {
  for (let y = 0, i = 0; y < box.heightPx; y++) {
    const dy = <f64>(box.yPx + y) + 0.5 - shoulderY;
    for (let x = 0; x < box.widthPx; x++, i++) {
      const dx = <f64>(box.xPx + x) + 0.5 - shoulderX;
      const far = hypot(dx, dy) / radiusPx;
      const down = (dx * downX + dy * downY) / radiusPx;
      arm[i] = 1 - fade(far, capFrom, capTo);
      body[i] = (1 - fade(far, bodyFrom, bodyTo)) * (1 - fade(down, bodyCap, bodyCapEnd));
    }
  }
}

/** Takes from an arm's cap, in place, what does not look like it. evidence: [y, x], where there is something of the cap. */
export function leaveForeign(arm: Floats, evidence: Doubles, widthPx: i32, heightPx: i32): void {
  const count = widthPx * heightPx;
  const foreign = floats(count);
  for (let i = 0; i < count; i++) {
    if (arm[i] > 0) foreign[i] = 1 - fade(evidence[i], unlike, like);
  }
  // Next to a strap or a hair its colour is mixed in, and single pixels of it look like anything.
  const around = floats(count);
  growMask(foreign, widthPx, heightPx, foreignPx, around);
  for (let i = 0; i < count; i++) arm[i] *= Math.max(0, 1 - foreignWeight * around[i]);
}

/** 0 at `from`, 1 at `to`, smooth between. */
function fade(value: f64, from: f64, to: f64): f64 {
  return smoothStep((value - from) / (to - from));
}
