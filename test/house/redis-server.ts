import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRedis } from '../../config/redis.ts';

export interface RedisServer {
  readonly url: string;
  readonly folder: string;
  /** Ends it at once, as a power cut would, or starts it again on the same data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Leaves it where it is, without an answer for anybody; and lets it go on. */
  pause(): void;
  resume(): void;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** A Redis of the test's own, behind a socket in a folder of its own, as durable as the project's. */
export async function startRedisServer(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'photodance-redis-'));
  const socket = join(folder, 'redis.sock');
  const url = `unix:${socket}`;
  let ended: Promise<unknown> = Promise.resolve();
  let signal: (name: NodeJS.Signals) => void = () => {};
  const start = async () => {
    const child = spawn(
      'redis-server',
      [
        ...['--port', '0', '--unixsocket', socket, '--dir', folder],
        ...['--appendonly', 'yes', '--appendfsync', 'always'],
        ...['--maxmemory-policy', 'noeviction', '--save', ''],
      ],
      { stdio: 'ignore' },
    );
    ended = once(child, 'exit');
    signal = (name) => child.kill(name);
    const probe = openRedis(url);
    for (let tries = 0; ; tries++) {
      const answer = await probe.ping().catch(() => null);
      if (answer === 'PONG') break;
      if (tries > 200) throw new Error('redis-server does not start');
      await probe.connect().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    probe.disconnect();
  };
  await start();
  return {
    url,
    folder,
    start,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    async kill() {
      signal('SIGKILL');
      await ended;
    },
    async remove() {
      signal('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
