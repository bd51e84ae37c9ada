import { Floats, floats, reserve } from './memory';

/** Levels a channel is told apart in. */
const levels = 16;
const shift = 4;
/** Colours that are told apart. */
export const colourLevels = levels * levels * levels;

/** Which of the colours that are told apart one is. */
export function levelOf(r: i32, g: i32, b: i32): i32 {
  return ((r >> shift) * levels + (g >> shift)) * levels + (b >> shift);
}

/** How often colours occur, blurred by half a level and more, so that shading does not matter. */
@unmanaged
export class ColourHistogram {
  /** Sum of all weights. */
  count: f64;
  /** By level. */
  shares: Floats;

  add(level: i32, weight: f64): void {
    this.shares[level] = this.shares[level] + weight;
    this.count += weight;
  }

  addAll(other: ColourHistogram, weight: f64): void {
    if (other.count === 0) return;
    for (let i = 0; i < colourLevels; i++) {
      this.shares[i] = this.shares[i] + weight * other.shares[i];
    }
    this.count += weight * other.count;
  }

  /** Blurs over neighbouring levels; to be called once, when all is counted. */
  blur(): void {
    this.blurAlong(0);
    this.blurAlong(shift);
    this.blurAlong(2 * shift);
  }

  private blurAlong(axisShift: i32): void {
    const shares = this.shares;
    const step = 1 << axisShift;
    const out = floats(colourLevels);
    for (let i = 0; i < colourLevels; i++) {
      const level = (i >> axisShift) & (levels - 1);
      const below = level > 0 ? shares[i - step] : 0;
      const above = level < levels - 1 ? shares[i + step] : 0;
      out[i] = (below + 2 * shares[i] + above) / 4;
    }
    this.shares = out;
  }

  /** 0..1 */
  shareOf(level: i32): f64 {
    return this.shares[level] / this.count;
  }
}

/** One in which nothing is counted. */
export function colourHistogram(): ColourHistogram {
  const histogram = changetype<ColourHistogram>(reserve(offsetof<ColourHistogram>()));
  histogram.shares = floats(colourLevels);
  return histogram;
}
