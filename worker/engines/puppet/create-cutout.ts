import type { Figure } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { useKernels } from '../../kernels/kernels.ts';
import type { ArmProfile } from './arm-profile.ts';
import { planBody } from './body-plan.ts';
import { createBodyWeights } from './body-weights.ts';
import { createLayer } from './create-layer.ts';
import { cutArm } from './cut-arm.ts';
import { type BodyCut, cutBody } from './cut-body.ts';
import type { Cutout, Layer, LayerName } from './cutout.ts';
import { cellPx, part } from './figure-cells.ts';
import { findOutline } from './find-outline.ts';
import { findFlatColour } from './flat-colour.ts';
import type { WeighBones } from './grid-mesh.ts';
import { findLegSplit, type LegSplit } from './leg-split.ts';
import { type Limb, placeOnLimb } from './limb.ts';

import { matteSeam } from './matte-seam.ts';
import { labelParts } from './part-labels.ts';
import type { PixelBox } from './pixel-box.ts';
import { shedRim } from './shed-rim.ts';
import { capOf } from './shoulder-cap.ts';
import { softenPart } from './soft-mask.ts';
import { unmixArm } from './unmix-arm.ts';

/** The seam of an arm is decided by colour within so many arm radii of where labels have it. */
const seamRadii = 0.3;

/** And sheds what does not look like it so far in. */
const shedRadii = 0.65;

/** Deeper than this in an arm's tube, px, its edge is no outline of its own. */
const withinPx = 3;

/** Legs go on so far under the body, px. */
const legOverlapPx = 2;

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
  const seamReachPx = Math.round(seamRadii * plan.armRadiusPx);
  const shedReachPx = Math.round(shedRadii * plan.armRadiusPx);
  const armOf = (side: 'L' | 'R') => {
    const labelled = softenPart(labels, (one) => one === (side === 'L' ? part.armL : part.armR));
    const matted = matteSeam(labelled, alpha, colours, box, seamReachPx);
    const line = findOutline(matted, alpha, colours, box);
    const isWithin = (marginPx: number) => (at: number) =>
      placeInTube(plan.arms[side], labels.profiles[side], box, at) > marginPx;
    const isOver = isWithin(withinPx);
    const share = shedRim(
      matted,
      alpha,
      colours,
      box,
      shedReachPx,
      isOver,
      line !== null,
      isWithin(0),
    );
    const flat = line && findFlatColour(share, colours);
    return { ink: line && flat && { line, flat }, share };
  };
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
  const cut = (side: 'L' | 'R', { share: arm, ink }: ReturnType<typeof armOf>) => {
    const own = unmixArm(colours, arm, bodyLayer, box.widthPx, ink !== null);
    const source = { pictureWidthPx: picture.widthPx, box, alpha, colours: own, labels, ink };
    return cutArm(source, plan, side, arm, shoulders[side]);
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

/** How deep a pixel of the box lies in the tube that the arm is, px; less than 0 outside. */
function placeInTube(limb: Limb, profile: ArmProfile, box: PixelBox, at: number): number {
  const x = box.xPx + (at % box.widthPx) + 0.5;
  const y = box.yPx + Math.floor(at / box.widthPx) + 0.5;
  const { along, side, distancePx } = placeOnLimb(limb, x, y);
  return along < 2 ? profile.radiusAt(along, side) - distancePx : Number.NEGATIVE_INFINITY;
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
  const pick = (name: LayerName, belongs: (x: number, y: number) => boolean) => {
    const mask = new Float32Array(opacity.length);
    for (let y = 0; y < box.heightPx; y++) {
      for (let x = 0; x < box.widthPx; x++) {
        if (belongs(x, y)) mask[y * box.widthPx + x] = opacity[y * box.widthPx + x];
      }
    }
    return body(name, mask);
  };
  const { fromRow, middleAt, leftIsRight } = split;
  // They go on a little under the body, or the background would shine through where both end.
  const legRow = fromRow - legOverlapPx;
  const isLeft = (x: number, y: number) => x >= middleAt(Math.max(y, fromRow)) === leftIsRight;
  return [
    pick('legL', (x, y) => y >= legRow && isLeft(x, y)),
    pick('legR', (x, y) => y >= legRow && !isLeft(x, y)),
    pick('body', (_, y) => y < fromRow),
  ].filter((layer) => layer !== null);
}

function cropAlpha(alpha: Uint8Array, { widthPx, heightPx }: Picture, box: PixelBox): Float32Array {
  const columns = Math.min(box.widthPx, widthPx - box.xPx);
  const rows = Math.min(box.heightPx, heightPx - box.yPx);
  const out = new Float32Array(box.widthPx * box.heightPx);
  return useKernels((kernels, memory) => {
    const within = memory.put(alpha.subarray(box.yPx * widthPx, (box.yPx + rows) * widthPx));
    const cropped = memory.floats(out.length);
    kernels.cropAlpha(within + box.xPx, widthPx, columns, rows, cropped, box.widthPx);
    return memory.take(cropped, out);
  });
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
