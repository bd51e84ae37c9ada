// A worker of the built project whose renderer is the stub; everything else is as it is.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../dist/config/config.js';
import { createLog } from '../../dist/config/log.js';
import { connectRedis, redisAddress } from '../../dist/config/redis.js';
import { openFileStore } from '../../dist/config/store/file-store.js';
import { loadDances } from '../../dist/config/templates.js';
import { RendererHost } from '../../dist/worker/queue/renderer-host.js';
import { runWorker } from '../../dist/worker/queue/run-worker.js';

const config = loadConfig();
const { templates } = await loadDances(config.templatesDir);
const worker = await runWorker({
  engine: 'puppet',
  redis: await connectRedis(config.redisUrl),
  connection: redisAddress(config.redisUrl),
  log: createLog(config),
  host: new RendererHost(
    fileURLToPath(new URL('stub-renderer.js', import.meta.url)),
    { cacheDir: config.cacheDir, threads: 1, aigcProducer: 'test' },
    config.renderDeadlineMs,
  ),
  store: openFileStore(config.storeDir),
  workDir: join(config.varDir, 'work'),
  async findDance(id) {
    const template = templates.find((one) => one.id === id);
    return template ? { template, musicPath: null } : null;
  },
});
process.on('SIGTERM', () => worker.close(5000).finally(() => process.exit(0)));
