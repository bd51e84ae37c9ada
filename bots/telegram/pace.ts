import { TryLater } from '../conversation/ports.ts';

interface Limit {
  readonly calls: number;
  readonly inMs: number;
  /** What status messages leave to clips and answers. */
  readonly spare: number;
}

export interface PaceLimits {
  readonly chat: Limit;
  readonly group: Limit;
  readonly overall: Limit;
}

/** Telegram, "My bot is hitting limits" of core.telegram.org/bots/faq (2026-11-28): in one chat a message a second, with
 *  short bursts; 20 a minute in a group; about 30 a second in all. Edits count as messages. */
export const telegramLimits: PaceLimits = {
  chat: { calls: 3, inMs: 3000, spare: 1 },
  group: { calls: 20, inMs: 60_000, spare: 10 },
  overall: { calls: 30, inMs: 1000, spare: 15 },
};

/** Clips go first, edits last. */
export const priorities = { clip: 0, answer: 1, edit: 2 } as const;

/** What waits longer than this lets others go first, and comes again. */
const patienceMs = 5000;

const idleWindowsMax = 1000;

/** Calls of a kind within a limit. A call counts from its beginning until the limit's time after its end: whenever
 *  between them it arrives at the server, no more than the limit arrive in that time. */
class Window {
  readonly #limit: Limit;
  readonly #ends: number[] = [];
  #underWay = 0;

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  used(nowMs: number): number {
    while (this.#ends.length > 0 && this.#ends[0] <= nowMs - this.#limit.inMs) this.#ends.shift();
    return this.#underWay + this.#ends.length;
  }

  /** When there is room again, as far as that is known; now where there is. */
  freeAtMs(nowMs: number): number {
    const excess = this.used(nowMs) - this.#limit.calls;
    if (excess < 0) return nowMs;
    const end = this.#ends[Math.min(excess, this.#ends.length - 1)];
    return end === undefined ? nowMs + this.#limit.inMs : end + this.#limit.inMs;
  }

  /** Whether one more call leaves enough to others. */
  isQuiet(nowMs: number): boolean {
    return this.used(nowMs) + 1 + this.#limit.spare <= this.#limit.calls;
  }

  begin(): void {
    this.#underWay++;
  }

  end(nowMs: number): void {
    this.#underWay--;
    this.#ends.push(nowMs);
  }
}

interface Waiting {
  readonly chatId: number;
  readonly priority: number;
  readonly order: number;
  admit(): void;
}

/** Keeps what is said below Telegram's limits: nothing is sent that would be too much, and what matters most goes
 *  first. */
export class Pace {
  readonly #limits: PaceLimits;
  readonly #overall: Window;
  readonly #windows = new Map<string, Window>();
  readonly #heldUntilMs = new Map<number, number>();
  readonly #nowMs: () => number;
  #waiting: Waiting[] = [];
  #order = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(limits: PaceLimits = telegramLimits, nowMs: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#overall = new Window(limits.overall);
    this.#nowMs = nowMs;
  }

  /** Waits for room for one call to a chat; what it returns is called at the end of that call.
   *  @throws TryLater when there is none for long */
  async take(chatId: number, priority: number): Promise<() => void> {
    if (this.#waiting.length === 0 && this.#isFree(chatId)) return this.#begin(chatId);
    return await new Promise<() => void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
      };
      const waiting: Waiting = {
        chatId,
        priority,
        order: this.#order++,
        admit: () => {
          leave();
          resolve(this.#begin(chatId));
        },
      };
      const timer = setTimeout(() => {
        leave();
        reject(new TryLater(Math.max(0, this.#freeAtMs(chatId) - this.#nowMs())));
      }, patienceMs);
      this.#waiting.push(waiting);
      this.#waiting.sort((a, b) => a.priority - b.priority || a.order - b.order);
      this.#admit();
    });
  }

  /** The same for what can be left undone: null unless there is room to spare. */
  takeIfQuiet(chatId: number): (() => void) | null {
    const nowMs = this.#nowMs();
    const windows = [this.#overall, ...this.#windowsOf(chatId)];
    const isQuiet =
      this.#waiting.length === 0 &&
      this.#isFree(chatId) &&
      windows.every((window) => window.isQuiet(nowMs));
    return isQuiet ? this.#begin(chatId) : null;
  }

  /** Telegram said that a chat has to wait. */
  hold(chatId: number, ms: number): void {
    const until = this.#nowMs() + ms;
    this.#heldUntilMs.set(chatId, Math.max(until, this.#heldUntilMs.get(chatId) ?? 0));
  }

  #begin(chatId: number): () => void {
    const windows = [this.#overall, ...this.#windowsOf(chatId)];
    for (const window of windows) window.begin();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      for (const window of windows) window.end(this.#nowMs());
      this.#admit();
    };
  }

  /** Lets those go for whom there is room, in their order; the others wait on. */
  #admit(): void {
    for (const waiting of [...this.#waiting]) {
      if (this.#overall.freeAtMs(this.#nowMs()) > this.#nowMs()) break;
      if (this.#isFree(waiting.chatId)) waiting.admit();
    }
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting.length === 0) return;
    const nextMs = Math.min(...this.#waiting.map(({ chatId }) => this.#freeAtMs(chatId)));
    this.#timer = setTimeout(() => this.#admit(), Math.max(1, nextMs - this.#nowMs()));
  }

  #isFree(chatId: number): boolean {
    return this.#freeAtMs(chatId) <= this.#nowMs();
  }

  #freeAtMs(chatId: number): number {
    const nowMs = this.#nowMs();
    const windows = [this.#overall, ...this.#windowsOf(chatId)];
    const held = this.#heldUntilMs.get(chatId) ?? 0;
    if (held <= nowMs) this.#heldUntilMs.delete(chatId);
    return Math.max(held, ...windows.map((window) => window.freeAtMs(nowMs)));
  }

  #windowsOf(chatId: number): Window[] {
    const { chat, group } = this.#limits;
    const isGroup = chatId < 0;
    return [
      this.#window(`chat ${chatId}`, chat),
      ...(isGroup ? [this.#window(`group ${chatId}`, group)] : []),
    ];
  }

  #window(name: string, limit: Limit): Window {
    const known = this.#windows.get(name);
    if (known) return known;
    if (this.#windows.size >= idleWindowsMax) this.#dropIdle();
    const window = new Window(limit);
    this.#windows.set(name, window);
    return window;
  }

  #dropIdle(): void {
    for (const [name, window] of this.#windows) {
      if (window.used(this.#nowMs()) === 0) this.#windows.delete(name);
    }
  }
}
