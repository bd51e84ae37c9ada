import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { openDanceMirror } from '../../config/catalogue/dance-mirror.ts';
import { loadConfig } from '../../config/config.ts';
import { createLog } from '../../config/log.ts';
import { watchOfferedDances } from '../../config/offered-dances.ts';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis, redisAddress } from '../../config/redis.ts';
import { stopWith } from '../../config/stop-with.ts';
import { openStore } from '../../config/store/open-store.ts';
import { romanize } from '../../core/command/romanize.ts';
import { photoLimits } from '../../core/media/photo-limits.ts';
import { runBot } from '../queue/run-bot.ts';
import { openSandboxChat } from './adapter.ts';
import { createSandboxServer } from './server.ts';

const config = loadConfig();
const log = createLog(config);
const store = await openStore(config).catch(stopWith);
const chat = await openSandboxChat(config.sandboxDir);
const redis = await connectRedis(config.redisUrl);
const mirror = openDanceMirror(config.templatesDir, { redis, store, log });
const offered = await watchOfferedDances(config.templatesDir, log, mirror);
const bot = await runBot({
  port: chat,
  redis,
  connection: redisAddress(config.redisUrl),
  store,
  dances: offered.dances,
  engines: config.engines,
  romanize,
  photoBytesMax: photoLimits.sizeBytesMax,
  keepPhotoMinutes: config.keepPhotoMinutes,
  limits: config.jobLimits,
  log,
});

const hosts: string[] = [];
const app = createSandboxServer({
  chat,
  dances: offered.dances,
  galleryFolder: (id) =>
    offered.dances().some((dance) => dance.id === id)
      ? ([join(projectRoot, 'templates', id), join(config.templatesDir, id)].find(existsSync) ??
        null)
      : null,
  pageFolder: join(projectRoot, 'bots/sandbox/page'),
  scriptFolder: fileURLToPath(new URL('./page', import.meta.url)),
  photoBytesMax: photoLimits.sizeBytesMax,
  receive: bot.receive,
  hosts,
});
const server = serve(
  { fetch: app.fetch, hostname: '127.0.0.1', port: config.sandboxPort },
  ({ port }) => {
    hosts.push(`127.0.0.1:${port}`, `localhost:${port}`);
    process.stdout.write(`http://127.0.0.1:${port}\n`);
  },
);

async function end(): Promise<void> {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  offered.close();
  await bot.close();
  await chat.close();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end().finally(() => process.exit(0)));
}
