import { randomBytes } from 'node:crypto';
import type { ServerClock } from './server-clock.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isBot: boolean;
  /** Whether the bot may write to this person. */
  acceptsDirect: boolean;
}

export interface Guild {
  readonly id: string;
  premiumTier: number;
  /** Whether the bot is a member; a user can bring it along without. */
  hasBot: boolean;
}

export type Permission = 'view' | 'send' | 'attach' | 'history' | 'sendInThreads' | 'manageThreads';

export const permissionBits: Readonly<Record<Permission, bigint>> = {
  view: 1n << 10n,
  send: 1n << 11n,
  attach: 1n << 15n,
  history: 1n << 16n,
  manageThreads: 1n << 34n,
  sendInThreads: 1n << 38n,
};

export const usualPermissions: readonly Permission[] = [
  'view',
  'send',
  'attach',
  'history',
  'sendInThreads',
];

export interface Channel {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'dm' | 'group';
  readonly guildId: string | null;
  readonly parentId: string | null;
  /** Of a direct message or a group. */
  readonly people: readonly string[];
  /** What the bot may do there. */
  readonly permissions: Set<Permission>;
  archived: boolean;
  locked: boolean;
}

export interface Attachment {
  readonly id: string;
  readonly channelId: string;
  readonly filename: string;
  readonly contentType: string | null;
  readonly description: string | null;
  readonly bytes: Uint8Array;
  readonly ephemeral: boolean;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdMs: number;
  content: string;
  attachments: Attachment[];
  components: readonly unknown[];
  flags: number;
  readonly mentions: readonly string[];
  /** The message that is answered. */
  readonly referenceId: string | null;
  readonly forwarded: readonly Attachment[];
  readonly webhookId: string | null;
  nonce: string | null;
  /** The interaction that it answers. */
  readonly interactionId: string | null;
  /** How often it was edited. */
  edits: number;
  deleted: boolean;
}

/** Discord's first moment, in milliseconds. Source: Discord API, "Snowflakes". */
const epochMs = 1_420_070_400_000;

/** Everything that there is on the server. */
export class World {
  readonly people = new Map<string, Person>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly attachments = new Map<string, Attachment>();
  readonly bot: Person;
  readonly applicationId: string;
  readonly token: string;
  readonly #clock: ServerClock;
  readonly #byChannel = new Map<string, Message[]>();
  #count = 0;

  constructor(clock: ServerClock) {
    this.#clock = clock;
    this.bot = this.person('photodance', { isBot: true });
    this.applicationId = this.bot.id;
    const id = Buffer.from(this.applicationId).toString('base64url');
    const rest = [randomBytes(4), randomBytes(28)].map((part) => part.toString('base64url'));
    this.token = [id, ...rest].join('.');
  }

  /** An id as Discord makes them: by the time. */
  id(): string {
    this.#count += 1;
    const ms = BigInt(Math.floor(this.#clock.nowMs) - epochMs);
    return String((ms << 22n) | BigInt(this.#count & 0x3f_ffff));
  }

  person(name: string, { locale = 'en-US', isBot = false } = {}): Person {
    const person = { id: this.id(), name, locale, isBot, acceptsDirect: true };
    this.people.set(person.id, person);
    return person;
  }

  guild({ premiumTier = 0, hasBot = true } = {}): Guild {
    const guild = { id: this.id(), premiumTier, hasBot };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  channel(place: Partial<Pick<Channel, 'kind' | 'guildId' | 'parentId' | 'people'>>): Channel {
    const channel: Channel = {
      id: this.id(),
      kind: place.kind ?? 'text',
      guildId: place.guildId ?? null,
      parentId: place.parentId ?? null,
      people: place.people ?? [],
      permissions: new Set(usualPermissions),
      archived: false,
      locked: false,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The channel in which this person and the bot are alone. */
  directChannel(person: Person): Channel {
    const known = [...this.channels.values()].find(
      ({ kind, people }) => kind === 'dm' && people.includes(person.id),
    );
    return known ?? this.channel({ kind: 'dm', people: [person.id] });
  }

  attach(channelId: string, file: FileLike, ephemeral = false): Attachment {
    const attachment: Attachment = {
      id: this.id(),
      channelId,
      filename: file.name.replace(/[^\w.-]/g, '_').slice(0, 200) || 'unknown',
      contentType: file.type ?? null,
      description: file.description ?? null,
      bytes: file.bytes,
      ephemeral,
    };
    this.attachments.set(attachment.id, attachment);
    return attachment;
  }

  post(said: Partial<Message> & Pick<Message, 'channelId' | 'authorId'>): Message {
    const message: Message = {
      id: this.id(),
      createdMs: this.#clock.nowMs,
      content: '',
      attachments: [],
      components: [],
      flags: 0,
      mentions: [],
      referenceId: null,
      forwarded: [],
      webhookId: null,
      nonce: null,
      interactionId: null,
      edits: 0,
      deleted: false,
      ...said,
    };
    this.messages.set(message.id, message);
    const others = this.#byChannel.get(message.channelId);
    if (others) others.push(message);
    else this.#byChannel.set(message.channelId, [message]);
    return message;
  }

  remove(message: Message): void {
    message.deleted = true;
    for (const { id } of message.attachments) this.attachments.delete(id);
  }

  /** The messages of a channel that are there, the oldest first. */
  in(channelId: string): Message[] {
    return (this.#byChannel.get(channelId) ?? []).filter(({ deleted }) => !deleted);
  }

  /** Whether the bot is in the place of a channel, rather than only brought along by somebody. */
  isMember(channel: Channel): boolean {
    if (channel.guildId === null) return channel.kind === 'dm';
    return this.guilds.get(channel.guildId)?.hasBot ?? false;
  }

  /** What the bot may upload there, bytes for each file. Source: Discord API, "Uploading Files", and the boosts of
   *  guilds of tier 2 and 3. */
  uploadBytesMax(channel: Channel): number {
    const tier =
      channel.guildId === null ? 0 : (this.guilds.get(channel.guildId)?.premiumTier ?? 0);
    return [10, 10, 50, 100][tier] * 1024 * 1024;
  }
}

export interface FileLike {
  readonly name: string;
  readonly type?: string | null;
  readonly description?: string | null;
  readonly bytes: Uint8Array;
}
