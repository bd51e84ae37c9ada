import type { BotApi } from './bot-api.ts';
import { writeLimits } from './write.ts';

/** A button that is pressed waits for words for so long before it is answered without. */
const holdMs = 2000;

const answeredMax = 2000;

interface Tap {
  readonly timer: NodeJS.Timeout;
  /** The message of the button. */
  readonly shown: string;
}

/** The buttons that were pressed and wait for their answer: as long as it is missing, the button turns. In memory alone:
 *  an answer that comes too late is no fault. */
export class Taps {
  readonly #api: BotApi;
  readonly #open = new Map<string, Tap>();
  readonly #answered = new Set<string>();

  constructor(api: BotApi) {
    this.#api = api;
  }

  /** A button was pressed; it is answered within two seconds, whatever happens. */
  hold(queryId: string, channelId: string, messageId: string): void {
    if (this.#open.has(queryId) || this.#answered.has(queryId)) return;
    const timer = setTimeout(() => void this.settle(queryId), holdMs);
    this.#open.set(queryId, { timer, shown: `${channelId} ${messageId}` });
  }

  /** Shows words to whoever pressed it, and to nobody else; false when that cannot be any more. */
  async tell(queryId: string, text: string): Promise<boolean> {
    const isShort = text.length <= writeLimits.alert;
    return isShort && this.#close(queryId) && (await this.#answer(queryId, text));
  }

  /** Nothing is to be said. */
  async settle(queryId: string): Promise<void> {
    if (this.#close(queryId)) await this.#answer(queryId, null);
  }

  /** What the message of a button shows has changed; that is the answer. */
  async settleOf(channelId: string, messageId: string): Promise<void> {
    const shown = `${channelId} ${messageId}`;
    const queries = [...this.#open].filter(([, tap]) => tap.shown === shown).map(([id]) => id);
    await Promise.all(queries.map((queryId) => this.settle(queryId)));
  }

  /** Answers what is still open. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((queryId) => this.settle(queryId)));
  }

  #close(queryId: string): boolean {
    const tap = this.#open.get(queryId);
    if (!tap) return false;
    clearTimeout(tap.timer);
    this.#open.delete(queryId);
    this.#answered.add(queryId);
    const [oldest] = this.#answered;
    if (this.#answered.size > answeredMax && oldest !== undefined) this.#answered.delete(oldest);
    return true;
  }

  async #answer(queryId: string, text: string | null): Promise<boolean> {
    const words = text === null ? {} : { text, show_alert: true };
    return await this.#api.bare.answerCallbackQuery(queryId, words).catch(() => false);
  }
}
