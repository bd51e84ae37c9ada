import type { Notebook } from '../conversation/ports.ts';

/** Two taps on one button within this time are one: of a finger that was not sure. */
const withinS = 10;

/** Knows a second tap on the same button, also across a restart. */
export class DoubleTaps {
  readonly #notebook: Notebook;
  readonly #first = new Map<string, { readonly queryId: string; readonly endMs: number }>();

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  /** button: of whom, and which. The same tap that comes again is no second one. */
  async isSecond(button: string, queryId: string): Promise<boolean> {
    const nowMs = performance.now();
    for (const [name, { endMs }] of this.#first) if (endMs < nowMs) this.#first.delete(name);
    const known = this.#first.get(button);
    if (known) return known.queryId !== queryId;
    this.#first.set(button, { queryId, endMs: nowMs + withinS * 1000 });
    const name = `tap:${button}`;
    const noted = await this.#notebook.read(name);
    if (noted !== null && noted !== queryId) return true;
    await this.#notebook.note(name, queryId, withinS);
    return false;
  }
}
