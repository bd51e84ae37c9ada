import { Bytes, Doubles, Floats, ints, mark, release } from './memory';

/** Colours are counted in bins of so many levels. */
const binLevels = 16;
const binsPerChannel = 256 / binLevels;
/** Pixels that are so much the arm's are counted. */
const surelyArm: f64 = 0.98;

/** A shade is at most so much darker than the flat colour in any channel, as a share, … */
const darkestShare: f64 = 0.45;
/** … no lighter than this, levels, … */
const lighterMost: f64 = 6;
/** … of its hue to within this, degrees, … */
const hueMost: f64 = 14;
/** … and not much more colourful: its saturation (HSV) is at most so many times the flat colour's. A cel drawing's
 *  shade of skin has 2.2 times its saturation, an armpit's shadow in a bright photo 3; hair beside skin has more. */
const saturationTimes: f64 = 3.1;
/** Less colourful than the first, white and grey have no hue, and their shades are at most so much more colourful: skin
 *  beside a white sleeve is no shade of it. */
const hueless: f64 = 0.06;
const huelessMore: f64 = 0.05;

/** The mean is taken of what is so near to the fullest bin's, levels, so many times: bins cut a colour's noise. */
const nearLevels: f64 = 12;
const rounds = 2;

/** Whether there is an arm, and the colour that most of a drawn one has.
 *  arm: [pixel] 0..1; colours: rgb [pixel, channel]; flat: rgb. */
export function findFlatColour(arm: Floats, colours: Bytes, count: i32, flat: Doubles): bool {
  const marked = mark();
  const counts = ints(binsPerChannel * binsPerChannel * binsPerChannel);
  let fullest = -1;
  for (let at = 0; at < count; at++) {
    if (arm[at] < surelyArm) continue;
    const red = colours[at * 3] / binLevels;
    const green = colours[at * 3 + 1] / binLevels;
    const blue = colours[at * 3 + 2] / binLevels;
    const bin = (red * binsPerChannel + green) * binsPerChannel + blue;
    counts[bin]++;
    if (fullest < 0 || counts[bin] > counts[fullest]) fullest = bin;
  }
  release(marked);
  if (fullest < 0) return false;
  flat[0] = (<f64>(fullest / (binsPerChannel * binsPerChannel)) + 0.5) * binLevels;
  flat[1] = (<f64>((fullest / binsPerChannel) % binsPerChannel) + 0.5) * binLevels;
  flat[2] = (<f64>(fullest % binsPerChannel) + 0.5) * binLevels;
  for (let round = 0; round < rounds; round++) meanNear(flat, arm, colours, count);
  return true;
}

/** Moves a colour to the mean of what is near to it. */
function meanNear(middle: Doubles, arm: Floats, colours: Bytes, count: i32): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  let near = 0;
  for (let at = 0; at < count; at++) {
    if (arm[at] < surelyArm) continue;
    const r = colours[at * 3];
    const g = colours[at * 3 + 1];
    const b = colours[at * 3 + 2];
    if (Math.abs(<f64>r - middle[0]) > nearLevels) continue;
    if (Math.abs(<f64>g - middle[1]) > nearLevels) continue;
    if (Math.abs(<f64>b - middle[2]) > nearLevels) continue;
    red += r;
    green += g;
    blue += b;
    near++;
  }
  if (near === 0) return;
  middle[0] = <f64>red / <f64>near;
  middle[1] = <f64>green / <f64>near;
  middle[2] = <f64>blue / <f64>near;
}

/** A cel's own noise, as JPEG leaves it, levels. */
const noiseLevels: f64 = 18;

/** Whether a colour is the flat one itself, no line and no shade. */
export function isFlat(flat: Doubles, r: f64, g: f64, b: f64): bool {
  return (
    Math.abs(r - flat[0]) <= noiseLevels &&
    Math.abs(g - flat[1]) <= noiseLevels &&
    Math.abs(b - flat[2]) <= noiseLevels
  );
}

/** Whether a colour is the flat one, or that in shade. */
export function isShadeOf(flatR: f64, flatG: f64, flatB: f64, r: f64, g: f64, b: f64): bool {
  if (!isLit(flatR, r) || !isLit(flatG, g) || !isLit(flatB, b)) return false;
  const whole = saturationOf(flatR, flatG, flatB);
  const own = saturationOf(r, g, b);
  if (whole < hueless) return own <= whole + huelessMore;
  const apart = Math.abs(hueOf(r, g, b) - hueOf(flatR, flatG, flatB));
  return own <= saturationTimes * whole && Math.min(apart, 360 - apart) <= hueMost;
}

function isLit(flat: f64, level: f64): bool {
  return level <= flat + lighterMost && level >= flat * (1 - darkestShare);
}

/** HSV's hue, degrees; 0 of a grey. */
function hueOf(r: f64, g: f64, b: f64): f64 {
  const most = Math.max(r, Math.max(g, b));
  const range = most - Math.min(r, Math.min(g, b));
  if (range === 0) return 0;
  const sixth =
    most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range;
  const turned = sixth + 6;
  return (turned < 6 ? turned : turned - 6) * 60;
}

/** HSV's saturation, 0..1. */
function saturationOf(r: f64, g: f64, b: f64): f64 {
  const most = Math.max(r, Math.max(g, b));
  const range = most - Math.min(r, Math.min(g, b));
  return range === 0 ? 0 : range / most;
}
