/** How values are brought within a key's limits and written. */

export function limit(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

/** The same angle within half a turn of another, degrees. */
export function near(angle: number, other: number): number {
  return angle - 360 * Math.round((angle - other) / 360);
}

/** The same angle within a range of more than a turn. */
export function within(angle: number, least: number, most: number): number {
  if (angle < least) return angle + 360 * Math.ceil((least - angle) / 360);
  return angle > most ? angle - 360 * Math.ceil((angle - most) / 360) : angle;
}

export function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function toTenthousandths(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
