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
  if (neededBytes === 0 || free >= neededBytes + SPARE_BYTES) return;
  const sizes = { needed: readableBytes(neededBytes), free: readableBytes(free) };
  throw new DanceError('MODELS_NO_ROOM', { folder, ...sizes });
}

/** What a disk refused, as a fault; null for anything else. */
export function diskFault(error: unknown, folder: string): DanceError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DanceError('MODELS_DISK_FULL', { folder }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new DanceError('MODELS_UNWRITABLE', { folder }, { cause: error });
    default:
      return null;
  }
}
