import { setTimeout as wait } from 'node:timers/promises';
import { connectRedis } from '../../config/redis.ts';
import { TelegramHouse } from './telegram-house.ts';
import type { Message, Person, Room } from './telegram-server/chats.ts';
import { refusals } from './telegram-server/refusal.ts';

export interface LoadOptions {
  readonly perSecond: number;
  readonly seconds: number;
  readonly chance: () => number;
  /** Of the calls that are made to fail, 0..1. */
  readonly troubles: number;
  readonly patienceMs: number;
}

export interface LoadCounts {
  readonly updates: number;
  /** Messages that are to be answered, by what with. */
  readonly asked: { readonly clip: number; readonly refusal: number; readonly words: number };
  readonly missing: number;
  readonly repeated: number;
  readonly troubles: number;
  readonly overLimit: number;
  readonly failures: readonly string[];
  readonly statusEdits: number;
  /** From the making of an update until it is durable: confirmed by the next request. */
  readonly takenInMs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** From the first update to the last answer. */
  readonly tookMs: number;
}

const peopleCount = 400;
const groupCount = 40;
const warmUps = 200;

type Due = 'clip' | 'refusal' | 'words';

/** So many updates a second for so long, of which some ask for a clip, some for words, and most for nothing; calls fail
 *  now and then. Counts what became of them. */
export async function telegramLoad(options: LoadOptions): Promise<LoadCounts> {
  const { perSecond, seconds, chance, patienceMs } = options;
  const house = await TelegramHouse.open({
    STUB_MS: '20',
    JOBS_PER_PERSON: '1000',
    JOBS_PER_DAY: '100000',
    JOBS_PER_CHANNEL: '1000',
    JOBS_IN_QUEUE: '100000',
    LOG_LEVEL: 'silent',
  });
  try {
    const { server } = house;
    const people = Array.from({ length: peopleCount }, (_, i) => house.person(`P${i}`, 5000 + i));
    const groups = Array.from({ length: groupCount }, (_, i) =>
      house.group(-1_001_000_000_000 - i),
    );
    const redis = await connectRedis(house.redis.url);
    for (const { id } of people)
      await redis.hset(`photodance:person:telegram:${id}`, { consented: '1' });
    redis.disconnect();
    house.startBot();
    house.startWorker();
    // A bot that has just begun is slower than one that runs.
    for (const from of people.slice(0, warmUps)) {
      server.say(house.privately(from), { from, text: '/queue' });
      server.press(from, server.chats.post(house.privately(from), { text: 'old' }), 'x.jUnknown');
      await wait(1000 / perSecond);
    }
    const last = house.privately(people[warmUps - 1]!);
    await house.says(last, /being made/);

    let troubles = 0;
    server.trouble = (method) => {
      if (chance() >= options.troubles) return null;
      troubles++;
      // Telegram does not ask to wait with asking for updates.
      return method === 'getUpdates' || chance() < 0.5 ? refusals.broken() : refusals.tooMany(1);
    };
    const due = new Map<string, Due>();
    const pick = <T>(all: readonly T[]) => all[Math.floor(chance() * all.length)] as T;
    const first = server.updates.nextId();
    const begunMs = performance.now();
    const total = perSecond * seconds;
    for (let made = 0; made < total; made++) {
      const aheadMs = begunMs + (made / perSecond) * 1000 - performance.now();
      if (aheadMs > 0) await wait(aheadMs);
      const asked = ask(house, pick(people), pick(groups), chance);
      if (asked) due.set(keyOf(asked.message), asked.due);
    }

    const answers = () => {
      const found = new Map<string, Message[]>();
      for (const room of server.chats.rooms.values()) {
        for (const message of server.shown(room.chat.id)) {
          const repliedId = message.reply_to_message?.message_id;
          const key = `${room.chat.id} ${repliedId}`;
          if (repliedId !== undefined) found.set(key, [...(found.get(key) ?? []), message]);
        }
      }
      return found;
    };
    const isDone = () => {
      const found = answers();
      return [...due].every(([key, kind]) => found.get(key)?.some((one) => isOf(one, kind)));
    };
    const isQuiet = () => [...answers().values()].every((all) => all.length === 1);
    while (!(isDone() && isQuiet()) && performance.now() - begunMs < patienceMs) await wait(250);
    const tookMs = performance.now() - begunMs;
    // What comes twice comes soon after.
    await wait(3000);

    const found = answers();
    const taken = [...server.updates.times].filter(([id]) => id > first).map(([, times]) => times);
    const takenInMs = taken
      .map(({ madeMs, confirmedMs = Number.POSITIVE_INFINITY }) => confirmedMs - madeMs)
      .sort((a, b) => a - b);
    const at = (fraction: number) =>
      Math.round(takenInMs[Math.ceil(takenInMs.length * fraction) - 1] ?? 0);
    const kinds = [...due.values()];
    const countOf = (kind: Due) => kinds.filter((one) => one === kind).length;
    return {
      updates: total,
      asked: { clip: countOf('clip'), refusal: countOf('refusal'), words: countOf('words') },
      missing: [...due].filter(([key, kind]) => !found.get(key)?.some((one) => isOf(one, kind)))
        .length,
      repeated: [...found.values()].filter((all) => all.length > 1).length,
      troubles,
      overLimit: server.overLimit,
      failures: server.failures,
      statusEdits: server.done('editMessageText').length,
      takenInMs: { p50: at(0.5), p99: at(0.99), max: at(1) },
      tookMs: Math.round(tookMs),
    };
  } finally {
    await house.close();
  }
}

const keyOf = ({ chat, message_id: id }: Message) => `${chat.id} ${id}`;

function isOf(message: Message, kind: Due): boolean {
  if (kind === 'clip') return message.video !== undefined;
  const isStatus = message.reply_markup?.inline_keyboard
    .flat()
    .some(({ text }) => text === 'Cancel');
  return message.text !== undefined && !isStatus;
}

/** One thing that somebody does. */
function ask(
  house: TelegramHouse,
  from: Person,
  group: Room,
  chance: () => number,
): { message: Message; due: Due } | null {
  const { server } = house;
  const kind = chance();
  const room = house.privately(from);
  if (kind < 0.03) {
    const message = server.say(room, { from, caption: 'robot', ...house.photo() });
    return { message, due: 'clip' };
  }
  if (kind < 0.035) {
    const message = server.say(group, { from, caption: '/dance robot', ...house.photo() });
    return { message, due: 'clip' };
  }
  if (kind < 0.045) {
    const photo = house.photo();
    if (kind < 0.04) {
      server.chats.files.delete(photo.photo?.at(-1)?.file_id ?? '');
      return { message: server.say(room, { from, caption: 'robot', ...photo }), due: 'refusal' };
    }
    // The stub finds nobody in clips of this length.
    const caption = 'robot 29s';
    return { message: server.say(room, { from, caption, ...photo }), due: 'refusal' };
  }
  if (kind < 0.1) return { message: server.say(room, { from, text: '/queue' }), due: 'words' };
  if (kind < 0.3) {
    server.press(from, server.chats.post(room, { from: server.me, text: 'old' }), 'x.jUnknown');
  } else if (kind < 0.5) server.say(group, { from, ...house.photo() });
  else server.say(group, { from, text: 'what people say to each other' });
  return null;
}
