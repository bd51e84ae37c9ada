import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { readableBytes } from './readable-bytes.ts';

/** What a disk keeps free beside the models. */
const SPARE_BYTES = 256 << 20;

export type FreeBytes = (folder: string) => Promise<number>;

/** The bytes that are free for this user where a folder is, or will be. */
export async function freeBytesAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent === folder) throw error;
    return await freeBytesAt(parent);
  }
}

/** @throws DanceError MODELS_NO_ROOM */
export async function requireRoom(
  folder: string,
  neededBytes: number,
  freeBytes: FreeBytes = freeBytesAt,
): Promise<void> {
  const free = await freeBytes(folder);
  if (neededBytes > 0 && free < neededBytes + SPARE_BYTES) throw noRoom(folder, neededBytes, free);
}

export function noRoom(folder: string, neededBytes: number, free: number): DanceError {
  return new DanceError('MODELS_NO_ROOM', {
    folder,
    needed: readableBytes(neededBytes),
    free: readableBytes(free),
  });
}
