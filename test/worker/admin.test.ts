import { FlowProducer, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRedis } from '../../config/redis.ts';
import {
  deliverQueue,
  intakeQueue,
  keys,
  type RenderResult,
  renderQueue,
  workerSilenceMs,
} from '../../core/job/queue-messages.ts';
import { createRenderMetrics, type RenderMetrics } from '../../worker/admin/metrics.ts';
import { createAdminServer } from '../../worker/admin/server.ts';
import { type RedisServer, startRedisServer } from '../house/redis-server.ts';

const token = 'a long token: ü';
const basic = (text: string) => ({
  authorization: `Basic ${Buffer.from(text).toString('base64')}`,
});
const bearer = (text: string) => ({ authorization: `Bearer ${text}` });
const plainToken = 'token-without-spaces';

let server: RedisServer;
let redis: Redis;
let metrics: RenderMetrics;

beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.remove());

beforeEach(async () => {
  redis = openRedis(server.url);
  await redis.connect();
  await redis.flushall();
  metrics = createRenderMetrics();
});
afterEach(() => redis.disconnect());

function anAdmin({ adminToken = null as string | null, of = redis } = {}) {
  const shared = { engines: ['puppet'], platforms: ['discord', 'sandbox'], metrics };
  return createAdminServer({ ...shared, redis: of, adminToken });
}

function open(name: string): Queue {
  return new Queue(name, { connection: redis, prefix: keys.prefix });
}

/** Takes up a job and does nothing with it. */
async function takeOne(name: string): Promise<void> {
  const connection = redis.duplicate({ maxRetriesPerRequest: null });
  const worker = new Worker(name, null, { connection, prefix: keys.prefix, autorun: false });
  expect(await worker.getNextJob('taker')).toBeDefined();
  await worker.close(true);
  connection.disconnect();
}

/** A worker's last sign, so many ms ago. */
async function sign(name: string, agoMs: number): Promise<void> {
  await redis.zadd(`${keys.prefix}:${keys.workers('puppet')}`, Date.now() - agoMs, name);
}

/** The values of the metrics, by name and labels as they are written. */
async function scrape(app: ReturnType<typeof anAdmin>): Promise<Map<string, number>> {
  const response = await app.request('/metrics');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

const clip: RenderResult = {
  outcome: {
    kind: 'clip',
    clip: {
      file: { path: 'clips/a.mp4' },
      thumbnail: null,
      ...{ widthPx: 720, heightPx: 1024, framesPerSecond: 30, durationMs: 10_000 },
      engine: 'puppet',
      label: 'AI',
    },
    notes: [],
  },
  timingsMs: { decode: 200, draw: 8000 },
};
const refused: RenderResult = {
  outcome: { kind: 'refused', code: 'PHOTO_EMPTY', details: {} },
  timingsMs: { decode: 20 },
};

describe('health', () => {
  it('tells that Redis answers and which workers live', async () => {
    await sign('a', 0);
    await sign('b', workerSilenceMs / 2);
    await sign('gone', workerSilenceMs + 1000);
    const response = await anAdmin().request('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ redis: 'ok', workers: { puppet: 2 } });
  });

  it('says in time when Redis is gone, and when it is back', async () => {
    const own = await startRedisServer();
    const connection = openRedis(own.url);
    try {
      await connection.connect();
      const app = anAdmin({ of: connection });
      expect((await app.request('/health')).status).toBe(200);
      await own.kill();
      const begunMs = performance.now();
      const response = await app.request('/health');
      expect(performance.now() - begunMs).toBeLessThan(2500);
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ redis: 'away' });
      await own.start();
      await expect
        .poll(async () => (await app.request('/health')).status, { timeout: 10_000 })
        .toBe(200);
      expect((await scrape(app)).get('photodance_jobs_waiting{engine="puppet"}')).toBe(0);
    } finally {
      connection.disconnect();
      await own.remove();
    }
  });

  it('does not wait for a Redis that says nothing', async () => {
    const mute = openRedis(server.url);
    await mute.connect();
    await redis.call('CLIENT', 'PAUSE', '1800', 'ALL');
    const response = await anAdmin({ of: mute }).request('/health');
    expect(response.status).toBe(503);
    mute.disconnect();
    await redis.ping();
  });
});

describe('metrics', () => {
  it('count what waits, what is rendered, and who works', async () => {
    const renders = open(renderQueue('puppet'));
    const deliveries = open(deliverQueue('sandbox'));
    const flows = new FlowProducer({ connection: redis, prefix: keys.prefix });
    const nowMs = Date.now();
    const render = (jobId: string, priority: number, ageS: number) =>
      renders.add('render', {}, { jobId, priority, timestamp: nowMs - ageS * 1000 });
    await render('in-hand', 1, 500);
    await takeOne(renderQueue('puppet'));
    await render('first-turn', 1, 10);
    await render('second-turn', 2, 90);
    await renders.add('render', {}, { jobId: 'put-back', delay: 60_000, timestamp: nowMs });
    await deliveries.add('deliver', { jobId: 'a' });
    await flows.add({
      ...{ name: 'deliver', queueName: deliverQueue('discord'), prefix: keys.prefix },
      children: [{ name: 'render', queueName: renderQueue('puppet'), prefix: keys.prefix }],
    });
    await sign('a', 0);
    await sign('gone', workerSilenceMs + 1000);

    const values = await scrape(anAdmin());
    expect(values.get('photodance_jobs_waiting{engine="puppet"}')).toBe(4);
    expect(values.get('photodance_jobs_rendering{engine="puppet"}')).toBe(1);
    const oldestS = values.get('photodance_oldest_waiting_seconds{engine="puppet"}') as number;
    expect(oldestS).toBeGreaterThanOrEqual(90);
    expect(oldestS).toBeLessThan(120);
    expect(values.get('photodance_deliveries_waiting{platform="sandbox"}')).toBe(1);
    expect(values.get('photodance_deliveries_waiting{platform="discord"}')).toBe(0);
    expect(values.get('photodance_workers{engine="puppet"}')).toBe(1);
  });

  it('tell 0 of an empty queue and write nothing', async () => {
    const values = await scrape(anAdmin({ adminToken: token }));
    expect(values.get('photodance_jobs_waiting{engine="puppet"}')).toBe(0);
    expect(values.get('photodance_oldest_waiting_seconds{engine="puppet"}')).toBe(0);
    expect(values.get('photodance_workers{engine="puppet"}')).toBe(0);
    expect(await redis.keys('*')).toEqual([]);
  });

  it('count what was observed', async () => {
    const observe = metrics.observerOf('puppet');
    observe(clip, 9000);
    observe(refused, 400);
    observe(refused, 600);
    observe({ outcome: { kind: 'cancelled' }, timingsMs: {} }, 1000);
    const values = await scrape(anAdmin());
    const outcomes = (kind: string, code: string) =>
      values.get(`photodance_outcomes_total{engine="puppet",kind="${kind}",code="${code}"}`);
    expect(outcomes('clip', '')).toBe(1);
    expect(outcomes('refused', 'PHOTO_EMPTY')).toBe(2);
    expect(outcomes('cancelled', '')).toBe(1);
    expect(values.get('photodance_job_seconds_count{engine="puppet"}')).toBe(4);
    expect(values.get('photodance_job_seconds_sum{engine="puppet"}')).toBeCloseTo(11);
    const stage = (name: string, part: string) =>
      values.get(`photodance_stage_seconds_${part}{engine="puppet",stage="${name}"}`);
    expect(stage('decode', 'count')).toBe(3);
    expect(stage('decode', 'sum')).toBeCloseTo(0.24);
    expect(stage('draw', 'sum')).toBeCloseTo(8);
  });

  it('tell no queue while Redis is away, but what was observed', async () => {
    metrics.observerOf('puppet')(clip, 9000);
    const away = openRedis('unix:/nowhere/redis.sock');
    const values = await scrape(anAdmin({ of: away }));
    away.disconnect();
    expect(values.has('photodance_jobs_waiting{engine="puppet"}')).toBe(false);
    expect(values.get('photodance_job_seconds_count{engine="puppet"}')).toBe(1);
  });
});

describe('the board', () => {
  const paths = ['/board', '/board/', '/board/api/queues', '/board/queue/render-puppet'];

  it.each(paths)('is not there without a token of its own: %s', async (path) => {
    const response = await anAdmin().request(path, { headers: bearer(plainToken) });
    expect(response.status).toBe(404);
  });

  it.each(paths.filter((path) => path !== '/board/'))('asks for the token: %s', async (path) => {
    const app = anAdmin({ adminToken: plainToken });
    const wrong = [
      {},
      bearer('wrong'),
      bearer(''),
      bearer(`${plainToken}x`),
      basic(`${plainToken}:wrong`),
      basic(`admin:`),
      { authorization: plainToken },
    ];
    for (const headers of wrong) {
      const response = await app.request(path, { headers });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic /);
      expect(await response.text()).toBe('');
    }
    for (const headers of [bearer(plainToken), basic(`anyone:${plainToken}`)]) {
      expect((await app.request(path, { headers })).status).toBe(200);
    }
  });

  it('takes any token as a password', async () => {
    const app = anAdmin({ adminToken: token });
    expect((await app.request('/board', { headers: basic(`:${token}`) })).status).toBe(200);
    const colons = anAdmin({ adminToken: 'a:b:c' });
    expect((await colons.request('/board', { headers: basic('x:a:b:c') })).status).toBe(200);
  });

  it('serves its page and all that the page needs', async () => {
    const app = anAdmin({ adminToken: plainToken });
    const headers = bearer(plainToken);
    const page = await (await app.request('/board', { headers })).text();
    expect(page).toContain('<base href="/board/"');
    const files = [...page.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map((match) => match[1]);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const response = await app.request(`/board/${file}`, { headers });
      expect(response.status, file).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
      expect((await app.request(`/board/${file}`)).status).toBe(401);
    }
    const slash = await app.request('/board/', { headers });
    expect(slash.headers.get('location')).toBe('/board');
  });

  it('shows the queues, but not what people said', async () => {
    await open(renderQueue('puppet')).add('render', { job: 'of puppet' });
    await open(intakeQueue('discord')).add('event', { text: 'a secret' });
    const app = anAdmin({ adminToken: plainToken });
    const get = async (path: string) =>
      (await app.request(path, { headers: bearer(plainToken) })).text();
    const { queues } = JSON.parse(await get('/board/api/queues')) as {
      queues: { name: string; counts: { waiting: number }; readOnlyMode: boolean }[];
    };
    const waiting = Object.fromEntries(queues.map(({ name, counts }) => [name, counts.waiting]));
    expect(waiting).toEqual({
      'render-puppet': 1,
      'deliver-discord': 0,
      'deliver-sandbox': 0,
      'intake-discord': 1,
      'intake-sandbox': 0,
    });
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    expect(await get('/board/api/queues?activeQueue=render-puppet')).toContain('of puppet');
    const intake = await get('/board/api/queues?activeQueue=intake-discord');
    expect(intake).toContain('"event"');
    expect(intake).not.toContain('a secret');
    expect(await get('/board/api/queues/intake-discord/1')).not.toContain('a secret');
  });

  it('changes nothing', async () => {
    const renders = open(renderQueue('puppet'));
    await renders.add('render', {}, { jobId: 'kept' });
    const app = anAdmin({ adminToken: plainToken });
    const headers = bearer(plainToken);
    for (const [method, path] of [
      ['PUT', '/board/api/queues/render-puppet/empty'],
      ['PUT', '/board/api/queues/render-puppet/pause'],
      ['POST', '/board/api/queues/render-puppet/add'],
      ['DELETE', '/board/api/queues/render-puppet/obliterate'],
    ] as const) {
      expect((await app.request(path, { method, headers })).status).toBe(405);
    }
    expect(await renders.getJobCountByTypes('waiting')).toBe(1);
    expect(await renders.isPaused()).toBe(false);
  });

  it('says nothing of its troubles', async () => {
    const away = openRedis('unix:/nowhere/redis.sock');
    const app = anAdmin({ adminToken: plainToken, of: away });
    const headers = bearer(plainToken);
    const response = await app.request('/board/api/queues', { headers });
    away.disconnect();
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
  });
});
