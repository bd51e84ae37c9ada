import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const CUT_AFTER_MS = 60;

/** What a path gives, and how it fails. */
export interface Offer {
  readonly bytes?: Buffer;
  readonly etag?: string | null;
  readonly status?: number;
  readonly redirect?: string;
  /** Each of the first so many answers is cut off after so many bytes. */
  cuts?: { times: number; afterBytes: number };
  /** Sends so many bytes, and then nothing any more. */
  readonly stallAfterBytes?: number;
  /** Does not tell how long it is. */
  readonly endless?: boolean;
}

export interface Asked {
  readonly path: string;
  readonly range: string | null;
}

/** A server of model files on this machine. */
export async function serveModels(offers: Record<string, Offer>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, range: request.headers.range ?? null });
    answer(offers[path] ?? { status: 404 }, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { root: `http://127.0.0.1:${port}`, asked, offers };
}

function answer(offer: Offer, request: IncomingMessage, response: ServerResponse): void {
  const { bytes = Buffer.alloc(0), etag = '"v1"', status, redirect } = offer;
  if (redirect !== undefined || status !== undefined) {
    response.writeHead(status ?? 302, redirect === undefined ? {} : { location: redirect }).end();
    return;
  }
  const [, first] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  const isSame = etag !== null && request.headers['if-range'] === etag;
  const start = first !== undefined && isSame ? Number(first) : 0;
  if (start > 0 && start >= bytes.length) {
    response.writeHead(416).end();
    return;
  }
  const rest = bytes.subarray(start);
  response.writeHead(start > 0 ? 206 : 200, {
    ...(etag === null ? {} : { etag }),
    ...(offer.endless ? {} : { 'content-length': rest.length }),
    ...(start > 0 && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
  });
  const { cuts, stallAfterBytes } = offer;
  if (cuts && cuts.times > 0) {
    cuts.times--;
    response.write(rest.subarray(0, cuts.afterBytes));
    // What has not been read by then is lost to the client.
    setTimeout(() => response.destroy(), CUT_AFTER_MS);
  } else if (stallAfterBytes !== undefined) {
    response.write(rest.subarray(0, stallAfterBytes));
  } else response.end(rest);
}
