/** The clock of a local server: it runs like every other, and can be put forward. */
export class ServerClock {
  #aheadMs = 0;

  get nowMs(): number {
    return Date.now() + this.#aheadMs;
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
