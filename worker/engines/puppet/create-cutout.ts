import type { Figure } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { useKernels } from '../../kernels/kernels.ts';
import { boxOfArm } from './arm-box.ts';
import { planBody } from './body-plan.ts';
import { createBodyWeights } from './body-weights.ts';
import { createLayer } from './create-layer.ts';
import { cutArm } from './cut-arm.ts';
import { type BodyCut, cutBody } from './cut-body.ts';
import type { Cutout, Layer, LayerName } from './cutout.ts';
import { cellPx } from './figure-cells.ts';
import { findArm } from './find-arm.ts';
import type { WeighBones } from './grid-mesh.ts';
import { findLegSplit, type LegSplit } from './leg-split.ts';
import { labelParts } from './part-labels.ts';
import { cropTo, type PixelBox } from './pixel-box.ts';
import { capOf } from './shoulder-cap.ts';
import { unmixArm } from './unmix-arm.ts';

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
