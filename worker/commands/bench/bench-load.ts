import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '../../../config/environment.ts';
import { type LoadMeasures, measureLoad } from '../../measure/load/load-measures.ts';
import { runLoad } from '../../measure/load/run-load.ts';
import { readTreesPss } from '../../measure/memory.ts';
import { type Kept, keepRunning, type Program } from '../up/keep-running.ts';
import { ownRedis } from '../up/own-redis.ts';

const built = fileURLToPath(new URL('../../..', import.meta.url));

const people = 200;
const asks = 1000;
const withinMs = 10_000;
const photoBytes = 200_000;
const patienceMs = 180_000;

/** As bots/sandbox/adapter.ts has it. */
export const sandboxEditEveryMs = 700;

/** The bot of the sandbox under load: Redis, bot and a worker that draws nothing, as `./dance up` runs them.
 *  @throws Error when one of them ends, an ask is refused, or clips do not come */
export async function benchLoad(): Promise<LoadMeasures> {
  const folder = await mkdtemp(join(tmpdir(), 'photodance-load-'));
  const redis = await ownRedis(folder);
  const env = environmentWith({
    REDIS_URL: redis.url,
    PHOTODANCE_VAR: folder,
    SANDBOX_PORT: '0',
    JOBS_PER_PERSON: String(asks / people),
    JOBS_PER_DAY: String(asks),
    JOBS_IN_QUEUE: String(2 * asks),
  });
  const running = new Map<string, Kept>();
  let fail = (_: Error) => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const keep = (name: string, program: Pick<Program, 'path' | 'args'>) => {
    const ended = () => fail(new Error(`${name} has ended`));
    const kept = keepRunning({ name, env, ...program }, { told: ended, gaveUp: ended });
    running.set(name, kept);
    return kept;
  };
  const run = (name: string, script: string) =>
    keep(name, { path: process.execPath, args: [join(built, script)] });
  try {
    keep('redis', { path: 'redis-server', args: redis.args });
    const rendered = new Map<string, { startedMs: number; endedMs: number }>();
    run('worker', 'worker/commands/bench/load-worker.js').onLine((line) => {
      const [jobId = '', startedMs, endedMs] = line.split(' ');
      const own = (ms: string | undefined) => Number(ms) - performance.timeOrigin;
      rendered.set(jobId, { startedMs: own(startedMs), endedMs: own(endedMs) });
    });
    const sandbox = run('sandbox', 'bots/sandbox/main.js');
    const url = new Promise<string>((resolve) => sandbox.onLine(resolve));
    const facts = await Promise.race([
      failed,
      runLoad({
        url: await Promise.race([failed, url]),
        ...{ people, asks, withinMs, patienceMs, rendered },
        photo: Uint8Array.from({ length: photoBytes }, (_, i) => (i * 2_654_435_761) >>> 24),
        dance: 'robot',
        readMemory: () => readMemory(running),
      }),
    ]);
    return measureLoad(facts, sandboxEditEveryMs);
  } finally {
    const [first, ...others] = running.values();
    await Promise.all(others.map((kept) => kept.end()));
    await first?.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readMemory(running: ReadonlyMap<string, Kept>): Promise<Record<string, number>> {
  const sizes = await readTreesPss([...running.values()].map((kept) => kept.pid() ?? 0));
  if (sizes === null) return {};
  return Object.fromEntries([...running.keys()].map((name, i) => [name, sizes[i]]));
}
