import { type Calls, codeOf } from './calls.ts';
import { codes } from './codes.ts';
import { asObject, idAt, type Loose, objectAt } from './loose.ts';
import { isSame, messageIdOf, type Outgoing } from './outgoing.ts';
import { nonceOf, type WrittenMessage } from './write.ts';

/** Nobody is there, or the bot is not let in. */
const shut: readonly (number | null)[] = [
  codes.unknownChannel,
  codes.unknownUser,
  codes.missingAccess,
  codes.missingPermission,
  codes.closedToUs,
  codes.archived,
];

/** What a message that cannot be changed answers; nobody has to be told. */
const unchangeable: readonly (number | null)[] = [
  ...shut,
  codes.unknownMessage,
  codes.notOurs,
  codes.tooManyOldEdits,
];

const historyMax = 100;

/** A little before the first try, so that clocks need not agree. */
const slackMs = 60_000;

/** Discord's first moment, ms since 1970. Source: Discord API, "Snowflakes". */
const epochMs = 1_420_070_400_000;

export interface Place {
  readonly channelId: string;
  /** The message that is answered there. */
  readonly replyToId: string | null;
  /** Whoever is named, where no reply can tell for whom it is. */
  readonly mention: string | null;
}

/** What the bot says as itself, in channels where it is a member. */
export class ChannelRoute {
  readonly #calls: Calls;
  readonly #userId: () => string | null;

  /** userId: the bot's own, once it is known. */
  constructor(calls: Calls, userId: () => string | null) {
    this.#calls = calls;
    this.#userId = userId;
  }

  /** Sends a message; what was tried before is looked for first. Returns its id; null where the bot is not let in.
   *  @throws DiscordRefusal */
  async send(place: Place, outgoing: Outgoing): Promise<string | null> {
    const { channelId } = place;
    if (outgoing.triedMs !== null) {
      const earlier = await this.find(channelId, outgoing);
      if (earlier !== null) return earlier;
    }
    try {
      return await this.#post(place, outgoing);
    } catch (error) {
      const code = codeOf(error);
      if (code === codes.noHistory) {
        return await this.send({ ...place, replyToId: null }, { ...outgoing, triedMs: null });
      }
      if (code === codes.archived && (await this.#unarchive(channelId))) {
        return await this.#post(place, outgoing).catch(nullIfShut);
      }
      return nullIfShut(error);
    }
  }

  /** The message of ours in a channel that is the same and not older than its first try. */
  async find(channelId: string, outgoing: Outgoing): Promise<string | null> {
    const sinceMs = (outgoing.triedMs ?? Date.now()) - slackMs;
    const after = String(BigInt(Math.max(0, Math.floor(sinceMs - epochMs))) << 22n);
    const query = new URLSearchParams({ limit: String(historyMax), after });
    const route = `/channels/${channelId}/messages` as const;
    try {
      const answer = await this.#calls.ask({
        ...{ method: 'GET', route, query, by: 'bot', isRepeatable: true },
      });
      const found = (Array.isArray(answer) ? answer : [])
        .map(asObject)
        .find((message): message is Loose => {
          const author = idAt(objectAt(message ?? {}, 'author'), 'id');
          return message !== null && author === this.#userId() && isSame(message, outgoing);
        });
      return found ? idAt(found, 'id') : null;
    } catch (error) {
      return nullIfShut(error);
    }
  }

  /** The channel that a thread belongs to; null for any other channel. */
  async parentOf(channelId: string): Promise<string | null> {
    const route = `/channels/${channelId}` as const;
    const answer = await this.#calls
      .ask({ method: 'GET', route, by: 'bot', isRepeatable: true })
      .catch(nullIfShut);
    const channel = asObject(answer) ?? {};
    // Every other channel's parent is a heading.
    return asObject(channel['thread_metadata']) ? idAt(channel, 'parent_id') : null;
  }

  /** The channel of direct messages with somebody; null for whoever takes none. */
  async directWith(personId: string): Promise<string | null> {
    const body = { recipient_id: personId };
    const route = '/users/@me/channels' as const;
    const answer = await this.#calls
      .ask({ method: 'POST', route, body, by: 'bot', isRepeatable: true })
      .catch(nullIfShut);
    return idAt(asObject(answer) ?? {}, 'id');
  }

  /** A message that cannot be changed any more is no fault. */
  async edit(
    channelId: string,
    messageId: string,
    body: WrittenMessage,
    files: Outgoing['data'],
  ): Promise<void> {
    const call = this.#editCall(channelId, messageId, body, files);
    await this.#calls.ask(call).catch(nullIf(unchangeable));
  }

  async editIfFree(
    channelId: string,
    messageId: string,
    body: WrittenMessage,
    files: Outgoing['data'],
  ): Promise<boolean> {
    const call = this.#editCall(channelId, messageId, body, files);
    return (await this.#calls.askIfFree(call).catch(nullIf(unchangeable))) ?? true;
  }

  async remove(channelId: string, messageId: string): Promise<void> {
    const route = `/channels/${channelId}/messages/${messageId}` as const;
    const call = { method: 'DELETE', route, by: 'bot', isRepeatable: true } as const;
    await this.#calls.ask(call).catch(nullIf(unchangeable));
  }

  #editCall(channelId: string, messageId: string, body: WrittenMessage, files: Outgoing['data']) {
    const route = `/channels/${channelId}/messages/${messageId}` as const;
    return { method: 'PATCH', route, body, files, by: 'bot', isRepeatable: true } as const;
  }

  async #post({ channelId, replyToId, mention }: Place, outgoing: Outgoing): Promise<string> {
    const { message, data, key, isClip } = outgoing;
    const named = mention === null ? message : naming(message, mention);
    const answer = await this.#calls.ask({
      method: 'POST',
      route: `/channels/${channelId}/messages`,
      body: {
        ...named,
        ...(replyToId === null
          ? {}
          : {
              message_reference: { message_id: replyToId, fail_if_not_exists: false },
              // Whoever waited for a clip is told that it is there; what is only said rings nobody.
              allowed_mentions: { ...named.allowed_mentions, replied_user: isClip },
            }),
        nonce: nonceOf(key),
        enforce_nonce: true,
      },
      files: data,
      by: 'bot',
      isRepeatable: true,
    });
    return messageIdOf(answer);
  }

  /** Opens a thread again that was closed for being quiet. */
  async #unarchive(channelId: string): Promise<boolean> {
    const call = { method: 'PATCH', route: `/channels/${channelId}` } as const;
    const body = { archived: false };
    const answer = await this.#calls
      .ask({ ...call, body, by: 'bot', isRepeatable: true })
      .catch(nullIfShut);
    return answer !== null;
  }
}

/** The message with somebody's name before it. */
function naming(message: WrittenMessage, personId: string): WrittenMessage {
  const allowed_mentions = { ...message.allowed_mentions, users: [personId] };
  const { content } = message;
  if (typeof content !== 'string') return message;
  return { ...message, content: `<@${personId}> ${content}`.slice(0, 2000), allowed_mentions };
}

function nullIf(expected: readonly (number | null)[]) {
  return (error: unknown): null => {
    const code = codeOf(error);
    if (code !== null && expected.includes(code)) return null;
    throw error;
  };
}

const nullIfShut = nullIf(shut);
