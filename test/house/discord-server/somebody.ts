import type { DiscordServer } from './discord-server.ts';
import type { Interaction } from './interactions.ts';
import { flatten } from './message-shape.ts';
import { type Channel, type FileLike, type Message, type Person, permissionBits } from './world.ts';

export interface SaidOptions {
  readonly text?: string;
  readonly files?: readonly FileLike[];
  readonly replyTo?: Message;
  /** Whether the bot is mentioned. */
  readonly mentions?: boolean;
  readonly forwards?: readonly FileLike[];
}

type OptionValue = string | number | boolean | FileLike;

/** Somebody at Discord: what people do there, with the events that follow. */
export class Somebody {
  readonly person: Person;
  readonly #server: DiscordServer;

  constructor(server: DiscordServer, name: string, locale = 'en-US') {
    this.#server = server;
    this.person = server.world.person(name, { locale });
  }

  get direct(): Channel {
    return this.#server.world.directChannel(this.person);
  }

  say(channel: Channel, said: SaidOptions): Message {
    const { world } = this.#server;
    const { text = '', files = [], replyTo, mentions = false, forwards = [] } = said;
    const message = world.post({
      channelId: channel.id,
      authorId: this.person.id,
      content: mentions ? `<@${world.bot.id}> ${text}` : text,
      attachments: files.map((file) => world.attach(channel.id, file)),
      mentions: mentions ? [world.bot.id] : [],
      referenceId: replyTo?.id ?? (forwards.length > 0 ? world.id() : null),
      forwarded: forwards.map((file) => world.attach(channel.id, file)),
    });
    this.#server.tell(message);
    return message;
  }

  /** A slash command. Files are uploaded with it. */
  command(
    channel: Channel,
    name: string,
    options: Readonly<Record<string, OptionValue>> = {},
  ): Interaction {
    const { world, payloads } = this.#server;
    const attachments: Record<string, object> = {};
    const given = Object.entries(options).map(([option, value]) => {
      if (typeof value !== 'object') return { name: option, type: typeOf(value), value };
      const attachment = world.attach(channel.id, value, true);
      attachments[attachment.id] = payloads.attachment(attachment);
      return { name: option, type: 11, value: attachment.id };
    });
    return this.#interact(channel, 'command', null, 2, {
      id: world.id(),
      name,
      type: 1,
      ...(given.length > 0 ? { options: given } : {}),
      ...(Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {}),
    });
  }

  /** A command of a message's menu. */
  messageCommand(channel: Channel, message: Message, name = 'Make it dance'): Interaction {
    const { world, payloads } = this.#server;
    return this.#interact(channel, 'command', null, 2, {
      id: world.id(),
      name,
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: payloads.message(message, { full: true }) } },
    });
  }

  /** Types into an option. */
  complete(channel: Channel, name: string, option: string, typed: string): Interaction {
    const options = [{ name: option, type: 3, value: typed, focused: true }];
    const data = { id: this.#server.world.id(), name, type: 1, options };
    return this.#interact(channel, 'autocomplete', null, 4, data);
  }

  /** Presses the button with this label. */
  press(message: Message, label: string): Interaction {
    const button = flatten(message.components).find((one) => one['label'] === label);
    if (!button) throw new Error(`no button ${label} in ${JSON.stringify(message.components)}`);
    return this.touch(message, { component_type: 2, custom_id: String(button['custom_id']) });
  }

  /** Chooses from the menu of a message. */
  select(message: Message, label: string): Interaction {
    const menu = flatten(message.components).find((one) => one['type'] === 3);
    const options = (menu?.['options'] ?? []) as { label: string; value: string }[];
    const chosen = options.find((option) => option.label === label);
    if (!menu || !chosen) throw new Error(`no choice ${label} in ${JSON.stringify(menu)}`);
    const custom_id = String(menu['custom_id']);
    return this.touch(message, { component_type: 3, custom_id, values: [chosen.value] });
  }

  touch(message: Message, data: Readonly<Record<string, unknown>>): Interaction {
    const channel = this.#server.world.channels.get(message.channelId);
    if (!channel) throw new Error('the message is nowhere');
    return this.#interact(channel, 'component', message, 3, data);
  }

  #interact(
    channel: Channel,
    kind: Interaction['kind'],
    message: Message | null,
    type: number,
    data: object,
  ): Interaction {
    const { world, payloads, interactions, gateway } = this.#server;
    const isMember = world.isMember(channel);
    const interaction = interactions.open({
      kind,
      personId: this.person.id,
      channelId: channel.id,
      messageId: message?.id ?? null,
      isMember,
    });
    const user = payloads.user(this.person);
    const may = [...channel.permissions].reduce((sum, name) => sum | permissionBits[name], 0n);
    const { guildId } = channel;
    const context = guildId !== null ? 0 : channel.kind === 'dm' ? 1 : 2;
    const owner = isMember ? { 0: guildId ?? '0' } : { 1: this.person.id };
    const event = {
      id: interaction.id,
      application_id: world.applicationId,
      type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: payloads.channel(channel),
      ...(guildId === null
        ? { user }
        : {
            guild_id: guildId,
            guild: { id: guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: { ...payloads.member(), user, permissions: '0' },
          }),
      ...(message ? { message: payloads.message(message, { full: true }) } : {}),
      locale: this.person.locale,
      app_permissions: String(may),
      entitlements: [],
      authorizing_integration_owners: owner,
      context,
      attachment_size_limit: world.uploadBytesMax(channel),
    };
    // Without a bot in the guild the event goes where direct messages do.
    gateway.dispatch('INTERACTION_CREATE', event, { guildId: isMember ? guildId : null, needs: 0 });
    return interaction;
  }
}

function typeOf(value: OptionValue): number {
  if (typeof value === 'boolean') return 5;
  return typeof value === 'number' ? 4 : 3;
}
