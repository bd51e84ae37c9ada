import { setTimeout as wait } from 'node:timers/promises';

/** From so late an acknowledgement on, everything else gives way: a sixth of what people see as instant. */
const lateMs = 150;

/** Nothing gives way for longer. */
const patienceMs = 2000;
const lookEveryMs = 25;

/** The interactions of this process that are being acknowledged, which has to happen within three seconds. */
export class Acknowledgements {
  readonly #open = new Map<string, { readonly sinceMs: number; readonly done: Promise<void> }>();

  /** Begins one; what is returned ends it. */
  begin(interactionId: string): () => void {
    let end = () => {};
    const done = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#open.set(interactionId, { sinceMs: performance.now(), done });
    return () => {
      this.#open.delete(interactionId);
      end();
    };
  }

  /** Resolves when an interaction is acknowledged, or could not be. */
  async of(interactionId: string): Promise<void> {
    await this.#open.get(interactionId)?.done;
  }

  /** Resolves when none is late: on a machine that is too busy, answers wait so that acknowledgements need not. */
  async giveWay(): Promise<void> {
    const begunMs = performance.now();
    while (this.#isLate() && performance.now() - begunMs < patienceMs) await wait(lookEveryMs);
  }

  #isLate(): boolean {
    const [oldest] = this.#open.values();
    return oldest !== undefined && performance.now() - oldest.sinceMs > lateMs;
  }
}
