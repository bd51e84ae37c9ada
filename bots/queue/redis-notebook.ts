import type { Redis } from 'ioredis';
import type { Notebook } from '../conversation/ports.ts';
import { redisKeys as keys } from './redis-keys.ts';

/** What one platform's adapter remembers, in Redis. */
export function openNotebook(redis: Redis, platform: string): Notebook {
  return {
    async note(name, text, seconds) {
      await redis.set(keys.note(platform, name), text, 'EX', seconds);
    },
    async noteFirst(name, text, seconds) {
      const key = keys.note(platform, name);
      if (await redis.set(key, text, 'EX', seconds, 'NX')) return text;
      return (await redis.get(key)) ?? text;
    },
    read: (name) => redis.get(keys.note(platform, name)),
    async strike(name) {
      await redis.del(keys.note(platform, name));
    },
  };
}
