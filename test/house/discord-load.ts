import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { QueueEvents } from 'bullmq';
import { openPeople } from '../../bots/queue/redis-people.ts';
import { connectRedis, redisAddress } from '../../config/redis.ts';
import { intakeQueue, keys } from '../../core/job/queue-messages.ts';
import { botsIn, DiscordBot, offers } from './discord-bot.ts';
import { DiscordServer } from './discord-server/discord-server.ts';
import { Somebody } from './discord-server/somebody.ts';
import type { Channel, Message } from './discord-server/world.ts';

const photo = {
  name: 'me.png',
  type: 'image/png',
  bytes: Uint8Array.from({ length: 2000 }, (_, index) => index % 251),
};

export interface LoadOptions {
  readonly perSecond: number;
  readonly seconds: number;
  /** Of a hundred requests, so many are answered with 429, and so many with a 5xx. */
  readonly limited: number;
  readonly broken: number;
  readonly patienceMs: number;
  readonly chance: () => number;
}

export interface LoadCounts {
  readonly interactions: number;
  readonly messages: number;
  readonly asked: number;
  readonly clips: number;
  readonly refusals: number;
  /** Asked for, and neither. */
  readonly lost: number;
  /** Asked for, and told twice. */
  readonly repeated: number;
  readonly unacknowledged: number;
  /** Until interactions were called back, and messages were in the queue: 99 of a hundred, and the last; ms. */
  readonly callback: { readonly p99: number; readonly max: number };
  readonly intake: { readonly p99: number; readonly max: number };
  /** Requests that came above a limit, and the most within one second. */
  readonly overLimit: number;
  readonly busiest: number;
  readonly statusesLeft: number;
  readonly failures: readonly string[];
  readonly tookMs: number;
}

/** Lets many people ask at once while Discord stumbles, and counts what became of it. */
export async function discordLoad(options: LoadOptions): Promise<LoadCounts> {
  const { perSecond, seconds, limited, broken, patienceMs, chance } = options;
  const discord = await DiscordServer.open({ grantsContent: true });
  const { world } = discord;
  const guild = world.guild();
  const channels = Array.from({ length: 120 }, () => world.channel({ guildId: guild.id }));
  const people = Array.from({ length: 150 }, (_, index) => new Somebody(discord, `p${index}`));
  const bot = await DiscordBot.open(discord, {
    DISCORD_MESSAGE_CONTENT: 'on',
    STUB_MS: '10',
    JOBS_IN_QUEUE: '60',
    LOG_LEVEL: 'warn',
  });
  const redis = await connectRedis(bot.redis.url);
  const taken = new Map<string, number>();
  const queue = new QueueEvents(intakeQueue('discord'), {
    connection: { ...redisAddress(bot.redis.url), maxRetriesPerRequest: null },
    prefix: keys.prefix,
  });
  queue.on('added', ({ jobId }) => {
    if (!taken.has(jobId)) taken.set(jobId, performance.now());
  });
  const begunMs = performance.now();
  try {
    const known = openPeople(redis);
    for (const { person } of people) await known.consent(`discord:${person.id}`);
    await queue.waitUntilReady();
    await bot.start();
    bot.startWorker();
    discord.api.trouble = () => {
      const draw = chance() * 100;
      if (draw < limited) return { status: 429, isDone: false };
      if (draw < limited + broken)
        return { status: draw % 1 < 0.5 ? 502 : 500, isDone: chance() < 0.4 };
      return null;
    };
    const asked: { id: string; channel: Channel; kind: 'command' | 'words' }[] = [];
    const said = new Map<string, number>();
    const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
    const total = perSecond * seconds;
    const startMs = performance.now();
    for (let count = 0; count < total; count++) {
      const dueMs = startMs + (count * 1000) / perSecond;
      const early = dueMs - performance.now();
      if (early > 2) await wait(early);
      const ann = pick(people);
      const here = pick(channels);
      const draw = chance();
      const words = { text: 'robot', files: [photo] };
      if (draw < 0.35) {
        const { id } = ann.command(here, 'dance', { photo, dance: 'robot' });
        asked.push({ id, channel: here, kind: 'command' });
      } else if (draw < 0.45) ann.command(here, chance() < 0.5 ? 'help' : 'queue');
      else if (draw < 0.55) ann.complete(here, 'dance', 'dance', 'ro');
      else {
        const where = draw < 0.75 ? ann.direct : here;
        const { id } = ann.say(where, { ...words, mentions: draw >= 0.75 && draw < 0.85 });
        said.set(id, performance.now());
        asked.push({ id, channel: where, kind: 'words' });
      }
    }

    const look = () => count(discord, asked);
    let found = look();
    while (found.lost + found.statusesLeft > 0 && performance.now() - begunMs < patienceMs) {
      await wait(500);
      found = look();
    }
    // What comes twice comes soon after.
    await wait(3000);
    found = look();
    const intake = [...said].map(([id, atMs]) => (taken.get(jobIdOf(id)) ?? Infinity) - atMs);
    const all = [...discord.interactions.all.values()];
    return {
      ...found,
      interactions: all.length,
      messages: said.size,
      asked: asked.length,
      unacknowledged: all.filter(({ answer }) => answer === null).length,
      callback: spread(all.map(({ answer }) => answer?.tookMs ?? Infinity)),
      intake: spread(intake),
      overLimit: discord.api.overLimit,
      busiest: discord.limits.busiest,
      // Each kind once: how late it was is told elsewhere.
      failures: [...new Set(discord.failures.map((fault) => fault.replace(/\d+/g, 'N')))],
      tookMs: Math.round(performance.now() - begunMs),
    };
  } finally {
    await queue.close();
    redis.disconnect();
    await bot.close();
    await discord.close();
  }
}

function count(
  discord: DiscordServer,
  asked: readonly { id: string; channel: Channel; kind: 'command' | 'words' }[],
) {
  const { world, interactions } = discord;
  const answers = new Map<string, Message[]>();
  const seen = new Set<Channel>(asked.map(({ channel }) => channel));
  let statusesLeft = 0;
  for (const channel of seen) {
    for (const message of botsIn(discord, channel)) {
      if (offers(message, 'Cancel')) statusesLeft += 1;
      const original = world.messages.get(message.referenceId ?? '');
      const of = message.interactionId ?? original?.interactionId ?? message.referenceId ?? '';
      answers.set(of, [...(answers.get(of) ?? []), message]);
    }
  }
  let clips = 0;
  let refusals = 0;
  let lost = 0;
  let repeated = 0;
  for (const { id } of asked) {
    const mine = answers.get(id) ?? [];
    const told = mine.filter((message) => isClip(message) || isRefusal(message));
    clips += told.filter(isClip).length;
    refusals += told.filter(isRefusal).length;
    if (told.length === 0) lost += 1;
    if (told.length > 1) repeated += 1;
  }
  return {
    clips,
    refusals,
    lost,
    repeated,
    statusesLeft,
    deferred: interactions.unanswered.length,
  };
}

const isClip = ({ attachments }: Message) =>
  attachments.some(({ filename }) => filename.endsWith('.mp4'));

/** One of the limits of asking. */
const isRefusal = ({ content }: Message) => /Too many are waiting|clips/.test(content);

function jobIdOf(eventId: string): string {
  return `e${createHash('sha256').update(eventId).digest('base64url')}`;
}

function spread(values: readonly number[]): { p99: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    p99: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    max: Math.round(sorted.at(-1) ?? 0),
  };
}
