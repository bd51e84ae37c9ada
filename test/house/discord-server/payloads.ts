import type { Cdn } from './cdn.ts';
import type { Attachment, Channel, Message, Person, World } from './world.ts';

// The shapes of what Discord sends, written by us after its documentation (API v10, read on 2026-11-28).

const channelTypes = { text: 0, dm: 1, group: 3, thread: 11 } as const;

/** Objects of the world as Discord shows them. */
export class Payloads {
  readonly #world: World;
  readonly #cdn: Cdn;
  /** Whether the bot was granted what people write, and asked for it. */
  readonly #seesContent: () => boolean;

  constructor(world: World, cdn: Cdn, seesContent: () => boolean) {
    this.#world = world;
    this.#cdn = cdn;
    this.#seesContent = seesContent;
  }

  user({ id, name, isBot }: Person) {
    return {
      id,
      username: name,
      discriminator: '0',
      global_name: name,
      avatar: null,
      ...(isBot ? { bot: true } : {}),
      public_flags: 0,
    };
  }

  attachment(attachment: Attachment) {
    const { id, filename, contentType, bytes, description, ephemeral } = attachment;
    const url = this.#cdn.link(attachment);
    return {
      id,
      filename,
      size: bytes.length,
      url,
      proxy_url: url,
      ...(contentType === null ? {} : { content_type: contentType }),
      ...(contentType?.startsWith('image/') ? { width: 800, height: 600 } : {}),
      ...(description === null ? {} : { description }),
      ...(ephemeral ? { ephemeral } : {}),
    };
  }

  /** full: also what somebody wrote to others, as in the target of a message command. */
  message(message: Message, { full = false, nested = false } = {}): Record<string, unknown> {
    const world = this.#world;
    const channel = world.channels.get(message.channelId);
    const author = world.people.get(message.authorId) ?? world.bot;
    const shown = full || this.#mayRead(message, channel);
    const answered = message.referenceId === null ? null : world.messages.get(message.referenceId);
    const reference = message.referenceId && {
      type: message.forwarded.length > 0 ? 1 : 0,
      message_id: message.referenceId,
      channel_id: message.channelId,
      ...(channel?.guildId ? { guild_id: channel.guildId } : {}),
    };
    return {
      id: message.id,
      channel_id: message.channelId,
      type: reference && message.forwarded.length === 0 ? 19 : 0,
      author: message.webhookId
        ? {
            id: message.webhookId,
            username: 'hook',
            discriminator: '0000',
            avatar: null,
            bot: true,
          }
        : this.user(author),
      content: shown ? message.content : '',
      attachments: shown ? message.attachments.map((one) => this.attachment(one)) : [],
      components: shown ? message.components : [],
      embeds: [],
      timestamp: new Date(message.createdMs).toISOString(),
      edited_timestamp: message.edits > 0 ? new Date(message.createdMs).toISOString() : null,
      tts: false,
      pinned: false,
      mention_everyone: false,
      mention_roles: [],
      mentions: message.mentions
        .map((id) => world.people.get(id))
        .filter((person) => person !== undefined)
        .map((person) => this.user(person)),
      flags: message.flags,
      ...(message.webhookId ? { webhook_id: message.webhookId } : {}),
      ...(reference ? { message_reference: reference } : {}),
      ...(reference && !nested && message.forwarded.length === 0
        ? {
            referenced_message:
              answered && !answered.deleted ? this.message(answered, { nested: true }) : null,
          }
        : {}),
      ...(message.forwarded.length > 0
        ? {
            message_snapshots: [
              {
                message: {
                  type: 0,
                  content: '',
                  attachments: shown ? message.forwarded.map((one) => this.attachment(one)) : [],
                  embeds: [],
                  timestamp: new Date(message.createdMs).toISOString(),
                },
              },
            ],
          }
        : {}),
    };
  }

  /** A message with what the gateway adds to it. */
  messageEvent(message: Message): Record<string, unknown> {
    const channel = this.#world.channels.get(message.channelId);
    return {
      ...this.message(message),
      ...(message.nonce === null ? {} : { nonce: message.nonce }),
      channel_type: channel ? channelTypes[channel.kind] : 0,
      ...(channel?.guildId ? { guild_id: channel.guildId, member: this.member() } : {}),
    };
  }

  member() {
    return {
      roles: [],
      joined_at: '2026-01-01T00:00:00.000000+00:00',
      deaf: false,
      mute: false,
      flags: 0,
    };
  }

  channel(channel: Channel): Record<string, unknown> {
    const { id, kind, guildId, parentId, archived, locked } = channel;
    return {
      id,
      type: channelTypes[kind],
      ...(guildId === null ? {} : { guild_id: guildId, name: 'place' }),
      ...(parentId === null ? {} : { parent_id: parentId }),
      ...(kind === 'thread'
        ? {
            thread_metadata: {
              archived,
              locked,
              auto_archive_duration: 1440,
              archive_timestamp: '2026-01-01T00:00:00.000000+00:00',
            },
          }
        : {}),
    };
  }

  guild(id: string): Record<string, unknown> {
    const guild = this.#world.guilds.get(id);
    return {
      id,
      name: 'guild',
      premium_tier: guild?.premiumTier ?? 0,
      owner_id: this.#world.bot.id,
      unavailable: false,
      member_count: 2,
      large: false,
      channels: [...this.#world.channels.values()]
        .filter((channel) => channel.guildId === id && channel.kind === 'text')
        .map((channel) => this.channel(channel)),
      threads: [],
      roles: [],
      emojis: [],
      members: [],
      presences: [],
      voice_states: [],
      features: [],
    };
  }

  /** Source: Discord API, "Message Content Intent": own messages, direct ones, and those that mention the bot. */
  #mayRead(message: Message, channel: Channel | undefined): boolean {
    return (
      this.#seesContent() ||
      message.authorId === this.#world.bot.id ||
      channel?.kind === 'dm' ||
      message.mentions.includes(this.#world.bot.id)
    );
  }
}
