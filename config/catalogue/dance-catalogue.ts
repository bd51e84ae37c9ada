import type { Redis } from 'ioredis';
import {
  type SharedDance,
  sharedDanceSchema,
  sharedEntryLengthMax,
} from '../../core/dance/shared-dance.ts';
import type { TemplateCard } from '../../core/dance/template.ts';
import { DanceError } from '../../core/faults.ts';
import { keys } from '../../core/job/queue-messages.ts';
import { findClash } from '../templates.ts';

/** Which dances all machines of a Redis share. Their files lie in the store. */
export interface DanceCatalogue {
  /** Another number after every change. */
  revision(): Promise<number>;
  /** What is written of every dance, by its id. */
  entries(): Promise<ReadonlyMap<string, string>>;
  /** The ids that ever were in the catalogue, or were about to be. */
  known(): Promise<ReadonlySet<string>>;
  /** A version of the dance that was never given away: this one, or the next that is free. */
  takeVersion(id: string, wanted: number): Promise<number>;
  /** A number that was never given away. */
  takeNumber(): Promise<number>;
  /** entry: the dance's text. replaces: it is in the catalogue already, in an earlier version.
   *  @throws DanceError DANCE_NAME_TAKEN when another one there answers to one of its names */
  publish(
    card: TemplateCard,
    entry: string,
    options: { readonly replaces: boolean },
  ): Promise<void>;
  withdraw(id: string): Promise<void>;
}

const key = (name: string) => `${keys.prefix}:${name}`;
const revisionKey = key('dances:revision');
const entriesKey = key('dances');
const versionsKey = key('dances:versions');
const numberKey = key('dances:number');

/** KEYS: versions. ARGV: id and the version that is wanted. */
const takeVersionScript = `
local last = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
local version = math.max(last + 1, tonumber(ARGV[2]))
redis.call('HSET', KEYS[1], ARGV[1], version)
return version`;

/** KEYS: revision and entries. ARGV: the revision at which the entry was found right, its id and its text. */
const publishScript = `
if (redis.call('GET', KEYS[1]) or '0') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
redis.call('INCR', KEYS[1])
return 1`;

/** redis: connected, and failing at once while Redis is away. */
export function openDanceCatalogue(redis: Redis): DanceCatalogue {
  const catalogue: DanceCatalogue = {
    revision: async () => Number((await redis.get(revisionKey)) ?? 0),
    entries: async () => new Map(Object.entries(await redis.hgetall(entriesKey))),
    known: async () => new Set(await redis.hkeys(versionsKey)),
    takeVersion: async (id, wanted) =>
      Number(await redis.eval(takeVersionScript, 1, versionsKey, id, wanted)),
    takeNumber: () => redis.incr(numberKey),
    async publish(card, entry, { replaces }) {
      const { id } = card;
      for (;;) {
        const revision = await catalogue.revision();
        const entries = new Map(await catalogue.entries());
        if (replaces) entries.delete(id);
        const clash = entries.has(id) ? { name: id, dance: id } : findClash(card, cards(entries));
        if (clash) throw new DanceError('DANCE_NAME_TAKEN', { ...clash });
        // Whoever changed the catalogue meanwhile may have taken a name.
        const args = [revision, id, entry];
        if ((await redis.eval(publishScript, 2, revisionKey, entriesKey, ...args)) === 1) return;
      }
    },
    async withdraw(id) {
      await redis.multi().hdel(entriesKey, id).incr(revisionKey).exec();
    },
  };
  return catalogue;
}

/** What is written of a dance in the catalogue. Null when it is broken. */
export function readEntry(text: string): SharedDance | null {
  if (text.length > sharedEntryLengthMax) return null;
  try {
    return sharedDanceSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function cards(entries: ReadonlyMap<string, string>): SharedDance['card'][] {
  return [...entries.values()].flatMap((text) => readEntry(text)?.card ?? []);
}
