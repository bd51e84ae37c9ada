import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { BotSettings } from '../../../bots/telegram/telegram-bot.ts';
import { say } from '../../../core/chat/reply.ts';
import { commandKinds } from '../../../core/command/grammar.ts';
import { hostileText } from '../../core/command/hostile-text.ts';
import { ann, TelegramAdapter } from '../../house/telegram-adapter.ts';
import { aPhoto } from '../../house/telegram-house.ts';
import { refusals } from '../../house/telegram-server/refusal.ts';
import { plantedToken } from '../../house/telegram-server/telegram-server.ts';
import { createChance } from '../../soak/chance.ts';
import { damaged } from './damaged.ts';

let adapter: TelegramAdapter;

afterEach(async () => {
  await adapter.close();
  expect(adapter.server.failures).toEqual([]);
  expect(adapter.logged.join('\n')).not.toContain(plantedToken.slice(11));
});

const soon = { timeout: 15_000, interval: 20 };
const say1 = (text = 'hello') => adapter.server.say(adapter.room, { from: ann, text });
const texts = () => adapter.events.map(({ text }) => text);

describe('long polling', () => {
  it('confirms what it has taken in, and nothing else', async () => {
    adapter = await TelegramAdapter.open();
    say1('one');
    await expect.poll(texts, soon).toEqual(['one']);
    await expect.poll(() => adapter.server.updates.pending.length, soon).toBe(0);
    adapter.queueIsAway = true;
    say1('two');
    say1('three');
    await expect.poll(() => adapter.logged.length, soon).toBeGreaterThan(1);
    expect(adapter.server.updates.pending).toHaveLength(2);
    adapter.queueIsAway = false;
    await expect.poll(texts, soon).toEqual(['one', 'two', 'three']);
    await expect.poll(() => adapter.server.updates.pending.length, soon).toBe(0);
  });

  it('takes up what was not confirmed when it starts again', async () => {
    adapter = await TelegramAdapter.open();
    await expect.poll(() => adapter.server.done('deleteWebhook').length, soon).toBe(1);
    await adapter.stop();
    say1('meanwhile');
    adapter.start();
    await expect.poll(texts, soon).toEqual(['meanwhile']);
  });

  it('asks for no more than it reads', async () => {
    adapter = await TelegramAdapter.open();
    say1();
    await expect.poll(texts, soon).toHaveLength(1);
    const [first] = adapter.server.done('getUpdates');
    const kinds = ['message', 'channel_post', 'callback_query'];
    expect(first?.parameters['allowed_updates']).toEqual(kinds);
  });

  it('whatever an update is made of, the next one is taken in', async () => {
    adapter = await TelegramAdapter.open();
    const chance = createChance(12);
    const whole = { message: { message_id: 1, from: ann, chat: adapter.room.chat, text: 'robot' } };
    for (let i = 0; i < 200; i++) {
      const broken = damaged(whole, chance, hostileText) as object;
      adapter.server.updates.push({ ...broken, update_id: adapter.server.updates.nextId() });
    }
    say1('after all that');
    await expect.poll(() => texts().at(-1), soon).toBe('after all that');
    await expect.poll(() => adapter.server.updates.pending.length, soon).toBe(0);
  });
});

describe('what stands in the way', () => {
  it('a token that is refused is told once, and tried again', async () => {
    adapter = await TelegramAdapter.open();
    await expect.poll(() => adapter.server.done('getMe').length, soon).toBe(1);
    await adapter.stop();
    adapter.server.knowsToken = false;
    adapter.start();
    await expect
      .poll(() => adapter.server.calls.filter(({ code }) => code === 401).length, soon)
      .toBe(2);
    expect(adapter.troubles).toEqual(['unauthorized']);
    adapter.server.knowsToken = true;
    say1();
    await expect.poll(texts, soon).toHaveLength(1);
    expect(adapter.troubles).toEqual(['unauthorized', 'over']);
  });

  it('another program with the same token is told, and waited out', async () => {
    adapter = await TelegramAdapter.open();
    await expect.poll(() => adapter.server.updates.isAskedFor, soon).toBe(true);
    await fetch(`${adapter.server.root}/bot${plantedToken}/getUpdates`, { method: 'POST' });
    await expect.poll(() => adapter.troubles, soon).toEqual(['conflict']);
    say1();
    await expect.poll(texts, soon).toHaveLength(1);
    expect(adapter.troubles).toEqual(['conflict', 'over']);
  });

  it('a network that is gone, at the start and later', async () => {
    adapter = await TelegramAdapter.open();
    const { port } = adapter.server;
    await adapter.stop();
    await adapter.server.close();
    adapter.start();
    await expect.poll(() => adapter.troubles, soon).toEqual(['unreachable']);
    await adapter.server.listen(port);
    say1('one');
    await expect.poll(texts, soon).toEqual(['one']);
    await adapter.server.close();
    await expect.poll(() => adapter.troubles.length, soon).toBe(3);
    await adapter.server.listen(port);
    say1('two');
    await expect.poll(texts, soon).toEqual(['one', 'two']);
    expect(adapter.troubles).toEqual(['unreachable', 'over', 'unreachable', 'over']);
  });

  it('a server that is broken, or asks to wait', async () => {
    adapter = await TelegramAdapter.open();
    await expect.poll(() => adapter.server.done('deleteWebhook').length, soon).toBe(1);
    let times = 0;
    adapter.server.trouble = () => {
      times++;
      return times === 1 ? refusals.broken() : times === 2 ? refusals.tooMany(1) : null;
    };
    say1();
    await expect.poll(texts, soon).toHaveLength(1);
    say1();
    await expect.poll(texts, soon).toHaveLength(2);
  });
});

describe('an album', () => {
  const photo = () => adapter.server.chats.photo(aPhoto);
  const part = (more: object = {}) =>
    adapter.server.say(adapter.room, { from: ann, ...photo(), media_group_id: 'g1', ...more });

  it('is one event with all its pictures; its caption counts once', async () => {
    adapter = await TelegramAdapter.open();
    const first = part();
    const second = part({ caption: 'robot' });
    part();
    await expect.poll(() => adapter.events.length, soon).toBe(1);
    expect(adapter.events[0]).toMatchObject({
      text: 'robot',
      thread: { replyToId: String(second.message_id) },
    });
    const [shown] = adapter.events[0]?.images ?? [];
    expect(adapter.events[0]?.images).toHaveLength(3);
    expect(shown?.messageId).toBe(String(first.message_id));
  });

  it('of which parts come again, or late, is passed on once', async () => {
    adapter = await TelegramAdapter.open();
    const message = part({ caption: 'robot' });
    await expect.poll(() => adapter.events.length, soon).toBe(1);
    adapter.server.updates.add('message', message);
    await expect.poll(() => adapter.server.updates.pending.length, soon).toBe(0);
    part();
    await expect.poll(() => adapter.events.length, soon).toBe(2);
    expect(adapter.events[1]).toMatchObject({ text: '', images: [{}] });
    expect(new Set(adapter.events.map(({ id }) => id)).size).toBe(2);
  });

  it('outlives the bot, and a queue that is away', async () => {
    adapter = await TelegramAdapter.open();
    part({ caption: 'robot' });
    part();
    await expect.poll(() => adapter.server.updates.pending.length, soon).toBe(0);
    await adapter.stop();
    expect(adapter.events).toHaveLength(0);
    adapter.queueIsAway = true;
    adapter.start();
    await expect.poll(() => adapter.logged.length, soon).toBeGreaterThan(0);
    adapter.queueIsAway = false;
    await expect.poll(() => adapter.events.length, soon).toBe(1);
    expect(adapter.events[0]?.images).toHaveLength(2);
    expect([...adapter.notebook.notes.keys()].filter((name) => name.startsWith('album:'))).toEqual(
      [],
    );
  });

  it('is not confirmed before it is noted', async () => {
    adapter = await TelegramAdapter.open();
    await expect.poll(() => adapter.server.updates.isAskedFor, soon).toBe(true);
    adapter.notebook.isAway = true;
    part({ caption: 'robot' });
    await expect.poll(() => adapter.logged.length, soon).toBeGreaterThan(0);
    expect(adapter.server.updates.pending).toHaveLength(1);
    adapter.notebook.isAway = false;
    await expect.poll(() => adapter.events.length, soon).toBe(1);
  });
});

it('a group that moved is remembered from its own message', async () => {
  adapter = await TelegramAdapter.open();
  const group = adapter.server.chats.open({ id: -77, type: 'group', title: 'Friends' });
  const grown = adapter.server.migrate(group);
  await expect.poll(() => adapter.notebook.notes.has('moved:-77'), soon).toBe(true);
  await adapter.port.send(adapter.threadIn(group), say('here'), 'k');
  expect(adapter.server.shown(grown.chat.id)).toHaveLength(1);
  expect(adapter.server.calls.every(({ code }) => code === 200)).toBe(true);
});

describe('commands and descriptions', () => {
  it('are told in every language, and again only when they have changed', async () => {
    adapter = await TelegramAdapter.open();
    await expect.poll(() => adapter.notebook.notes.has('announced'), soon).toBe(true);
    const { profile } = adapter.server;
    expect([...profile.keys()].sort()).toEqual(
      ['setMyCommands', 'setMyDescription', 'setMyShortDescription']
        .flatMap((method) => [method, `${method} en`, `${method} zh`])
        .sort(),
    );
    const chinese = profile.get('setMyCommands zh') as { command: string; description: string }[];
    expect(chinese.map(({ command }) => command)).toEqual([...commandKinds]);
    expect(chinese[0]?.description).toMatch(/\p{Script=Han}/u);
    await adapter.stop();
    const calls = adapter.server.done('setMyCommands').length;
    adapter.start();
    say1();
    await expect.poll(texts, soon).toHaveLength(1);
    expect(adapter.server.done('setMyCommands')).toHaveLength(calls);
  });

  it('that cannot be told keep nothing from working', async () => {
    adapter = await TelegramAdapter.open();
    await adapter.stop();
    adapter.notebook.notes.clear();
    adapter.server.trouble = (method) => (method === 'setMyCommands' ? refusals.broken() : null);
    adapter.start();
    say1();
    await expect.poll(texts, soon).toHaveLength(1);
    await expect.poll(() => adapter.logged.join(), soon).toContain('TELEGRAM_NOT_ANNOUNCED');
    expect(adapter.notebook.notes.has('announced')).toBe(false);
  });
});

describe('a webhook', () => {
  const secret = 'a-secret-of-the-tests';

  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    return typeof address === 'object' && address ? address.port : 0;
  }

  async function open() {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/hook`;
    const webhook: BotSettings['webhook'] = { url, secret, host: '127.0.0.1', port };
    adapter = await TelegramAdapter.open({ webhook }, { localFilesDir: '/nowhere' });
    await expect.poll(() => adapter.server.done('setWebhook').length, soon).toBe(1);
    return url;
  }

  it('brings updates, which are acknowledged when they are taken in', async () => {
    await open();
    adapter.queueIsAway = true;
    say1('one');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(adapter.server.updates.pending).toHaveLength(1);
    adapter.queueIsAway = false;
    await expect.poll(texts, soon).toEqual(['one']);
    await expect.poll(() => adapter.server.updates.pending.length, soon).toBe(0);
    expect(adapter.server.done('getUpdates')).toHaveLength(0);
  });

  it('is open to nobody who does not know the secret', async () => {
    const url = await open();
    say1('one');
    await expect.poll(texts, soon).toEqual(['one']);
    const message = { message_id: 1, from: ann, chat: adapter.room.chat, text: 'forged' };
    const body = JSON.stringify({ update_id: 1, message });
    const bring = async (given: string | null, path = '', method = 'POST') => {
      const headers: Record<string, string> =
        given === null ? {} : { 'x-telegram-bot-api-secret-token': given };
      const content = method === 'POST' ? { body } : {};
      return (await fetch(`${url}${path}`, { method, headers, ...content })).status;
    };
    expect(await bring(null)).toBe(401);
    expect(await bring('wrong')).toBe(401);
    expect(await bring(`${secret}x`)).toBe(401);
    expect(await bring(`x${secret.slice(1)}`)).toBe(401);
    expect(await bring(secret, 's')).toBe(404);
    expect(await bring(secret, '', 'GET')).toBe(404);
    expect(texts()).toEqual(['one']);
    expect(await bring(secret)).toBe(200);
    expect(texts()).toEqual(['one', 'forged']);
  });

  it('takes no more than an update is long, and no nonsense', async () => {
    const url = await open();
    say1('one');
    await expect.poll(texts, soon).toEqual(['one']);
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    const huge = await fetch(url, { method: 'POST', headers, body: 'x'.repeat(2 ** 21) }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(huge).toBe(413);
    for (const body of ['', '{', '[]', 'null', '"x"', '{"message":{}}']) {
      expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
    }
    say1('two');
    await expect.poll(texts, soon).toEqual(['one', 'two']);
  });
});
