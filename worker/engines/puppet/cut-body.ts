import { useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';
import type { BodyPlan } from './body-plan.ts';
import { columnOf } from './limb.ts';
import type { PixelBox } from './pixel-box.ts';
import type { ShoulderCap } from './shoulder-cap.ts';

/** The body goes on under the arm's edge by so many px. */
const edgePx = 2;

/** The soft transition between arm and body, px to each side. */
const seamPx = 4;

/** Gaps behind arms that the body closes, in shoulder widths. */
const closeAcross = 0.8;
const closeDown = 1.1;

export interface BodyCut {
  /** [y, x] 0..1 */
  readonly opacity: Float32Array;
  /** rgb [y, x, channel] */
  readonly colours: Uint8Array;
}

/** The body without its arms, what they hid filled in.
 *  alpha, armL, armR: [y, x] 0..1 over the box, the figure's and each arm's; colours: rgb [y, x, channel]. */
export function cutBody(
  plan: BodyPlan,
  box: PixelBox,
  alpha: Float32Array,
  colours: Uint8Array,
  armL: Float32Array,
  armR: Float32Array,
  shoulders: { readonly L: ShoulderCap; readonly R: ShoulderCap },
): BodyCut {
  const { widthPx, heightPx } = box;
  const count = widthPx * heightPx;
  return useKernels((kernels, memory) => {
    const list = () => memory.floats(count);
    const figure = {
      alpha: memory.put(alpha),
      arms: { L: memory.put(armL), R: memory.put(armR) },
      caps: { L: memory.put(shoulders.L.body), R: memory.put(shoulders.R.body) },
    };
    const body = { taken: list(), own: list(), opacity: list() };
    findOpacity(plan, box, figure, body);
    const { caps, arms } = figure;
    const { taken, own, opacity } = body;
    const [hidden, near] = [list(), list()];
    const radiusPx = plan.armRadiusPx;
    kernels.spreadArms(taken, caps.L, caps.R, widthPx, heightPx, radiusPx, hidden, near);
    const across = (['L', 'R'] as const).filter((side) => isAcross(plan, side));
    const crossing = across.length > 0 ? list() : 0;
    if (crossing) {
      const [first, last] = [across[0], across[across.length - 1]];
      kernels.uniteShares(arms[first], arms[last], count, crossing);
    }
    const rgb = memory.put(colours);
    kernels.fillHiddenBody(rgb, own, hidden, near, opacity, crossing, widthPx, heightPx);
    return {
      opacity: memory.take(opacity, new Float32Array(count)),
      colours: memory.take(rgb, new Uint8Array(count * 3)),
    };
  });
}

/** Lists in the memory of the kernels, [y, x] 0..1 over the box each: the figure's alpha, its arms, and what the body
 *  keeps of its shoulders. */
interface FigurePlaces {
  readonly alpha: Place;
  readonly arms: { readonly L: Place; readonly R: Place };
  readonly caps: { readonly L: Place; readonly R: Place };
}

/** What arms take from the body, what it has beside that, and what it is with what goes on behind them: [y, x] 0..1. */
interface BodyPlaces {
  readonly taken: Place;
  readonly own: Place;
  readonly opacity: Place;
}

function findOpacity(
  plan: BodyPlan,
  box: PixelBox,
  { alpha, arms, caps }: FigurePlaces,
  { taken, own, opacity }: BodyPlaces,
): void {
  const { widthPx, heightPx } = box;
  const count = widthPx * heightPx;
  useKernels((kernels, memory) => {
    const list = () => memory.floats(count);
    const [both, bare, closed, behind, beside] = [list(), list(), list(), list(), list()];
    kernels.takeArms(alpha, arms.L, arms.R, caps.L, caps.R, count, taken, own, both, bare);
    kernels.closeBehindArms(
      bare,
      both,
      widthPx,
      heightPx,
      memory.put(findMiddles(plan, box, -1)),
      memory.put(findMiddles(plan, box, 1)),
      closeAcross * plan.shoulderWidthPx,
      closeDown * plan.shoulderWidthPx,
      memory.put(findShoulders(plan, box)),
      closed,
    );
    // The seam along an arm is soft on both sides.
    kernels.growMask(closed, widthPx, heightPx, seamPx, behind);
    kernels.growMask(own, widthPx, heightPx, edgePx, beside);
    kernels.showBody(alpha, taken, own, closed, behind, beside, count, opacity);
    kernels.smoothHidden(opacity, taken, alpha, widthPx, heightPx);
    for (const cap of [caps.L, caps.R]) {
      kernels.insetShoulder(opacity, alpha, both, cap, widthPx, heightPx);
    }
  });
}

/** Whether the hand of an arm lies before the trunk, between its sides. */
function isAcross({ at }: BodyPlan, side: 'L' | 'R'): boolean {
  const sides = [at('hipL')[0], at('hipR')[0]].sort((a, b) => a - b);
  const [x, y] = at(`wrist${side}`);
  return x > sides[0] && x < sides[1] && y > at(`shoulder${side}`)[1];
}

/** In each row of the box the middle of what is left (-1) or right (1) of the body: the trunk's axis, or that of the leg
 *  on that side. */
function findMiddles({ at, trunk, legs }: BodyPlan, box: PixelBox, side: -1 | 1): Float64Array {
  const [left, right] = at('ankleL')[0] > at('ankleR')[0] ? [legs.R, legs.L] : [legs.L, legs.R];
  const leg = side < 0 ? left : right;
  return Float64Array.from({ length: box.heightPx }, (_, row) => {
    const y = box.yPx + row;
    return columnOf(y < leg[0][1] ? trunk : leg, y) - box.xPx;
  });
}

/** Where the shoulders on the left and right of the picture are: column and row of the box each. */
function findShoulders({ at }: BodyPlan, box: PixelBox): Float64Array {
  const both = [at('shoulderL'), at('shoulderR')].sort(([a], [b]) => a - b);
  return Float64Array.from(both.flatMap(([x, y]) => [x - box.xPx, y - box.yPx]));
}
