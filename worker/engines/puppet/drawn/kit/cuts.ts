import type { Look } from '../look.ts';

/** Height of a hem by the length that was said. */
export function hemOf(
  { length }: Look,
  hems: { readonly short: number; readonly knee: number; readonly long: number },
  usual: 'short' | 'knee' | 'long',
): number {
  return length === 'short' || length === 'knee' || length === 'long' ? hems[length] : hems[usual];
}

/** Where a sleeve ends by what was said: 0 for none, 1 at the elbow, 2 at the wrist. */
export function sleeveEndOf({ sleeves }: Look, usual: 'none' | 'short' | 'long'): number {
  const ends = { none: 0, short: 0.52, long: 1.97 };
  return sleeves === 'none' || sleeves === 'short' || sleeves === 'long'
    ? ends[sleeves]
    : ends[usual];
}

/** Room more or less, by the fit that was said, units. */
export function fitOf({ fit }: Look): number {
  return fit === 'loose' ? 6 : fit === 'tight' ? -3 : 0;
}
