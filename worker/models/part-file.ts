import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ReadOptions, readParts } from './hash-file.ts';

const noteSchema = z.object({ validator: z.string(), totalBytes: z.number().nullable() });

/** What the source said of the file that a part is of: without it nobody knows whether the rest belongs to it. */
export type PartNote = z.infer<typeof noteSchema>;

/** Where a model lies while it is fetched. */
export function partOf(place: string): string {
  return `${place}.part`;
}

/** A file while it is fetched, with the hash of what is there. */
export interface PartFile {
  readonly bytes: number;
  /** Null when it begins, or when its source gave nothing to know the file by. */
  readonly note: PartNote | null;
  append(bytes: Uint8Array): Promise<void>;
  /** Throws away what is there, and begins with what the source says of its file. */
  restart(note: PartNote | null): Promise<void>;
  /** Writes all of it to the disk, and gives the hash. */
  finish(): Promise<string>;
  close(): Promise<void>;
}

/** Opens what is there of a file, and reads it for its hash. */
export async function openPart(file: string, reading: ReadOptions): Promise<PartFile> {
  const noteFile = `${file}.json`;
  await mkdir(path.dirname(file), { recursive: true });
  let note = await readNote(noteFile);
  // For appending: where it writes must not depend on what was there before a new beginning.
  const handle = await open(file, 'a');
  if (!note) await handle.truncate(0);
  let hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const read of readParts(file, reading)) {
      hash.update(read);
      bytes += read.length;
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    get bytes() {
      return bytes;
    },
    get note() {
      return note;
    },
    async append(chunk) {
      await writeAll(handle, chunk);
      hash.update(chunk);
      bytes += chunk.length;
    },
    async restart(fresh) {
      await handle.truncate(0);
      [note, hash, bytes] = [fresh, createHash('sha256'), 0];
      if (note) await writeFile(noteFile, JSON.stringify(note));
      else await rm(noteFile, { force: true });
    },
    async finish() {
      await handle.sync();
      return hash.copy().digest('hex');
    },
    close: () => handle.close(),
  };
}

/** Removes what is there of a file. */
export async function removePart(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(`${file}.json`, { force: true });
}

async function readNote(noteFile: string): Promise<PartNote | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(noteFile, 'utf8')));
  } catch {
    return null;
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, at);
    at += bytesWritten;
  }
}
