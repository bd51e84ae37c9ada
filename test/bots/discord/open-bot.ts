import { setTimeout as wait } from 'node:timers/promises';
import type { Notebook, OfferedDance } from '../../../bots/conversation/ports.ts';
import {
  type DiscordChat,
  type DiscordOptions,
  openDiscordChat,
} from '../../../bots/discord/adapter.ts';
import { Gateway, type GatewayOptions } from '../../../bots/discord/gateway.ts';
import { Hearing } from '../../../bots/discord/hearing.ts';
import type { ChatEvent } from '../../../core/chat/chat-event.ts';
import type { ThreadRef } from '../../../core/chat/thread-ref.ts';
import {
  DiscordServer,
  type DiscordServerOptions,
} from '../../house/discord-server/discord-server.ts';

/** A notebook on paper. */
export class PaperNotebook implements Notebook {
  readonly pages = new Map<string, string>();

  async note(name: string, text: string): Promise<void> {
    this.pages.set(name, text);
  }

  async noteFirst(name: string, text: string): Promise<string> {
    if (!this.pages.has(name)) this.pages.set(name, text);
    return this.pages.get(name) ?? text;
  }

  async read(name: string): Promise<string | null> {
    return this.pages.get(name) ?? null;
  }

  async strike(name: string): Promise<void> {
    this.pages.delete(name);
  }
}

export interface OpenBot {
  readonly discord: DiscordServer;
  readonly chat: DiscordChat;
  readonly gateway: Gateway;
  readonly hearing: Hearing;
  readonly notebook: PaperNotebook;
  /** What reached the queue. */
  readonly events: ChatEvent[];
  readonly absences: string[];
  readonly logged: string[];
  /** What the queue does with an event; tests make it slow, or away. */
  receive: (event: ChatEvent) => Promise<void>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly server?: DiscordServerOptions;
  readonly chat?: Partial<DiscordOptions>;
  readonly gateway?: Partial<GatewayOptions>;
  readonly dances?: readonly OfferedDance[];
  /** Whether to wait for the connection. */
  readonly connects?: boolean;
  /** What was there before the bot was opened again. */
  readonly at?: DiscordServer;
  readonly notebook?: PaperNotebook;
  /** Before anybody connects. */
  readonly prepare?: (discord: DiscordServer) => void;
}

/** The adapter with the real discord.js, connected to a local Discord; the queue and the notebook are on paper. */
export async function openBot(options: OpenOptions = {}): Promise<OpenBot> {
  const discord = options.at ?? (await DiscordServer.open(options.server));
  options.prepare?.(discord);
  const notebook = options.notebook ?? new PaperNotebook();
  const events: ChatEvent[] = [];
  const absences: string[] = [];
  const logged: string[] = [];
  const log = {
    warn: (facts: object, message: string) =>
      void logged.push(JSON.stringify({ ...facts, message })),
  };
  const shared = { apiRoot: discord.apiRoot, token: discord.world.token, log };
  const chat = openDiscordChat({
    ...shared,
    cdnHosts: [discord.cdnHost],
    plainCdnHosts: [discord.cdnHost],
    notebook,
    pictureOf: () => null,
    sharers: 1,
    keepsStatuses: true,
    ...options.chat,
  });
  const hearing = new Hearing({
    chat,
    log,
    dances: () => options.dances ?? [],
    receive: (event) => open.receive(event),
    tierOf: (guildId) => gateway.tierOf(guildId),
  });
  const gateway = new Gateway({
    ...shared,
    seesContent: options.server?.grantsContent ?? false,
    onMessage: (payload) => void hearing.message(payload),
    onInteraction: (payload) => void hearing.interaction(payload),
    onReady: ({ userId }) => {
      chat.userId = userId;
    },
    onAbsence: (why) => void absences.push(why),
    ...options.gateway,
  });
  const open: OpenBot = {
    ...{ discord, chat, gateway, hearing, notebook, events, absences, logged },
    receive: async (event) => void events.push(event),
    async close() {
      await gateway.close();
      chat.close();
      await discord.close();
    },
  };
  gateway.open();
  if (options.connects ?? true) {
    await discord.connected();
    while (chat.userId === null) await wait(5);
  }
  return open;
}

/** Where an event came from, as a durable address. */
export function threadOf(channelId: string, known: Partial<ThreadRef> = {}): ThreadRef {
  const nowhere = { topicId: null, replyToId: null, interactionId: null, askerId: null };
  return { platform: 'discord', channelId, ...nowhere, ...known };
}
