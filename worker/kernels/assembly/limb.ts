import { hypot } from './math';
import { Doubles, reserve } from './memory';

/** A chain of straight bones in the picture, such as an arm: [point, (x, y)], picture px; as putLimb of
 *  puppet/limb.ts lays it out. */
@unmanaged
export class Limb {
  points: Doubles;
  count: i32;
}

/** A limb from one of its points on. */
export function limbFrom(limb: Limb, first: i32): Limb {
  const rest = changetype<Limb>(reserve(offsetof<Limb>()));
  rest.points = changetype<Doubles>(changetype<usize>(limb.points) + first * 2 * sizeof<f64>());
  rest.count = limb.count - first;
  return rest;
}

/** See puppet/limb.ts. */
@unmanaged
export class LimbPlace {
  distancePx: f64;
  along: f64;
  side: i32;
  beyondPx: f64;
}

/** A place to be found. */
export function limbPlace(): LimbPlace {
  return changetype<LimbPlace>(reserve(offsetof<LimbPlace>()));
}

/** Finds the nearest place of a limb's axis to a point. */
export function placeOnLimb(limb: Limb, x: f64, y: f64, place: LimbPlace): void {
  const points = limb.points;
  let least = Infinity;
  for (let i = 0; i + 1 < limb.count; i++) {
    const fromX = points[i * 2];
    const fromY = points[i * 2 + 1];
    const dx = points[i * 2 + 2] - fromX;
    const dy = points[i * 2 + 3] - fromY;
    const toX = x - fromX;
    const toY = y - fromY;
    const share = (toX * dx + toY * dy) / max(1e-9, dx * dx + dy * dy);
    const t = min(1.0, max(0.0, share));
    const awayX = toX - t * dx;
    const awayY = toY - t * dy;
    const away = awayX * awayX + awayY * awayY;
    if (away < least) {
      least = away;
      place.along = <f64>i + t;
      place.side = dx * toY - dy * toX >= 0 ? 1 : -1;
      place.beyondPx = i + 2 === limb.count && share > 1 ? (share - 1) * hypot(dx, dy) : 0;
    }
  }
  place.distancePx = sqrt(least);
}
