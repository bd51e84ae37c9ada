import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import {
  knownPhotoSchema,
  type WantedDance,
  wantedDanceSchema,
  wishSchema,
} from '../../core/job/job-record.ts';
import { locales } from '../../core/words/locale.ts';
import type { People } from '../conversation/ports.ts';
import { redisKeys as keys } from './redis-keys.ts';

const minuteS = 60;
const recentS = 10 * minuteS;

/** How long the buttons of a picker are good, and a question for consent. */
const buttonsS = 60 * minuteS;

const photoIdLength = 16;

interface Schema<T> {
  safeParse(value: unknown): { readonly data?: T | undefined };
}

/** What the bot remembers of people, in Redis. */
export function openPeople(redis: Redis): People {
  async function keep(person: string, key: string, value: object, seconds: number): Promise<void> {
    const traces = keys.traces(person);
    await redis
      .multi()
      .set(key, JSON.stringify(value), 'EX', seconds)
      .sadd(traces, key)
      .expire(traces, buttonsS)
      .exec();
  }
  async function recall<T>(key: string, schema: Schema<T>): Promise<T | null> {
    const text = await redis.get(key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  }
  return {
    async profile(person) {
      const { locale, consented } = await redis.hgetall(keys.person(person));
      return {
        locale: locales.find((known) => known === locale) ?? null,
        consented: consented !== undefined,
      };
    },
    async setLocale(person, locale) {
      await redis.hset(keys.person(person), { locale });
    },
    async consent(person) {
      await redis.hset(keys.person(person), { consented: '1' });
    },
    async keepPhoto(person, photo) {
      const { image, channelId } = photo;
      const named = `${person}\n${channelId}\n${image.platform}\n${image.fileId}`;
      const digest = createHash('sha256').update(named).digest('base64url');
      const photoId = digest.slice(0, photoIdLength);
      await keep(person, keys.photo(photoId), photo, buttonsS);
      await keep(person, keys.recent(person, channelId), photo, recentS);
      return photoId;
    },
    photo: (photoId) => recall(keys.photo(photoId), knownPhotoSchema),
    recentPhoto: (person, channelId) => recall(keys.recent(person, channelId), knownPhotoSchema),
    expectPhoto: (person, channelId, wanted: WantedDance) =>
      keep(person, keys.expected(person, channelId), wanted, recentS),
    expected: (person, channelId) => recall(keys.expected(person, channelId), wantedDanceSchema),
    async endExpectation(person, channelId) {
      await redis.del(keys.expected(person, channelId));
    },
    hold: (wishId, wish) => keep(wish.person, keys.wish(wishId), wish, buttonsS),
    held: (wishId) => recall(keys.wish(wishId), wishSchema),
    async awaitConsent(wishId, wish) {
      const [traces, waiting] = [keys.traces(wish.person), keys.awaitingConsent(wish.person)];
      await keep(wish.person, keys.wish(wishId), wish, buttonsS);
      await redis
        .multi()
        .sadd(waiting, wishId)
        .expire(waiting, buttonsS)
        .sadd(traces, waiting)
        .exec();
    },
    awaitingConsent: (person) => redis.smembers(keys.awaitingConsent(person)),
    async forget(person) {
      const traces = await redis.smembers(keys.traces(person));
      await redis.del(keys.person(person), keys.traces(person), ...traces);
    },
  };
}
