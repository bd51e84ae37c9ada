import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDanceMirror } from '../../config/catalogue/dance-mirror.ts';
import { loadConfig } from '../../config/config.ts';
import { loadLocale } from '../../config/locale.ts';
import { createLog } from '../../config/log.ts';
import { watchOfferedDances } from '../../config/offered-dances.ts';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis, redisAddress } from '../../config/redis.ts';
import { stopWith } from '../../config/stop-with.ts';
import { openStore } from '../../config/store/open-store.ts';
import { romanize } from '../../core/command/romanize.ts';
import { DanceError } from '../../core/faults.ts';
import { photoLimits } from '../../core/media/photo-limits.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import { telegramWords } from '../../core/words/telegram.ts';
import { openNotebook } from '../queue/redis-notebook.ts';
import { runBot } from '../queue/run-bot.ts';
import { openTelegramBot } from './telegram-bot.ts';
import { Troubles } from './troubles.ts';

/** What does not end by then, such as the wait for a Redis that is away, ends so. */
const endWithinMs = 10_000;

const locale = loadLocale();
const words = telegramWords(locale);
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

const stop = new AbortController();
const { signal } = stop;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    stop.abort();
    setTimeout(() => process.exit(0), endWithinMs).unref();
  });
}

await main().catch(stopWith);
process.exit(0);

async function main(): Promise<void> {
  const config = loadConfig();
  const { token, root, filesDir, webhook } = config.telegram;
  if (token === null) {
    throw new DanceError('BAD_CONFIGURATION', { variable: 'TELEGRAM_TOKEN', expected: 'a token' });
  }
  const log = createLog(config);
  const store = await openStore(config);
  const redis = await connectRedis(config.redisUrl);
  const troubles = new Troubles((trouble) => say(words.troubles[trouble]), log);
  const settings = {
    ...{ address: { token, root }, filesDir, stillOf },
    webhook: webhook && { ...webhook, secret: webhook.secret ?? secretOf(token) },
  };
  const notebook = openNotebook(redis, 'telegram');
  const telegram = openTelegramBot(settings, notebook, { signal, troubles });
  const me = await telegram.logIn();
  if (me === null) return;
  // Only now: steps that nobody answers would be tried in vain.
  const mirror = openDanceMirror(config.templatesDir, { redis, store, log });
  const offered = await watchOfferedDances(config.templatesDir, log, mirror);
  const bot = await runBot({
    port: telegram.port,
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
  say(fill(words.running, { name: me.username }, wordsOf(locale)));
  await telegram.run(me, bot.receive);
  offered.close();
  await bot.close();
  redis.disconnect();

  async function stillOf(templateId: string): Promise<Uint8Array | null> {
    for (const folder of [join(projectRoot, 'templates'), config.templatesDir]) {
      const still = await readFile(join(folder, templateId, 'still.webp')).catch(() => null);
      if (still) return still;
    }
    return null;
  }
}

/** A secret of this bot's own for whoever sets none; the token cannot be told from it. */
function secretOf(token: string): string {
  return createHash('sha256').update(`webhook of ${token}`).digest('hex');
}
