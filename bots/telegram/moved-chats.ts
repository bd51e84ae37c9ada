import type { Notebook } from '../conversation/ports.ts';

const rememberS = 90 * 86_400;

/** More moves than these in a row are none. */
const movesMax = 4;

/** Groups that became supergroups have another id; what was asked in the old one is answered in the new one. */
export class MovedChats {
  readonly #notebook: Notebook;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  async note(from: string, to: string): Promise<void> {
    await this.#notebook.note(`moved:${from}`, to, rememberS);
  }

  /** The id by which a chat is known now. */
  async now(channelId: string): Promise<string> {
    let id = channelId;
    // People's chats never move.
    for (let moves = 0; id.startsWith('-') && moves < movesMax; moves++) {
      const next = await this.#notebook.read(`moved:${id}`);
      if (next === null) break;
      id = next;
    }
    return id;
  }
}
