import { setTimeout as wait } from 'node:timers/promises';
import type { ThreadRef } from '../../core/chat/thread-ref.ts';
import { type Calls, codeOf } from './calls.ts';
import type { ChannelRoute } from './channel-route.ts';
import { codes } from './codes.ts';
import type { InteractionNote, InteractionNotes } from './interaction-notes.ts';
import { messageIdOf, type Outgoing } from './outgoing.ts';
import { flags, type WrittenMessage } from './write.ts';

/** What is answered for a token that is good for nothing any more. */
const spent: readonly (number | null)[] = [
  codes.badToken,
  codes.unknownWebhook,
  codes.unknownInteraction,
  codes.tooManyFollowUps,
];

/** Another process may be about to acknowledge; it does so within three seconds. */
const patience = { tries: 8, everyMs: 400 };

/** What is answered with the token of an interaction: for 15 minutes, wherever it was asked. */
export class TokenRoute {
  readonly #calls: Calls;
  readonly #notes: InteractionNotes;
  readonly #channels: ChannelRoute;
  /** Resolves when an interaction of this process is acknowledged, or could not be. */
  readonly #acknowledged: (interactionId: string) => Promise<unknown>;

  constructor(
    calls: Calls,
    notes: InteractionNotes,
    channels: ChannelRoute,
    acknowledged: (interactionId: string) => Promise<unknown>,
  ) {
    this.#calls = calls;
    this.#notes = notes;
    this.#channels = channels;
    this.#acknowledged = acknowledged;
  }

  /** Sends a message as the answer to an interaction. Returns its id; null where it has to go another way.
   *  @throws DiscordRefusal */
  async send(thread: ThreadRef, outgoing: Outgoing): Promise<string | null> {
    const { interactionId } = thread;
    if (interactionId === null) return null;
    await this.#acknowledged(interactionId);
    const note = await this.#notes.find(interactionId);
    if (note === null) return null;
    const isFirst = note.kind === 'command' && (await this.#isFirst(interactionId, outgoing.key));
    const first = await this.#notes.first(interactionId);
    if (first?.messageId && first.key === outgoing.key) return first.messageId;
    const isOpen = isFirst && first === null;
    // Where the bot is at home, a clip answers the photo itself.
    const isBetterThere = note.isMember && outgoing.isClip && thread.replyToId !== null;
    if (!isOpen && isBetterThere) return null;
    try {
      return await this.#answer(interactionId, thread, note, isOpen, outgoing);
    } catch (error) {
      const code = codeOf(error);
      if (!spent.includes(code) && code !== codes.unknownMessage) throw error;
      if (code !== codes.tooManyFollowUps) await this.#notes.strike(interactionId);
      return null;
    }
  }

  /** Whether the first answer is this one. A clip may be quicker than its status: what comes second waits for the first
   *  to be said. */
  async #isFirst(interactionId: string, key: string): Promise<boolean> {
    if (await this.#notes.claimFirst(interactionId, key)) return true;
    for (let tries = 0; tries < patience.tries; tries++) {
      if ((await this.#notes.first(interactionId)) !== null) break;
      await wait(patience.everyMs);
    }
    return false;
  }

  /** Changes a message that was sent with a token; false when the token is no way to it. */
  async edit(messageId: string, body: WrittenMessage, files: Outgoing['data']): Promise<boolean> {
    const call = await this.#callTo(messageId, 'PATCH');
    if (call === null) return false;
    return await this.#try(messageId, () => this.#calls.ask({ ...call, body, files }));
  }

  /** Null when the token is no way to it; else whether it was free. */
  async editIfFree(
    messageId: string,
    body: WrittenMessage,
    files: Outgoing['data'],
  ): Promise<boolean | null> {
    const call = await this.#callTo(messageId, 'PATCH');
    if (call === null) return null;
    let isDone = false;
    const isWay = await this.#try(messageId, async () => {
      isDone = await this.#calls.askIfFree({ ...call, body, files });
    });
    return isWay ? isDone : null;
  }

  async remove(messageId: string): Promise<boolean> {
    const call = await this.#callTo(messageId, 'DELETE');
    return call !== null && (await this.#try(messageId, () => this.#calls.ask(call)));
  }

  async #answer(
    interactionId: string,
    { channelId }: ThreadRef,
    note: InteractionNote,
    isOpen: boolean,
    outgoing: Outgoing,
  ): Promise<string> {
    const isPrivate = note.isPrivate || outgoing.isPrivate;
    if (isOpen && isPrivate === note.isPrivate) {
      const messageId = await this.#fillIn(interactionId, note, outgoing);
      if (messageId !== null) return messageId;
    } else if (isOpen) {
      // What was promised to everybody cannot be made private any more; it is taken back.
      await this.#patiently(() =>
        this.#calls.ask({ ...this.#call(note, 'DELETE', '@original') }),
      ).catch(unlessGone);
      await this.#notes.keepFirst(interactionId, { messageId: null, key: '' });
    }
    if (outgoing.triedMs !== null && note.isMember && !isPrivate) {
      const earlier = await this.#channels.find(channelId, outgoing);
      if (earlier !== null) return earlier;
    }
    const { message, data } = outgoing;
    const body = { ...message, flags: message.flags | (isPrivate ? flags.ephemeral : 0) };
    const route = `/webhooks/${note.applicationId}/${note.token}` as const;
    const call = { method: 'POST', route, body, files: data, by: 'interaction' } as const;
    // Nothing keeps a follow-up from coming twice, so it is not tried again here.
    const answer = await this.#patiently(() => this.#calls.ask({ ...call, isRepeatable: false }));
    const messageId = messageIdOf(answer);
    const first = await this.#notes.first(interactionId);
    if (first?.messageId && !isPrivate) await this.#notes.keepAnchor(first.messageId);
    await this.#notes.keepRoute(messageId, interactionId);
    return messageId;
  }

  /** Makes the deferred answer say it; null when it is gone. */
  async #fillIn(
    interactionId: string,
    note: InteractionNote,
    { message, data, key }: Outgoing,
  ): Promise<string | null> {
    const call = { ...this.#call(note, 'PATCH', '@original'), body: message, files: data };
    const answer = await this.#patiently(() => this.#calls.ask(call)).catch(unlessGone);
    const messageId = answer === null ? null : messageIdOf(answer);
    await this.#notes.keepFirst(interactionId, { messageId, key });
    if (messageId !== null) await this.#notes.keepRoute(messageId, interactionId);
    return messageId;
  }

  async #patiently<T>(task: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await task();
      } catch (error) {
        if (codeOf(error) !== codes.unknownWebhook || tries >= patience.tries) throw error;
        await wait(patience.everyMs);
      }
    }
  }

  async #callTo(messageId: string, method: 'PATCH' | 'DELETE') {
    const interactionId = await this.#notes.routeOf(messageId);
    const note = interactionId === null ? null : await this.#notes.find(interactionId);
    return note === null ? null : this.#call(note, method, messageId);
  }

  #call({ applicationId, token }: InteractionNote, method: 'PATCH' | 'DELETE', which: string) {
    const route = `/webhooks/${applicationId}/${token}/messages/${which}` as const;
    return { method, route, by: 'interaction', isRepeatable: true } as const;
  }

  /** A message that is gone is done with; one that the token does not reach has to be reached otherwise. */
  async #try(messageId: string, task: () => Promise<unknown>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (code === codes.unknownMessage) return true;
      if (!spent.includes(code)) throw error;
      const interactionId = await this.#notes.routeOf(messageId);
      if (interactionId !== null) await this.#notes.strike(interactionId);
      return false;
    }
  }
}

function unlessGone(error: unknown): null {
  if (codeOf(error) === codes.unknownMessage) return null;
  throw error;
}
