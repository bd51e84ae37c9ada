import type { Figure } from '../../../core/dance/figure.ts';
import type { BodyPlan } from './body-plan.ts';

/** What an arm looks like along its axis, in `bins` stretches a bone. */
export interface ArmProfile {
  /** Half the arm's thickness at a place of the limb, px; see placeOnLimb for `along`. */
  readonly radiusAt: (along: number) => number;
  /** How foreign a colour is to the arm at a place: levels of 255 beyond what varies there. */
  readonly strangenessAt: (along: number, r: number, g: number, b: number) => number;
}

const bins = 8;
/** Thickness that is believed, in usual arm radii, and that of a hand. */
const thinnest = 0.55;
const thickest = 2.2;
const handRadius = 1.05;
const handTaper = 0.3;
/** Colours this near to the axis are the arm's for sure, in usual arm radii. */
const sampledRadii = 0.3;
/** A colour may differ by this much for shading, levels, beside what varies along the axis. */
const shading = 22;
const deviations = 1.6;

/** Measures an arm on its free side, where it borders on the background, and its colours on its axis. */
export function profileArm(
  figure: Figure,
  widthPx: number,
  plan: BodyPlan,
  side: 'L' | 'R',
): ArmProfile {
  const limb = plan.arms[side];
  const radii: number[] = [];
  const colours: ColourModel[] = [];
  for (let bone = 0; bone < 3; bone++) {
    const [ax, ay] = limb[bone];
    const [bx, by] = limb[bone + 1];
    const length = Math.max(1, Math.hypot(bx - ax, by - ay));
    const across: [number, number] = [-(by - ay) / length, (bx - ax) / length];
    for (let bin = 0; bin < bins; bin++) {
      const t = (bin + 0.5) / bins;
      const x = ax + (bx - ax) * t;
      const y = ay + (by - ay) * t;
      const usual =
        bone === 2 ? handRadius * plan.armRadiusPx * (1 - handTaper * t) : plan.armRadiusPx;
      const [ahead, back] = [1, -1].map((way) =>
        reachFree(figure, widthPx, x, y, across[0] * way, across[1] * way, thickest * usual),
      );
      const nearest = Math.min(ahead ?? Infinity, back ?? Infinity);
      const radius = nearest < Infinity ? Math.max(thinnest * usual, nearest + 1) : usual;
      radii.push(radius);
      const [from, to] = sampledStretch(ahead, back, radius, plan.armRadiusPx);
      colours.push(sampleColours(figure, widthPx, x, y, across, from, to));
    }
  }
  const smoothRadii = radii.map((_, i) => median(radii.slice(Math.max(0, i - 2), i + 3)));
  const binAt = (along: number) => Math.min(3 * bins - 1, Math.max(0, Math.floor(along * bins)));
  return {
    radiusAt: (along) => smoothRadii[binAt(along)],
    strangenessAt(along, r, g, b) {
      let least = Infinity;
      // A hand that lies on the body shows its colour at the wrist.
      const bin = Math.min(binAt(along), 2 * bins - 1);
      for (let i = Math.max(0, bin - (along > 2 ? 3 : 1)); i <= bin; i++) {
        const { mean, spread } = colours[i];
        const away = differenceOf(r - mean[0], g - mean[1], b - mean[2]);
        least = Math.min(least, away - deviations * spread);
      }
      return Math.max(0, least - shading);
    },
  };
}

/** Which stretch across the axis shows the arm for sure: the free side, if there is one; on the other, hair
 *  or cloth may lie over the axis. */
function sampledStretch(
  ahead: number | null | undefined,
  back: number | null | undefined,
  radius: number,
  usual: number,
): [from: number, to: number] {
  if (typeof ahead === 'number' && typeof back !== 'number') return [0.7 * radius, 0.92 * radius];
  if (typeof back === 'number' && typeof ahead !== 'number') return [-0.92 * radius, -0.7 * radius];
  return [-sampledRadii * usual, sampledRadii * usual];
}

/** Distance from the axis to where the figure ends on one side; null when it does not within the limit. */
function reachFree(
  { alpha }: Figure,
  widthPx: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
  limitPx: number,
): number | null {
  const heightPx = alpha.length / widthPx;
  for (let reach = 0; reach <= limitPx; reach++) {
    const px = Math.round(x + dx * reach);
    const py = Math.round(y + dy * reach);
    if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) return null;
    if (alpha[py * widthPx + px] < 128) return reach > 1 ? reach : null;
  }
  return null;
}

interface ColourModel {
  readonly mean: readonly [number, number, number];
  /** Mean absolute deviation, levels. */
  readonly spread: number;
}

function sampleColours(
  { foreground, alpha }: Figure,
  widthPx: number,
  x: number,
  y: number,
  [dx, dy]: readonly [number, number],
  fromPx: number,
  toPx: number,
): ColourModel {
  const samples: [number, number, number][] = [];
  for (let reach = fromPx; reach <= toPx; reach += 1.5) {
    for (let down = -3; down <= 3; down += 1.5) {
      const px = Math.round(x + dx * reach + dy * down);
      const py = Math.round(y + dy * reach - dx * down);
      const at = py * widthPx + px;
      if (px < 0 || px >= widthPx || !(alpha[at] > 128)) continue;
      samples.push([foreground[at * 3], foreground[at * 3 + 1], foreground[at * 3 + 2]]);
    }
  }
  if (samples.length === 0) return { mean: [128, 128, 128], spread: 255 };
  const mean = [0, 1, 2].map((c) => median(samples.map((sample) => sample[c]))) as [
    number,
    number,
    number,
  ];
  const spread =
    samples.reduce(
      (sum, [r, g, b]) => sum + differenceOf(r - mean[0], g - mean[1], b - mean[2]),
      0,
    ) / samples.length;
  return { mean, spread };
}

/** How different two colours are, levels: light and shade count less than hue. */
function differenceOf(r: number, g: number, b: number): number {
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 0.35 * Math.abs(luma) + 0.7 * (Math.abs(r - luma) + Math.abs(b - luma));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
