import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path that a socket can have on every system. Source: unix(7), sun_path of 104 on macOS. */
const socketPathMax = 100;

/** How the project runs a Redis of its own: behind a socket that nobody else can open, and on disk before it says so.
 *  With appendfsync everysec a power cut takes a second of what was promised. */
export async function ownRedis(
  varDir: string,
): Promise<{ url: string; socket: string; args: string[] }> {
  const folder = join(varDir, 'redis');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let socketFolder = folder;
  if (join(folder, 'redis.sock').length > socketPathMax) {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
    socketFolder = join(tmpdir(), `photodance-${process.getuid?.() ?? 0}-${name}`);
    await mkdir(socketFolder, { recursive: true, mode: 0o700 });
    await chmod(socketFolder, 0o700);
  }
  const socket = join(socketFolder, 'redis.sock');
  const args = [
    ...['--port', '0', '--unixsocket', socket, '--unixsocketperm', '600', '--dir', folder],
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
    ...['--maxmemory-policy', 'noeviction', '--loglevel', 'warning'],
  ];
  return { url: `unix:${socket}`, socket, args };
}
