import type { Figure } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { createArmWeights } from './arm-weights.ts';
import { type BodyPlan, planBody } from './body-plan.ts';
import { createBodyWeights } from './body-weights.ts';
import type { Cutout, Layer, LayerName } from './cutout.ts';
import { cellPx, part } from './figure-cells.ts';
import { createGridMesh, type WeighBones } from './grid-mesh.ts';
import { growMask } from './grow-mask.ts';
import { fillHiddenArm } from './hidden-arm.ts';
import { closeBehindArms, fillHiddenBody, type PixelBox } from './hidden-body.ts';
import { findLegSplit, type LegSplit } from './leg-split.ts';
import { columnOf } from './limb.ts';
import { labelParts } from './part-labels.ts';
import { softenPart } from './soft-mask.ts';

/** How far the body goes on behind an arm's edge, and the arm's shadow on the body, in arm radii. */
const bandRadii = 0.12;
const armShadowRadii = 0.14;

/** The soft transition between arm and body, px to each side. */
const seamPx = 4;

/** Gaps behind arms that the body closes, in shoulder widths. */
const closeAcross = 0.8;
const closeDown = 1.1;

/** The shoulder's round cap: the arm takes along all within the first radius, nothing beyond the second;
 *  the body keeps its own within bodyFrom, nothing beyond bodyTo, and down the arm to bodyCap and lets go at
 *  bodyCapEnd. In arm radii. */
const capFrom = 0.8;
const capTo = 1.25;
const bodyFrom = 0.85;
const bodyTo = 1.1;
const bodyCap = 0.35;
const bodyCapEnd = 0.9;

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
  const armL = softenPart(labels, (label) => label === part.armL);
  const armR = softenPart(labels, (label) => label === part.armR);
  const shoulders = { L: capOf(plan, 'L', box), R: capOf(plan, 'R', box) };
  const bodyLayer = cutBody(plan, box, alpha, colours, armL, armR, shoulders);
  const split = findLegSplit(bodyLayer.opacity, box, plan);
  const weigh = createBodyWeights(bodyLayer.opacity, box, plan);
  const weighArm = { L: createArmWeights(plan, 'L'), R: createArmWeights(plan, 'R') };
  const hidden = (side: 'L' | 'R', arm: Float32Array) => {
    const found = fillHiddenArm(
      plan.arms[side],
      labels.profiles[side],
      arm,
      alpha,
      colours,
      box,
      labels.evidence[side],
      picture.widthPx,
    );
    return (
      found && createLayer(`hiddenArm${side}`, found.opacity, found.colours, box, weighArm[side])
    );
  };
  const layers = [
    hidden('L', armL),
    hidden('R', armR),
    ...cutLegs(bodyLayer, box, split, weigh),
    cutArm('armL', armL, shoulders.L, alpha, colours, box, weighArm.L),
    cutArm('armR', armR, shoulders.R, alpha, colours, box, weighArm.R),
  ].filter((layer) => layer !== null);
  return { layers, armConfidence: labels.confidence };
}

/** How much of the shoulder's cap is the arm's, and how much of the arm the body keeps: [y, x] 0..1. */
interface ShoulderCap {
  readonly arm: Float32Array;
  readonly body: Float32Array;
}

function capOf(plan: BodyPlan, side: 'L' | 'R', box: PixelBox): ShoulderCap {
  const [shoulder, elbow] = plan.arms[side];
  const radius = plan.armRadiusPx;
  const length = Math.max(1, Math.hypot(elbow[0] - shoulder[0], elbow[1] - shoulder[1]));
  const axis = [(elbow[0] - shoulder[0]) / length, (elbow[1] - shoulder[1]) / length];
  const count = box.widthPx * box.heightPx;
  const cap = { arm: new Float32Array(count), body: new Float32Array(count) };
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
      cap.arm[at] = 1 - fade(far, capFrom, capTo);
      cap.body[at] = (1 - fade(far, bodyFrom, bodyTo)) * (1 - fade(down, bodyCap, bodyCapEnd));
    }
  }
  return cap;
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
  const closed = closeBehindArms(bare, arms, box, createMiddle(plan, box), {
    acrossPx: closeAcross * plan.shoulderWidthPx,
    downPx: closeDown * plan.shoulderWidthPx,
  });
  // The seam along an arm is soft on both sides.
  const behind = growMask(closed, widthPx, heightPx, seamPx);
  const band = growMask(own, widthPx, heightPx, Math.round(bandRadii * plan.armRadiusPx));
  const opacity = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const hidden = taken[i] * alpha[i];
    const isSeam = behind[i] > 0 && taken[i] > 0 && taken[i] < 1;
    const isBehind = closed[i] > 0 || isSeam;
    opacity[i] = Math.max(own[i], isBehind ? alpha[i] : 0, Math.min(band[i], hidden));
  }
  const shadow = growMask(
    taken,
    widthPx,
    heightPx,
    Math.max(2, Math.round(armShadowRadii * plan.armRadiusPx)),
  );
  for (let i = 0; i < count; i++) {
    // Just beside the arm the body's own pixels stay: the arm does not cover them.
    if (taken[i] < 0.5) shadow[i] = taken[i];
  }
  return { opacity, colours: fillHiddenBody(colours, own, shadow, box) };
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

/** The body as one layer, or with the legs below the crotch as layers of their own. */
function cutLegs(
  { opacity, colours }: BodyCut,
  box: PixelBox,
  split: LegSplit | null,
  weigh: WeighBones,
): (Layer | null)[] {
  if (!split) return [createLayer('body', opacity, colours, box, weigh)];
  const pick = (name: LayerName, belongs: (x: number, y: number) => boolean) => {
    const mask = new Float32Array(opacity.length);
    for (let y = 0; y < box.heightPx; y++) {
      for (let x = 0; x < box.widthPx; x++) {
        if (belongs(x, y)) mask[y * box.widthPx + x] = opacity[y * box.widthPx + x];
      }
    }
    return createLayer(name, mask, colours, box, weigh);
  };
  const { fromRow, middleAt, leftIsRight } = split;
  return [
    pick('legL', (x, y) => y >= fromRow && x >= middleAt(y) === leftIsRight),
    pick('legR', (x, y) => y >= fromRow && x >= middleAt(y) !== leftIsRight),
    pick('body', (_, y) => y < fromRow),
  ];
}

function cutArm(
  name: 'armL' | 'armR',
  arm: Float32Array,
  cap: ShoulderCap,
  alpha: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  weigh: WeighBones,
): Layer | null {
  const opacity = arm.map((share, i) => alpha[i] * Math.max(share, cap.arm[i]));
  return createLayer(name, opacity, colours, box, weigh);
}

/** A layer of what is opaque, as small as it can be; null when nothing is. */
function createLayer(
  name: LayerName,
  opacity: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  weigh: WeighBones,
): Layer | null {
  let [left, top, right, bottom] = [box.widthPx, box.heightPx, -1, -1];
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      if (opacity[y * box.widthPx + x] < 0.5 / 255) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return null;
  const place = {
    xPx: box.xPx + left,
    yPx: box.yPx + top,
    widthPx: right - left + 1,
    heightPx: bottom - top + 1,
  };
  const texture = new Uint8Array(place.widthPx * place.heightPx * 4);
  for (let y = 0; y < place.heightPx; y++) {
    for (let x = 0; x < place.widthPx; x++) {
      const from = (top + y) * box.widthPx + left + x;
      const to = (y * place.widthPx + x) * 4;
      const share = opacity[from];
      for (let c = 0; c < 3; c++) texture[to + c] = Math.round(colours[from * 3 + c] * share);
      texture[to + 3] = Math.round(255 * share);
    }
  }
  return { name, ...place, texture, mesh: createGridMesh(texture, place, weigh) };
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

/** 0 at `from`, 1 at `to`, smooth between. */
function fade(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
