import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply } from '../../core/chat/reply.ts';
import type { MessageRef, ThreadRef } from '../../core/chat/thread-ref.ts';
import { DanceError } from '../../core/faults.ts';
import type { ChatPort } from '../conversation/ports.ts';
import { filesOf, MessageLog, type SandboxMessage } from './message-log.ts';
import { type ShownReply, writeReply } from './write.ts';

const megabyte = 1024 * 1024;

export interface SandboxChat extends ChatPort {
  readonly log: MessageLog;
  /** Keeps a picture that somebody sends; returns the name of its file, the same for the same event. */
  keepImage(eventId: string, bytes: Uint8Array): Promise<string>;
  /** Where a file lies; null for a name that is none. */
  placeOf(file: string): string | null;
  close(): Promise<void>;
}

/** The chat of the page: its messages and files in a folder. */
export async function openSandboxChat(folder: string): Promise<SandboxChat> {
  const log = await MessageLog.open(join(folder, 'messages.jsonl'));
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true, mode: 0o700 });
  for (const file of await readdir(files)) {
    if (!log.shows(file)) await rm(join(files, file), { force: true });
  }
  const placeOf = (file: string) =>
    /^[\w-]+(\.mp4|\.jpg)?$/.test(file) ? join(files, file) : null;

  async function removeFiles(messages: readonly SandboxMessage[]): Promise<void> {
    for (const file of messages.flatMap(filesOf)) {
      const place = placeOf(file);
      if (place && !log.shows(file)) await rm(place, { force: true });
    }
  }

  /** The picture of a reply as the page finds it; of one that keeps its picture, what its message shows. */
  async function keepPicture(
    { picture }: Reply,
    message: SandboxMessage,
  ): Promise<ShownReply['picture']> {
    if (picture === null) return null;
    if (picture === 'kept') return message.reply?.picture ?? null;
    const { path, description } = picture;
    const file = `${nameOf(`${message.key} picture`)}.jpg`;
    await place(join(files, file), (to) => copyFile(path, to));
    return { file, description };
  }

  async function edit({ messageId }: MessageRef, reply: Reply): Promise<void> {
    const message = log.get(messageId);
    if (!message) return;
    const picture = await keepPicture(reply, message);
    const shown = writeReply(reply, { clipFile: null, picture });
    const changed = { ...message, text: reply.text, reply: shown };
    if (JSON.stringify(changed) !== JSON.stringify(message)) await log.edit(changed);
    await removeFiles([message, changed]);
  }

  return {
    platform: 'sandbox',
    editEveryMs: 700,
    log,
    placeOf,
    async send({ channelId, replyToId }: ThreadRef, reply: Reply, key: string) {
      const known = log.byKey(key);
      if (known) return { channelId, messageId: known.id };
      const id = randomUUID();
      const clip = reply.clip ? `${nameOf(key)}.mp4` : null;
      if (reply.clip && clip)
        await place(join(files, clip), (to) => copyFile(reply.clip?.path ?? '', to));
      const old = await log.post({
        id,
        channelId,
        author: null,
        at: new Date().toISOString(),
        replyToId,
        text: reply.text,
        images: [],
        reply: writeReply(reply, { clipFile: clip, picture: null }),
        key,
      });
      await removeFiles(old);
      return { channelId, messageId: id };
    },
    edit,
    async editIfFree(message: MessageRef, reply: Reply) {
      await edit(message, reply);
      return true;
    },
    async remove({ messageId }: MessageRef) {
      const gone = await log.remove(messageId);
      if (gone) await removeFiles([gone]);
    },
    async fetchImage({ fileId }, sizeBytesMax) {
      const path = placeOf(fileId);
      const found = path === null ? null : await stat(path).catch(() => null);
      if (path === null || !found?.isFile()) throw new DanceError('PHOTO_GONE');
      if (found.size > sizeBytesMax) {
        throw new DanceError('PHOTO_TOO_LARGE', {
          sizeMegabytes: Math.ceil(found.size / megabyte),
          limitMegabytes: Math.floor(sizeBytesMax / megabyte),
        });
      }
      return await readFile(path);
    },
    async keepImage(eventId, bytes) {
      const file = nameOf(eventId);
      await place(join(files, file), async (to) => {
        const opened = await open(to, 'wx', 0o600);
        try {
          await opened.writeFile(bytes);
          await opened.sync();
        } finally {
          await opened.close();
        }
      });
      return file;
    },
    close: () => log.close(),
  };
}

/** Hard to guess only as far as the key is; whether somebody may see a file is asked elsewhere. */
function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** A file that is there is there whole. */
async function place(to: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${to}-${randomUUID()}`;
  try {
    await write(temporary);
    await rename(temporary, to);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
