import { TryLater } from '../conversation/ports.ts';

/** Source: Discord API, "Global Rate Limit": 50 requests a second for a bot. A little is left for what is tried again. */
const perSecond = 46;

/** So many may go at once after a rest; with what comes back meanwhile, a second never sees more than the limit. */
const burst = 8;

/** Below so many, nothing goes that could as well be left out. */
const reserve = 4;

/** Whoever would have to wait longer comes again instead. */
const waitMaxMs = 1500;

/** Shares out the requests of a bot, evenly: whoever must send waits for a turn, whoever need not asks whether there is
 *  one. */
export class Pace {
  readonly #refillPerMs: number;
  readonly #nowMs: () => number;
  #left = burst;
  #atMs: number;
  readonly #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | null = null;

  /** sharers: the processes that share the limit. nowMs: a steady clock. */
  constructor(sharers: number, nowMs: () => number = () => performance.now()) {
    this.#refillPerMs = (perSecond - burst) / sharers / 1000;
    this.#nowMs = nowMs;
    this.#atMs = nowMs();
  }

  /** Whether a request could go now without taking another's turn. */
  get isFree(): boolean {
    this.#refill();
    return this.#waiting.length === 0 && this.#left >= reserve;
  }

  /** Resolves when it is the caller's turn. @throws TryLater when that is not soon */
  async turn(): Promise<void> {
    this.#refill();
    if (this.#waiting.length === 0 && this.#left >= 1) {
      this.#left -= 1;
      return;
    }
    const waitMs = (this.#waiting.length + 1 - this.#left) / this.#refillPerMs;
    if (waitMs > waitMaxMs) throw new TryLater(waitMs * (0.8 + 0.4 * Math.random()));
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#wake();
    });
  }

  #refill(): void {
    const nowMs = this.#nowMs();
    this.#left = Math.min(burst, this.#left + (nowMs - this.#atMs) * this.#refillPerMs);
    this.#atMs = nowMs;
  }

  #wake(): void {
    if (this.#timer !== null || this.#waiting.length === 0) return;
    const waitMs = Math.max(1, Math.ceil((1 - this.#left) / this.#refillPerMs));
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#refill();
      while (this.#left >= 1 && this.#waiting.length > 0) {
        this.#left -= 1;
        this.#waiting.shift()?.();
      }
      this.#wake();
    }, waitMs);
  }
}
