import { useKernels } from '../../kernels/kernels.ts';
import type { ArmEvidence } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { type PixelBox, pasteTo, putBox } from './pixel-box.ts';

/** Nothing of a shoulder's round cap is further from the joint, in arm radii. */
const reachRadii = 1.25;

/** Evidence of colour is taken where the upper arm begins. */
const capAlong = 0.2;

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
  const [[x, y], elbow] = plan.arms[side];
  const length = Math.max(1, Math.hypot(elbow[0] - x, elbow[1] - y));
  const down = [(elbow[0] - x) / length, (elbow[1] - y) / length] as const;
  const around = boxAround(x, y, reachRadii * plan.armRadiusPx, box);
  const { widthPx, heightPx } = around;
  const count = widthPx * heightPx;
  const cap = {
    arm: new Float32Array(box.widthPx * box.heightPx),
    body: new Float32Array(box.widthPx * box.heightPx),
  };
  useKernels((kernels, memory) => {
    const [arm, body] = [memory.floats(count), memory.floats(count)];
    kernels.shapeCap(putBox(memory, around), x, y, ...down, plan.armRadiusPx, arm, body);
    const near = memory.take(arm, new Float32Array(count));
    const from = (around.yPx - box.yPx) * box.widthPx + around.xPx - box.xPx;
    const seen = new Float64Array(count);
    for (let row = 0, i = 0; row < heightPx; row++) {
      for (let column = 0; column < widthPx; column++, i++) {
        if (near[i] > 0) seen[i] = evidence(capAlong, from + row * box.widthPx + column);
      }
    }
    kernels.leaveForeign(arm, memory.put(seen), widthPx, heightPx);
    pasteTo(cap.arm, box, memory.take(arm, near), around);
    pasteTo(cap.body, box, memory.take(body, new Float32Array(count)), around);
  });
  return cap;
}

/** What of a box is so near to a place, which may lie outside. */
function boxAround(x: number, y: number, reachPx: number, box: PixelBox): PixelBox {
  const [right, bottom] = [box.xPx + box.widthPx, box.yPx + box.heightPx];
  const xPx = Math.min(right, Math.max(box.xPx, Math.floor(x - reachPx)));
  const yPx = Math.min(bottom, Math.max(box.yPx, Math.floor(y - reachPx)));
  return {
    xPx,
    yPx,
    widthPx: Math.max(0, Math.min(right, Math.ceil(x + reachPx)) - xPx),
    heightPx: Math.max(0, Math.min(bottom, Math.ceil(y + reachPx)) - yPx),
  };
}
