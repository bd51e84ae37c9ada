import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis } from '../../config/redis.ts';
import { stubWorker } from './dance-house.ts';
import { redisLeftovers } from './redis-leftovers.ts';
import { type RedisServer, startRedisServer } from './redis-server.ts';
import { SandboxClient } from './sandbox-client.ts';

const programs = {
  worker: stubWorker,
  bot: join(projectRoot, 'dist/bots/sandbox/main.js'),
};

const lastFaultsMax = 12;

/** Where a trouble happens: the processes and the folder that they share. */
export interface Stage {
  readonly folder: string;
  readonly redis: RedisServer;
  /** Ends a process with -9. */
  kill(name: keyof typeof programs): Promise<void>;
  start(name: keyof typeof programs): void;
  /** Nothing more is waited for: what is not over yet may be left out. */
  isOver(): boolean;
}

/** What goes wrong while people ask. */
export interface Trouble {
  /** Before anything is started; returns what is to be in the environment of all. */
  prepare?(folder: string): Promise<Readonly<Record<string, string>>>;
  /** Returns how often what happened; whatever it broke works again. */
  run(stage: Stage): Promise<Readonly<Record<string, number>>>;
  /** After everything has ended. */
  end?(): Promise<void>;
}

export interface OrdealOptions {
  readonly jobs: number;
  readonly stubMs: number;
  /** Between one ask of a person and the next. */
  readonly askEveryMs?: number;
  readonly patienceMs: number;
  readonly trouble: Trouble;
}

export interface OrdealCounts {
  readonly asked: number;
  readonly clips: number;
  readonly lost: number;
  readonly repeated: number;
  /** Answers that are no clip: each of them is a loss, too. */
  readonly failures: number;
  /** Keys in Redis that nobody can explain once all jobs are over. */
  readonly left: readonly string[];
  readonly troubles: Readonly<Record<string, number>>;
  /** How often worker and bot logged what. */
  readonly logged: Readonly<Record<string, number>>;
  /** The last faults that they logged. */
  readonly lastFaults: readonly string[];
  readonly tookMs: number;
}

/** Asks for clips on the sandbox's page while something goes wrong, then counts. */
export async function ordeal(options: OrdealOptions): Promise<OrdealCounts> {
  const { jobs, stubMs, askEveryMs = 0, patienceMs, trouble } = options;
  const folder = await mkdtemp(join(tmpdir(), 'photodance-ordeal-'));
  const redis = await startRedisServer();
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    REDIS_URL: redis.url,
    PHOTODANCE_VAR: folder,
    SANDBOX_PORT: String(port),
    STUB_MS: String(stubMs),
    JOBS_PER_PERSON: '1000',
    JOBS_PER_DAY: '1000',
    JOBS_PER_CHANNEL: '1000',
    JOBS_IN_QUEUE: '10000',
    LOG_LEVEL: 'warn',
  };
  const logged: Record<string, number> = {};
  const lastFaults: string[] = [];
  const running = new Map<string, ChildProcess>();
  let over = false;
  const stage: Stage = {
    folder,
    redis,
    start(name) {
      const child = spawn(process.execPath, [programs[name]], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running.set(name, child);
      createInterface(child.stderr).on('line', (line) => {
        lastFaults.push(line.slice(0, 300));
        if (lastFaults.length > lastFaultsMax) lastFaults.shift();
        const [, message = 'other'] = /"msg":"([A-Z_]+)"/.exec(line) ?? [];
        logged[message] = (logged[message] ?? 0) + 1;
      });
    },
    async kill(name) {
      const child = running.get(name);
      const gone = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await gone;
    },
    isOver: () => over,
  };
  let troubles: Promise<Readonly<Record<string, number>>> = Promise.resolve({});
  try {
    Object.assign(env, await trouble.prepare?.(folder));
    stage.start('worker');
    stage.start('bot');
    const begunMs = performance.now();
    const url = `http://127.0.0.1:${port}`;
    const people = await Promise.all(
      Array.from({ length: Math.min(10, jobs) }, async () => {
        const client = new SandboxClient(url);
        await client.enter();
        return client;
      }),
    );
    const asked = new Map<SandboxClient, Set<string>>(people.map((client) => [client, new Set()]));

    troubles = trouble.run(stage);
    const photo = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
    await Promise.all(
      people.map(async (client, index) => {
        const mine = Math.floor(jobs / people.length) + (index < jobs % people.length ? 1 : 0);
        for (let job = 0; job < mine; job++) {
          if (job > 0) await wait(askEveryMs);
          const { id } = await client.say('robot', photo);
          asked.get(client)?.add(id);
          if (job === 0) await client.consent();
        }
      }),
    );

    let found = await count(asked);
    while (performance.now() - begunMs < patienceMs) {
      found = await count(asked);
      if (found.lost === 0) break;
      await wait(500);
    }
    over = true;
    const happened = await troubles;
    // What comes twice comes soon after.
    await wait(2000);
    found = await count(asked);
    const tookMs = performance.now() - begunMs;
    const left = await leftoversOf(redis);
    return { ...found, asked: jobs, left, troubles: happened, logged, lastFaults, tookMs };
  } finally {
    over = true;
    await troubles.catch(() => {});
    await Promise.all([stage.kill('worker'), stage.kill('bot')]);
    await redis.remove();
    await trouble.end?.();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function count(asked: ReadonlyMap<SandboxClient, ReadonlySet<string>>) {
  let clips = 0;
  let lost = 0;
  let repeated = 0;
  let failures = 0;
  for (const [client, ids] of asked) {
    const { messages } = await client.state();
    for (const id of ids) {
      const answers = messages.filter(
        ({ replyToId, author }) => replyToId === id && author === null,
      );
      const ofJob = answers.filter(({ reply }) => reply?.clip);
      clips += ofJob.length;
      if (ofJob.length === 0) lost++;
      if (ofJob.length > 1) repeated++;
      failures += answers.filter(({ reply }) => {
        if (!reply || reply.clip || reply.progress !== null) return false;
        const [button] = reply.buttons.flat();
        // A failure has no button, or the one that tries again.
        return button === undefined || button.action.startsWith('a.');
      }).length;
    }
  }
  return { clips, lost, repeated, failures };
}

/** What is left once the last step has been tidied up after, or after a while. */
async function leftoversOf({ url }: RedisServer): Promise<string[]> {
  const redis = await connectRedis(url);
  try {
    for (let tries = 0; ; tries++) {
      const left = await redisLeftovers(redis);
      if (left.length === 0 || tries > 30) return left;
      await wait(500);
    }
  } finally {
    redis.disconnect();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
