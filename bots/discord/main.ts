import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDanceMirror } from '../../config/catalogue/dance-mirror.ts';
import { type Config, loadConfig } from '../../config/config.ts';
import { loadLocale } from '../../config/locale.ts';
import { createLog } from '../../config/log.ts';
import { watchOfferedDances } from '../../config/offered-dances.ts';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis, redisAddress } from '../../config/redis.ts';
import { stopWith } from '../../config/stop-with.ts';
import { openStore } from '../../config/store/open-store.ts';
import { romanize } from '../../core/command/romanize.ts';
import { photoLimits } from '../../core/media/photo-limits.ts';
import { discordWords } from '../../core/words/discord.ts';
import { openNotebook } from '../queue/redis-notebook.ts';
import { runBot } from '../queue/run-bot.ts';
import { openDiscordChat } from './adapter.ts';
import { Gateway } from './gateway.ts';
import { Hearing } from './hearing.ts';
import { registerCommands } from './register-commands.ts';
import { runShards } from './shards.ts';

/** Where Discord keeps pictures. Source: Discord API, "CDN Formatting". */
const cdnHosts = ['cdn.discordapp.com', 'media.discordapp.net'];

const config = loadConfig();
const words = discordWords(loadLocale());
const { token, shards, shard } = config.discord;

if (token === null) {
  tell(words.absences.refused);
  process.exitCode = 1;
} else if (shards !== null && shard === null) {
  const { apiRoot } = config.discord;
  const file = fileURLToPath(import.meta.url);
  const onTrouble = () => tell(words.absences.network);
  const stop = runShards({ file, count: shards, apiRoot, token, onTrouble });
  endOnSignals(async () => stop());
} else {
  endOnSignals(await run(config, token));
}

/** Starts the bot in this process; returns how to end it. */
async function run(
  { discord, ...machine }: Config,
  botToken: string,
): Promise<() => Promise<void>> {
  const log = createLog(config);
  const store = await openStore(config).catch(stopWith);
  const redis = await connectRedis(machine.redisUrl);
  const mirror = openDanceMirror(machine.templatesDir, { redis, store, log });
  const offered = await watchOfferedDances(machine.templatesDir, log, mirror);
  const notebook = openNotebook(redis, 'discord');
  const isFirst = (discord.shard?.index ?? 0) === 0;
  const chat = openDiscordChat({
    apiRoot: discord.apiRoot,
    token: botToken,
    cdnHosts: [...cdnHosts, ...discord.cdnHosts],
    plainCdnHosts: discord.cdnHosts,
    notebook,
    pictureOf: (id) => pictureOf(id, machine.templatesDir),
    log,
    sharers: discord.shard?.count ?? 1,
    keepsStatuses: isFirst,
  });
  const bot = await runBot({
    port: chat,
    redis,
    connection: redisAddress(machine.redisUrl),
    store,
    dances: offered.dances,
    engines: machine.engines,
    romanize,
    photoBytesMax: photoLimits.sizeBytesMax,
    keepPhotoMinutes: machine.keepPhotoMinutes,
    limits: machine.jobLimits,
    log,
    giveWay: () => chat.acknowledgements.giveWay(),
  });
  const ending = new AbortController();
  const hearing = new Hearing({
    ...{ chat, log, receive: bot.receive, dances: offered.dances },
    tierOf: (guildId) => gateway.tierOf(guildId),
  });
  const gateway = new Gateway({
    ...{ apiRoot: discord.apiRoot, token: botToken, seesContent: discord.seesContent, log },
    onMessage: (payload) => void hearing.message(payload),
    onInteraction: (payload) => void hearing.interaction(payload),
    onReady: ({ userId, applicationId }) => {
      chat.userId = userId;
      tell(words.connected);
      const { signal } = ending;
      const { calls } = chat;
      if (isFirst) void registerCommands(applicationId, { calls, notebook, log, signal });
    },
    onAbsence: (why) => tell(words.absences[why]),
  });
  gateway.open();
  return async () => {
    ending.abort();
    await gateway.close();
    offered.close();
    await bot.close();
    chat.close();
  };
}

/** The picture of a dance: moving if there is one. */
function pictureOf(templateId: string, templatesDir: string): string | null {
  const folders = [join(projectRoot, 'templates', templateId), join(templatesDir, templateId)];
  const pictures = folders.flatMap((folder) =>
    ['preview.webp', 'still.webp'].map((name) => join(folder, name)),
  );
  return pictures.find((path) => existsSync(path)) ?? null;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function endOnSignals(end: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end().finally(() => process.exit(0)));
  }
  // A shard whose manager is gone has nobody who starts it again.
  process.on('disconnect', () => void end().finally(() => process.exit(0)));
}
