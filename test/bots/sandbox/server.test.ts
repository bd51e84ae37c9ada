import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSandboxChat, type SandboxChat } from '../../../bots/sandbox/adapter.ts';
import { createSandboxServer } from '../../../bots/sandbox/server.ts';
import type { ChatEvent } from '../../../core/chat/chat-event.ts';
import { say } from '../../../core/chat/reply.ts';
import { hostileText } from '../../core/command/hostile-text.ts';
import { createChance } from '../../soak/chance.ts';

const host = '127.0.0.1:8420';
let folder = '';
let chat: SandboxChat;
let events: ChatEvent[] = [];
let app: ReturnType<typeof createSandboxServer>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photodance-sandbox-'));
  chat = await openSandboxChat(folder);
  events = [];
  app = createSandboxServer({
    chat,
    dances: () => [],
    galleryFolder: (id) => (id === 'robot' ? folder : null),
    pageFolder: folder,
    scriptFolder: folder,
    photoBytesMax: 1000,
    receive: async (event) => {
      events.push(event);
    },
    hosts: [host],
  });
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
});

afterEach(async () => {
  await chat.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
  app.request(`http://${host}${path}`, { ...init, headers: { host, ...headers } });

/** A browser that opened the page. */
async function enter() {
  const opened = await ask('/');
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const send = (path: string, body: FormData | string, headers: Record<string, string> = {}) =>
    ask(
      `${path}?person=1`,
      { method: 'POST', body },
      { cookie, origin: `http://${host}`, ...headers },
    );
  const post = (fields: Record<string, string | Blob>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return send('/api/messages', form);
  };
  await post({ id: 'first-message', channel: 'hall', text: 'hello' });
  const person = events.at(-1)?.sender.id ?? '';
  return { cookie, send, post, person, direct: `dm-${person}` };
}

const photo = () => new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/png' });

describe('whoever opens the page', () => {
  it('is heard, and once for each message', async () => {
    const { post, direct } = await enter();
    const said = { id: 'message-1', channel: direct, text: '科目三', photo: photo() };
    expect((await post(said)).status).toBe(200);
    expect((await post(said)).status).toBe(200);
    expect(chat.log.in(direct)).toHaveLength(1);
    // Both reach the queue, under one id.
    expect(new Set(events.slice(1).map(({ id }) => id)).size).toBe(1);
    expect(events.at(-1)).toMatchObject({ addressedBy: 'direct', text: '科目三' });
    expect(await readdir(join(folder, 'files'))).toHaveLength(1);
  });

  it('sees the pictures of the hall and their own, and nobody else’s', async () => {
    const ann = await enter();
    const ben = await enter();
    await ann.post({ id: 'in-private', channel: ann.direct, text: '', photo: photo() });
    await ann.post({ id: 'in-the-hall', channel: 'hall', text: '', photo: photo() });
    const [secret] = chat.log.in(ann.direct)[0]?.images ?? [];
    const [open] = chat.log.in('hall').at(-1)?.images ?? [];
    const fetchAs = async (cookie: string, file = '') =>
      (await ask(`/api/files/${file}?person=1`, {}, { cookie })).status;
    expect(await fetchAs(ann.cookie, secret)).toBe(200);
    expect(await fetchAs(ben.cookie, secret)).toBe(404);
    expect(await fetchAs('', secret)).toBe(401);
    expect(await fetchAs(ben.cookie, open)).toBe(200);
    // Ann's other self does not see it either.
    const other = await ask(`/api/files/${secret}?person=2`, {}, { cookie: ann.cookie });
    expect(other.status).toBe(404);
  });

  it('cannot speak, press or answer in another’s private channel', async () => {
    const ann = await enter();
    const ben = await enter();
    const thread = threadOf(ann.direct);
    const { messageId } = await chat.send(thread, say('hi'), 'key');
    const count = events.length;
    expect((await ben.post({ id: 'intruder-1', channel: ann.direct, text: 'x' })).status).toBe(400);
    const action = JSON.stringify({ id: 'intruder-2', message: messageId, action: 'f' });
    expect((await ben.send('/api/actions', action)).status).toBe(400);
    expect(events).toHaveLength(count);
    await ben.post({ id: 'intruder-3', channel: 'hall', text: 'x', replyTo: messageId });
    expect(events.at(-1)?.images).toEqual([]);
    expect((await ann.send('/api/actions', action)).status).toBe(200);
  });

  it('gets the part of a clip that the player asks for', async () => {
    const { cookie, post, direct } = await enter();
    await post({ id: 'the-picture', channel: direct, text: '', photo: photo() });
    const [file] = chat.log.in(direct)[0]?.images ?? [];
    const answer = await ask(`/api/files/${file}?person=1`, {}, { cookie, range: 'bytes=1-1' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 1-1/3');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(Uint8Array.of(2));
    for (const [range, status] of [
      ['bytes=0-999', 206],
      ['bytes=2-', 206],
      ['bytes=3-', 416],
      ['bytes=2-1', 200],
      ['bytes=-1', 200],
      ['lines=1-2', 200],
    ] as const) {
      const part = await ask(`/api/files/${file}?person=1`, {}, { cookie, range });
      expect(part.status, range).toBe(status);
    }
  });
});

describe('what is refused', () => {
  it('another site, another host, a request without a cookie', async () => {
    const { cookie, direct } = await enter();
    const form = new FormData();
    form.set('id', 'message-2');
    form.set('channel', direct);
    form.set('text', 'x');
    const from = async (headers: Record<string, string>) =>
      (await ask('/api/messages?person=1', { method: 'POST', body: form }, { cookie, ...headers }))
        .status;
    expect(await from({ origin: 'http://evil.example' })).toBe(403);
    expect(await from({})).toBe(403);
    expect(await from({ origin: `http://${host}`, 'sec-fetch-site': 'cross-site' })).toBe(403);
    const rebound = { host: 'evil.example', origin: 'http://evil.example' };
    expect(await from(rebound)).toBe(403);
    expect(await from({ origin: `http://${host}`, cookie: '' })).toBe(401);
    expect(
      (await ask('/api/events?person=1', {}, { cookie, 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    expect((await ask('/api/events?person=3', {}, { cookie })).status).toBe(401);
  });

  it('what is too large or not well formed', async () => {
    const { post, send, direct } = await enter();
    const huge = new Blob([new Uint8Array(200_000)]);
    expect((await post({ id: 'huge-photo', channel: direct, text: '', photo: huge })).status).toBe(
      413,
    );
    expect((await post({ id: 'x', channel: direct, text: 'short id' })).status).toBe(400);
    expect((await post({ id: 'message-3', channel: direct, text: '  ' })).status).toBe(400);
    expect((await post({ id: '../../etc', channel: direct, text: 'x' })).status).toBe(400);
    for (const body of ['', '{', 'null', '[]', '{"id":1}', '"text"']) {
      expect((await send('/api/actions', body)).status).toBe(400);
    }
  });

  it('paths that lead elsewhere', async () => {
    const { cookie } = await enter();
    for (const path of [
      '/api/files/..%2fmessages.jsonl?person=1',
      '/api/files/%2e%2e%2fmessages.jsonl?person=1',
      '/api/files/messages.jsonl?person=1',
      '/api/files/%00?person=1',
      '/gallery/robot/..%2fmessages.jsonl',
      '/gallery/..%2f..%2fetc/still.webp',
      '/gallery/robot/messages.jsonl',
      '/messages.jsonl',
      '/../messages.jsonl',
      '/.env',
    ]) {
      const { status } = await ask(path, {}, { cookie });
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(status, path).toBeLessThan(500);
    }
  });

  it('any request whatever is answered, and never with a fault of ours', async () => {
    const { cookie, send, post } = await enter();
    const chance = createChance(99);
    for (let round = 0; round < 300; round++) {
      const text = hostileText(chance).slice(0, 3000);
      const path = encodeURIComponent(text.replace(/\p{Cs}/gu, '')).slice(0, 500);
      const answers = await Promise.all([
        ask(`/${path}`, {}, { cookie }),
        ask(`/api/files/${path}?person=1`, {}, { cookie }),
        ask(`/gallery/${path}/still.webp`, {}, { cookie }),
        send('/api/actions', JSON.stringify({ id: 'fuzz-message', message: text, action: text })),
        send('/api/actions', text),
        post({ id: `fuzz-${round}-x`, channel: 'hall', text, replyTo: text }),
        post({ id: text, channel: text, text }),
      ]);
      for (const { status } of answers) expect(status).toBeLessThan(500);
    }
    expect(chat.log.in('hall').length).toBeLessThanOrEqual(200);
  });
});

describe('the messages', () => {
  const thread = threadOf('hall');

  it('outlive the server, also with a last line cut off', async () => {
    const first = await chat.send(thread, say('one'), 'k1');
    const second = await chat.send(thread, say('two'), 'k2');
    await chat.edit(second, say('two, edited'));
    await chat.remove(first);
    await chat.close();
    await appendFile(join(folder, 'messages.jsonl'), '{"kind":"post","message":{"id":"ha');
    chat = await openSandboxChat(folder);
    expect(chat.log.in('hall').map(({ text }) => text)).toEqual(['two, edited']);
    // What was sent is known, and not sent again.
    expect(await chat.send(thread, say('two'), 'k2')).toEqual(second);
    expect(chat.log.in('hall')).toHaveLength(1);
  });

  it('take their clips along', async () => {
    const path = join(folder, 'clip.mp4');
    await writeFile(path, 'clip');
    const shape = { widthPx: 1, heightPx: 1, durationMs: 1, isSpoiler: false };
    const clip = { path, fileName: 'a.mp4', description: 'a', thumbnailPath: null, ...shape };
    const sent = await chat.send(thread, { ...say('clip'), clip }, 'k');
    expect(await readdir(join(folder, 'files'))).toHaveLength(1);
    await chat.remove(sent);
    expect(await readdir(join(folder, 'files'))).toEqual([]);
    await chat.remove(sent);
    await chat.edit(sent, say('gone'));
  });
});

function threadOf(channelId: string) {
  const nobody = { topicId: null, replyToId: null, interactionId: null, askerId: null };
  return { platform: 'sandbox', channelId, ...nobody };
}
