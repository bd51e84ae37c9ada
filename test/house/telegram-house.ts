import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect } from 'vitest';
import { redisKeys } from '../../bots/queue/redis-keys.ts';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis } from '../../config/redis.ts';
import { type RedisServer, startRedisServer } from './redis-server.ts';
import type { Message, Person, Room } from './telegram-server/chats.ts';
import type { Query } from './telegram-server/method-calls.ts';
import {
  plantedToken,
  type ServerOptions,
  TelegramServer,
} from './telegram-server/telegram-server.ts';

const stubWorker = fileURLToPath(new URL('stub-worker.js', import.meta.url));
const bot = join(projectRoot, 'dist/bots/telegram/main.js');

/** A photo as somebody sends it: a small JPEG. */
export const aPhoto: Buffer = await sharp({
  create: { width: 60, height: 80, channels: 3, background: '#446688' },
})
  .jpeg()
  .toBuffer();

const patience = { timeout: 30_000, interval: 50 };

/** The built bot and a worker with a stub renderer as processes of their own, around a Redis and a Bot API server of the
 *  test's; and the people who talk to the bot. */
export class TelegramHouse {
  readonly server: TelegramServer;
  readonly redis: RedisServer;
  readonly folder: string;
  /** What the bot's process said, all of it. */
  said = '';
  readonly #env: Record<string, string>;
  #bot: ChildProcess | null = null;
  #worker: ChildProcess | null = null;

  private constructor(
    server: TelegramServer,
    redis: RedisServer,
    folder: string,
    env: Record<string, string>,
  ) {
    this.server = server;
    this.redis = redis;
    this.folder = folder;
    this.#env = env;
  }

  static async open(
    env: Record<string, string> = {},
    options: ServerOptions = {},
  ): Promise<TelegramHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'photodance-telegram-'));
    const server = await TelegramServer.open(options);
    const redis = await startRedisServer();
    return new TelegramHouse(server, redis, folder, env);
  }

  startBot(): void {
    this.#bot = this.#start(bot);
    for (const stream of [this.#bot.stdout, this.#bot.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString('utf8');
      });
    }
  }

  startWorker(): void {
    this.#worker = this.#start(stubWorker);
  }

  async kill(which: 'bot' | 'worker'): Promise<void> {
    const child = which === 'bot' ? this.#bot : this.#worker;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  get isRunning(): boolean {
    return this.#bot !== null && this.#bot.exitCode === null && this.#bot.signalCode === null;
  }

  #start(path: string): ChildProcess {
    return spawn(process.execPath, [path], {
      env: {
        ...process.env,
        LANG: 'en',
        LC_ALL: 'en',
        REDIS_URL: this.redis.url,
        PHOTODANCE_VAR: this.folder,
        TELEGRAM_TOKEN: plantedToken,
        TELEGRAM_API_ROOT: this.server.root,
        STUB_MS: '50',
        LOG_LEVEL: 'info',
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  person(name: string, id: number, language = 'en'): Person {
    return {
      id,
      is_bot: false,
      first_name: name,
      username: name.toLowerCase(),
      language_code: language,
    };
  }

  /** The private chat of somebody with the bot. */
  privately(person: Person): Room {
    const known = this.server.chats.rooms.get(person.id);
    return known ?? this.server.chats.open({ id: person.id, type: 'private' });
  }

  group(id: number, more: { is_forum?: true } = {}): Room {
    return this.server.chats.open({ id, type: 'supergroup', title: 'Friends', ...more });
  }

  photo(): Pick<Message, 'photo'> {
    return this.server.chats.photo(aPhoto);
  }

  /** What the bot shows in a chat whose words match. */
  shown(room: Room, words: RegExp): Message[] {
    const all = this.server.shown(room.chat.id);
    return all.filter(({ text, caption }) => words.test(text ?? caption ?? ''));
  }

  /** Waits for the bot's words. */
  async says(room: Room, words: RegExp): Promise<Message> {
    await expect.poll(() => this.shown(room, words).length, patience).toBeGreaterThan(0);
    return this.shown(room, words).at(-1) as Message;
  }

  /** Waits for so many clips in a chat. */
  async clips(room: Room, count: number): Promise<Message[]> {
    const all = () => this.server.shown(room.chat.id).filter(({ video }) => video !== undefined);
    await expect.poll(() => all().length, patience).toBe(count);
    return all();
  }

  /** Waits until all that was asked for is over, and what it held is let go. */
  async idle(): Promise<void> {
    const redis = await connectRedis(this.redis.url);
    try {
      await expect.poll(() => redis.zcard(redisKeys.active), patience).toBe(0);
    } finally {
      redis.disconnect();
    }
  }

  press(by: Person, message: Message, label: RegExp): Query {
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find(({ text }) => label.test(text));
    if (!button) throw new Error(`no button ${label} in ${JSON.stringify(buttons)}`);
    return this.server.press(by, message, button.callback_data ?? '');
  }

  /** Says yes to the question that comes first. */
  async consent(by: Person, room: Room): Promise<void> {
    const question = await this.says(room, /only photos of yourself/);
    this.press(by, question, /understand/);
    await expect.poll(() => this.shown(room, /only photos of yourself/).length, patience).toBe(0);
  }

  async close(): Promise<void> {
    await this.kill('bot');
    await this.kill('worker');
    await this.server.close();
    await this.redis.remove();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
