/** Colours are counted in bins of so many levels. */
const binLevels = 16;
const binsPerChannel = 256 / binLevels;
/** Pixels that are so much the arm's are counted. */
const surelyArm = 0.98;

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

/** The mean is taken of what is so near to the fullest bin's, levels, so many times: bins cut a colour's noise. */
const nearLevels = 12;
const rounds = 2;

/** The colour that most of a drawn arm has, rgb; null where there is no arm.
 *  arm: [y, x] 0..1; colours: rgb [y, x, channel]. */
export function findFlatColour(arm: Float32Array, colours: Uint8Array): readonly number[] | null {
  const counts = new Int32Array(binsPerChannel ** 3);
  let fullest = -1;
  for (let at = 0; at < arm.length; at++) {
    if (arm[at] < surelyArm) continue;
    const [red, green] = [
      Math.trunc(colours[at * 3] / binLevels),
      Math.trunc(colours[at * 3 + 1] / binLevels),
    ];
    const blue = Math.trunc(colours[at * 3 + 2] / binLevels);
    const bin = (red * binsPerChannel + green) * binsPerChannel + blue;
    counts[bin]++;
    if (fullest < 0 || counts[bin] > counts[fullest]) fullest = bin;
  }
  if (fullest < 0) return null;
  let flat = [binsPerChannel ** 2, binsPerChannel, 1].map(
    (step) => ((Math.trunc(fullest / step) % binsPerChannel) + 0.5) * binLevels,
  );
  for (let round = 0; round < rounds; round++) flat = meanNear(flat, arm, colours);
  return flat;
}

function meanNear(middle: readonly number[], arm: Float32Array, colours: Uint8Array): number[] {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (let at = 0; at < arm.length; at++) {
    if (arm[at] < surelyArm) continue;
    const [r, g, b] = [colours[at * 3], colours[at * 3 + 1], colours[at * 3 + 2]];
    if (Math.abs(r - middle[0]) > nearLevels) continue;
    if (Math.abs(g - middle[1]) > nearLevels || Math.abs(b - middle[2]) > nearLevels) continue;
    red += r;
    green += g;
    blue += b;
    count++;
  }
  return count > 0 ? [red / count, green / count, blue / count] : [...middle];
}

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
