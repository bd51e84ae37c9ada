import { randomUUID } from 'node:crypto';
import { link, mkdir, open, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { type ReadOptions, readParts } from './hash-file.ts';

/** What is done with a file that cannot be linked, since it lies on another disk; null: nothing. */
export type Fallback = 'symlink' | 'copy' | null;

export interface PlaceOptions extends ReadOptions {
  readonly fallback: Fallback;
  /** For what is said. */
  readonly folder: string;
}

/** Puts a file that lies on this machine at its place, by hard link where that is possible. Until it is whole it has
 *  another name. @throws DanceError MODEL_ELSEWHERE */
export async function placeModel(
  source: string,
  place: string,
  options: PlaceOptions,
): Promise<void> {
  if (await isSameInode(source, place)) return;
  const real = await realpath(source);
  const fresh = `${place}.${randomUUID()}.part`;
  await mkdir(path.dirname(place), { recursive: true });
  try {
    const linked = await link(real, fresh).then(
      () => true,
      (error: unknown) => {
        if (isLinkable(error)) throw error;
        return false;
      },
    );
    if (!linked) await placeOtherwise(real, fresh, options);
    await rename(fresh, place);
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Linking fails across disks, on disks without links, and for files of others; anything else is a fault. */
function isLinkable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return !['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EACCES'].includes(String(code));
}

async function placeOtherwise(
  source: string,
  fresh: string,
  { fallback, folder, ...reading }: PlaceOptions,
): Promise<void> {
  if (fallback === 'symlink') return await symlink(source, fresh);
  if (fallback === null) {
    throw new DanceError('MODEL_ELSEWHERE', { file: path.basename(source), folder });
  }
  const copy = await open(fresh, 'wx');
  try {
    for await (const part of readParts(source, reading)) await copy.write(part);
    await copy.sync();
  } finally {
    await copy.close();
  }
}

async function isSameInode(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b).catch(() => null)]);
  return other !== null && one.dev === other.dev && one.ino === other.ino;
}
