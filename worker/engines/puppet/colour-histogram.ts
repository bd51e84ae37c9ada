/** Levels a channel is told apart in. */
const levels = 16;
const shift = 4;

/** How often colours occur, blurred by half a level and more, so that shading does not matter. */
export class ColourHistogram {
  private shares = new Float32Array(levels ** 3);
  private total = 0;

  add(r: number, g: number, b: number, weight: number): void {
    this.shares[((r >> shift) * levels + (g >> shift)) * levels + (b >> shift)] += weight;
    this.total += weight;
  }

  /** Sum of all weights. */
  get count(): number {
    return this.total;
  }

  addAll(other: ColourHistogram, weight: number): void {
    for (let i = 0; i < this.shares.length; i++) this.shares[i] += weight * other.shares[i];
    this.total += weight * other.total;
  }

  /** Blurs over neighbouring levels; to be called once, when all is counted. */
  blur(): void {
    for (const step of [1, levels, levels * levels]) {
      const out = new Float32Array(this.shares.length);
      for (let i = 0; i < out.length; i++) {
        const level = Math.floor(i / step) % levels;
        const below = level > 0 ? this.shares[i - step] : 0;
        const above = level < levels - 1 ? this.shares[i + step] : 0;
        out[i] = (below + 2 * this.shares[i] + above) / 4;
      }
      this.shares = out;
    }
  }

  /** 0..1 */
  shareOf(r: number, g: number, b: number): number {
    if (this.total === 0) return 0;
    return this.shares[((r >> shift) * levels + (g >> shift)) * levels + (b >> shift)] / this.total;
  }
}
