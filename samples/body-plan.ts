import type { Point } from './svg-path.ts';
import { limb, smoothClosed, stationsAlong } from './svg-path.ts';

/** Sides are the viewer's. */
export type Side = 'left' | 'right';

/** Where a drawn body stands. All points px. */
export interface BodyPlan {
  /** Height of the head, the unit of all proportions, px. */
  readonly unitPx: number;
  /** From units (x to the right of the middle, y up from the ground) to the picture. */
  at(x: number, y: number): Point;
  /** A length in units as px, rounded to a tenth. */
  px(units: number): number;
  readonly joints: Readonly<Record<Side, Limbs>>;
}

interface Limbs {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
}

export interface Stance {
  /** Upper arm and forearm: degrees outwards from hanging straight down. */
  readonly arms: Readonly<Record<Side, readonly [number, number]>>;
  readonly shoulderHalfWidth: number;
  readonly hipHalfWidth: number;
  readonly ankleHalfDistance: number;
  readonly heads: number;
}

export const sign = (side: Side): number => (side === 'left' ? -1 : 1);

/** Proportions of a standing adult, front view, in head heights.
 *  Source: Loomis, Figure Drawing for All It's Worth, 1943 (ideal and academic proportions). */
export function planBody(
  middleX: number,
  groundY: number,
  heightPx: number,
  stance: Stance,
): BodyPlan {
  const unitPx = heightPx / stance.heads;
  const legs = stance.heads * 0.515;
  const shoulderY = stance.heads - 1.47;
  const at = (x: number, y: number): Point => [middleX + x * unitPx, groundY - y * unitPx];
  const limbs = (side: Side): Limbs => {
    const s = sign(side);
    const scale = stance.heads / 7.5;
    const [upper, fore] = stance.arms[side].map((degrees) => (degrees * Math.PI) / 180);
    const shoulder: Point = [s * stance.shoulderHalfWidth, shoulderY];
    const elbow: Point = [
      shoulder[0] + s * Math.sin(upper) * 1.38 * scale,
      shoulder[1] - Math.cos(upper) * 1.38 * scale,
    ];
    const wrist: Point = [
      elbow[0] + s * Math.sin(fore) * 1.12 * scale,
      elbow[1] - Math.cos(fore) * 1.12 * scale,
    ];
    const ankleY = 0.36;
    const kneeY = ankleY + (legs - ankleY) * 0.485;
    return {
      shoulder: at(...shoulder),
      elbow: at(...elbow),
      wrist: at(...wrist),
      hip: at(s * stance.hipHalfWidth, legs),
      knee: at(s * (stance.hipHalfWidth * 0.35 + stance.ankleHalfDistance * 0.65), kneeY),
      ankle: at(s * stance.ankleHalfDistance, ankleY),
    };
  };
  return {
    unitPx,
    at,
    px: (units) => Math.round(units * unitPx * 10) / 10,
    joints: { left: limbs('left'), right: limbs('right') },
  };
}

/** Half widths of an arm in head heights, [share, outer, inner], shoulder to elbow, elbow to wrist. */
const upperArm = [
  [-0.02, 0.17, 0.15],
  [0.2, 0.2, 0.17],
  [0.55, 0.165, 0.16],
  [0.85, 0.13, 0.135],
] as const;
const foreArm = [
  [0.02, 0.135, 0.13],
  [0.25, 0.155, 0.13],
  [0.6, 0.125, 0.105],
  [1, 0.085, 0.085],
] as const;

/** Outline of an arm, thickened by a factor, ending at a share of the forearm. */
export function armOutline(plan: BodyPlan, side: Side, thickness = 1, end = 1): string {
  const { shoulder, elbow, wrist } = plan.joints[side];
  const upper = stationsAlong(shoulder, elbow, profileOf(plan, side, upperArm, thickness));
  const fore = stationsAlong(elbow, wrist, profileOf(plan, side, foreArm, thickness, end));
  return limb([...upper, ...fore]);
}

const thigh = [
  [-0.02, 0.36, 0.3],
  [0.18, 0.35, 0.31],
  [0.5, 0.285, 0.27],
  [0.85, 0.21, 0.205],
] as const;
const shin = [
  [0.02, 0.2, 0.195],
  [0.2, 0.205, 0.19],
  [0.38, 0.205, 0.195],
  [0.7, 0.145, 0.14],
  [1, 0.115, 0.115],
] as const;

/** Outline of a leg, thickened by a factor, ending at a share of the shin. */
export function legOutline(plan: BodyPlan, side: Side, thickness = 1, end = 1): string {
  const { hip, knee, ankle } = plan.joints[side];
  const upper = stationsAlong(hip, knee, profileOf(plan, side, thigh, thickness));
  const lower = stationsAlong(knee, ankle, profileOf(plan, side, shin, thickness, end));
  return limb([...upper, ...lower]);
}

function profileOf(
  plan: BodyPlan,
  side: Side,
  profile: readonly (readonly [number, number, number])[],
  thickness: number,
  end = 1,
): [number, number, number][] {
  const px = plan.unitPx * thickness;
  // Going down, the left of the way is the picture's right.
  return profile.map(([share, outer, inner]) =>
    side === 'left' ? [share * end, inner * px, outer * px] : [share * end, outer * px, inner * px],
  );
}

/** Palm and fingers of a relaxed hand, thumb towards the body: [palm, four fingers, thumb].
 *  turn: degrees outwards from hanging straight down. */
export function handOutlines(plan: BodyPlan, side: Side, turn: number, size = 1): string[] {
  const { wrist } = plan.joints[side];
  const s = sign(side);
  const u = plan.unitPx * size;
  const angle = (turn * Math.PI) / 180;
  // x away from the body, y down along the hand.
  const at = (x: number, y: number): Point => [
    wrist[0] + s * (x * Math.cos(angle) + y * Math.sin(angle)) * u,
    wrist[1] + (-x * Math.sin(angle) + y * Math.cos(angle)) * u,
  ];
  const palm = smoothClosed([
    at(-0.075, -0.05),
    at(0.075, -0.05),
    at(0.12, 0.1),
    at(0.14, 0.26),
    at(0.12, 0.35),
    at(0.02, 0.38),
    at(-0.1, 0.36),
    at(-0.13, 0.26),
    at(-0.12, 0.1),
  ]);
  const finger = (
    x: number,
    y: number,
    lean: number,
    bend: number,
    length: number,
    half: number,
  ) => {
    const tilt = (lean * Math.PI) / 180;
    const points = [0, 0.5, 1].map((share): Point => {
      const along = length * share;
      const aside = along * Math.sin(tilt) + bend * share * share;
      return at(x + aside, y + along * Math.cos(tilt));
    });
    return limb(
      points.map(([px, py], i) => {
        const width = half * u * (1 - 0.14 * i);
        return [px, py, width, width];
      }),
    );
  };
  return [
    palm,
    finger(0.105, 0.3, 8, -0.03, 0.23, 0.034),
    finger(0.04, 0.33, 3, -0.035, 0.3, 0.037),
    finger(-0.03, 0.33, -1, -0.03, 0.32, 0.038),
    finger(-0.095, 0.31, -5, -0.02, 0.29, 0.037),
    finger(-0.1, 0.12, -28, 0.05, 0.27, 0.043),
  ];
}

/** A head seen from the front, chin at y = heads − 1: skull and jaw. Half widths in head heights. */
export function headOutline(plan: BodyPlan, chinY: number, cheek = 0.335, jaw = 0.26): string {
  const right: (readonly [number, number])[] = [
    [0, 1],
    [0.2, 0.965],
    [0.33, 0.83],
    [0.365, 0.64],
    [cheek + 0.015, 0.42],
    [cheek - 0.02, 0.3],
    [jaw, 0.16],
    [0.14, 0.035],
    [0, 0],
  ];
  const left = right.slice(1, -1).reverse();
  return smoothClosed([
    ...right.map(([x, y]) => plan.at(x, chinY + y)),
    ...left.map(([x, y]) => plan.at(-x, chinY + y)),
  ]);
}
