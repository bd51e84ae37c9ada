import { setTimeout as wait } from 'node:timers/promises';
import type { ChatEvent } from '../../core/chat/chat-event.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { readLocale } from '../../core/words/locale.ts';
import { guessLocale } from '../conversation/guess-locale.ts';
import type { OfferedDance } from '../conversation/ports.ts';
import type { DiscordChat } from './adapter.ts';
import { choicesFor } from './autocomplete.ts';
import { codeOf, DiscordRefusal } from './calls.ts';
import { codes } from './codes.ts';
import type { Loose } from './loose.ts';
import { type ReadInteraction, readInteraction } from './read-interaction.ts';
import { readMessage, type Setting } from './read-message.ts';
import { Turns } from './turns.ts';
import { flags } from './write.ts';

/** Source: Discord API, "Interaction Callback Type". */
const callbacks = { message: 4, defer: 5, deferUpdate: 6, choices: 8 } as const;

/** An interaction has to be answered within three seconds; the queue gets a part of them. */
const queueMs = 1500;
const callbackTryMs = 800;
const callbackTries = 3;

const atOnce = 24;

/** A message need not be answered at once: while the queue is away, it is insisted. */
const insistTries = 120;
const insistEveryMs = 500;
const insistingMax = 2000;

export interface HearingOptions {
  readonly chat: DiscordChat;
  readonly dances: () => readonly OfferedDance[];
  /** Makes an event durable. @throws while the queue is away */
  readonly receive: (event: ChatEvent) => Promise<void>;
  readonly tierOf: (guildId: string) => number;
  readonly log: { warn(facts: object, message: string): void };
}

/** What Discord tells of, made durable before anything else; interactions are acknowledged in time, whatever the queue
 *  does. Never throws. */
export class Hearing {
  readonly #options: HearingOptions;
  readonly #turns = new Turns(atOnce);
  #insisting = 0;

  constructor(options: HearingOptions) {
    this.#options = options;
  }

  async message(payload: Loose): Promise<void> {
    const { log } = this.#options;
    const setting = this.#setting();
    try {
      const event = setting && readMessage(payload, setting);
      if (event) await this.#insist(event);
    } catch (error) {
      log.warn({ why: nameOf(error) }, 'EVENT_LOST');
    }
  }

  async interaction(payload: Loose): Promise<void> {
    const { log, dances } = this.#options;
    const setting = this.#setting() ?? this.#anonymous();
    try {
      const read = readInteraction(payload, setting);
      if (read?.kind === 'event') await this.#take(read);
      else if (read?.kind === 'autocomplete') {
        const locale = readLocale(read.locale ?? '');
        const choices = choicesFor(read.typed, dances(), locale);
        const body = { type: callbacks.choices, data: { choices } };
        await this.#turns.run(() => this.#callBack(read.id, read.token, body), true);
      }
    } catch (error) {
      log.warn({ why: nameOf(error), code: codeOf(error) }, 'INTERACTION_LOST');
    }
  }

  async #take({ event, note }: Extract<ReadInteraction, { kind: 'event' }>): Promise<void> {
    const { chat, receive } = this.#options;
    const { id } = event;
    // Whoever answers it waits until it is acknowledged.
    const acknowledged = chat.acknowledgements.begin(id);
    const untilMs = performance.now() + queueMs;
    try {
      await this.#turns.run(async () => {
        const kept = chat.notes.keep(id, note).then(() => receive(event));
        const isKept = await Promise.race([
          kept.then(
            () => true,
            () => false,
          ),
          wait(Math.max(0, untilMs - performance.now()), false),
        ]);
        await this.#callBack(id, note.token, isKept ? deferral(note) : tryAgain(event));
      }, true);
    } catch (error) {
      // What was never acknowledged cannot be answered with its token.
      await chat.notes.strike(id).catch(() => {});
      throw error;
    } finally {
      acknowledged();
    }
  }

  async #callBack(id: string, token: string, body: object): Promise<void> {
    const route = `/interactions/${id}/${token}/callback` as const;
    const { chat } = this.#options;
    for (let tries = 1; ; tries++) {
      try {
        const call = {
          method: 'POST',
          route,
          body,
          by: 'interaction',
          isRepeatable: false,
        } as const;
        await chat.calls.ask({ ...call, signal: AbortSignal.timeout(callbackTryMs) });
        return;
      } catch (error) {
        // It was heard the first time, or the event came twice.
        if (codeOf(error) === codes.acknowledged) return;
        const passes = error instanceof DiscordRefusal && error.isPassing;
        if (!passes || tries >= callbackTries) throw error;
      }
    }
  }

  async #insist(event: ChatEvent): Promise<void> {
    const { receive } = this.#options;
    for (let tries = 1; ; tries++) {
      try {
        await this.#turns.run(() => receive(event), false);
        return;
      } catch (error) {
        if (tries >= insistTries || this.#insisting >= insistingMax) throw error;
        this.#insisting += 1;
        await wait(insistEveryMs);
        this.#insisting -= 1;
      }
    }
  }

  /** Null while the bot does not know who it is. */
  #setting(): Setting | null {
    const { chat, tierOf } = this.#options;
    const { userId } = chat;
    return userId === null ? null : { userId, tierOf, receivedAt: new Date().toISOString() };
  }

  #anonymous(): Setting {
    return { userId: '', tierOf: this.#options.tierOf, receivedAt: new Date().toISOString() };
  }
}

function deferral({ kind, isPrivate }: { kind: 'command' | 'button'; isPrivate: boolean }) {
  if (kind === 'button') return { type: callbacks.deferUpdate };
  return { type: callbacks.defer, data: { flags: isPrivate ? flags.ephemeral : 0 } };
}

/** The answer of a bot that cannot take anything up just now. */
function tryAgain(event: ChatEvent) {
  const content = chatWordsOf(guessLocale(event)).tryAgain;
  return { type: callbacks.message, data: { content, flags: flags.ephemeral } };
}

/** What kind of fault it is: nothing of what was said. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
