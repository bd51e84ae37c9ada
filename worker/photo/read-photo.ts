import { type FileHandle, open } from 'node:fs/promises';
import { DanceError } from '../../core/faults.ts';
import { photoLimits } from '../../core/media/photo-limits.ts';

/** A photo's bytes, unless they are too many to be worth reading.
 *  @throws DanceError FILE_MISSING, FILE_IS_DIRECTORY, FILE_UNREADABLE, PHOTO_TOO_LARGE */
export async function readPhoto(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause: unknown) => {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new DanceError(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', { path }, { cause });
  });
  try {
    return await readWithin(file, path);
  } finally {
    await file.close();
  }
}

async function readWithin(file: FileHandle, path: string): Promise<Uint8Array> {
  const found = await file.stat();
  if (found.isDirectory()) throw new DanceError('FILE_IS_DIRECTORY', { path });
  if (found.size > photoLimits.sizeBytesMax) throw tooLarge(found.size);
  return await file.readFile();
}

export function tooLarge(sizeBytes: number): DanceError {
  const megabyte = 1024 * 1024;
  return new DanceError('PHOTO_TOO_LARGE', {
    sizeMegabytes: Math.ceil(sizeBytes / megabyte),
    limitMegabytes: photoLimits.sizeBytesMax / megabyte,
  });
}
