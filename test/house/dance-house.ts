import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JobLimits } from '../../bots/queue/admission.ts';
import { type RunningBot, runBot } from '../../bots/queue/run-bot.ts';
import { offeredDance } from '../../config/offered-dance.ts';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis, redisAddress } from '../../config/redis.ts';
import { openFileStore } from '../../config/store/file-store.ts';
import { loadTemplates } from '../../config/templates.ts';
import type { ChatEvent } from '../../core/chat/chat-event.ts';
import { romanize } from '../../core/command/romanize.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import { RendererHost } from '../../worker/queue/renderer-host.ts';
import { type RunningWorker, runWorker } from '../../worker/queue/run-worker.ts';
import { PaperChat } from './paper-chat.ts';
import { type RedisServer, startRedisServer } from './redis-server.ts';

export const stubRenderer = fileURLToPath(new URL('stub-renderer.js', import.meta.url));
export const stubWorker = fileURLToPath(new URL('stub-worker.js', import.meta.url));

const { templates } = await loadTemplates(join(projectRoot, 'templates'));

const usualLimits: JobLimits = { person: 2, day: 20, channel: 20, queue: 200 };

/** A bot and a worker around one Redis and one store, in this process; the renderer is a stub. */
export class DanceHouse {
  readonly chat: PaperChat;
  readonly folder: string;
  readonly redis: RedisServer;
  readonly #limits: JobLimits;
  readonly #engines: readonly EngineName[];
  /** Every line that bot and worker logged. */
  readonly logged: string[] = [];
  readonly #log = {
    info: (facts: object, message: string) => this.#note(facts, message),
    warn: (facts: object, message: string) => this.#note(facts, message),
    error: (facts: object, message: string) => this.#note(facts, message),
  };
  #bot: RunningBot | null = null;
  #workers: RunningWorker[] = [];
  #processes: ChildProcess[] = [];
  #clients: { disconnect(): void }[] = [];

  private constructor(
    { folder, redis, chat }: Pick<DanceHouse, 'folder' | 'redis' | 'chat'>,
    limits: JobLimits,
    engines: readonly EngineName[],
  ) {
    this.folder = folder;
    this.redis = redis;
    this.chat = chat;
    this.#limits = limits;
    this.#engines = engines;
  }

  static async open({
    limits = {},
    editEveryMs = 0,
    engines = ['puppet'],
  }: {
    limits?: Partial<JobLimits>;
    editEveryMs?: number;
    engines?: readonly EngineName[];
  } = {}): Promise<DanceHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'photodance-house-'));
    const chat = new PaperChat('paper', editEveryMs);
    chat.images.set('photo-1', Uint8Array.of(1, 2, 3, 4));
    const redis = await startRedisServer();
    const house = new DanceHouse({ folder, redis, chat }, { ...usualLimits, ...limits }, engines);
    await house.startBot();
    return house;
  }

  #note(facts: object, message: string): void {
    this.logged.push(JSON.stringify({ ...facts, message }));
  }

  get store() {
    return openFileStore(join(this.folder, 'store'));
  }

  async client() {
    const redis = await connectRedis(this.redis.url);
    this.#clients.push(redis);
    return redis;
  }

  async startBot(): Promise<void> {
    this.#bot = await runBot({
      port: this.chat,
      redis: await this.client(),
      connection: redisAddress(this.redis.url),
      store: this.store,
      dances: () => templates.map(offeredDance),
      engines: this.#engines,
      romanize,
      photoBytesMax: 1000,
      keepPhotoMinutes: 10,
      limits: this.#limits,
      log: this.#log,
    });
  }

  async startWorker(
    env: Record<string, string> = {},
    deadlineMs = 20_000,
    engine: EngineName = 'puppet',
  ): Promise<RunningWorker> {
    const NODE_OPTIONS = '--max-old-space-size=128';
    const usual = { STUB_MS: '50', STUB_FAULTS: '', STUB_PREVIEW: '', NODE_OPTIONS };
    Object.assign(process.env, usual, env);
    const worker = await runWorker({
      engine,
      redis: await this.client(),
      connection: redisAddress(this.redis.url),
      log: this.#log,
      host: new RendererHost(
        stubRenderer,
        { cacheDir: join(this.folder, 'cache'), threads: 1, aigcProducer: 'test' },
        deadlineMs,
      ),
      store: this.store,
      workDir: join(this.folder, 'work'),
      findDance: async (id, version) => {
        const template = templates.find((one) => one.id === id && one.version === version);
        return template ? { template, musicPath: null } : null;
      },
    });
    this.#workers.push(worker);
    return worker;
  }

  /** A worker as a process of its own, of the built project. */
  async spawnWorker(env: Record<string, string> = {}): Promise<ChildProcess> {
    const child = spawn(process.execPath, [stubWorker], {
      env: { ...process.env, REDIS_URL: this.redis.url, PHOTODANCE_VAR: this.folder, ...env },
      stdio: 'ignore',
    });
    this.#processes.push(child);
    return child;
  }

  async tell(event: ChatEvent): Promise<void> {
    await this.#bot?.receive(event);
  }

  /** The files in the store and where clips are made. */
  async files(): Promise<string[]> {
    const found = await Promise.all(
      ['store/photos', 'store/clips', 'work'].map(async (name) => {
        const entries = await readdir(join(this.folder, name)).catch(() => []);
        return entries.map((entry) => `${name}/${entry}`);
      }),
    );
    return found.flat();
  }

  /** The ids of the stub renderers that live. */
  async renderers(): Promise<number[]> {
    const names = await readdir(join(this.folder, 'cache')).catch(() => []);
    return names
      .filter((name) => name.startsWith('renderer-'))
      .map((name) => Number(name.slice('renderer-'.length)))
      .filter(isAlive);
  }

  async close(): Promise<void> {
    for (const child of this.#processes) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await Promise.all(this.#workers.map((worker) => worker.close(1000)));
    await this.#bot?.close();
    for (const client of this.#clients) client.disconnect();
    await this.redis.remove();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
