/** How much a colour speaks for an arm (> 0) or the body beside it (< 0): [stretch of the arm, level of r, g, b]. See
 *  weighColours of kernels/assembly/arm-colours.ts. */
export type ArmColours = Float64Array;

/** Stretches of an arm, hand included, that have colours of their own. */
const stretches = 12;
/** Levels a channel is told apart in. */
const levels = 16;
const shift = 4;

export const evidenceCount = stretches * levels ** 3;

/** along: 0..3, see placeOnLimb. */
export function evidenceOf(colours: ArmColours, along: number, r: number, g: number, b: number) {
  const stretch = Math.min(stretches - 1, Math.max(0, Math.floor((along / 3) * stretches)));
  const level = ((r >> shift) * levels + (g >> shift)) * levels + (b >> shift);
  return colours[stretch * levels ** 3 + level];
}
