/** The server's time: the machine's, but it can be put forward. */
export class ServerClock {
  #aheadMs = 0;

  nowMs(): number {
    return Date.now() + this.#aheadMs;
  }

  /** Unix time. */
  nowS(): number {
    return Math.floor(this.nowMs() / 1000);
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
