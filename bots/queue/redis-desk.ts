import { FlowProducer, Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { messageRefSchema } from '../../core/chat/thread-ref.ts';
import { clipFramesPerSecond } from '../../core/job/clip-options.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import { type EngineName, engineNames } from '../../core/job/engine-name.ts';
import { type JobRecord, jobRecordSchema } from '../../core/job/job-record.ts';
import { estimateWaitMs, type JobState } from '../../core/job/job-state.ts';
import {
  type DeliverWork,
  deliverQueue,
  type RenderWork,
  renderProgressSchema,
  renderQueue,
  workerSilenceMs,
} from '../../core/job/queue-messages.ts';
import type { Desk } from '../conversation/ports.ts';
import { activeSets, admit, dayOf, type JobLimits } from './admission.ts';
import { redisKeys as keys } from './redis-keys.ts';

const dayS = 86_400;

/** How long a job is known after its end, for "again" and "delete". */
const recordS = 7 * dayS;

/** How long an event that comes again is known. */
export const eventAgeMs = dayS * 1000;

/** A step that fails for reasons that pass is tried again until they have, within reason. */
export const stepOptions = {
  attempts: 240,
  backoff: { type: 'fixed', delay: 2500 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** How long the facts of an engine are good. */
const engineFactsMs = 300;

export interface RedisDesk extends Desk {
  /** Jobs of the platform that are not over, the oldest first. */
  openJobs(): Promise<JobRecord[]>;
  /** Photos whose time is over, and what is left of them here. */
  takeOldPhotos(nowMs: number): Promise<string[]>;
  close(record: JobRecord, keepPhotoMs: number): Promise<void>;
  end(): Promise<void>;
}

/** The jobs of one platform, in Redis and BullMQ. redis: connected, and failing at once while Redis is away. */
export function openDesk(
  redis: Redis,
  { platform, limits }: { platform: string; limits: JobLimits },
): RedisDesk {
  const shared = { connection: redis, prefix: keys.prefix, skipWaitingForReady: true };
  const flows = new FlowProducer(shared);
  const deliveries = new Queue(deliverQueue(platform), shared);
  const renders = new Map(engineNames.map((name) => [name, new Queue(renderQueue(name), shared)]));
  // Whoever asks is told; a connection that is lost comes back by itself.
  flows.on('error', () => {});
  for (const queue of [deliveries, ...renders.values()]) queue.on('error', () => {});
  const rendersOf = (record: JobRecord) => {
    const queue = renders.get(record.engine);
    if (!queue) throw new TypeError('no queue for this engine');
    return queue;
  };

  let opened = new Map<string, JobRecord>();

  async function records(ids: readonly string[]): Promise<JobRecord[]> {
    if (ids.length === 0) return [];
    const texts = await redis.mget(ids.map(keys.record));
    return texts
      .map((text) => (text === null ? null : jobRecordSchema.safeParse(JSON.parse(text)).data))
      .filter((record) => record !== null && record !== undefined);
  }

  async function release(record: JobRecord): Promise<void> {
    const multi = redis.multi();
    for (const set of activeSets(record)) multi.zrem(set, record.id);
    await multi.exec();
  }

  async function close(record: JobRecord, keepPhotoMs: number): Promise<void> {
    const { id, person, photoPath } = record;
    const multi = redis
      .multi()
      .set(keys.over(id), '1', 'EX', dayS)
      .zrem(keys.openOf(platform), id)
      .del(keys.crashes(id))
      .set(keys.record(id), JSON.stringify(withoutWords(record)), 'EX', recordS)
      .expire(keys.recordsOf(person), recordS);
    if (keepPhotoMs > 0) multi.zadd(keys.photos, Date.now() + keepPhotoMs, photoPath);
    for (const set of activeSets(record)) multi.zrem(set, id);
    await multi.exec();
  }

  const engines = new Map<string, { atMs: number; facts: ReturnType<typeof readEngine> }>();

  /** How an engine does, as of the last moment: a thousand who wait do not ask a thousand times. */
  function engineOf(record: JobRecord) {
    const { engine } = record;
    const known = engines.get(engine);
    const atMs = performance.now();
    if (known && atMs - known.atMs < engineFactsMs) return known.facts;
    const facts = readEngine(record);
    engines.set(engine, { atMs, facts });
    facts.catch(() => engines.delete(engine));
    return facts;
  }

  const countWorkers = (engine: EngineName) =>
    redis.zcount(keys.workers(engine), Date.now() - workerSilenceMs, '+inf');

  async function readEngine(record: JobRecord) {
    const { engine } = record;
    const [active, workers, durations] = await Promise.all([
      redis.llen(`${keys.prefix}:${rendersOf(record).name}:active`),
      countWorkers(engine),
      redis.lrange(keys.durations(engine), 0, -1),
    ]);
    return { active, workers, durationsMs: durations.map(Number) };
  }

  /** before: jobs that wait and come first; null for a job that is in hand already. */
  async function waiting(record: JobRecord, before: number | null): Promise<JobState> {
    const { active, workers, durationsMs } = await engineOf(record);
    const ahead = before === null ? 0 : before + active;
    const waitMs = estimateWaitMs({ ahead, workers, durationsMs });
    return { phase: 'waiting', ahead, waitMs, workers };
  }

  const desk: RedisDesk = {
    admit: (record) => admit(redis, record, limits),
    async release(record) {
      await release(record);
      await redis.srem(dayOf(record), record.id);
    },
    async open(record) {
      const { id, person } = record;
      const acceptedMs = Date.parse(record.acceptedAt);
      await redis
        .multi()
        .set(keys.record(id), JSON.stringify(record))
        .zadd(keys.recordsOf(person), acceptedMs, id)
        .zadd(keys.openOf(platform), acceptedMs, id)
        .exec();
      // A second job of a person goes behind the first of everybody else.
      const turn = (await redis.zrank(keys.activeOf(person), id)) ?? 0;
      await flows.add({
        name: 'deliver',
        queueName: deliverQueue(platform),
        prefix: keys.prefix,
        data: { jobId: id } satisfies DeliverWork,
        opts: { jobId: id, ...stepOptions },
        children: [
          {
            name: 'render',
            queueName: renderQueue(record.engine),
            prefix: keys.prefix,
            data: { job: danceJobOf(record) } satisfies RenderWork,
            opts: {
              jobId: id,
              priority: turn + 1,
              ignoreDependencyOnFailure: true,
              ...stepOptions,
            },
          },
        ],
      });
    },
    find: async (jobId) => (await records([jobId]))[0] ?? null,
    async state(record): Promise<JobState> {
      const { id } = record;
      // Most of those who look are waiting: one question answers them.
      const [over, cancelled, rank] = await Promise.all([
        desk.isOver(id),
        desk.isCancelled(id),
        redis.zrank(`${keys.prefix}:${rendersOf(record).name}:prioritized`, id),
      ]);
      if (over) return { phase: 'over' };
      if (cancelled) return { phase: 'cancelling' };
      if (rank !== null) return await waiting(record, rank);
      const render = await Job.fromId(rendersOf(record), id);
      const state = await render?.getState();
      if (!render || state === 'completed' || state === 'failed' || state === 'unknown') {
        return { phase: 'delivering' };
      }
      const progress = renderProgressSchema.safeParse(render.progress).data;
      if (state === 'active' && progress) return { phase: 'rendering', ...progress };
      return await waiting(record, state === 'active' ? null : 0);
    },
    async openJobs() {
      const ids = await redis.zrange(keys.openOf(platform), '0', '-1');
      // What a job is does not change: it is read once.
      const unknown = await records(ids.filter((id) => !opened.has(id)));
      for (const record of unknown) opened.set(record.id, record);
      const open = ids.map((id) => opened.get(id)).filter((record) => record !== undefined);
      opened = new Map(open.map((record) => [record.id, record]));
      return open;
    },
    openJobsOf: async (person) => {
      const mine = await records(await redis.zrange(keys.activeOf(person), '0', '-1'));
      return mine.filter((record) => record.person === person);
    },
    recordsOf: async (person) =>
      records(await redis.zrange(keys.recordsOf(person), '+inf', '-inf', 'BYSCORE', 'REV')),
    openCount: () => redis.zcard(keys.active),
    hasWorker: async (engine) => (await countWorkers(engine)) > 0,
    async cancel(record) {
      const { id } = record;
      if (await redis.exists(keys.over(id), keys.message(id, 'clip'))) return 'tooLate';
      await redis.set(keys.cancelled(id), '1', 'EX', dayS);
      await redis.publish(keys.cancelChannel, id);
      await release(record);
      const delivery = await Job.fromId(deliveries, id);
      // What a worker holds just now cannot be removed; it ends by the mark that was set.
      const removed = await delivery?.remove({ removeChildren: true }).then(
        () => true,
        () => false,
      );
      if (removed ?? true) await close(record, 0);
      return 'cancelled';
    },
    isCancelled: async (jobId) => (await redis.exists(keys.cancelled(jobId))) === 1,
    isOver: async (jobId) => (await redis.exists(keys.over(jobId))) === 1,
    close,
    async saveMessage(jobId, kind, message) {
      await redis.set(keys.message(jobId, kind), JSON.stringify(message), 'EX', recordS);
    },
    async message(jobId, kind) {
      const text = await redis.get(keys.message(jobId, kind));
      return text === null ? null : (messageRefSchema.safeParse(JSON.parse(text)).data ?? null);
    },
    async forgetMessage(jobId, kind) {
      await redis.del(keys.message(jobId, kind));
    },
    async drop({ id, person, photoPath }) {
      await redis
        .multi()
        .del(keys.record(id), keys.message(id, 'clip'), keys.message(id, 'status'))
        .zrem(keys.recordsOf(person), id)
        .zrem(keys.photos, photoPath)
        .exec();
    },
    async takeOldPhotos(nowMs) {
      const paths = await redis.zrange(keys.photos, '-inf', String(nowMs), 'BYSCORE');
      if (paths.length > 0) await redis.zrem(keys.photos, ...paths);
      return paths;
    },
    async end() {
      await Promise.allSettled([flows, deliveries, ...renders.values()].map((one) => one.close()));
    },
  };
  return desk;
}

/** Words that somebody said have no use once they were answered. */
function withoutWords(record: JobRecord): JobRecord {
  const { scene } = record.wanted;
  if (scene === null) return record;
  const wordless = { ...scene, sentence: null, notUnderstood: [] };
  return { ...record, wanted: { ...record.wanted, scene: wordless } };
}

function danceJobOf(record: JobRecord): DanceJob {
  const { templateId, version, seconds, mirror, music, seed, scene } = record.wanted;
  const dance = { templateId, version };
  return {
    version: 1,
    id: record.id,
    requestedAt: record.acceptedAt,
    locale: record.locale,
    photo: { path: record.photoPath },
    ask: scene
      ? { kind: 'prompt', ...dance, brief: scene.brief, sentence: scene.sentence }
      : { kind: 'template', ...dance },
    options: { seconds, mirror, music },
    engine: record.engine,
    output: { framesPerSecond: clipFramesPerSecond, sizeBytesMax: record.uploadBytesMax },
    seed,
  };
}
