import type { Figure } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { boxOfArm } from './arm-box.ts';
import { type BodyPlan, planBody } from './body-plan.ts';
import { createBodyWeights } from './body-weights.ts';
import { closeBehindArms } from './close-behind-arms.ts';
import { createLayer } from './create-layer.ts';
import { cutArm } from './cut-arm.ts';
import type { Cutout, Layer, LayerName } from './cutout.ts';
import { cellPx } from './figure-cells.ts';
import { fillHiddenBody } from './fill-hidden-body.ts';
import { findArm } from './find-arm.ts';
import type { WeighBones } from './grid-mesh.ts';
import { growMask } from './grow-mask.ts';
import { insetShoulder } from './inset-shoulder.ts';
import { findLegSplit, type LegSplit } from './leg-split.ts';
import { columnOf } from './limb.ts';
import { labelParts } from './part-labels.ts';
import { cropTo, type PixelBox } from './pixel-box.ts';
import { capOf, type ShoulderCap } from './shoulder-cap.ts';
import { smoothHidden } from './smooth-hidden.ts';
import { spreadArms } from './spread-arms.ts';
import { unmixArm } from './unmix-arm.ts';

/** The body goes on under the arm's edge up to this share of the arm, by so many px. */
const underEdgeTo = 0.96;
const edgePx = 2;

/** The soft transition between arm and body, px to each side. */
const seamPx = 4;

/** Legs go on so far under the body, px. */
const legOverlapPx = 2;

/** Gaps behind arms that the body closes, in shoulder widths. */
const closeAcross = 0.8;
const closeDown = 1.1;

/** Cuts a figure into layers with their own pixels, what was hidden filled in.
 *  rest: [joint, (x, y, depth)], picture px. */
export function createCutout(picture: Picture, figure: Figure, rest: Float32Array): Cutout {
  const plan = planBody(rest);
  const labels = labelParts(figure, picture.widthPx, plan);
  const box: PixelBox = {
    xPx: labels.xPx,
    yPx: labels.yPx,
    widthPx: labels.width * cellPx,
    heightPx: labels.height * cellPx,
  };
  const alpha = cropAlpha(figure.alpha, picture, box);
  const colours = cropColours(figure.foreground, picture, box);
  const armOf = (side: 'L' | 'R') => findArm(labels, plan, side, alpha, colours);
  const armL = armOf('L');
  const armR = armOf('R');
  const capAt = (side: 'L' | 'R') =>
    capOf(plan, side, box, (along, at) => labels.evidence[side](along, pixelAt(at)));
  const pixelAt = (at: number) =>
    (box.yPx + Math.floor(at / box.widthPx)) * picture.widthPx + box.xPx + (at % box.widthPx);
  const shoulders = { L: capAt('L'), R: capAt('R') };
  const bodyLayer = cutBody(plan, box, alpha, colours, armL.share, armR.share, shoulders);
  const split = findLegSplit(bodyLayer.opacity, box, plan);
  const weigh = createBodyWeights(bodyLayer.opacity, box, plan);
  const cut = (side: 'L' | 'R', { share, ink }: ReturnType<typeof armOf>) => {
    const cap = shoulders[side].arm;
    const around = boxOfArm(plan.arms[side], labels.profiles[side], [share, cap], box);
    const crop = <T extends Float32Array | Uint8Array>(values: T) => cropTo(around, values, box);
    const arm = crop(share);
    const under = { opacity: crop(bodyLayer.opacity), colours: crop(bodyLayer.colours) };
    const own = unmixArm(crop(colours), arm, under, around.widthPx, ink !== null);
    const source = { pictureWidthPx: picture.widthPx, box: around, colours: own, labels, ink };
    return cutArm({ ...source, alpha: crop(alpha) }, plan, side, arm, crop(cap));
  };
  const left = cut('L', armL);
  const right = cut('R', armR);
  const layers = [
    ...left.hidden,
    ...right.hidden,
    ...cutLegs(bodyLayer, box, split, weigh),
    ...left.shown,
    ...right.shown,
  ];
  return { layers, armConfidence: labels.confidence };
}

interface BodyCut {
  /** [y, x] 0..1 */
  readonly opacity: Float32Array;
  /** rgb [y, x, channel] */
  readonly colours: Uint8Array;
}

function cutBody(
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
  // What an arm takes away from the body: all of it but the shoulder's cap.
  const taken = new Float32Array(count);
  const own = new Float32Array(count);
  const bare = new Float32Array(count);
  const arms = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const left = armL[i] * (1 - shoulders.L.body[i]);
    const right = armR[i] * (1 - shoulders.R.body[i]);
    taken[i] = Math.min(1, left + right);
    own[i] = alpha[i] * (1 - taken[i]);
    // The cap is the arm's outline, not the trunk's.
    bare[i] = alpha[i] * (1 - Math.min(1, armL[i] + armR[i]));
    arms[i] = Math.min(1, armL[i] + armR[i]);
  }
  const closed = closeBehindArms(
    bare,
    arms,
    box,
    createMiddle(plan, box),
    {
      acrossPx: closeAcross * plan.shoulderWidthPx,
      downPx: closeDown * plan.shoulderWidthPx,
    },
    createShoulders(plan, box),
  );
  // The seam along an arm is soft on both sides.
  const behind = growMask(closed, widthPx, heightPx, seamPx);
  const beside = growMask(own, widthPx, heightPx, edgePx);
  const opacity = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const isSeam = behind[i] > 0 && taken[i] > 0 && taken[i] < 1;
    const isBehind = closed[i] > 0 || isSeam;
    // Under the arm's soft edge the body is whole, or the background would shine through at rest.
    const underEdge = taken[i] < underEdgeTo ? Math.min(alpha[i], beside[i]) : 0;
    opacity[i] = isBehind ? alpha[i] : Math.max(own[i], underEdge);
  }
  smoothHidden(opacity, taken, alpha, box);
  const caps = [shoulders.L.body, shoulders.R.body];
  insetShoulder(opacity, alpha, arms, caps, box);
  const crossing = crossingArms(plan, armL, armR);
  const { hidden, near } = spreadArms(taken, caps, box, plan.armRadiusPx);
  return { opacity, colours: fillHiddenBody(colours, own, hidden, near, box, opacity, crossing) };
}

/** The arms whose hand lies before the trunk, between its sides: [y, x] 0..1; null where none does. */
function crossingArms({ at }: BodyPlan, armL: Float32Array, armR: Float32Array) {
  const sides = [at('hipL')[0], at('hipR')[0]].sort((a, b) => a - b);
  const crosses = (side: 'L' | 'R') => {
    const [x, y] = at(`wrist${side}`);
    return x > sides[0] && x < sides[1] && y > at(`shoulder${side}`)[1];
  };
  const [isL, isR] = [crosses('L'), crosses('R')];
  if (!isL && !isR) return null;
  return armL.map((share, i) => Math.max(isL ? share : 0, isR ? armR[i] : 0));
}

/** The middle of what is left or right of the body in a row of the box: the trunk's axis, or that of the
 *  leg on that side. */
function createMiddle({ at, trunk, legs }: BodyPlan, box: PixelBox) {
  const [left, right] = at('ankleL')[0] > at('ankleR')[0] ? [legs.R, legs.L] : [legs.L, legs.R];
  return (row: number, side: -1 | 1) => {
    const y = box.yPx + row;
    const leg = side < 0 ? left : right;
    return columnOf(y < leg[0][1] ? trunk : leg, y) - box.xPx;
  };
}

/** Where the shoulder on the left or right of the picture is. */
function createShoulders({ at }: BodyPlan, box: PixelBox) {
  const both = [at('shoulderL'), at('shoulderR')].sort(([a], [b]) => a - b);
  return (side: -1 | 1) => {
    const [x, y] = both[side < 0 ? 0 : 1];
    return { column: x - box.xPx, row: y - box.yPx };
  };
}

/** The body as one layer, or with the legs below the crotch as layers of their own. */
function cutLegs(
  { opacity, colours }: BodyCut,
  box: PixelBox,
  split: LegSplit | null,
  weigh: WeighBones,
): Layer[] {
  const body = (name: LayerName, mask: Float32Array) =>
    createLayer(name, mask, colours, box, weigh);
  if (!split) return [body('body', opacity)].filter((layer) => layer !== null);
  /** Of each row [first, last). */
  const pick = (name: LayerName, columnsOf: (row: number) => readonly [number, number]) => {
    const mask = new Float32Array(opacity.length);
    for (let y = 0; y < box.heightPx; y++) {
      const [first, last] = columnsOf(y);
      const row = y * box.widthPx;
      if (first < last) mask.set(opacity.subarray(row + first, row + last), row + first);
    }
    return body(name, mask);
  };
  const { fromRow, middleAt, leftIsRight } = split;
  // They go on a little under the body, or the background would shine through where both end.
  const legRow = fromRow - legOverlapPx;
  const leg = (isLeft: boolean) => (row: number) => {
    if (row < legRow) return [0, 0] as const;
    const middle = Math.ceil(middleAt(Math.max(row, fromRow)));
    return isLeft === leftIsRight ? ([middle, box.widthPx] as const) : ([0, middle] as const);
  };
  return [
    pick('legL', leg(true)),
    pick('legR', leg(false)),
    pick('body', (row) => (row < fromRow ? [0, box.widthPx] : [0, 0])),
  ].filter((layer) => layer !== null);
}

function cropAlpha(alpha: Uint8Array, { widthPx, heightPx }: Picture, box: PixelBox): Float32Array {
  const out = new Float32Array(box.widthPx * box.heightPx);
  for (let y = 0; y < Math.min(box.heightPx, heightPx - box.yPx); y++) {
    for (let x = 0; x < Math.min(box.widthPx, widthPx - box.xPx); x++) {
      out[y * box.widthPx + x] = alpha[(box.yPx + y) * widthPx + box.xPx + x] / 255;
    }
  }
  return out;
}

function cropColours(rgb: Uint8Array, { widthPx, heightPx }: Picture, box: PixelBox): Uint8Array {
  const out = new Uint8Array(box.widthPx * box.heightPx * 3);
  const rowBytes = Math.min(box.widthPx, widthPx - box.xPx) * 3;
  for (let y = 0; y < Math.min(box.heightPx, heightPx - box.yPx); y++) {
    const from = ((box.yPx + y) * widthPx + box.xPx) * 3;
    out.set(rgb.subarray(from, from + rowBytes), y * box.widthPx * 3);
  }
  return out;
}
