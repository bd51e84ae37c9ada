/** Fewer samples tell nothing. */
const leastSamples = 12;
/** Levels beside the mean that belong to the range, and so many times what the samples scatter. */
const slackLevels = 24;
const slackScatter = 1.5;
/** A colour that so many of those pixels have to so many levels is its own in any case. */
const likeSamples = 2;
const likeLevels = 18;

/** The colours of some pixels, as a range of each channel. */
export class ColourRange {
  private readonly sums = [0, 0, 0];
  private readonly squares = [0, 0, 0];
  private readonly least = [0, 0, 0];
  private readonly most = [0, 0, 0];
  private readonly places: number[] = [];

  add(colours: Uint8Array, at: number): void {
    for (let c = 0; c < 3; c++) {
      const level = colours[at * 3 + c];
      this.sums[c] += level;
      this.squares[c] += level * level;
    }
    this.places.push(at);
  }

  /** Null when there were too few. */
  finish(): this | null {
    const count = this.places.length;
    if (count < leastSamples) return null;
    for (let c = 0; c < 3; c++) {
      const mean = this.sums[c] / count;
      const scatter = Math.sqrt(Math.max(0, this.squares[c] / count - mean * mean));
      const slack = slackLevels + slackScatter * scatter;
      this.least[c] = mean - slack;
      this.most[c] = mean + slack;
    }
    return this;
  }

  /** How far a colour is outside, levels of the channel that is furthest. */
  awayFrom(colours: Uint8Array, at: number): number {
    let away = 0;
    for (let c = 0; c < 3; c++) {
      const level = colours[at * 3 + c];
      away = Math.max(away, this.least[c] - level, level - this.most[c]);
    }
    return away;
  }

  /** Whether some of the pixels have such a colour: a band round the sleeve. */
  hasLike(colours: Uint8Array, at: number): boolean {
    let alike = 0;
    for (const place of this.places) {
      if (
        Math.abs(colours[place * 3] - colours[at * 3]) <= likeLevels &&
        Math.abs(colours[place * 3 + 1] - colours[at * 3 + 1]) <= likeLevels &&
        Math.abs(colours[place * 3 + 2] - colours[at * 3 + 2]) <= likeLevels &&
        ++alike >= likeSamples
      ) {
        return true;
      }
    }
    return false;
  }

  /** The mean colour, rgb. */
  mean(): readonly number[] {
    return this.sums.map((sum) => sum / this.places.length);
  }

  isDarker(colours: Uint8Array, at: number): boolean {
    return [0, 1, 2].every((c) => colours[at * 3 + c] < this.least[c]);
  }
}
