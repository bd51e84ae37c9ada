import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import type { ChatEvent } from '../../core/chat/chat-event.ts';
import type { OfferedDance } from '../conversation/ports.ts';
import type { SandboxChat } from './adapter.ts';
import { filesOf } from './message-log.ts';
import { directChannel, hall, readEvent } from './read.ts';

const cookieName = 'photodance';
const cookieMaxAgeS = 30 * 86_400;
const textLengthMax = 4000;
const aliveEveryMs = 15_000;

/** Beside the photo a form has a few short fields. */
const formBytes = 64 * 1024;

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export interface SandboxOptions {
  readonly chat: SandboxChat;
  readonly dances: () => readonly OfferedDance[];
  /** The folder of a dance's pictures. */
  readonly galleryFolder: (templateId: string) => string | null;
  /** Where index.html and style.css lie, and where the page's modules do. */
  readonly pageFolder: string;
  readonly scriptFolder: string;
  readonly photoBytesMax: number;
  /** Makes an event durable. @throws while the queue is away */
  readonly receive: (event: ChatEvent) => Promise<void>;
  /** The hosts by which the page is reached. */
  readonly hosts: readonly string[];
}

/** The page and what it asks for. Whoever opens it gets a cookie, and with it two people of their own to be; nobody else
 *  can speak as them or see what they and the bot say in private. */
export function createSandboxServer(options: SandboxOptions): Hono {
  const { chat, dances, hosts, photoBytesMax } = options;
  const app = new Hono();

  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    if (!hosts.includes(context.req.header('host') ?? '')) return context.text('', 403);
    if (!isSameOrigin(context)) return context.text('', 403);
    return await next();
  });

  app.get('/', async (context) => {
    if (!sessionOf(context)) {
      setCookie(context, cookieName, randomBytes(24).toString('base64url'), {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: cookieMaxAgeS,
      });
    }
    return context.html(await readFile(join(options.pageFolder, 'index.html'), 'utf8'));
  });
  app.get('/style.css', async (context) => {
    context.header('content-type', 'text/css; charset=utf-8');
    return context.body(await readFile(join(options.pageFolder, 'style.css'), 'utf8'));
  });
  app.get('/app/:file{[a-z-]+\\.js}', async (context) => {
    const path = join(options.scriptFolder, context.req.param('file'));
    const script = await readFile(path, 'utf8').catch(() => null);
    if (script === null) return context.notFound();
    context.header('content-type', 'text/javascript; charset=utf-8');
    return context.body(script);
  });
  app.get('/gallery/:id/:picture{(still|preview)\\.webp}', async (context) => {
    const folder = options.galleryFolder(context.req.param('id'));
    const bytes =
      folder && (await readFile(join(folder, context.req.param('picture'))).catch(() => null));
    if (!bytes) return context.notFound();
    context.header('content-type', 'image/webp');
    context.header('cache-control', 'max-age=3600');
    return context.body(new Uint8Array(bytes));
  });

  app.get('/api/events', (context) => {
    const person = personOf(context);
    if (person === null) return context.text('', 401);
    const channels = [hall, directChannel(person)];
    return streamSSE(context, async (stream) => {
      const send = (event: string, value: unknown) =>
        stream.writeSSE({ event, data: JSON.stringify(value) }).catch(() => {});
      const stop = chat.log.listen(({ kind, message }) => {
        if (!channels.includes(message.channelId)) return;
        const { key, ...shown } = message;
        void send(kind, kind === 'remove' ? { id: message.id } : shown);
      });
      stream.onAbort(() => stop());
      await send('state', {
        me: person,
        direct: directChannel(person),
        messages: channels.flatMap((channel) =>
          chat.log.in(channel).map(({ key, ...shown }) => shown),
        ),
        dances: dances().map(({ id, title, names }) => ({ id, title, names })),
      });
      while (!stream.aborted) {
        await stream.sleep(aliveEveryMs);
        await send('alive', null);
      }
      stop();
    });
  });

  app.post('/api/messages', limitBody(photoBytesMax + formBytes), async (context) => {
    const person = personOf(context);
    if (person === null) return context.text('', 401);
    const form = await context.req.parseBody().catch(() => null);
    if (form === null) return context.text('', 400);
    const id = readId(form['id']);
    const channelId = form['channel'];
    const text = typeof form['text'] === 'string' ? form['text'].slice(0, textLengthMax) : '';
    if (id === null || !mayEnter(person, channelId)) return context.text('', 400);
    const photo = form['photo'];
    const bytes = photo instanceof File && photo.size > 0 ? await photo.arrayBuffer() : null;
    if (bytes === null && text.trim() === '') return context.text('', 400);
    const answers = chat.log.get(String(form['replyTo'] ?? ''));
    const eventId = `${person}.${id}`;
    const images = bytes ? [await chat.keepImage(eventId, new Uint8Array(bytes))] : [];
    const at = new Date().toISOString();
    const said = {
      ...{ id: eventId, person, channelId, text, images, at, action: null },
      answers: answers?.channelId === channelId ? answers : null,
      locale: context.req.header('accept-language') ?? null,
    };
    if (!chat.log.byKey(eventId)) {
      const replyToId = said.answers?.id ?? null;
      const posted = { id: eventId, channelId, author: person, at, text, images, replyToId };
      await chat.log.post({ ...posted, reply: null, key: eventId });
    }
    await options.receive(readEvent(said));
    return context.json({ id: eventId });
  });

  app.post('/api/actions', limitBody(formBytes), async (context) => {
    const person = personOf(context);
    if (person === null) return context.text('', 401);
    const body: unknown = await context.req.json().catch(() => null);
    const { id: rawId, message: messageId, action } = (body ?? {}) as Record<string, unknown>;
    const id = readId(rawId);
    const message = chat.log.get(String(messageId));
    if (id === null || typeof action !== 'string' || !mayEnter(person, message?.channelId)) {
      return context.text('', 400);
    }
    const event = readEvent({
      id: `${person}.${id}`,
      person,
      locale: context.req.header('accept-language') ?? null,
      channelId: message?.channelId ?? hall,
      text: '',
      images: [],
      answers: message,
      action: action.slice(0, 64),
      at: new Date().toISOString(),
    });
    await options.receive(event);
    return context.json({ id });
  });

  app.get('/api/files/:file', async (context) => {
    const person = personOf(context);
    if (person === null) return context.text('', 401);
    const file = context.req.param('file');
    const channels = [hall, directChannel(person)];
    const visible = channels.some((channel) =>
      chat.log.in(channel).some((message) => filesOf(message).includes(file)),
    );
    const path = visible ? chat.placeOf(file) : null;
    const found = path && (await stat(path).catch(() => null));
    if (!path || !found) return context.notFound();
    return sendFile(context, path, found.size);
  });

  app.onError((_, context) => context.text('', 503));
  app.notFound((context) => context.text('', 404));
  return app;
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (context) => context.text('', 413) });
}

/** A page of another site sends its origin, and says so. */
function isSameOrigin({ req }: Context): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (req.method === 'GET' || req.method === 'HEAD') return true;
  return req.header('origin') === `http://${req.header('host')}`;
}

function sessionOf(context: Context): string | null {
  const cookie = getCookie(context, cookieName) ?? '';
  return /^[\w-]{32}$/.test(cookie) ? cookie : null;
}

/** One of the two people of whoever holds the cookie. */
function personOf(context: Context): string | null {
  const session = sessionOf(context);
  const which = context.req.query('person');
  if (session === null || (which !== '1' && which !== '2')) return null;
  const name = createHash('sha256').update(session).digest('base64url').slice(0, 12);
  return `${name}-${which}`;
}

function mayEnter(person: string, channelId: unknown): channelId is string {
  return channelId === hall || channelId === directChannel(person);
}

function readId(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{8,64}$/.test(value) ? value : null;
}

/** The whole file, or the part that a player asks for: Safari plays nothing without. */
function sendFile(context: Context, path: string, sizeBytes: number): Response {
  // A picture is shown as what it is, whatever it is called; nothing is ever run.
  context.header('content-type', path.endsWith('.mp4') ? 'video/mp4' : 'image/jpeg');
  context.header('accept-ranges', 'bytes');
  context.header('cache-control', 'private, max-age=3600');
  const range = readRange(context.req.header('range') ?? '', sizeBytes);
  if (range && range.from >= sizeBytes) {
    context.header('content-range', `bytes */${sizeBytes}`);
    return context.body(null, 416);
  }
  const { from, to } = range ?? { from: 0, to: sizeBytes - 1 };
  context.header('content-length', String(to - from + 1));
  if (range) {
    context.status(206);
    context.header('content-range', `bytes ${from}-${to}/${sizeBytes}`);
  }
  if (sizeBytes === 0) return context.body(null);
  const stream = Readable.toWeb(createReadStream(path, { start: from, end: to }));
  return context.body(stream as ReadableStream);
}

/** Null for no range, and for one that means nothing. Source: RFC 9110, section 14.1.2. */
function readRange(header: string, sizeBytes: number): { from: number; to: number } | null {
  const [, first, last] = /^bytes=(\d{1,12})-(\d{1,12})?$/.exec(header) ?? [];
  if (first === undefined || (last !== undefined && Number(last) < Number(first))) return null;
  return { from: Number(first), to: Math.min(Number(last ?? sizeBytes - 1), sizeBytes - 1) };
}
