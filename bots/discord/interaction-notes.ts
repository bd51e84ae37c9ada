import type { Notebook } from '../conversation/ports.ts';

/** What answers an interaction while its token lives. */
export interface InteractionNote {
  readonly applicationId: string;
  readonly token: string;
  /** Whether the bot is in the place, so that it can also write there without the token. */
  readonly isMember: boolean;
  readonly kind: 'command' | 'button';
  /** Whether the answer was promised to whoever asked alone. */
  readonly isPrivate: boolean;
}

/** The message that answers an interaction first, and what it was sent for. Null: that answer was taken back. */
export interface FirstAnswer {
  readonly messageId: string | null;
  readonly key: string;
}

/** Source: Discord API, "Interaction Callback": tokens are valid for 15 minutes. */
const tokenS = 15 * 60;

const dayS = 86_400;

/** What is remembered of interactions, across restarts. */
export class InteractionNotes {
  readonly #notebook: Notebook;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  async keep(interactionId: string, note: InteractionNote): Promise<void> {
    await this.#notebook.note(`token:${interactionId}`, JSON.stringify(note), tokenS);
  }

  /** Null when its time is over. */
  async find(interactionId: string): Promise<InteractionNote | null> {
    return parse<InteractionNote>(await this.#notebook.read(`token:${interactionId}`));
  }

  /** The token is good for nothing any more. */
  async strike(interactionId: string): Promise<void> {
    await this.#notebook.strike(`token:${interactionId}`);
  }

  /** Whether the first answer is to be what this key stands for; several may be on their way at once. */
  async claimFirst(interactionId: string, key: string): Promise<boolean> {
    return (await this.#notebook.noteFirst(`claim:${interactionId}`, key, tokenS)) === key;
  }

  async keepFirst(interactionId: string, answer: FirstAnswer): Promise<void> {
    await this.#notebook.note(`first:${interactionId}`, JSON.stringify(answer), dayS);
  }

  async first(interactionId: string): Promise<FirstAnswer | null> {
    return parse<FirstAnswer>(await this.#notebook.read(`first:${interactionId}`));
  }

  /** Something that was said later refers to this message. */
  async keepAnchor(messageId: string): Promise<void> {
    await this.#notebook.note(`anchor:${messageId}`, '1', dayS);
  }

  async isAnchor(messageId: string): Promise<boolean> {
    return (await this.#notebook.read(`anchor:${messageId}`)) !== null;
  }

  /** A message that was sent with a token can be changed with it. */
  async keepRoute(messageId: string, interactionId: string): Promise<void> {
    await this.#notebook.note(`route:${messageId}`, interactionId, tokenS);
  }

  async routeOf(messageId: string): Promise<string | null> {
    return await this.#notebook.read(`route:${messageId}`);
  }
}

function parse<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}
