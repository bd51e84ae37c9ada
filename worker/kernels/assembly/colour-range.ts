import { Bytes, bytes, reserve } from './memory';

/** Fewer samples tell nothing. */
const leastSamples = 12;
/** Levels beside the mean that belong to the range, and so many times what the samples scatter. */
const slackLevels: f64 = 24;
const slackScatter: f64 = 1.5;
/** A colour that so many of the samples have to so many levels is its own in any case. */
const likeSamples = 2;
const likeLevels = 18;

/** The colours of some pixels, as a range of each channel. */
@unmanaged
export class ColourRange {
  /** rgb [sample, channel] */
  samples: Bytes;
  /** 0 where there were too few. */
  count: i32;
  meanR: f64;
  meanG: f64;
  meanB: f64;
  leastR: f64;
  leastG: f64;
  leastB: f64;
  mostR: f64;
  mostG: f64;
  mostB: f64;
}

/** The range of so many samples, rgb [sample, channel], of which it keeps a copy. */
export function rangeOf(samples: Bytes, count: i32): ColourRange {
  const range = changetype<ColourRange>(reserve(offsetof<ColourRange>()));
  if (count < leastSamples) return range;
  range.samples = bytes(count * 3);
  range.count = count;
  memory.copy(changetype<usize>(range.samples), changetype<usize>(samples), <usize>count * 3);
  range.meanR = meanOf(samples, count, 0);
  range.meanG = meanOf(samples, count, 1);
  range.meanB = meanOf(samples, count, 2);
  const slackR = slackOf(samples, count, 0, range.meanR);
  const slackG = slackOf(samples, count, 1, range.meanG);
  const slackB = slackOf(samples, count, 2, range.meanB);
  range.leastR = range.meanR - slackR;
  range.leastG = range.meanG - slackG;
  range.leastB = range.meanB - slackB;
  range.mostR = range.meanR + slackR;
  range.mostG = range.meanG + slackG;
  range.mostB = range.meanB + slackB;
  return range;
}

function meanOf(samples: Bytes, count: i32, channel: i32): f64 {
  let sum: f64 = 0;
  for (let n = 0; n < count; n++) sum += samples[n * 3 + channel];
  return sum / count;
}

function slackOf(samples: Bytes, count: i32, channel: i32, mean: f64): f64 {
  let squares: f64 = 0;
  for (let n = 0; n < count; n++) {
    const level = samples[n * 3 + channel];
    squares += level * level;
  }
  const scatter = Math.sqrt(Math.max(0, squares / count - mean * mean));
  return slackLevels + slackScatter * scatter;
}

/** How far a colour is outside, levels of the channel that is furthest. */
export function awayFrom(range: ColourRange, r: f64, g: f64, b: f64): f64 {
  const awayR = Math.max(range.leastR - r, r - range.mostR);
  const awayG = Math.max(range.leastG - g, g - range.mostG);
  const awayB = Math.max(range.leastB - b, b - range.mostB);
  return Math.max(0, Math.max(awayR, Math.max(awayG, awayB)));
}

/** Whether some of the samples have such a colour: a band round the sleeve. */
export function hasLike(range: ColourRange, r: i32, g: i32, b: i32): bool {
  const samples = range.samples;
  let alike = 0;
  for (let n = 0; n < range.count; n++) {
    if (
      abs(samples[n * 3] - r) <= likeLevels &&
      abs(samples[n * 3 + 1] - g) <= likeLevels &&
      abs(samples[n * 3 + 2] - b) <= likeLevels &&
      ++alike >= likeSamples
    ) {
      return true;
    }
  }
  return false;
}

/** Whether a colour is darker than the range in each channel. */
export function isDarker(range: ColourRange, r: f64, g: f64, b: f64): bool {
  return r < range.leastR && g < range.leastG && b < range.leastB;
}
