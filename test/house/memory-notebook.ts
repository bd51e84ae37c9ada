import type { Notebook } from '../../bots/conversation/ports.ts';

/** A notebook that ends with the test. */
export class MemoryNotebook implements Notebook {
  readonly notes = new Map<string, { readonly text: string; readonly seconds: number }>();
  /** Whether it can be reached. */
  isAway = false;

  async note(name: string, text: string, seconds: number): Promise<void> {
    this.#reach();
    this.notes.set(name, { text, seconds });
  }

  async noteFirst(name: string, text: string, seconds: number): Promise<string> {
    this.#reach();
    const known = this.notes.get(name)?.text;
    if (known === undefined) this.notes.set(name, { text, seconds });
    return known ?? text;
  }

  async read(name: string): Promise<string | null> {
    this.#reach();
    return this.notes.get(name)?.text ?? null;
  }

  async strike(name: string): Promise<void> {
    this.#reach();
    this.notes.delete(name);
  }

  #reach(): void {
    if (this.isAway) throw new Error('the notebook is away');
  }
}
