/** A chain of straight bones in the picture, such as an arm: points x, y in picture px. */
export type Limb = readonly (readonly [x: number, y: number])[];

export interface LimbPlace {
  /** Distance from the limb's axis, px. */
  readonly distancePx: number;
  /** Where along the limb: 0 at the first point, 1 at the second, … between them in proportion. */
  readonly along: number;
}

/** The nearest place of a limb's axis to a point. */
export function placeOnLimb(limb: Limb, x: number, y: number): LimbPlace {
  let distancePx = Infinity;
  let along = 0;
  for (let i = 0; i + 1 < limb.length; i++) {
    const [ax, ay] = limb[i];
    const [dx, dy] = [limb[i + 1][0] - ax, limb[i + 1][1] - ay];
    const length2 = Math.max(1e-9, dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
    const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy);
    if (distance < distancePx) {
      distancePx = distance;
      along = i + t;
    }
  }
  return { distancePx, along };
}

/** The point between two, fraction 0..1. */
export function between(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  fraction: number,
): [number, number] {
  return [ax + (bx - ax) * fraction, ay + (by - ay) * fraction];
}

/** Where a limb's axis, which runs downward, crosses a row, px; its ends' columns beyond them. */
export function columnOf(limb: Limb, y: number): number {
  if (y <= limb[0][1]) return limb[0][0];
  for (let i = 0; i + 1 < limb.length; i++) {
    const [ax, ay] = limb[i];
    const [bx, by] = limb[i + 1];
    if (y <= by) return ax + ((bx - ax) * (y - ay)) / Math.max(1, by - ay);
  }
  return limb[limb.length - 1][0];
}
