import type { ImageRef } from '../../core/chat/chat-event.ts';
import { DanceError } from '../../core/faults.ts';
import { type Calls, codeOf } from './calls.ts';
import { isPicture, readAddress } from './image-ref.ts';
import { asObject, idAt, objectAt, objectsAt, textAt } from './loose.ts';

const megabyte = 1024 * 1024;
const fetchMs = 60_000;

export interface CdnOptions {
  readonly calls: Calls;
  /** The hosts that pictures come from, with their ports. */
  readonly hosts: readonly string[];
  /** Those of them that whoever runs the bot named, so that they need no encryption. */
  readonly plainHosts: readonly string[];
}

/** Fetches a picture from where Discord keeps it, and nowhere else. A link that has expired is asked for anew.
 *  @throws DanceError PHOTO_GONE, PHOTO_UNSEEN, PHOTO_TOO_LARGE */
export async function fetchImage(
  image: ImageRef,
  sizeBytesMax: number,
  options: CdnOptions,
): Promise<Uint8Array> {
  const address = readAddress(image.fileId);
  if (address === null) throw new DanceError('PHOTO_GONE');
  if (image.sizeBytes !== null && image.sizeBytes > sizeBytesMax) {
    throw tooLarge(image.sizeBytes, sizeBytesMax);
  }
  const { url } = address;
  const bytes = url === null ? null : await download(url, sizeBytesMax, options);
  if (bytes !== null) return bytes;
  const fresh = await freshLink(address, options.calls);
  const again = fresh === null ? null : await download(fresh, sizeBytesMax, options);
  if (again === null) throw new DanceError(url === null ? 'PHOTO_UNSEEN' : 'PHOTO_GONE');
  return again;
}

/** Null for a link that leads to nothing, or elsewhere. */
async function download(
  url: string,
  sizeBytesMax: number,
  { hosts, plainHosts }: CdnOptions,
): Promise<Uint8Array | null> {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && plainHosts.includes(host));
  if (!isSafe || !hosts.includes(host) || username !== '' || password !== '') return null;
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(fetchMs) });
  try {
    if (response.status >= 500 || response.status === 429) {
      throw new Error(`the place of the pictures answers ${response.status}`);
    }
    if (response.status !== 200) return null;
    return await readBody(response, sizeBytesMax);
  } finally {
    await response.body?.cancel().catch(() => {});
  }
}

async function readBody(response: Response, sizeBytesMax: number): Promise<Uint8Array> {
  const told = Number(response.headers.get('content-length') ?? 0);
  if (told > sizeBytesMax) throw tooLarge(told, sizeBytesMax);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || value === undefined) break;
    sizeBytes += value.length;
    if (sizeBytes > sizeBytesMax) throw tooLarge(sizeBytes, sizeBytesMax);
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** The picture's link as its message has it now. */
async function freshLink(
  { channelId, messageId, attachmentId }: NonNullable<ReturnType<typeof readAddress>>,
  calls: Calls,
): Promise<string | null> {
  if (messageId === null) return null;
  try {
    const route = `/channels/${channelId}/messages/${messageId}` as const;
    const answer = await calls.ask({ method: 'GET', route, by: 'bot', isRepeatable: true });
    const message = asObject(answer) ?? {};
    const passedOn = objectsAt(message, 'message_snapshots').map((one) => objectAt(one, 'message'));
    const found = [message, ...passedOn]
      .flatMap((one) => objectsAt(one, 'attachments'))
      .find((one) => (attachmentId === null ? isPicture(one) : idAt(one, 'id') === attachmentId));
    const url = found ? textAt(found, 'url') : null;
    return url !== null && URL.canParse(url) ? url : null;
  } catch (error) {
    // Deleted, or in a place that the bot may not look into: it is gone for us.
    if (codeOf(error)) return null;
    throw error;
  }
}

function tooLarge(sizeBytes: number, sizeBytesMax: number): DanceError {
  return new DanceError('PHOTO_TOO_LARGE', {
    sizeMegabytes: Math.ceil(sizeBytes / megabyte),
    limitMegabytes: Math.floor(sizeBytesMax / megabyte),
  });
}
