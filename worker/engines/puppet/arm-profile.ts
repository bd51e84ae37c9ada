import { type Figure, landmarkIndex } from '../../../core/dance/figure.ts';
import type { KernelMemory } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';
import type { BodyPlan } from './body-plan.ts';
import { placeOnLimb } from './limb.ts';

/** Bins along each of an arm's three bones. */
export const bins = 8;

/** How thick an arm is on each side of its axis. */
export interface ArmProfile {
  /** From the axis to the arm's edge, px, on one side (-1 or 1, see placeOnLimb); see there for `along`. */
  readonly radiusAt: (along: number, side: number) => number;
  /** The same at the middles of its bins, bone by bone: on the side -1, on the side 1. */
  readonly radii: readonly (readonly number[])[];
  /** Whether the arm borders on the background there, so that nothing else can be between: 0 or 1 by the same bins. */
  readonly free: readonly Uint8Array[];
}

/** Puts it where kernels read it. */
export function putProfile(memory: KernelMemory, { radii, free }: ArmProfile): Place {
  const thick = radii.map((side) => memory.put(Float64Array.from(side)));
  return memory.record(...thick, ...free.map((side) => memory.put(side)), bins);
}

/** Thickness that is believed, in usual arm radii, and that of a hand. */
const thinnest = 0.55;
const thickest = 2.4;
/** The same on a side that shows no edge. */
const thickestHidden = 1.1;
const thickestHand = 1.3;
/** Half a hand's width, in arm radii and by its length, at the wrist; it tapers. */
const handRadius = 0.78;
const handByLength = 0.38;
const handTaper = 0.4;

/** Half a thumb's width by half a hand's. */
const thumbRadius = 0.5;
const names = { L: 'left', R: 'right' } as const;

/** So many px on end that are clearly not the arm's colour are its edge. */
const foreignRun = 3;
const foreignEvidence = -1;

/** How much a picture's pixel looks like the arm: > 0 for, < 0 against it. pixel: index into the picture. */
export type ArmEvidence = (along: number, pixel: number) => number;

/** Measures an arm: on its free sides, where it borders on the background, and, with evidence of colour,
 *  where it borders on something of another colour. */
export function profileArm(
  figure: Figure,
  widthPx: number,
  plan: BodyPlan,
  side: 'L' | 'R',
  evidence: ArmEvidence | null = null,
): ArmProfile {
  const limb = plan.arms[side];
  const reaches: (readonly [back: Edge | null, ahead: Edge | null])[] = [];
  const usuals: number[] = [];
  for (let bone = 0; bone < 3; bone++) {
    const [ax, ay] = limb[bone];
    const [bx, by] = limb[bone + 1];
    const length = Math.max(1, Math.hypot(bx - ax, by - ay));
    const [dx, dy] = [-(by - ay) / length, (bx - ax) / length];
    for (let bin = 0; bin < bins; bin++) {
      const t = (bin + 0.5) / bins;
      const x = ax + (bx - ax) * t;
      const y = ay + (by - ay) * t;
      const usual =
        bone === 2
          ? Math.max(handRadius * plan.armRadiusPx, handByLength * length) * (1 - handTaper * t)
          : plan.armRadiusPx;
      usuals.push(usual);
      const most = (bone === 2 ? thickestHand : thickest) * usual;
      const reach = (way: number) => {
        const isForeign =
          evidence && ((pixel: number) => evidence(bone + t, pixel) < foreignEvidence);
        return reachEdge(figure, widthPx, x, y, dx * way, dy * way, most, isForeign);
      };
      reaches.push([reach(-1), reach(1)]);
    }
  }
  const [thumbX, thumbY] = figure.landmarks.subarray(landmarkIndex[`${names[side]}Thumb`] * 2);
  const thumb = placeOnLimb(limb, thumbX, thumbY);
  const radii = [0, 1].map((way) =>
    smooth(
      reaches.map((pair, bin) => {
        const usual = usuals[bin];
        const own = pair[way];
        if (own !== null) return Math.max(thinnest * usual, own.reachPx + 1);
        const other = pair[1 - way]?.reachPx ?? usual;
        const reach = Math.min(thickestHidden * usual, Math.max(thinnest * usual, other));
        const isThumbs = bin >= 2 * bins && thumb.side < 0 === (way === 0);
        return isThumbs ? Math.max(reach, thumb.distancePx + thumbRadius * usual) : reach;
      }),
    ),
  );
  return {
    radiusAt: (along, way) => sampleBins(radii[way < 0 ? 0 : 1], along),
    radii,
    free: [0, 1].map((way) => Uint8Array.from(reaches, (pair) => (pair[way]?.isFree ? 1 : 0))),
  };
}

/** Between the middles of two bins in proportion, so that an outline has no steps. */
function sampleBins(values: readonly number[], along: number): number {
  const at = Math.min(values.length - 1, Math.max(0, along * bins - 0.5));
  const bin = Math.floor(at);
  const next = values[Math.min(values.length - 1, bin + 1)];
  return values[bin] + (next - values[bin]) * (at - bin);
}

interface Edge {
  readonly reachPx: number;
  /** Whether the background begins there. */
  readonly isFree: boolean;
}

/** Where the arm ends on one side of its axis; null when it does not within the limit. */
function reachEdge(
  { alpha }: Figure,
  widthPx: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
  limitPx: number,
  isForeign: ((pixel: number) => boolean) | null,
): Edge | null {
  const heightPx = alpha.length / widthPx;
  let foreign = 0;
  for (let reach = 0; reach <= limitPx; reach++) {
    const px = Math.round(x + dx * reach);
    const py = Math.round(y + dy * reach);
    if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) return null;
    const pixel = py * widthPx + px;
    if (alpha[pixel] < 128) {
      return reach - foreign > 1 ? { reachPx: reach - foreign, isFree: foreign === 0 } : null;
    }
    foreign = isForeign?.(pixel) ? foreign + 1 : 0;
    if (foreign >= foreignRun) {
      return reach - foreign > 1 ? { reachPx: reach - foreign + 1, isFree: false } : null;
    }
  }
  return null;
}

function smooth(values: readonly number[]): number[] {
  return values.map((_, i) => median(values.slice(Math.max(0, i - 2), i + 3)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
