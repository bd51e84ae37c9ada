import type { ImageRef } from '../../core/chat/chat-event.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { MessageRef, ThreadRef } from '../../core/chat/thread-ref.ts';
import { ChatGone, type ChatPort, type Notebook, TryLater } from '../conversation/ports.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { Calls, codeOf, DiscordRefusal } from './calls.ts';
import { ChannelRoute } from './channel-route.ts';
import { codes } from './codes.ts';
import { fetchImage } from './fetch-image.ts';
import { InteractionNotes } from './interaction-notes.ts';
import { loadFiles, type Outgoing, tooLarge } from './outgoing.ts';
import { TokenRoute } from './token-route.ts';
import { writeReply } from './write.ts';

/** Five edits in five seconds are a channel's; a status leaves some of them to others. */
const editEveryMs = 3000;

const dayS = 86_400;

const troubleMs = 3000;

/** What the first answer to a command says when all that followed stands below it. */
const below = '⤵️';

export interface DiscordOptions {
  /** The root of the REST API, without a version. */
  readonly apiRoot: string;
  readonly token: string;
  /** The hosts that pictures come from. */
  readonly cdnHosts: readonly string[];
  /** Those of them that whoever runs the bot named. */
  readonly plainCdnHosts: readonly string[];
  readonly notebook: Notebook;
  /** Where the picture of a dance lies; null for none. */
  readonly pictureOf: (templateId: string) => string | null;
  readonly log: { warn(facts: object, message: string): void };
  /** How many processes share the bot, and whether this one keeps the status messages. */
  readonly sharers: number;
  readonly keepsStatuses: boolean;
}

export interface DiscordChat extends ChatPort {
  readonly calls: Calls;
  readonly notes: InteractionNotes;
  /** The bot's own id, once the gateway told it. */
  userId: string | null;
  readonly acknowledgements: Acknowledgements;
  close(): void;
}

/** Discord, as the conversation needs it: whatever has to be told goes the first way that is open, the token of the
 *  interaction, the channel, the thread's channel, a direct message. */
export function openDiscordChat(options: DiscordOptions): DiscordChat {
  const { notebook, pictureOf, log, keepsStatuses } = options;
  const { apiRoot: api, token, sharers } = options;
  const calls = new Calls({ api, token, sharers });
  const notes = new InteractionNotes(notebook);
  const acknowledgements = new Acknowledgements();
  const channels = new ChannelRoute(calls, () => chat.userId);
  const tokens = new TokenRoute(calls, notes, channels, (id) => acknowledgements.of(id));
  const cdn = { calls, hosts: options.cdnHosts, plainHosts: options.plainCdnHosts };

  async function prepare(reply: Reply, key: string): Promise<Outgoing> {
    const written = writeReply(reply, pictureOf);
    const tried = await notebook.read(`sending:${key}`);
    if (tried === null) await notebook.note(`sending:${key}`, String(Date.now()), dayS);
    return {
      ...written,
      key,
      data: await loadFiles(written.files),
      isPrivate: reply.isPrivate,
      isClip: reply.clip !== null,
      triedMs: tried === null ? null : Number(tried),
    };
  }

  /** The first way that is open. @throws ChatGone */
  async function deliver(thread: ThreadRef, outgoing: Outgoing): Promise<MessageRef> {
    const { channelId, interactionId, askerId } = thread;
    const answered = await tokens.send(thread, outgoing);
    if (answered !== null) return { channelId, messageId: answered };

    const first = interactionId === null ? null : await notes.first(interactionId);
    const anchor = thread.replyToId === null ? (first?.messageId ?? null) : null;
    const replyToId = thread.replyToId ?? anchor;
    // Without a message to answer, a name tells for whom it is.
    const mention = replyToId === null && outgoing.isClip ? askerId : null;
    const there = await channels.send({ channelId, replyToId, mention }, outgoing);
    if (there !== null) {
      if (anchor !== null) await notes.keepAnchor(anchor);
      return { channelId, messageId: there };
    }
    log.warn({ channelId, isClip: outgoing.isClip }, 'CHANNEL_SHUT');

    const parentId = await channels.parentOf(channelId);
    if (parentId !== null) {
      const place = { channelId: parentId, replyToId: null, mention: askerId };
      const beside = await channels.send(place, outgoing);
      if (beside !== null) return { channelId: parentId, messageId: beside };
    }
    const directId = askerId === null ? null : await channels.directWith(askerId);
    if (directId !== null && directId !== channelId) {
      const place = { channelId: directId, replyToId: null, mention: null };
      const direct = await channels.send(place, outgoing);
      if (direct !== null) return { channelId: directId, messageId: direct };
    }
    log.warn({ channelId, isClip: outgoing.isClip }, 'NOBODY_REACHED');
    throw new ChatGone('nobody can be reached');
  }

  const chat: DiscordChat = {
    platform: 'discord',
    editEveryMs,
    calls,
    notes,
    userId: null,
    acknowledgements,
    async send(thread, reply, key) {
      await acknowledgements.giveWay();
      const outgoing = await prepare(reply, key);
      try {
        return await deliver(thread, outgoing);
      } catch (error) {
        // Nothing left the house, so there is nothing to look for the next time.
        if (error instanceof TryLater && outgoing.triedMs === null) {
          await notebook.strike(`sending:${key}`);
        }
        if (codeOf(error) === codes.tooLarge) throw tooLarge(outgoing.data);
        throw later(error);
      }
    },
    async edit({ channelId, messageId }, reply) {
      const { message, files } = writeReply(reply, pictureOf);
      const data = await loadFiles(files);
      if (await tokens.edit(messageId, message, data)) return;
      await channels.edit(channelId, messageId, message, data);
    },
    async editIfFree({ channelId, messageId }, reply) {
      if (!keepsStatuses) return false;
      await acknowledgements.giveWay();
      const { message, files } = writeReply(reply, pictureOf);
      const data = await loadFiles(files);
      const byToken = await tokens.editIfFree(messageId, message, data);
      return byToken ?? (await channels.editIfFree(channelId, messageId, message, data));
    },
    async remove({ channelId, messageId }) {
      if (await notes.isAnchor(messageId)) {
        const { message } = writeReply(anchored, pictureOf);
        if (await tokens.edit(messageId, message, [])) return;
        await channels.edit(channelId, messageId, message, []);
        return;
      }
      if (await tokens.remove(messageId)) return;
      await channels.remove(channelId, messageId);
    },
    async fetchImage(image: ImageRef, sizeBytesMax: number) {
      await acknowledgements.giveWay();
      return await fetchImage(image, sizeBytesMax, cdn);
    },
    close: () => calls.close(),
  };
  return chat;
}

/** What passes by itself is tried later, and takes no try; so is a token that is refused: whoever runs the bot may set it
 *  right. */
function later(error: unknown): unknown {
  const passes = error instanceof DiscordRefusal && (error.isPassing || error.status === 401);
  return passes ? new TryLater(troubleMs, { cause: error }) : error;
}

const anchored: Reply = {
  text: below,
  buttons: [],
  gallery: [],
  progress: null,
  picture: null,
  clip: null,
  isPrivate: false,
};
