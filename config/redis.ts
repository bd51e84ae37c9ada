import { once } from 'node:events';
import { Redis } from 'ioredis';

/** Where a Redis is, as ioredis takes it. */
export interface RedisAddress {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: object;
}

/** url: redis://, rediss://, or unix:/path of a socket. */
export function redisAddress(url: string): RedisAddress {
  if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) };
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const db = Number(pathname.slice(1) || 0);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(db > 0 ? { db } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** A connection for single commands: while Redis is away they fail at once instead of waiting. */
export function openRedis(url: string): Redis {
  const redis = new Redis({
    ...redisAddress(url),
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
    retryStrategy: (times) => Math.min(50 * times, 1000),
  });
  // Whoever asks is told; a connection that is lost comes back by itself.
  redis.on('error', () => {});
  return redis;
}

/** The same once Redis answers, however long that takes. */
export async function connectRedis(url: string): Promise<Redis> {
  const redis = openRedis(url);
  // The first try may fail; those after it are the client's own.
  redis.connect().catch(() => {});
  while (redis.status !== 'ready') await once(redis, 'ready').catch(() => {});
  return redis;
}
