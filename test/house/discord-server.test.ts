import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { DiscordServer } from './discord-server/discord-server.ts';
import { Somebody } from './discord-server/somebody.ts';
import type { Channel } from './discord-server/world.ts';

// The server itself: that it takes what Discord takes, and refuses and notes what Discord does not.

let discord: DiscordServer;
let rest: REST;
let channel: Channel;
let ann: Somebody;

beforeEach(async () => {
  discord = await DiscordServer.open();
  const { world } = discord;
  channel = world.channel({ guildId: world.guild().id });
  ann = new Somebody(discord, 'ann');
  rest = new REST({ api: discord.apiRoot, retries: 0 }).setToken(world.token);
});

afterEach(() => discord.close());

const row = (components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more: object = {}) => ({
  ...{ type: 2, style: 2, label: 'b', custom_id },
  ...more,
});
const option = (value: string) => ({ label: value, value });
const select = (count: number) => ({
  ...{ type: 3, custom_id: 'menu' },
  options: Array.from({ length: count }, (_, index) => option(`o${index}`)),
});
const v2 = (components: object[], more: object = {}) => ({ flags: 1 << 15, components, ...more });
const line = { type: 10, content: 'text' };
const post = (body: object, files: { name: string; data: Buffer }[] = []) =>
  rest.post(`/channels/${channel.id}/messages`, { body, ...(files.length > 0 ? { files } : {}) });

describe('a message is taken', () => {
  it.each([
    ['with words', { content: 'x'.repeat(2000) }],
    [
      'with five rows of five buttons',
      {
        content: 'x',
        components: Array.from({ length: 5 }, (_, y) =>
          row(Array.from({ length: 5 }, (_, x) => button(`${x}.${y}`))),
        ),
      },
    ],
    ['with a menu of 25', { content: 'x', components: [row([select(25)])] }],
    ['of the second kind', v2([line, row([select(2)]), row([button('a')])])],
    ['with a nonce', { content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true }],
  ])('%s', async (_, body) => {
    await post(body);
    expect(discord.failures).toEqual([]);
  });
});

describe('a message is refused, and the fault kept', () => {
  it.each([
    ['too many characters', { content: 'x'.repeat(2001) }],
    ['nothing in it', { content: '' }],
    ['a field that is not known', { content: 'x', text: 'y' }],
    ['a wrong type', { content: 7 }],
    ['a flag that is not for messages', { content: 'x', flags: 64 }],
    [
      'a row of six',
      { content: 'x', components: [row('abcdef'.split('').map((id) => button(id)))] },
    ],
    ['six rows', { content: 'x', components: 'abcdef'.split('').map((id) => row([button(id)])) }],
    ['a custom_id too long', { content: 'x', components: [row([button('x'.repeat(101))])] }],
    ['a custom_id twice', { content: 'x', components: [row([button('a'), button('a')])] }],
    [
      'a label too long',
      { content: 'x', components: [row([button('a', { label: 'l'.repeat(81) })])] },
    ],
    ['a button of nothing', { content: 'x', components: [row([button('a', { label: '' })])] }],
    ['a menu of 26', { content: 'x', components: [row([select(26)])] }],
    ['a menu beside a button', { content: 'x', components: [row([select(1), button('a')])] }],
    ['a component of no kind', { content: 'x', components: [{ type: 99 }] }],
    ['words in a row’s place', { content: 'x', components: [line] }],
    ['words with the second kind', v2([line], { content: 'x' })],
    ['41 components', v2(Array.from({ length: 41 }, () => line))],
    ['too many characters of the second kind', v2([line, { type: 10, content: 'x'.repeat(3999) }])],
    [
      'a picture that is not there',
      v2([{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }]),
    ],
    [
      'a gallery of eleven',
      v2([
        { type: 12, items: Array.from({ length: 11 }, () => ({ media: { url: 'https://x' } })) },
      ]),
    ],
    ['a nonce too long', { content: 'x', nonce: 'n'.repeat(26) }],
    ['mentions of no kind', { content: 'x', allowed_mentions: { parse: ['all'] } }],
    ['a reply to no id', { content: 'x', message_reference: { message_id: 'abc' } }],
  ])('%s', async (_, body) => {
    await expect(post(body)).rejects.toMatchObject({ status: 400 });
    expect(discord.failures.length).toBeGreaterThan(0);
    expect(discord.world.in(channel.id)).toEqual([]);
  });

  it('a file that is not described, or with too long a description, or too large', async () => {
    const file = { name: 'a.png', data: Buffer.from('x') };
    await expect(post({ content: 'x' }, [file])).rejects.toMatchObject({ code: 50035 });
    const long = { content: 'x', attachments: [{ id: 0, description: 'd'.repeat(1025) }] };
    await expect(post(long, [file])).rejects.toMatchObject({ code: 50035 });
    const large = { name: 'a.mp4', data: Buffer.alloc(10 * 1024 * 1024 + 1) };
    const fine = { content: 'x', attachments: [{ id: 0, filename: 'a.mp4' }] };
    await expect(post(fine, [large])).rejects.toMatchObject({ code: 40005, status: 413 });
    const hidden = v2([line], { attachments: [{ id: 0, filename: 'a.png' }] });
    await expect(post(hidden, [file])).rejects.toMatchObject({ code: 50035 });
  });

  it('a route that there is not, and a token that is wrong', async () => {
    await expect(rest.get('/channels')).rejects.toMatchObject({ status: 404 });
    expect(discord.failures).toEqual(['no such route: GET /api/v10/channels']);
    const other = new REST({ api: discord.apiRoot }).setToken('other');
    await expect(other.get('/users/@me')).rejects.toMatchObject({ status: 401 });
  });
});

describe('places have rights', () => {
  it.each([
    ['view', 50001],
    ['send', 50013],
  ] as const)('without %s: %i', async (permission, code) => {
    channel.permissions.delete(permission);
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code });
  });

  it('a reply needs the history, an answer to nothing its own consent', async () => {
    const { id } = ann.say(channel, { text: 'x' });
    channel.permissions.delete('history');
    const reply = { content: 'x', message_reference: { message_id: id } };
    await expect(post(reply)).rejects.toMatchObject({ code: 160002 });
    channel.permissions.add('history');
    await post(reply);
    const gone = { message_id: '12345678901234567' };
    await expect(post({ content: 'x', message_reference: gone })).rejects.toMatchObject({
      code: 50035,
    });
    await post({ content: 'x', message_reference: { ...gone, fail_if_not_exists: false } });
  });

  it('a closed thread, a closed person, a place without the bot', async () => {
    const { world } = discord;
    channel = world.channel({ kind: 'thread', guildId: channel.guildId, parentId: channel.id });
    channel.archived = true;
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code: 50083 });
    channel = ann.direct;
    ann.person.acceptsDirect = false;
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code: 50007 });
    channel = world.channel({ guildId: world.guild({ hasBot: false }).id });
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code: 50001 });
  });

  it('a nonce is known for some minutes', async () => {
    const body = { content: 'x', nonce: 'n', enforce_nonce: true };
    const first = (await post(body)) as { id: string };
    expect(await post(body)).toMatchObject({ id: first.id });
    discord.clock.advance(4 * 60_000);
    expect(await post(body)).not.toMatchObject({ id: first.id });
  });

  it('what others wrote is shown only where that is allowed', async () => {
    const file = { name: 'a.png', bytes: Uint8Array.of(1) };
    const shown = ann.say(channel, { text: 'secret', files: [file] });
    const [seen] = (await rest.get(`/channels/${channel.id}/messages`)) as [object];
    expect(seen).toMatchObject({ id: shown.id, content: '', attachments: [] });
    const event = discord.payloads.messageEvent(
      ann.say(channel, { text: 'hi', replyTo: shown, mentions: true }),
    );
    expect(event).toMatchObject({ referenced_message: { content: '', attachments: [] } });
    expect(JSON.stringify(event['content'])).toContain('hi');
  });
});

describe('an interaction', () => {
  const token = { auth: false };
  const callback = (id: string, secret: string, body: object) =>
    rest.post(`/interactions/${id}/${secret}/callback`, { body, ...token });
  const webhook = (secret: string) => `/webhooks/${discord.world.applicationId}/${secret}` as const;

  it('is called back once, in three seconds, and with what fits it', async () => {
    const { id, token: secret } = ann.command(channel, 'dance');
    await expect(callback(id, 'other', { type: 5 })).rejects.toMatchObject({ code: 10062 });
    await expect(callback(id, secret, { type: 6 })).rejects.toMatchObject({ code: 50035 });
    const wrong = { type: 5, data: { flags: 4 } };
    await expect(callback(id, secret, wrong)).rejects.toMatchObject({ code: 50035 });
    await callback(id, secret, { type: 5 });
    await expect(callback(id, secret, { type: 5 })).rejects.toMatchObject({ code: 40060 });
    const late = ann.command(channel, 'dance');
    discord.clock.advance(3001);
    expect(discord.interactions.unanswered).toEqual([late]);
    await expect(callback(late.id, late.token, { type: 5 })).rejects.toMatchObject({ code: 10062 });
    const typing = ann.complete(channel, 'dance', 'dance', 'x');
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: 'x', value: `${index}` }));
    const many = { type: 8, data: { choices } };
    await expect(callback(typing.id, typing.token, many)).rejects.toMatchObject({ code: 50035 });
  });

  it('is followed up for a quarter of an hour, not before it is called back', async () => {
    const { id, token: secret } = ann.command(channel, 'dance');
    const say = (text: string) => rest.post(webhook(secret), { body: { content: text }, ...token });
    await expect(say('early')).rejects.toMatchObject({ code: 10015 });
    await callback(id, secret, { type: 5 });
    // The first follow-up is the answer that was promised.
    const first = (await say('first')) as { id: string };
    expect(first.id).toBe(discord.interactions.all.get(id)?.originalId);
    const second = (await say('second')) as { id: string };
    expect(discord.world.messages.get(second.id)?.referenceId).toBe(first.id);
    const nonce = rest.post(webhook(secret), { body: { content: 'x', nonce: 'n' }, ...token });
    await expect(nonce).rejects.toMatchObject({ code: 50035 });
    discord.clock.advance(15 * 60_000 + 1);
    await expect(say('late')).rejects.toMatchObject({ code: 50027, status: 401 });
  });

  it('what is ephemeral is in no channel', async () => {
    const { id, token: secret } = ann.command(channel, 'queue');
    await callback(id, secret, { type: 5, data: { flags: 64 } });
    const original = discord.interactions.all.get(id)?.originalId ?? '';
    await rest.patch(`${webhook(secret)}/messages/@original`, { body: { content: 'x' }, ...token });
    await expect(rest.get(`/channels/${channel.id}/messages/${original}`)).rejects.toMatchObject({
      code: 10008,
    });
    expect(await rest.get(`/channels/${channel.id}/messages`)).toEqual([]);
  });

  it('has five follow-ups where the bot was only brought along', async () => {
    const { world } = discord;
    channel = world.channel({ guildId: world.guild({ hasBot: false }).id });
    const { id, token: secret } = ann.command(channel, 'dance');
    await callback(id, secret, { type: 5 });
    const say = () => rest.post(webhook(secret), { body: { content: 'x' }, ...token });
    for (let count = 0; count < 6; count++) await say();
    await expect(say()).rejects.toMatchObject({ code: 40094 });
  });

  it('is answered without the bot’s token', async () => {
    const { id, token: secret } = ann.command(channel, 'dance');
    await rest.post(`/interactions/${id}/${secret}/callback`, { body: { type: 5 } });
    expect(discord.failures.join()).toContain('shows the bot');
  });
});

describe('limits', () => {
  it('of a channel, and of all, are kept and counted', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count++) {
      const { world } = discord;
      const { status } = await fetch(`${discord.apiRoot}/v10/channels/${channel.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${world.token}`, 'content-type': 'application/json' },
        body: '{"content":"x"}',
      });
      statuses.push(status);
      // However slow this machine is, five seconds of the server's are not over.
      discord.clock.advance(-200);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(discord.api.overLimit).toBe(1);
    const verdicts = Array.from({ length: 60 }, (_, index) =>
      discord.limits.take('GET /users/@me', `${index}`),
    );
    const [limited] = verdicts.filter(({ retryAfterS }) => retryAfterS !== null);
    expect(limited).toMatchObject({ isGlobal: true, headers: { 'x-ratelimit-global': 'true' } });
    expect(limited?.retryAfterS).toBeGreaterThan(0);
  });
});

describe('commands', () => {
  const put = (body: object[]) =>
    rest.put(`/applications/${discord.world.applicationId}/commands`, { body });
  const command = { name: 'dance', description: 'd' };

  it.each([
    ['a name in capitals', { ...command, name: 'Dance' }],
    ['a description too long', { ...command, description: 'd'.repeat(101) }],
    ['a language that is none', { ...command, description_localizations: { zh: 'x' } }],
    ['a field that is not known', { ...command, hint: 'x' }],
    [
      '26 options',
      {
        ...command,
        options: Array.from({ length: 26 }, (_, i) => ({
          type: 3,
          name: `o${i}`,
          description: 'd',
        })),
      },
    ],
    ['a menu with a description', { type: 3, name: 'Menu', description: 'd' }],
  ])('are refused with %s', async (_, body) => {
    await expect(put([body])).rejects.toMatchObject({ code: 50035 });
    expect(discord.failures.length).toBeGreaterThan(0);
  });

  it('are kept', async () => {
    await put([command]);
    expect(await rest.get(`/applications/${discord.world.applicationId}/commands`)).toEqual([
      command,
    ]);
    await expect(put([command, command])).rejects.toMatchObject({ code: 50035 });
  });
});

describe('the gateway', () => {
  const identify = {
    token: '',
    properties: { os: 'x', browser: 'x', device: 'x' },
    intents: 1,
    compress: false,
  };

  it.each([
    ['a wrong token', { token: 'other' }, 4004],
    ['bits that are no intents', { intents: 2 ** 30 }, 4013],
    ['an intent that was not granted', { intents: 1 << 15 }, 4014],
  ])('closes on %s', async (_, wrong, code) => {
    const url = `${discord.root.replace('http', 'ws')}/gateway?v=10&encoding=json`;
    const socket = new WebSocket(url);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ op: 2, d: { ...identify, token: discord.world.token, ...wrong } }),
      ),
    );
    expect(await closed).toBe(code);
  });

  it('notes what it is told wrongly', async () => {
    const socket = new WebSocket(`${discord.root.replace('http', 'ws')}/gateway?v=9`);
    await new Promise((resolve) => socket.on('close', resolve));
    expect(discord.failures).toEqual(['gateway: asked as /gateway?v=9']);
  });
});
