import type { BodyPlan } from './body-plan.ts';
import { cellPx, type FigureCells } from './figure-cells.ts';
import { placeOnLimb } from './limb.ts';

/** Cells further than this from an arm's axis are far away, in arm radii. */
const besideWithin = 5;

/** Where each cell lies beside an arm: [y, x]; distances are infinite far away. */
export interface ArmPlaces {
  readonly distance: Float32Array;
  /** How far beyond the fingertips. */
  readonly beyond: Float32Array;
  readonly along: Float32Array;
  readonly side: Int8Array;
}

/** Finds each cell's place beside the arm of one side. */
export function placeCells(
  { xPx, yPx, width, height, inside }: FigureCells,
  plan: BodyPlan,
  side: 'L' | 'R',
): ArmPlaces {
  const limb = plan.arms[side];
  const far = besideWithin * plan.armRadiusPx;
  const count = width * height;
  const places = {
    distance: new Float32Array(count).fill(Infinity),
    beyond: new Float32Array(count),
    along: new Float32Array(count),
    side: new Int8Array(count),
  };
  const [xs, ys] = [limb.map(([x]) => x), limb.map(([, y]) => y)];
  const column = (x: number) => Math.max(0, Math.min(width, Math.round((x - xPx) / cellPx)));
  const row = (y: number) => Math.max(0, Math.min(height, Math.round((y - yPx) / cellPx)));
  for (let y = row(Math.min(...ys) - far); y < row(Math.max(...ys) + far); y++) {
    for (let x = column(Math.min(...xs) - far); x < column(Math.max(...xs) + far); x++) {
      const cell = y * width + x;
      if (!inside[cell]) continue;
      const place = placeOnLimb(limb, xPx + x * cellPx + 1, yPx + y * cellPx + 1);
      if (place.distancePx >= far) continue;
      places.distance[cell] = place.distancePx;
      places.beyond[cell] = place.beyondPx;
      places.along[cell] = place.along;
      places.side[cell] = place.side;
    }
  }
  return places;
}
