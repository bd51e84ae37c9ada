import { Hono } from 'hono';
import type { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { answerInTime } from './answer-in-time.ts';
import { createBoard } from './board.ts';
import { countLiveWorkers } from './live-workers.ts';
import type { RenderMetrics } from './metrics.ts';
import { readQueueGauges } from './queue-gauges.ts';
import { openQueues } from './queues.ts';

const redisPatienceMs = 1000;
const boardPath = '/board';

export interface AdminOptions {
  /** Failing at once while Redis is away. */
  readonly redis: Redis;
  readonly engines: readonly string[];
  readonly platforms: readonly string[];
  readonly metrics: RenderMetrics;
  /** Null: there is no board. */
  readonly adminToken: string | null;
}

/** Health, metrics and the board. For a port that only the operator's own machines reach: the first two ask for no
 *  token. */
export function createAdminServer(options: AdminOptions): Hono {
  const { redis, engines, platforms, metrics, adminToken } = options;
  const queues = openQueues(redis, { engines, platforms });
  const app = new Hono();

  app.get('/health', async (context) => {
    const asked = Promise.all([
      redis.ping(),
      ...engines.map(async (engine) => [engine, await countLiveWorkers(redis, engine)] as const),
    ]);
    const answer = await answerInTime(redisPatienceMs, asked).catch(() => null);
    if (answer === null) return context.json({ redis: 'away' }, 503);
    const [, ...workers] = answer;
    return context.json({ redis: 'ok', workers: Object.fromEntries(workers) });
  });

  app.get('/metrics', async (context) => {
    // Without Redis the queues have no numbers; what this process did is told all the same.
    const reading = readQueueGauges(redis, queues);
    const gauges = await answerInTime(redisPatienceMs, reading).catch(() => new Registry());
    const registry = Registry.merge([gauges, metrics.registry]);
    context.header('content-type', registry.contentType);
    return context.body(await registry.metrics());
  });

  if (adminToken) {
    app.get(`${boardPath}/`, (context) => context.redirect(boardPath));
    app.route(boardPath, createBoard(queues, { basePath: boardPath, token: adminToken }));
  }

  app.onError((_, context) => context.text('', 503));
  app.notFound((context) => context.text('', 404));
  return app;
}
