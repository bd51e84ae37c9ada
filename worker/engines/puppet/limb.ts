import type { KernelMemory } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';

/** A chain of straight bones in the picture, such as an arm: points x, y in picture px. */
export type Limb = readonly (readonly [x: number, y: number])[];

export interface LimbPlace {
  /** Distance from the limb's axis, px. */
  readonly distancePx: number;
  /** Where along the limb: 0 at the first point, 1 at the second, … between them in proportion. */
  readonly along: number;
  /** Which side of the axis: 1 to the right of someone who looks along the limb on the picture, else -1. */
  readonly side: 1 | -1;
  /** How far beyond the limb's end, along its last bone, px; 0 beside the limb. */
  readonly beyondPx: number;
}

/** Puts a limb where kernels read it. */
export function putLimb(memory: KernelMemory, limb: Limb): Place {
  return memory.record(memory.put(Float64Array.from(limb.flat())), limb.length);
}

/** The nearest place of a limb's axis to a point. */
export function placeOnLimb(limb: Limb, x: number, y: number): LimbPlace {
  let least = Infinity;
  let along = 0;
  let side: 1 | -1 = 1;
  let beyond = 0;
  for (let i = 0; i + 1 < limb.length; i++) {
    const from = limb[i];
    const to = limb[i + 1];
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const toX = x - from[0];
    const toY = y - from[1];
    const share = (toX * dx + toY * dy) / Math.max(1e-9, dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, share));
    const awayX = toX - t * dx;
    const awayY = toY - t * dy;
    const away = awayX * awayX + awayY * awayY;
    if (away < least) {
      least = away;
      along = i + t;
      side = dx * toY - dy * toX >= 0 ? 1 : -1;
      beyond = i + 2 === limb.length ? Math.max(0, share - 1) * Math.hypot(dx, dy) : 0;
    }
  }
  return { distancePx: Math.sqrt(least), along, side, beyondPx: beyond };
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
