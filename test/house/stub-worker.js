// A worker of the built project whose renderer is the stub; everything else is as it is.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDanceMirror } from '../../dist/config/catalogue/dance-mirror.js';
import { createDanceFinder } from '../../dist/config/catalogue/find-dance.js';
import { loadConfig } from '../../dist/config/config.js';
import { createLog } from '../../dist/config/log.js';
import { connectRedis, redisAddress } from '../../dist/config/redis.js';
import { openStore } from '../../dist/config/store/open-store.js';
import { RendererHost } from '../../dist/worker/queue/renderer-host.js';
import { runWorker } from '../../dist/worker/queue/run-worker.js';

const config = loadConfig();
const log = createLog(config);
const redis = await connectRedis(config.redisUrl);
const store = await openStore(config);
const mirror = openDanceMirror(config.templatesDir, { redis, store, log });
const worker = await runWorker({
  engine: 'puppet',
  redis,
  connection: redisAddress(config.redisUrl),
  log,
  host: new RendererHost(
    fileURLToPath(new URL('stub-renderer.js', import.meta.url)),
    { cacheDir: config.cacheDir, threads: 1, aigcProducer: 'test' },
    config.renderDeadlineMs,
  ),
  store,
  workDir: join(config.varDir, 'work'),
  findDance: createDanceFinder(config.templatesDir, mirror),
});
process.on('SIGTERM', () => worker.close(5000).finally(() => process.exit(0)));
