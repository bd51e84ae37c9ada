import type { Redis } from 'ioredis';
import type { JobRecord } from '../../core/job/job-record.ts';
import { type LimitHit, type LimitKind, limitKinds } from '../../core/job/job-state.ts';
import { redisKeys as keys } from './redis-keys.ts';

/** How many jobs there may be at once of a person, in a channel and in all, and of a person in a day (UTC). */
export type JobLimits = Readonly<Record<LimitKind, number>>;

const daySeconds = 86_400;

/** A job that was counted and never opened gives its place back after this time. */
const forgottenMs = 6 * 3_600_000;

/** KEYS: the sorted sets of person, channel and all, and the day's set. ARGV: job, now and forgottenMs in ms, the
 *  limits of person, day, channel and queue. Returns the kind of the limit that is hit, or an empty text. */
const script = `
local job, now, old = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[2]) - tonumber(ARGV[3])
for i = 1, 3 do redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', old) end
if redis.call('ZSCORE', KEYS[1], job) then return '' end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[4]) then return 'person' end
if redis.call('SISMEMBER', KEYS[4], job) == 0 and redis.call('SCARD', KEYS[4]) >= tonumber(ARGV[5]) then return 'day' end
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[6]) then return 'channel' end
if redis.call('ZCARD', KEYS[3]) >= tonumber(ARGV[7]) then return 'queue' end
for i = 1, 3 do redis.call('ZADD', KEYS[i], now, job) end
redis.call('SADD', KEYS[4], job)
redis.call('EXPIRE', KEYS[4], ${2 * daySeconds})
return ''`;

/** Counts a job once, or says which limit it hits. */
export async function admit(
  redis: Redis,
  record: JobRecord,
  limits: JobLimits,
): Promise<LimitHit | null> {
  const nowMs = Date.parse(record.acceptedAt);
  const hit = await redis.eval(
    script,
    4,
    ...activeSets(record),
    dayOf(record),
    record.id,
    nowMs,
    forgottenMs,
    limits.person,
    limits.day,
    limits.channel,
    limits.queue,
  );
  const kind = limitKinds.find((known) => known === hit);
  return kind ? { kind, limit: limits[kind] } : null;
}

/** Where a job counts as long as it is not over. */
export function activeSets({ person, thread }: JobRecord): string[] {
  const channel = `${thread.platform}:${thread.channelId}`;
  return [keys.activeOf(person), keys.activeIn(channel), keys.active];
}

/** The set of a person's jobs of one day. */
export function dayOf({ person, acceptedAt }: JobRecord): string {
  return keys.day(person, acceptedAt.slice(0, 'YYYY-MM-DD'.length));
}
