import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { keepMirrored, openDanceMirror } from '../config/catalogue/dance-mirror.ts';
import { createDanceFinder } from '../config/catalogue/find-dance.ts';
import { loadConfig } from '../config/config.ts';
import { createLog } from '../config/log.ts';
import { lookEveryMs } from '../config/offered-dances.ts';
import { connectRedis, redisAddress } from '../config/redis.ts';
import { rendererConfigOf } from '../config/renderer-config.ts';
import { stopWith } from '../config/stop-with.ts';
import { openStore } from '../config/store/open-store.ts';
import { engineNames } from '../core/job/engine-name.ts';
import { createRenderMetrics } from './admin/metrics.ts';
import { createAdminServer } from './admin/server.ts';
import { RendererHost } from './queue/renderer-host.ts';
import { runWorker } from './queue/run-worker.ts';

/** The worker: takes jobs from Redis and has them rendered, until it is told to end. */

/** How long a job in hand may still take when the worker is to end; then another worker takes it up. */
const patienceMs = 20_000;

/** The platforms that there are: a folder each. */
const platforms = readdirSync(fileURLToPath(new URL('../bots', import.meta.url)), {
  withFileTypes: true,
})
  .filter(
    (entry) => entry.isDirectory() && !['conversation', 'queue', 'terminal'].includes(entry.name),
  )
  .map(({ name }) => name);

const config = loadConfig();
const log = createLog(config);

const store = await openStore(config).catch(stopWith);
const redis = await connectRedis(config.redisUrl);
const mirror = openDanceMirror(config.templatesDir, { redis, store, log });
keepMirrored(mirror, lookEveryMs, log);
const metrics = createRenderMetrics();
const admin = serve({
  fetch: createAdminServer({
    redis,
    engines: engineNames,
    platforms,
    metrics,
    adminToken: config.adminToken,
  }).fetch,
  hostname: '127.0.0.1',
  port: config.adminPort,
});
// Another worker of this machine has the port: it tells the same of the queues.
admin.on('error', (error) => log.warn({ why: error.message }, 'ADMIN_PORT_TAKEN'));

/** A renderer and a queue for each engine. */
const workers = await Promise.all(
  config.engines.map((engine) =>
    runWorker({
      engine,
      redis,
      observe: metrics.observerOf(engine),
      connection: redisAddress(config.redisUrl),
      log,
      host: new RendererHost(
        fileURLToPath(new URL('./renderer.js', import.meta.url)),
        rendererConfigOf(config),
        config.renderDeadlineMs,
      ),
      store,
      workDir: join(config.varDir, 'work'),
      findDance: createDanceFinder(config.templatesDir, mirror),
    }),
  ),
);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const closing = workers.map((worker) => worker.close(patienceMs));
    void Promise.allSettled(closing).then(() => process.exit(0));
  });
}
