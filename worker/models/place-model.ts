import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { type ReadOptions, readParts } from './hash-file.ts';

export interface PlaceOptions extends ReadOptions {
  /** Whether a file that cannot be linked, since it lies on another disk, is copied. A symbolic link would not do: the
   *  runtime reads weights only where they really lie below the engine's folder. */
  readonly copy: boolean;
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
    if (!linked) await copyFile(real, fresh, options);
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

async function copyFile(
  source: string,
  fresh: string,
  { copy, folder, ...reading }: PlaceOptions,
): Promise<void> {
  if (!copy) {
    throw new DanceError('MODEL_ELSEWHERE', { file: path.basename(source), folder });
  }
  const target = await open(fresh, 'wx');
  try {
    for await (const part of readParts(source, reading)) await target.write(part);
    await target.sync();
  } finally {
    await target.close();
  }
}

async function isSameInode(a: string, b: string): Promise<boolean> {
  // A link at the place is not the file itself.
  const [one, other] = await Promise.all([stat(a), lstat(b).catch(() => null)]);
  return other !== null && one.dev === other.dev && one.ino === other.ino;
}
