import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandboxChat } from '../../../bots/sandbox/adapter.ts';
import { createSandboxServer } from '../../../bots/sandbox/server.ts';
import type { ChatEvent } from '../../../core/chat/chat-event.ts';
import { type ChatSubject, describeChatPort } from '../../contracts/chat-port-contract.ts';

const host = '127.0.0.1:8420';

/** The sandbox and a browser that has its page open. */
async function openSubject(): Promise<ChatSubject> {
  const folder = await mkdtemp(join(tmpdir(), 'photodance-sandbox-'));
  const events: ChatEvent[] = [];
  let chat = await openSandboxChat(folder);
  let app = serve();
  const cookie = await enter();
  let direct = '';

  function serve() {
    return createSandboxServer({
      chat,
      dances: () => [],
      galleryFolder: () => null,
      pageFolder: join(import.meta.dirname, '../../../bots/sandbox/page'),
      scriptFolder: '.',
      photoBytesMax: 10_000,
      receive: async (event) => void events.push(event),
      hosts: [host],
    });
  }
  async function enter(): Promise<string> {
    const page = await app.request(`http://${host}/`, { headers: { host } });
    return (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }
  async function send(path: string, body: FormData | string): Promise<void> {
    const origin = `http://${host}`;
    const headers = { host, cookie, origin };
    const answer = await app.request(`${origin}${path}?person=1`, {
      method: 'POST',
      body,
      headers,
    });
    if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  }
  async function form(fields: Record<string, string | Blob>): Promise<void> {
    const filled = new FormData();
    filled.set('channel', direct);
    for (const [name, value] of Object.entries(fields)) filled.set(name, value);
    await send('/api/messages', filled);
  }

  // Who one is, the first event tells.
  const hello = new FormData();
  for (const [name, value] of Object.entries({ id: randomUUID(), channel: 'hall', text: 'hi' })) {
    hello.set(name, value);
  }
  await send('/api/messages', hello);
  direct = `dm-${events.pop()?.sender.id}`;

  return {
    get port() {
      return chat;
    },
    events,
    async say(text, times = 1) {
      const id = randomUUID();
      for (let time = 0; time < times; time++) await form({ id, text });
    },
    async press({ messageId: message }, action) {
      await send('/api/actions', JSON.stringify({ id: randomUUID(), message, action }));
    },
    async post(picture) {
      await form({ id: randomUUID(), text: '', photo: new Blob([Uint8Array.from(picture)]) });
      return events.at(-1)!.images[0]!;
    },
    async lose({ messageId }) {
      await chat.remove({ channelId: direct, messageId: messageId ?? '' });
    },
    async seen() {
      const own = chat.log.in(direct).filter(({ author }) => author === null);
      return own.map(({ text, reply, replyToId }) => ({
        text,
        actions: reply?.buttons.flat().map(({ action }) => action) ?? [],
        hasPicture: reply?.picture !== null,
        hasClip: reply?.clip !== null,
        answersId: replyToId,
      }));
    },
    async reopen() {
      await chat.close();
      chat = await openSandboxChat(folder);
      app = serve();
    },
    async close() {
      await chat.close();
      await rm(folder, { recursive: true });
    },
  };
}

// A disk takes any clip, a page any text, and whoever has it open is there.
describeChatPort('of the sandbox', openSubject, {
  textLengthMax: null,
  tooLargeClipBytes: null,
  leave: null,
});
