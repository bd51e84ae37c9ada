/** A priority queue of cells by whole-number cost, cheapest first, for costs that never fall
 *  (Dial's algorithm). Source: Dial, "Algorithm 360: shortest-path forest", 1969. */
export class BucketQueue {
  private readonly buckets: number[][] = [];
  private at = 0;

  push(cell: number, cost: number): void {
    const bucket = this.buckets[cost];
    if (bucket) bucket.push(cell);
    else this.buckets[cost] = [cell];
  }

  /** The cheapest cell, or -1 when none is left. */
  pop(): number {
    for (; this.at < this.buckets.length; this.at++) {
      const cell = this.buckets[this.at]?.pop();
      if (cell !== undefined) return cell;
    }
    return -1;
  }

  /** Cost of the last cell popped. */
  get cost(): number {
    return this.at;
  }
}
