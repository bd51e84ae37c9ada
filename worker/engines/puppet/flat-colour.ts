/** A shade is at most so much darker than the flat colour in any channel, as a share, … */
const darkestShare = 0.45;
/** … no lighter than this, levels, … */
const lighterMost = 6;
/** … of its hue to within this, degrees, … */
const hueMost = 14;
/** … and not much more colourful: its saturation (HSV) is at most so many times the flat colour's. A cel drawing's
 *  shade of skin has 2.2 times its saturation, an armpit's shadow in a bright photo 3; hair beside skin has more. */
const saturationTimes = 3.1;
/** Less colourful than the first, white and grey have no hue, and their shades are at most so much more colourful: skin
 *  beside a white sleeve is no shade of it. */
const hueless = 0.06;
const huelessMore = 0.05;

/** A cel's own noise, as JPEG leaves it, levels. */
const noiseLevels = 18;

/** Whether a colour is the flat one itself, no line and no shade. */
export function isFlat(flat: readonly number[], r: number, g: number, b: number): boolean {
  return (
    Math.abs(r - flat[0]) <= noiseLevels &&
    Math.abs(g - flat[1]) <= noiseLevels &&
    Math.abs(b - flat[2]) <= noiseLevels
  );
}

/** Whether a colour is the flat one, or that in shade. */
export function isShadeOf(flat: readonly number[], r: number, g: number, b: number): boolean {
  const colour = [r, g, b];
  const isNear = colour.every(
    (level, c) => level <= flat[c] + lighterMost && level >= flat[c] * (1 - darkestShare),
  );
  if (!isNear) return false;
  const [own, whole] = [readHue(colour), readHue(flat)];
  if (whole.saturation < hueless) return own.saturation <= whole.saturation + huelessMore;
  const apart = Math.abs(own.degrees - whole.degrees);
  const isColourful = own.saturation <= saturationTimes * whole.saturation;
  return isColourful && Math.min(apart, 360 - apart) <= hueMost;
}

function readHue([r, g, b]: readonly number[]): { degrees: number; saturation: number } {
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range === 0) return { degrees: 0, saturation: 0 };
  const sixth =
    most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range;
  return { degrees: ((sixth + 6) % 6) * 60, saturation: range / most };
}
