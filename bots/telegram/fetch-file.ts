import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import type { ImageRef } from '../../core/chat/chat-event.ts';
import { DanceError } from '../../core/faults.ts';
import { TryLater } from '../conversation/ports.ts';
import { type ApiAddress, type BotApi, refusalOf } from './bot-api.ts';
import { whetherLater } from './post.ts';
import { meaningOf } from './refusals.ts';

const megabyte = 1024 * 1024;

/** Telegram, core.telegram.org/bots/api, getFile: the most that a bot can fetch. */
const downloadBytesMax = 20 * megabyte;

const downloadTimeoutMs = 60_000;
const againAfterMs = 2500;

/** A path as the server gives it; it becomes part of an address. */
const plainPath = /^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[\w./-]{1,300}$/;

export interface FileSource {
  readonly api: BotApi;
  readonly address: ApiAddress;
  /** Where a Bot API server of one's own keeps its files on this machine; null without one. */
  readonly filesDir: string | null;
}

/** The bytes of a picture. A link that has expired is asked for anew, once. No address is in any error: the token is
 *  part of it. @throws DanceError PHOTO_GONE, PHOTO_TOO_LARGE */
export async function fetchFile(
  { fileId, sizeBytes }: Pick<ImageRef, 'fileId' | 'sizeBytes'>,
  sizeBytesMax: number,
  source: FileSource,
): Promise<Uint8Array> {
  if (sizeBytes !== null && sizeBytes > sizeBytesMax) throw tooLarge(sizeBytes, sizeBytesMax);
  for (let tries = 0; tries < 2; tries++) {
    const path = await askForPath(fileId, sizeBytes, source);
    const stream = isAbsolute(path)
      ? await openLocal(path, sizeBytesMax, source.filesDir)
      : await download(path, source.address);
    if (stream) return await collect(stream, sizeBytesMax);
  }
  throw new DanceError('PHOTO_GONE');
}

async function askForPath(
  fileId: string,
  sizeBytes: number | null,
  { api }: FileSource,
): Promise<string> {
  try {
    const { file_path: path } = await api.bare.getFile(fileId);
    if (path === undefined) throw new DanceError('PHOTO_GONE');
    return path;
  } catch (error) {
    const refusal = refusalOf(error);
    switch (refusal && meaningOf(refusal)) {
      case 'fileTooLarge':
        throw tooLarge(sizeBytes ?? downloadBytesMax, downloadBytesMax);
      case 'wrongFile':
        throw new DanceError('PHOTO_GONE');
      default:
        throw whetherLater(error);
    }
  }
}

/** Null when the link is good no more. */
async function download(
  path: string,
  { root, token }: ApiAddress,
): Promise<AsyncIterable<Uint8Array> | null> {
  if (!plainPath.test(path)) throw new DanceError('PHOTO_GONE');
  const signal = AbortSignal.timeout(downloadTimeoutMs);
  const response = await fetch(`${root}/file/bot${token}/${path}`, { signal }).catch(() => null);
  if (response?.status === 404) return null;
  if (!response?.ok || !response.body) {
    throw new TryLater(againAfterMs);
  }
  return response.body;
}

/** A file of the server's own folder, wherever links lead. */
async function openLocal(
  path: string,
  sizeBytesMax: number,
  filesDir: string | null,
): Promise<AsyncIterable<Uint8Array> | null> {
  if (filesDir === null) throw new DanceError('PHOTO_GONE');
  const folder = await realpath(filesDir);
  const real = await realpath(path).catch(() => null);
  if (real === null || !real.startsWith(folder + sep)) return null;
  const found = await stat(real);
  if (!found.isFile()) return null;
  if (found.size > sizeBytesMax) throw tooLarge(found.size, sizeBytesMax);
  return createReadStream(real);
}

async function collect(
  stream: AsyncIterable<Uint8Array>,
  sizeBytesMax: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of stream) {
      sizeBytes += chunk.length;
      if (sizeBytes > sizeBytesMax) throw tooLarge(sizeBytes, sizeBytesMax);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof DanceError ? error : new TryLater(againAfterMs);
  }
  return Buffer.concat(chunks);
}

function tooLarge(sizeBytes: number, limitBytes: number): DanceError {
  return new DanceError('PHOTO_TOO_LARGE', {
    sizeMegabytes: Math.max(Math.ceil(sizeBytes / megabyte), Math.floor(limitBytes / megabyte) + 1),
    limitMegabytes: Math.floor(limitBytes / megabyte),
  });
}
