import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../../config/config.ts';
import { createLog } from '../../../config/log.ts';
import { connectRedis, redisAddress } from '../../../config/redis.ts';
import { openFileStore } from '../../../config/store/file-store.ts';
import { loadDances } from '../../../config/templates.ts';
import { RendererHost } from '../../queue/renderer-host.ts';
import { runWorker } from '../../queue/run-worker.ts';

/** A worker like any other, but its renderer draws nothing. It tells of each job on stdout: its id, and when it
 *  began and ended, ms since 1970. */

const config = loadConfig();
const { cacheDir, aigcProducer } = config;
const { templates } = await loadDances(config.templatesDir);

const worker = await runWorker({
  engine: 'puppet',
  redis: await connectRedis(config.redisUrl),
  connection: redisAddress(config.redisUrl),
  log: createLog(config),
  host: new RendererHost(
    fileURLToPath(new URL('../../measure/load/still-renderer.js', import.meta.url)),
    { cacheDir, threads: 1, aigcProducer },
    config.renderDeadlineMs,
  ),
  store: openFileStore(config.storeDir),
  workDir: join(config.varDir, 'work'),
  async findDance(id, version) {
    const found = templates.find((one) => one.id === id && one.version === version);
    if (!found) return null;
    const { musicPath, ...template } = found;
    return { template, musicPath };
  },
  observe({ outcome }, durationMs) {
    if (outcome.kind !== 'clip') return;
    const jobId = outcome.clip.file.path.replace(/^clips\/|\.mp4$/g, '');
    const endedMs = performance.timeOrigin + performance.now();
    process.stdout.write(`${jobId} ${endedMs - durationMs} ${endedMs}\n`);
  },
});

process.on('SIGTERM', () => void worker.close(1000).finally(() => process.exit(0)));
