import type { ChatPort } from '../../bots/conversation/ports.ts';
import { type BotSettings, openTelegramBot } from '../../bots/telegram/telegram-bot.ts';
import { Troubles } from '../../bots/telegram/troubles.ts';
import type { ChatEvent } from '../../core/chat/chat-event.ts';
import type { TelegramTrouble } from '../../core/words/telegram.ts';
import { MemoryNotebook } from './memory-notebook.ts';
import type { Person, Room } from './telegram-server/chats.ts';
import {
  plantedToken,
  type ServerOptions,
  TelegramServer,
} from './telegram-server/telegram-server.ts';

export const ann: Person = { id: 101, is_bot: false, first_name: 'Ann', language_code: 'en' };

/** Telegram's adapter in this process, with grammY, against a Bot API server of the test's. */
export class TelegramAdapter {
  readonly server: TelegramServer;
  readonly notebook = new MemoryNotebook();
  readonly events: ChatEvent[] = [];
  readonly troubles: TelegramTrouble[] = [];
  readonly logged: string[] = [];
  /** Whether events can be made durable. */
  queueIsAway = false;
  readonly #settings: Partial<BotSettings>;
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #port: ChatPort | null = null;

  private constructor(server: TelegramServer, settings: Partial<BotSettings>) {
    this.server = server;
    this.#settings = settings;
  }

  static async open(
    settings: Partial<BotSettings> = {},
    options: ServerOptions = {},
  ): Promise<TelegramAdapter> {
    const adapter = new TelegramAdapter(await TelegramServer.open(options), settings);
    adapter.start();
    return adapter;
  }

  get port(): ChatPort {
    if (!this.#port) throw new Error('not started');
    return this.#port;
  }

  start(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const log = {
      warn: (facts: object, message: string) => {
        this.logged.push(JSON.stringify({ ...facts, message }));
      },
    };
    const troubles = new Troubles((trouble) => this.troubles.push(trouble), log);
    const bot = openTelegramBot(
      {
        address: { token: plantedToken, root: this.server.root },
        filesDir: null,
        webhook: null,
        stillOf: async () => null,
        ...this.#settings,
      },
      this.notebook,
      { signal, troubles },
    );
    this.#port = bot.port;
    this.#running = (async () => {
      const me = await bot.logIn();
      if (me) await bot.run(me, (event) => this.#receive(event));
    })();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.server.close();
  }

  /** Ann's private chat with the bot. */
  get room(): Room {
    const known = this.server.chats.rooms.get(ann.id);
    return known ?? this.server.chats.open({ id: ann.id, type: 'private' });
  }

  group(id = -1_001_000_000_001, more: { is_forum?: true } = {}): Room {
    return this.server.chats.open({ id, type: 'supergroup', title: 'Friends', ...more });
  }

  /** The address of a message of a chat; of none: the chat itself. */
  threadIn(room: Room, replyToId: number | null = null, topicId: number | null = null) {
    return {
      platform: 'telegram',
      channelId: String(room.chat.id),
      topicId: topicId === null ? null : String(topicId),
      replyToId: replyToId === null ? null : String(replyToId),
      interactionId: null as string | null,
      askerId: String(ann.id) as string | null,
    };
  }

  async #receive(event: ChatEvent): Promise<void> {
    if (this.queueIsAway) throw new Error('the queue is away');
    this.events.push(event);
  }
}
