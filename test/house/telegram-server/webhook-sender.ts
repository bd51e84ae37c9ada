import { setTimeout as wait } from 'node:timers/promises';
import type { UpdateQueue } from './update-queue.ts';

const lookEveryMs = 10;
const againAfterMs = 100;

/** Brings updates to the bot's address, one after the other, again and again until they are taken. */
export class WebhookSender {
  readonly #updates: UpdateQueue;
  readonly #failures: string[];
  #url: string | null = null;
  #secret: string | null = null;
  #running = false;

  constructor(updates: UpdateQueue, failures: string[]) {
    this.#updates = updates;
    this.#failures = failures;
  }

  get isSet(): boolean {
    return this.#url !== null;
  }

  set(url: string | null, secret: string | null): void {
    this.#url = url || null;
    this.#secret = secret;
    if (secret !== null && !/^[\w-]{1,256}$/.test(secret)) this.#failures.push('secret_token');
    if (this.#url !== null && !this.#running) void this.#run();
  }

  close(): void {
    this.#url = null;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#url !== null) {
      const [update] = this.#updates.pending;
      if (!update) {
        await wait(lookEveryMs);
        continue;
      }
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(this.#secret === null ? {} : { 'x-telegram-bot-api-secret-token': this.#secret }),
        },
        body: JSON.stringify(update),
      }).catch(() => null);
      if (response?.ok) this.#updates.confirm(update.update_id);
      else await wait(againAfterMs);
    }
    this.#running = false;
  }
}
