import { setTimeout as wait } from 'node:timers/promises';
import type { GrammyError } from 'grammy';
import type { TelegramTrouble } from '../../core/words/telegram.ts';
import { meaningOf } from './refusals.ts';

const firstWaitMs = 50;
const longestWaitMs = 60_000;

/** What is over before a wait of this length is not worth a word. */
const tellFromMs = 1000;

/** What stands between the bot and Telegram: told once as long as it lasts, and waited out, longer from time to time. */
export class Troubles {
  readonly #say: (trouble: TelegramTrouble) => void;
  readonly #log: { warn(facts: object, message: string): void };
  #met: TelegramTrouble | null = null;
  #waitMs = firstWaitMs;

  constructor(
    say: (trouble: TelegramTrouble) => void,
    log: { warn(facts: object, message: string): void },
  ) {
    this.#say = say;
    this.#log = log;
  }

  /** Waits before the next try. refusal: null when Telegram could not be asked at all. */
  async meet(refusal: GrammyError | null, signal: AbortSignal): Promise<void> {
    const meaning = refusal && meaningOf(refusal);
    const askedMs = (refusal?.parameters.retry_after ?? 0) * 1000;
    const trouble = meaning === 'unauthorized' || meaning === 'conflict' ? meaning : 'unreachable';
    const isWorthAWord = trouble !== 'unreachable' || this.#waitMs >= tellFromMs;
    if (meaning !== 'wait' && isWorthAWord && trouble !== this.#met) {
      this.#say(trouble);
      this.#met = trouble;
      this.#log.warn({ code: refusal?.error_code ?? null }, 'TELEGRAM_TROUBLE');
    }
    await wait(Math.max(askedMs, this.#waitMs), null, { signal }).catch(() => {});
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2);
  }

  /** Telegram answers again. */
  over(): void {
    if (this.#met !== null) this.#say('over');
    this.#met = null;
    this.#waitMs = firstWaitMs;
  }

  /** Commands and descriptions could not be told; that is tried again at the next start. */
  notAnnounced(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.#log.warn({ why }, 'TELEGRAM_NOT_ANNOUNCED');
  }

  /** An update could not be made durable; it comes again. */
  notTaken(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.#log.warn({ why }, 'UPDATE_NOT_TAKEN');
  }
}
