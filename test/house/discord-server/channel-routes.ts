import { ApiError } from './api-error.ts';
import type { MessageWriter } from './message-writer.ts';
import type { Payloads } from './payloads.ts';
import type { ApiRequest } from './request.ts';
import type { ServerClock } from './server-clock.ts';
import { fields, flag, isFields, type Report, snowflake } from './shape.ts';
import type { Channel, Message, Permission, World } from './world.ts';

/** For so long a nonce is known. Discord says "the past few minutes". */
const nonceMs = 3 * 60_000;

/** Edits of one message that is older than an hour. Discord tells no number. */
const oldEditsMax = 5;
const oldMs = 3_600_000;

/** What the bot does in channels. */
export class ChannelRoutes {
  readonly #world: World;
  readonly #clock: ServerClock;
  readonly #payloads: Payloads;
  readonly #writer: MessageWriter;
  readonly #report: Report;
  /** Told of every message that appears. */
  readonly #posted: (message: Message) => void;

  constructor(
    world: World,
    clock: ServerClock,
    payloads: Payloads,
    writer: MessageWriter,
    hears: { report: Report; posted: (message: Message) => void },
  ) {
    this.#world = world;
    this.#clock = clock;
    this.#payloads = payloads;
    this.#writer = writer;
    this.#report = hears.report;
    this.#posted = hears.posted;
  }

  get(channelId: string): object {
    return this.#payloads.channel(this.#enter(channelId));
  }

  /** PATCH of a thread: only to open it again. */
  patch(channelId: string, { body }: ApiRequest): object {
    const channel = this.#enter(channelId);
    this.#check(fields({ archived: flag }, {}), body, 'channel');
    if (channel.kind !== 'thread') throw new ApiError(50035);
    this.#need(channel, channel.locked ? 'manageThreads' : 'sendInThreads');
    channel.archived = (body as { archived: boolean }).archived;
    return this.#payloads.channel(channel);
  }

  list(channelId: string, { query }: ApiRequest): object[] {
    const channel = this.#enter(channelId);
    // Whoever may not read what was said sees nothing.
    if (!this.#may(channel, 'history')) return [];
    const known = ['limit', 'after', 'before', 'around'];
    for (const name of query.keys()) if (!known.includes(name)) this.#report(`query: ${name}`);
    const limit = Number(query.get('limit') ?? 50);
    if (!(limit >= 1 && limit <= 100)) this.#report(`query: limit ${limit}`);
    const after = query.get('after');
    const found = this.#world
      .in(channelId)
      .filter((message) => (message.flags & 64) === 0)
      .filter((message) => after === null || BigInt(message.id) > BigInt(after));
    const some = after === null ? found.slice(-limit) : found.slice(0, limit);
    return some.reverse().map((message) => this.#payloads.message(message));
  }

  message(channelId: string, messageId: string): object {
    const channel = this.#enter(channelId);
    if (!this.#may(channel, 'history')) throw new ApiError(50013);
    return this.#payloads.message(this.#find(channel, messageId));
  }

  create(channelId: string, request: ApiRequest): object {
    const channel = this.#enter(channelId);
    this.#need(channel, channel.kind === 'thread' ? 'sendInThreads' : 'send');
    if (request.files.length > 0) this.#need(channel, 'attach');
    if (channel.kind === 'dm') {
      const [person] = channel.people.map((id) => this.#world.people.get(id));
      if (!person?.acceptsDirect) throw new ApiError(50007);
    }
    if (channel.archived) throw new ApiError(50083);
    const sizeBytesMax = this.#world.uploadBytesMax(channel);
    const body = (isFields(request.body) ? request.body : {}) as {
      nonce?: string;
      enforce_nonce?: boolean;
      message_reference?: { message_id: string; fail_if_not_exists?: boolean };
    };
    const known = this.#world
      .in(channelId)
      .find(
        ({ nonce, createdMs }) =>
          nonce !== null && nonce === body.nonce && this.#clock.nowMs - createdMs < nonceMs,
      );
    if (known && body.enforce_nonce) return this.#payloads.message(known);
    const written = this.#writer.write(request, 'create', { channel, sizeBytesMax, earlier: null });
    const reference = body.message_reference;
    const answered = reference ? this.#world.messages.get(reference.message_id) : null;
    const isThere = answered && !answered.deleted && answered.channelId === channelId;
    if (reference) {
      if (!this.#may(channel, 'history')) throw new ApiError(160002);
      if (!isThere && reference.fail_if_not_exists !== false) throw new ApiError(50035);
    }
    const message = this.#world.post({
      ...written,
      channelId,
      authorId: this.#world.bot.id,
      referenceId: isThere && reference ? reference.message_id : null,
      nonce: body.nonce ?? null,
    });
    this.#posted(message);
    return this.#payloads.message(message);
  }

  edit(channelId: string, messageId: string, request: ApiRequest): object {
    const channel = this.#enter(channelId);
    const message = this.#find(channel, messageId);
    if (message.authorId !== this.#world.bot.id) throw new ApiError(50005);
    if (channel.archived) throw new ApiError(50083);
    const isOld = this.#clock.nowMs - message.createdMs > oldMs;
    if (isOld && message.edits >= oldEditsMax) throw new ApiError(30046);
    const sizeBytesMax = this.#world.uploadBytesMax(channel);
    const edited = { channel, sizeBytesMax, earlier: message };
    Object.assign(message, this.#writer.write(request, 'edit', edited));
    message.edits += 1;
    return this.#payloads.message(message);
  }

  remove(channelId: string, messageId: string): null {
    const channel = this.#enter(channelId);
    const message = this.#find(channel, messageId);
    if (message.authorId !== this.#world.bot.id) throw new ApiError(50013);
    if (channel.archived) throw new ApiError(50083);
    this.#world.remove(message);
    return null;
  }

  /** POST /users/@me/channels */
  open({ body }: ApiRequest): object {
    this.#check(fields({ recipient_id: snowflake }), body, 'channel');
    const person = this.#world.people.get((body as { recipient_id: string }).recipient_id);
    if (!person) throw new ApiError(10013);
    return this.#payloads.channel(this.#world.directChannel(person));
  }

  #enter(channelId: string): Channel {
    const channel = this.#world.channels.get(channelId);
    if (!channel) throw new ApiError(10003);
    if (!this.#world.isMember(channel) || !this.#may(channel, 'view')) throw new ApiError(50001);
    return channel;
  }

  #may(channel: Channel, permission: Permission): boolean {
    return channel.permissions.has(permission);
  }

  #need(channel: Channel, permission: Permission): void {
    if (!this.#may(channel, permission)) throw new ApiError(50013);
  }

  /** What is ephemeral is in no channel. */
  #find(channel: Channel, messageId: string): Message {
    const message = this.#world.messages.get(messageId);
    const isHere = message && !message.deleted && message.channelId === channel.id;
    if (!isHere || (message.flags & 64) !== 0) throw new ApiError(10008);
    return message;
  }

  #check(shape: ReturnType<typeof fields>, body: unknown, path: string): void {
    let isWrong = false;
    shape(body, path, (fault) => {
      isWrong = true;
      this.#report(fault);
    });
    if (isWrong) throw new ApiError(50035);
  }
}
