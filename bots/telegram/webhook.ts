import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Larger than any update. */
const bodyBytesMax = 1024 * 1024;

export interface WebhookOptions {
  readonly host: string;
  readonly port: number;
  /** The path of the address that Telegram knows. */
  readonly path: string;
  readonly secret: string;
}

/** Waits for updates at a port of this machine: whoever brings one has to know the secret. It is taken in before it is
 *  acknowledged; what is not acknowledged Telegram brings again. */
export async function listen(
  { host, port, path, secret }: WebhookOptions,
  take: (update: unknown) => Promise<void>,
): Promise<Server> {
  const expected = Buffer.from(secret);
  const server = createServer((request, response) => {
    const end = (status: number) => {
      if (status === 200) response.writeHead(status).end();
      // What is left of a request that is refused is not read.
      else response.writeHead(status, { connection: 'close' }).end(() => request.destroy());
    };
    const given = Buffer.from(String(request.headers['x-telegram-bot-api-secret-token'] ?? ''));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return end(401);
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return end(404);
    readJson(request)
      .then(take)
      .then(() => end(200))
      .catch((error: unknown) => end(error instanceof RangeError ? 413 : 503));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Null for what is no JSON: there is nothing in it to be taken in. @throws RangeError for too much */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes > bodyBytesMax) throw new RangeError('too large');
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
