import { useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';
import type { ArmInk } from './arm-ink.ts';
import { putProfile } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { cellPx, part } from './figure-cells.ts';
import { putLimb } from './limb.ts';
import type { PartLabels } from './part-labels.ts';

/** The seam of an arm is decided by colour within so many arm radii of where labels have it. */
const seamRadii = 0.3;

/** And sheds what does not look like it so far in. */
const shedRadii = 0.65;

/** An arm ends no further from where labels have it than both of these and some px for its soft edge; what is asked about
 *  its pixels lies no further around them than so many times the latter. */
const edgePx = 16;
const aroundReaches = 2.2;

/** Rows that share their samples of colour: what is asked of some rows begins at the first of them. */
export const blockPx = 6;

/** How far around a pixel, px, the arm's own colours are looked for when it is judged so far in from the seam. */
export function likenessReachPx(reachPx: number): number {
  return Math.round(aroundReaches * reachPx);
}

export interface FoundArm {
  /** [y, x] 0..1 over the box, how much of a pixel is the arm. */
  readonly share: Float32Array;
  /** What it is drawn with; null where no line goes round it. */
  readonly ink: ArmInk | null;
}

/** Finds an arm's pixels: softly where labels have it, to where the colours change, without what lies over it.
 *  alpha: [y, x] 0..1; colours: rgb [y, x, channel], both over the labels' box. */
export function findArm(
  labels: PartLabels,
  plan: BodyPlan,
  side: 'L' | 'R',
  alpha: Float32Array,
  colours: Uint8Array,
): FoundArm {
  const label = side === 'L' ? part.armL : part.armR;
  const seamReachPx = Math.round(seamRadii * plan.armRadiusPx);
  const shedReachPx = Math.round(shedRadii * plan.armRadiusPx);
  const aroundPx = edgePx + seamReachPx + (1 + aroundReaches) * shedReachPx;
  const share = new Float32Array(alpha.length);
  const rows = findRows(labels, label, aroundPx);
  if (!rows) return { share, ink: null };
  const { width } = labels;
  const height = rows.to - rows.from;
  const [widthPx, heightPx] = [width * cellPx, height * cellPx];
  const [from, to] = [rows.from * cellPx * widthPx, rows.to * cellPx * widthPx];
  const count = to - from;
  const ink = useKernels((kernels, memory) => {
    const cells = memory.put(labels.labels.subarray(rows.from * width, rows.to * width));
    const [opaque, rgb] = [alpha.subarray(from, to), colours.subarray(from * 3, to * 3)];
    const picture = [memory.put(opaque), memory.put(rgb)] as const;
    const [arm, matted] = [memory.floats(count), memory.floats(count)];
    kernels.softenPart(cells, width, height, label, arm);
    kernels.matteSeam(arm, ...picture, widthPx, heightPx, seamReachPx, matted);
    const [line, flat] = [memory.doubles(3), memory.doubles(3)];
    const isOutlined = kernels.findOutline(matted, ...picture, widthPx, heightPx, line) !== 0;
    const left = arm;
    kernels.shedRim(
      matted,
      ...picture,
      labels.xPx,
      labels.yPx + rows.from * cellPx,
      widthPx,
      heightPx,
      putLimb(memory, plan.arms[side]),
      putProfile(memory, labels.profiles[side]),
      shedReachPx,
      likenessReachPx(shedReachPx),
      blockPx,
      isOutlined,
      left,
    );
    memory.take(left, share.subarray(from, to));
    if (!isOutlined || !kernels.findFlatColour(left, picture[1], count, flat)) return null;
    const colourAt = (place: Place) => Array.from(memory.take(place, new Float64Array(3)));
    return { line: colourAt(line), flat: colourAt(flat) };
  });
  return { share, ink };
}

/** The rows of cells that an arm has, and so many px around; null where there is nothing of it. */
function findRows({ labels, width, height }: PartLabels, label: number, aroundPx: number) {
  const first = labels.indexOf(label);
  if (first < 0) return null;
  const last = labels.lastIndexOf(label);
  const around = Math.ceil(aroundPx / cellPx);
  const block = blockPx / cellPx;
  const from = Math.max(0, Math.floor(first / width) - around);
  return {
    from: Math.floor(from / block) * block,
    to: Math.min(height, Math.floor(last / width) + 1 + around),
  };
}
