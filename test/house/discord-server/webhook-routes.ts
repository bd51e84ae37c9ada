import { ApiError } from './api-error.ts';
import { type Interaction, type Interactions, loading } from './interactions.ts';
import { flags } from './message-shape.ts';
import type { MessageWriter } from './message-writer.ts';
import type { Payloads } from './payloads.ts';
import type { ApiRequest } from './request.ts';
import type { Channel, Message, World } from './world.ts';

/** What is done with the token of an interaction: no permission counts, and no membership. */
export class WebhookRoutes {
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #payloads: Payloads;
  readonly #writer: MessageWriter;
  readonly #posted: (message: Message) => void;

  constructor(
    world: World,
    interactions: Interactions,
    payloads: Payloads,
    writer: MessageWriter,
    posted: (message: Message) => void,
  ) {
    this.#world = world;
    this.#interactions = interactions;
    this.#payloads = payloads;
    this.#writer = writer;
    this.#posted = posted;
  }

  followUp(applicationId: string, token: string, request: ApiRequest): object {
    const interaction = this.#interactions.ofToken(applicationId, token);
    const channel = this.#channel(interaction);
    // The first follow-up after a deferred answer is that answer. Source: Discord API, "Create Followup Message".
    const promised =
      interaction.isDeferred && this.#world.messages.get(interaction.originalId ?? '');
    if (promised && !promised.deleted) {
      return this.edit(applicationId, token, '@original', request);
    }
    this.#interactions.countFollowUp(interaction);
    const written = this.#writer.write(request, 'followUp', {
      channel,
      sizeBytesMax: this.#world.uploadBytesMax(channel),
      earlier: null,
    });
    const original = interaction.originalId && this.#world.messages.get(interaction.originalId);
    const message = this.#world.post({
      ...written,
      channelId: channel.id,
      authorId: this.#world.bot.id,
      referenceId: original && !original.deleted ? original.id : null,
      interactionId: interaction.id,
    });
    if ((message.flags & flags.ephemeral) === 0) this.#posted(message);
    return this.#payloads.message(message);
  }

  edit(applicationId: string, token: string, which: string, request: ApiRequest): object {
    const interaction = this.#interactions.ofToken(applicationId, token);
    const channel = this.#channel(interaction);
    const message = this.#find(interaction, which);
    const written = this.#writer.write(request, 'edit', {
      channel,
      sizeBytesMax: this.#world.uploadBytesMax(channel),
      earlier: message,
    });
    Object.assign(message, written, { flags: written.flags & ~loading });
    if (which === '@original' || which === interaction.originalId) interaction.isDeferred = false;
    message.edits += 1;
    return this.#payloads.message(message);
  }

  get(applicationId: string, token: string, which: string): object {
    return this.#payloads.message(
      this.#find(this.#interactions.ofToken(applicationId, token), which),
    );
  }

  remove(applicationId: string, token: string, which: string): null {
    const interaction = this.#interactions.ofToken(applicationId, token);
    this.#world.remove(this.#find(interaction, which));
    if (which === '@original') interaction.isDeferred = false;
    return null;
  }

  #channel({ channelId }: Interaction): Channel {
    const channel = this.#world.channels.get(channelId);
    if (!channel) throw new ApiError(10003);
    return channel;
  }

  #find(interaction: Interaction, which: string): Message {
    const id = which === '@original' ? interaction.originalId : which;
    const message = id === null ? undefined : this.#world.messages.get(id);
    const isOurs = message?.interactionId === interaction.id || id === interaction.originalId;
    if (!message || message.deleted || !isOurs) throw new ApiError(10008);
    return message;
  }
}
