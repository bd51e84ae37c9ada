import { randomBytes } from 'node:crypto';
import { ApiError } from './api-error.ts';
import type { ServerClock } from './server-clock.ts';
import { bits, fields, flag, isFields, list, oneOf, type Report, text } from './shape.ts';
import type { Message, World } from './world.ts';

const deadlineMs = 3000;
const tokenLifeMs = 15 * 60_000;
const followUpsMax = 5;

export const callbacks = { message: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8 } as const;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: 'command' | 'component' | 'autocomplete';
  readonly personId: string;
  readonly channelId: string;
  readonly createdMs: number;
  /** The message whose button was pressed. */
  readonly messageId: string | null;
  /** Whether the bot is a member of the place, or was only brought along. */
  readonly isMember: boolean;
  /** What it was called back with, and how long that took. */
  answer: { readonly type: number; readonly data: unknown; readonly tookMs: number } | null;
  /** The message that answers it. */
  originalId: string | null;
  isDeferred: boolean;
  isEphemeral: boolean;
  followUps: number;
}

/** What interactions there were, and what became of them. */
export class Interactions {
  readonly all = new Map<string, Interaction>();
  readonly #world: World;
  readonly #clock: ServerClock;
  readonly #report: Report;
  readonly #byToken = new Map<string, Interaction>();
  readonly #waiting = new Map<string, (interaction: Interaction) => void>();

  constructor(world: World, clock: ServerClock, report: Report) {
    this.#world = world;
    this.#clock = clock;
    this.#report = report;
  }

  open(
    asked: Pick<Interaction, 'kind' | 'personId' | 'channelId' | 'messageId' | 'isMember'>,
  ): Interaction {
    const interaction: Interaction = {
      ...asked,
      id: this.#world.id(),
      token: randomBytes(48).toString('base64url'),
      createdMs: this.#clock.nowMs,
      answer: null,
      originalId: null,
      isDeferred: false,
      isEphemeral: false,
      followUps: 0,
    };
    this.all.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
    return interaction;
  }

  /** Resolves once the interaction is called back. */
  answered(interaction: Interaction): Promise<Interaction> {
    if (interaction.answer) return Promise.resolve(interaction);
    return new Promise((resolve) => this.#waiting.set(interaction.id, resolve));
  }

  /** Those that nobody called back in time. */
  get unanswered(): Interaction[] {
    return [...this.all.values()].filter(
      ({ answer, createdMs }) => !answer && this.#clock.nowMs - createdMs > deadlineMs,
    );
  }

  /** POST /interactions/:id/:token/callback. Returns the message that it made or changed. */
  callBack(id: string, token: string, body: unknown): Message | null {
    const interaction = this.all.get(id);
    if (!interaction || interaction.token !== token) throw new ApiError(10062);
    const tookMs = this.#clock.nowMs - interaction.createdMs;
    if (interaction.answer) throw new ApiError(40060);
    if (tookMs > deadlineMs) {
      this.#report(`interaction ${interaction.kind}: called back after ${Math.round(tookMs)} ms`);
      throw new ApiError(10062);
    }
    this.#check(interaction, body);
    const { type, data } = body as { type: number; data?: { flags?: number; content?: string } };
    interaction.answer = { type, data: data ?? null, tookMs };
    interaction.isEphemeral = ((data?.flags ?? 0) & 64) !== 0;
    let message: Message | null = null;
    if (type === callbacks.message || type === callbacks.defer) {
      message = this.#world.post({
        channelId: interaction.channelId,
        authorId: this.#world.bot.id,
        content: data?.content ?? '',
        flags: (data?.flags ?? 0) | (type === callbacks.defer ? loading : 0),
        interactionId: interaction.id,
      });
      interaction.originalId = message.id;
      interaction.isDeferred = type === callbacks.defer;
    } else if (type === callbacks.deferUpdate || type === callbacks.update) {
      interaction.originalId = interaction.messageId;
    }
    this.#waiting.get(interaction.id)?.(interaction);
    this.#waiting.delete(interaction.id);
    return message;
  }

  /** The interaction of a webhook's token. */
  ofToken(applicationId: string, token: string): Interaction {
    const found = this.#byToken.get(token);
    if (!found || applicationId !== this.#world.applicationId) {
      this.#report('webhook: a token that nobody was given');
      throw new ApiError(50027);
    }
    if (this.#clock.nowMs - found.createdMs > tokenLifeMs) throw new ApiError(50027);
    if (!found.answer) throw new ApiError(10015);
    return found;
  }

  countFollowUp(interaction: Interaction): void {
    if (!interaction.isMember && interaction.followUps >= followUpsMax) throw new ApiError(40094);
    interaction.followUps += 1;
  }

  #check(interaction: Interaction, body: unknown): void {
    const faults: string[] = [];
    const report = (fault: string) => faults.push(fault);
    const { command, component, autocomplete } = {
      command: [callbacks.message, callbacks.defer],
      component: [callbacks.message, callbacks.defer, callbacks.deferUpdate, callbacks.update],
      autocomplete: [callbacks.choices],
    };
    const types = { command, component, autocomplete }[interaction.kind];
    const type = isFields(body) ? Number(body['type']) : 0;
    const data = dataShapes[type] ?? fields({});
    fields(
      { type: oneOf(...types), ...(type === callbacks.choices ? { data } : {}) },
      type === callbacks.choices ? {} : { data },
    )(body, 'callback', report);
    if (type === callbacks.message && !(isFields(body) && isFields(body['data']))) {
      report('callback.data: missing');
    }
    if (faults.length === 0) return;
    for (const fault of faults) this.#report(fault);
    throw new ApiError(50035);
  }
}

/** The flag of a message that says "thinking". */
export const loading = 1 << 7;

const choice = fields({ name: text(100, 1), value: text(100, 1) }, {});

const dataShapes: Readonly<Record<number, ReturnType<typeof fields>>> = {
  [callbacks.message]: fields(
    { content: text(2000, 1) },
    { flags: bits(64 | 4), allowed_mentions: fields({}, { parse: list(text(20), 3) }), tts: flag },
  ),
  // Of a deferred answer nothing can be set but that it is ephemeral.
  [callbacks.defer]: fields({}, { flags: bits(64) }),
  [callbacks.deferUpdate]: fields({}),
  [callbacks.choices]: fields({ choices: list(choice, 25) }),
};
