import { randomBytes } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';

/** A message of the page, as far as it matters here. */
export interface ShownMessage {
  readonly id: string;
  readonly author: string | null;
  readonly replyToId: string | null;
  readonly reply: {
    readonly buttons: readonly (readonly { readonly action: string }[])[];
    readonly clip: object | null;
  } | null;
}

export interface Visit {
  readonly kind: 'post' | 'edit';
  readonly message: ShownMessage;
  /** performance.now() */
  readonly atMs: number;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly sentMs: number;
  readonly answeredMs: number;
}

/** A connection for each request: one that was kept might be closed just when it is used again. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** Somebody who has the page of the sandbox open: says things, presses buttons, and sees what comes. */
export class PageVisitor {
  readonly #url: string;
  #cookie = '';
  #direct = '';
  #stream: IncomingMessage | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** Opens the page. see: told of every message of the private channel, posted or edited. */
  async enter(see: (visit: Visit) => void): Promise<void> {
    const page = await this.#ask('GET', '/', {}, null);
    this.#cookie = page.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    page.resume();
    this.#stream = await this.#ask('GET', '/api/events?person=1', {}, null);
    await new Promise<void>((resolve, reject) => {
      let rest = '';
      this.#stream?.setEncoding('utf8');
      this.#stream?.on('error', reject);
      this.#stream?.on('data', (text: string) => {
        const events = (rest + text).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          const kind = /^event: ?(.*)$/m.exec(event)?.[1];
          const data: unknown = JSON.parse(/^data: ?(.*)$/m.exec(event)?.[1] ?? 'null');
          if (kind === 'state') {
            this.#direct = (data as { direct: string }).direct;
            resolve();
          } else if (kind === 'post' || kind === 'edit') {
            const message = data as ShownMessage & { channelId: string };
            if (message.channelId !== this.#direct) continue;
            see({ kind, message, atMs: performance.now() });
          }
        }
      });
    });
  }

  /** Says something with a photo, in private; answered when the bot has it for good. */
  async say(text: string, photo: Uint8Array): Promise<Answer> {
    const boundary = randomBytes(16).toString('hex');
    const field = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const head = [
      field('id', randomBytes(16).toString('hex')),
      field('channel', this.#direct),
      field('text', text),
      `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="photo.jpg"\r\n`,
      'Content-Type: image/jpeg\r\n\r\n',
    ].join('');
    const body = Buffer.concat([Buffer.from(head), photo, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const type = `multipart/form-data; boundary=${boundary}`;
    return await this.#post('/api/messages?person=1', type, body);
  }

  async press(message: string, action: string): Promise<Answer> {
    const body = JSON.stringify({ id: randomBytes(16).toString('hex'), message, action });
    return await this.#post('/api/actions?person=1', 'application/json', Buffer.from(body));
  }

  leave(): void {
    this.#stream?.destroy();
  }

  async #post(path: string, type: string, body: Buffer): Promise<Answer> {
    const sentMs = performance.now();
    const headers = { 'content-type': type, 'content-length': body.length };
    const answer = await this.#ask('POST', path, headers, body);
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += chunk;
    const answeredMs = performance.now();
    return { status: answer.statusCode ?? 0, body: text, sentMs, answeredMs };
  }

  #ask(
    method: string,
    path: string,
    headers: Record<string, string | number>,
    body: Buffer | null,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.#url}${path}`,
        { method, agent, headers: { ...headers, cookie: this.#cookie, origin: this.#url } },
        resolve,
      );
      asked.on('error', reject);
      asked.end(body ?? undefined);
    });
  }
}
