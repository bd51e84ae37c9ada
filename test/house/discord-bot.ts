import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../config/project-root.ts';
import type { DiscordServer } from './discord-server/discord-server.ts';
import { flatten } from './discord-server/message-shape.ts';
import type { Channel, Message } from './discord-server/world.ts';
import { type RedisServer, startRedisServer } from './redis-server.ts';

const stubWorker = fileURLToPath(new URL('stub-worker.js', import.meta.url));
const botPath = join(projectRoot, 'dist/bots/discord/main.js');

/** The built Discord bot and a worker whose renderer is a stub, as processes around one Redis. */
export class DiscordBot {
  readonly discord: DiscordServer;
  readonly redis: RedisServer;
  readonly folder: string;
  /** All that bot and worker wrote on stderr and stdout. */
  output = '';
  readonly #env: Record<string, string | undefined>;
  #bot: ChildProcess | null = null;
  #worker: ChildProcess | null = null;

  private constructor(
    discord: DiscordServer,
    redis: RedisServer,
    folder: string,
    env: Readonly<Record<string, string>>,
  ) {
    this.discord = discord;
    this.redis = redis;
    this.folder = folder;
    this.#env = {
      ...process.env,
      REDIS_URL: redis.url,
      PHOTODANCE_VAR: folder,
      DISCORD_TOKEN: discord.world.token,
      DISCORD_API_ROOT: discord.apiRoot,
      DISCORD_CDN_HOSTS: discord.cdnHost,
      STUB_MS: '300',
      JOBS_PER_PERSON: '100',
      JOBS_PER_DAY: '1000',
      JOBS_PER_CHANNEL: '1000',
      LOG_LEVEL: 'trace',
      LANG: 'en',
      ...env,
    };
  }

  static async open(
    discord: DiscordServer,
    env: Readonly<Record<string, string>> = {},
  ): Promise<DiscordBot> {
    const folder = await mkdtemp(join(tmpdir(), 'photodance-discord-'));
    return new DiscordBot(discord, await startRedisServer(), folder, env);
  }

  /** Starts the bot; returns when it is connected. */
  async start(): Promise<void> {
    this.#bot = this.#spawn(botPath);
    await this.discord.connected();
  }

  startWorker(): void {
    this.#worker = this.#spawn(stubWorker);
  }

  /** Ends a process at once, as a power cut would. */
  async kill(which: 'bot' | 'worker' = 'bot'): Promise<void> {
    const child = which === 'bot' ? this.#bot : this.#worker;
    await end(child, 'SIGKILL');
  }

  get isRunning(): boolean {
    return this.#bot?.exitCode === null && this.#bot.signalCode === null;
  }

  async close(): Promise<void> {
    await Promise.all([end(this.#bot, 'SIGTERM'), end(this.#worker, 'SIGTERM')]);
    await this.redis.remove();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #spawn(path: string): ChildProcess {
    const child = spawn(process.execPath, [path], { env: this.#env, stdio: 'pipe' });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    return child;
  }
}

async function end(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
  await gone;
  clearTimeout(timer);
}

/** Looks again and again until there is something. */
export async function until<T>(
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  what: string,
  patienceMs = 30_000,
): Promise<T> {
  const endMs = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > endMs) throw new Error(`nobody saw ${what}`);
    await wait(20);
  }
}

/** The bot's messages of a channel that are there, the oldest first. */
export function botsIn({ world }: DiscordServer, channel: Channel): Message[] {
  return world.in(channel.id).filter(({ authorId }) => authorId === world.bot.id);
}

export function clipsIn(discord: DiscordServer, channel: Channel): Message[] {
  return botsIn(discord, channel).filter(({ attachments }) =>
    attachments.some(({ filename }) => filename.endsWith('.mp4')),
  );
}

/** Whether a message has a button or a choice of this label. */
export function offers({ components }: Message, label: string): boolean {
  return flatten(components).some((one) => one['label'] === label);
}
