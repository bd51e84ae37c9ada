import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { openSandboxChat } from '../../../bots/sandbox/adapter.ts';
import { createSandboxServer } from '../../../bots/sandbox/server.ts';
import type { ChatEvent } from '../../../core/chat/chat-event.ts';
import { say } from '../../../core/chat/reply.ts';
import { sendRaw } from '../../house/raw-request.ts';
import { hostileRequest, type Known } from './hostile-request.ts';

const secret = 'SECRET-OF-ANN';
const patienceMs = 20_000;
const atOnce = 16;

export interface Siege {
  /** How many answers had which status; `closed` for a connection that was hung up. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Whatever must not be: what was wrong and what was sent. */
  readonly breaches: readonly string[];
  readonly slowestMs: number;
}

/** Sends hostile requests to a sandbox where Ann said and showed something in private, by somebody who has a page of
 *  their own and knows every name. @throws Error when it neither answers nor hangs up */
export async function besiegeSandbox(requests: number, chance: () => number): Promise<Siege> {
  const folder = await mkdtemp(join(tmpdir(), 'photodance-siege-'));
  const chat = await openSandboxChat(folder);
  const events: ChatEvent[] = [];
  const hosts: string[] = [];
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  await writeFile(join(folder, 'style.css'), '');
  await writeFile(join(folder, 'app.js'), '');
  const app = createSandboxServer({
    chat,
    dances: () => [],
    galleryFolder: (id) => (id === 'robot' ? folder : null),
    pageFolder: folder,
    scriptFolder: folder,
    photoBytesMax: 1000,
    receive: async (event) => void events.push(event),
    hosts,
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const host = `127.0.0.1:${port}`;
  hosts.push(host);

  async function enter() {
    const page = await fetch(`http://${host}/`);
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const post = async (channel: string, text: string, picture: string) => {
      const form = new FormData();
      form.set('id', `first-words-${channel}`);
      form.set('channel', channel);
      form.set('text', text);
      form.set('photo', new Blob([picture]), 'photo.png');
      const headers = { cookie, origin: `http://${host}` };
      const url = `http://${host}/api/messages?person=1`;
      await fetch(url, { method: 'POST', body: form, headers });
    };
    await post('hall', 'hello', 'hello');
    const direct = `dm-${events.at(-1)?.sender.id}`;
    return { cookie, post, direct };
  }

  try {
    const ann = await enter();
    await ann.post(ann.direct, secret, secret);
    const thread = { ...events.at(-1)!.thread, replyToId: null };
    await chat.send(thread, say(secret), 'private answer');
    // What is said in the hall is nobody's secret.
    for (const { id } of chat.log.in('hall')) await chat.log.remove(id);
    const mallory = await enter();
    for (const { id } of chat.log.in('hall')) await chat.log.remove(id);
    await mallory.post(mallory.direct, 'mine', 'mine');
    const own = chat.log.in(mallory.direct);
    const others = chat.log.in(ann.direct);
    const before = JSON.stringify(others);
    const known: Known = {
      host,
      cookie: mallory.cookie,
      files: [...others, ...own].flatMap(({ images }) => images),
      messages: [...others, ...own].map(({ id }) => id),
      channels: [ann.direct, mallory.direct],
    };
    const [annsFile = ''] = others.flatMap(({ images }) => images);
    const annsPerson = ann.direct.slice('dm-'.length);
    events.length = 0;

    const statuses: Record<string, number> = {};
    const breaches: string[] = [];
    let slowestMs = 0;
    let sent = 0;
    const attack = async () => {
      while (sent < requests) {
        sent++;
        const { bytes, isForeign } = hostileRequest(chance, known);
        const heard = events.length;
        const begunMs = performance.now();
        const { status, text } = await sendRaw(port, bytes, patienceMs);
        slowestMs = Math.max(slowestMs, performance.now() - begunMs);
        const shown = status ?? 'closed';
        statuses[shown] = (statuses[shown] ?? 0) + 1;
        const wrong = wrongIn({ status, text, isForeign }, folder);
        if (wrong !== null) {
          const request = JSON.stringify(bytes.toString('latin1').slice(0, 700));
          breaches.push(`${wrong} (${shown}, ${events.length - heard} heard): ${request}`);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, attack));

    if (events.some(({ sender }) => sender.id === annsPerson)) breaches.push('spoke as Ann');
    if (events.some(({ thread: { channelId } }) => channelId === ann.direct)) {
      breaches.push('spoke in Ann’s channel');
    }
    const pictures = events.flatMap(({ images }) => images);
    if (pictures.some(({ fileId }) => fileId === annsFile)) breaches.push('used Ann’s picture');
    if (JSON.stringify(chat.log.in(ann.direct)) !== before) breaches.push('changed what Ann sees');
    const page = await fetch(`http://${host}/`);
    if (page.status !== 200) breaches.push('does not serve the page any more');
    return { statuses, breaches, slowestMs };
  } finally {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await chat.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function wrongIn(
  { status, text, isForeign }: { status: number | null; text: string; isForeign: boolean },
  folder: string,
): string | null {
  if (status !== null && status >= 500) return 'a fault of ours';
  if (status !== null && status < 400 && isForeign) return 'another site was let in';
  if (text.includes(folder) || text.includes('node_modules') || /\n {4}at /.test(text)) {
    return 'tells where or how it runs';
  }
  if (text.includes(secret)) return 'shows what Ann said or showed';
  return null;
}
