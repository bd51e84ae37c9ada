import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerClock } from './server-clock.ts';
import type { Attachment, World } from './world.ts';

const linkLifeMs = 24 * 3_600_000;

/** Where attachments lie: behind links that are signed and expire. Source: Discord API, "Signed Attachment CDN URLs". */
export class Cdn {
  /** http://host:port */
  root = '';
  readonly #secret = randomBytes(16);
  readonly #world: World;
  readonly #clock: ServerClock;
  /** What is answered instead of a file, for tests of hostile or broken places. */
  instead: ((response: ServerResponse) => boolean) | null = null;
  /** How often files were fetched. */
  fetches = 0;

  constructor(world: World, clock: ServerClock) {
    this.#world = world;
    this.#clock = clock;
  }

  link({ channelId, id, filename, ephemeral }: Attachment): string {
    const folder = ephemeral ? 'ephemeral-attachments' : 'attachments';
    const path = `/${folder}/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const issued = Math.floor(this.#clock.nowMs / 1000).toString(16);
    const expires = Math.floor((this.#clock.nowMs + linkLifeMs) / 1000).toString(16);
    return `${this.root}${path}?ex=${expires}&is=${issued}&hm=${this.#sign(path, expires)}&`;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    this.fetches += 1;
    if (this.instead?.(response)) return;
    const url = new URL(request.url ?? '/', 'http://cdn');
    const [, , , id] = url.pathname.split('/');
    const expires = url.searchParams.get('ex') ?? '';
    const attachment = this.#world.attachments.get(id ?? '');
    const isSigned = url.searchParams.get('hm') === this.#sign(url.pathname, expires);
    const isLive = Number.parseInt(expires, 16) * 1000 > this.#clock.nowMs;
    if (!attachment || !isSigned || !isLive) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('This content is no longer available.');
      return;
    }
    response.writeHead(200, {
      'content-type': attachment.contentType ?? 'application/octet-stream',
      'content-length': attachment.bytes.length,
    });
    response.end(attachment.bytes);
  }

  #sign(path: string, expires: string): string {
    return createHmac('sha256', this.#secret).update(`${path}\n${expires}`).digest('hex');
  }
}
