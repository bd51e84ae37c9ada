import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../config/project-root.ts';
import { startRedisServer } from './redis-server.ts';
import { SandboxClient } from './sandbox-client.ts';

const stubWorker = fileURLToPath(new URL('stub-worker.js', import.meta.url));
const sandbox = join(projectRoot, 'dist/bots/sandbox/main.js');

/** A worker is left alone for so long after it was killed: it must be able to finish something. */
const workerRestMs = 3000;

export interface ChaosOptions {
  readonly jobs: number;
  readonly kills: number;
  readonly stubMs: number;
  /** Least time from one kill to the next. */
  readonly killEveryMs: number;
  readonly patienceMs: number;
  readonly chance: () => number;
}

export interface ChaosCounts {
  readonly asked: number;
  readonly clips: number;
  readonly lost: number;
  readonly repeated: number;
  /** Answers that are no clip: each of them is a loss, too. */
  readonly failures: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly tookMs: number;
}

/** Asks for clips on the sandbox's page while worker, bot and Redis are killed with -9 again and again, then counts. */
export async function chaos(options: ChaosOptions): Promise<ChaosCounts> {
  const { jobs, kills, stubMs, killEveryMs, patienceMs, chance } = options;
  const folder = await mkdtemp(join(tmpdir(), 'photodance-chaos-'));
  const redis = await startRedisServer();
  const port = await freePort();
  const env = {
    ...process.env,
    REDIS_URL: redis.url,
    PHOTODANCE_VAR: folder,
    SANDBOX_PORT: String(port),
    STUB_MS: String(stubMs),
    JOBS_PER_PERSON: '1000',
    JOBS_PER_DAY: '1000',
    JOBS_IN_QUEUE: '10000',
    LOG_LEVEL: 'silent',
  };
  const start = (path: string) => spawn(process.execPath, [path], { env, stdio: 'ignore' });
  const running: Record<string, ChildProcess> = {
    worker: start(stubWorker),
    bot: start(sandbox),
  };
  const paths: Record<string, string> = { worker: stubWorker, bot: sandbox };
  const begunMs = performance.now();
  const counts: Record<string, number> = { worker: 0, bot: 0, redis: 0 };
  let over = false;
  try {
    const url = `http://127.0.0.1:${port}`;
    const people = await Promise.all(
      Array.from({ length: Math.min(10, jobs) }, async () => {
        const client = new SandboxClient(url);
        await client.enter();
        return client;
      }),
    );
    const asked = new Map<SandboxClient, Set<string>>(people.map((client) => [client, new Set()]));

    const killing = (async () => {
      let workerKilledMs = 0;
      for (let done = 0; done < kills && !over; done++) {
        await wait(killEveryMs * (0.7 + 0.6 * chance()));
        const names = ['bot', 'redis', 'worker'];
        let name = names[Math.floor(chance() * names.length)] ?? 'bot';
        if (name === 'worker' && performance.now() - workerKilledMs < workerRestMs) name = 'redis';
        counts[name] = (counts[name] ?? 0) + 1;
        if (name === 'redis') {
          await redis.kill();
          await wait(100 + 300 * chance());
          await redis.start();
          continue;
        }
        if (name === 'worker') workerKilledMs = performance.now();
        const child = running[name];
        const gone = child && once(child, 'exit');
        child?.kill('SIGKILL');
        await gone;
        await wait(100 + 300 * chance());
        running[name] = start(paths[name] ?? '');
      }
    })();

    const photo = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
    await Promise.all(
      people.map(async (client, index) => {
        const mine = Math.floor(jobs / people.length) + (index < jobs % people.length ? 1 : 0);
        for (let job = 0; job < mine; job++) {
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
    await killing;
    // What comes twice comes soon after.
    await wait(2000);
    found = await count(asked);
    return { ...found, asked: jobs, kills: counts, tookMs: performance.now() - begunMs };
  } finally {
    over = true;
    for (const child of Object.values(running)) child.kill('SIGKILL');
    await redis.remove();
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
      failures += answers.filter(
        ({ reply }) => !reply?.clip && reply?.progress === null && reply.buttons.length === 0,
      ).length;
    }
  }
  return { clips, lost, repeated, failures };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
