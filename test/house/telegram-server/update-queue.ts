import { refusals } from './refusal.ts';

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** Updates that wait for the bot, as getUpdates gives them: those below the next offset are confirmed and gone. */
export class UpdateQueue {
  #updates: Update[] = [];
  #lastId = 1_000_000;
  #waiting: Waiting | null = null;
  #allowed: readonly string[] | null = null;
  /** Of each update the times of the machine's steady clock: made, given for the first time, confirmed. */
  readonly times = new Map<number, { madeMs: number; givenMs?: number; confirmedMs?: number }>();

  get pending(): readonly Update[] {
    return this.#updates;
  }

  /** Whether the bot waits for updates at this moment. */
  get isAskedFor(): boolean {
    return this.#waiting !== null;
  }

  add(kind: string, content: unknown): Update {
    const update: Update = { update_id: ++this.#lastId, [kind]: content };
    this.push(update);
    return update;
  }

  /** Any update, also one that the real server would never send. */
  push(update: Update): void {
    this.#lastId = Math.max(this.#lastId, update.update_id);
    this.#updates.push(update);
    this.times.set(update.update_id, { madeMs: performance.now() });
    this.#wake();
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** Takes what waits for a webhook. */
  takeAll(): Update[] {
    const all = this.#updates;
    this.#updates = [];
    return all;
  }

  confirm(updateId: number): void {
    this.#updates = this.#updates.filter(({ update_id }) => update_id !== updateId);
    const times = this.times.get(updateId);
    if (times) times.confirmedMs ??= performance.now();
  }

  /** Waits up to timeoutS for updates from offset on; a second one that asks ends the first. */
  async take(
    offset: number,
    limit: number,
    timeoutS: number,
    allowed: readonly string[] | null,
  ): Promise<Update[]> {
    if (allowed) this.#allowed = allowed.length > 0 ? allowed : null;
    for (const { update_id } of this.#updates) if (update_id < offset) this.confirm(update_id);
    this.#waiting?.reject(refusals.otherPoller());
    this.#waiting = null;
    const ready = this.#ready(limit);
    if (ready.length > 0 || timeoutS === 0) return ready;
    return await new Promise<Update[]>((resolve, reject) => {
      const timer = setTimeout(() => {
        if (this.#waiting === waiting) this.#waiting = null;
        resolve([]);
      }, timeoutS * 1000);
      const waiting: Waiting = {
        resolve: () => {
          clearTimeout(timer);
          resolve(this.#ready(limit));
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#waiting = waiting;
    });
  }

  #ready(limit: number): Update[] {
    const wanted = (update: Update) =>
      this.#allowed === null ||
      Object.keys(update).some((kind) => kind !== 'update_id' && this.#allowed?.includes(kind));
    this.#updates = this.#updates.filter(wanted);
    const given = this.#updates.slice(0, limit);
    for (const { update_id } of given) {
      const times = this.times.get(update_id);
      if (times) times.givenMs ??= performance.now();
    }
    return given;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve();
  }
}
