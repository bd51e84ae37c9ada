import { copyFile, link, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { DanceError } from '../../core/faults.ts';

/** A clip on its way to its place. It is written into a hidden folder beside that place, so that
 *  whatever happens one removal leaves nothing behind. */
export interface ClipFile {
  /** Where the renderer writes. */
  readonly temporaryPath: string;
  /** Where the renderer may write a first look; it goes with what is not kept. */
  readonly previewPath: string;
  /** Moves the finished clip to its place. Returns its path as the person would type it. */
  keep(): Promise<string>;
  /** Removes what is not kept. */
  remove(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly name: string;
  /** Whether the person named this very file. */
  readonly named: boolean;
}

/** @throws DanceError OUTPUT_UNWRITABLE */
export async function openClipFile(
  outPath: string | null,
  photoPath: string,
  templateId: string,
): Promise<ClipFile> {
  const place = await placeFor(outPath, photoPath, templateId);
  const unwritable = (cause: unknown) =>
    new DanceError(
      'OUTPUT_UNWRITABLE',
      { path: outPath ?? join(place.folder, place.name) },
      { cause },
    );
  const temporary = await mkdtemp(join(place.folder, '.photodance-')).catch((cause: unknown) => {
    throw unwritable(cause);
  });
  const temporaryPath = resolve(temporary, 'clip.mp4');
  return {
    temporaryPath,
    previewPath: resolve(temporary, 'preview.jpg'),
    async keep() {
      try {
        if (!place.named) return await keepBeside(temporaryPath, place);
        await rename(temporaryPath, join(place.folder, place.name));
        return outPath ?? place.name;
      } catch (cause) {
        throw unwritable(cause);
      }
    },
    remove: () => rm(temporary, { recursive: true, force: true }),
  };
}

async function placeFor(
  outPath: string | null,
  photoPath: string,
  templateId: string,
): Promise<Place> {
  const usualName = `${basename(photoPath, extname(photoPath))}-${templateId}.mp4`;
  if (outPath === null) return { folder: process.cwd(), name: usualName, named: false };
  const existing = await stat(outPath).catch(() => null);
  if (existing?.isDirectory()) return { folder: outPath, name: usualName, named: false };
  const photo = await stat(photoPath).catch(() => null);
  const isPhoto = existing !== null && existing.ino === photo?.ino && existing.dev === photo.dev;
  if (isPhoto || (existing && !existing.isFile())) {
    throw new DanceError('OUTPUT_UNWRITABLE', { path: outPath });
  }
  return { folder: dirname(outPath), name: basename(outPath), named: true };
}

/** Moves to the place or, when something is there, to the first free of -2, -3 … beside it. */
async function keepBeside(from: string, place: Place): Promise<string> {
  const stem = basename(place.name, '.mp4');
  for (let number = 1; ; number++) {
    const to = join(place.folder, number === 1 ? place.name : `${stem}-${number}.mp4`);
    try {
      await linkOrCopy(from, to);
      return relative(process.cwd(), to) || to;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

/** Both fail when something is at `to`; some file systems have no links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw error;
    const { COPYFILE_EXCL } = (await import('node:fs')).constants;
    await copyFile(from, to, COPYFILE_EXCL);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
