import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findClash, loadTemplate, type TemplatesFound } from '../../../config/templates.ts';
import { DanceError } from '../../../core/faults.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';
import { bringDance } from '../../capture/bring-dance.ts';
import { captureFile } from '../../capture/capture-file.ts';
import { openFigureFinder } from '../../figure/figure-finder.ts';
import { writePreview } from '../../gallery/preview.ts';
import { readProbe } from '../../video/ffmpeg-process.ts';
import type { Sharing } from './open-sharing.ts';

export interface AddOptions {
  /** A BVH file or a video. */
  readonly path: string;
  readonly name: string;
  /** Music to dance to; null for none. */
  readonly musicPath: string | null;
  /** The video's own music is danced to: whoever adds it may use it. */
  readonly keepMusic: boolean;
  /** With whom the dance is shared; null for a machine that is alone. */
  readonly sharing: Sharing | null;
  readonly templatesDir: string;
  readonly ownDir: string;
  readonly cacheDir: string;
  readonly threads: number;
  readonly locale: Locale;
}

/** Makes a dance of a file, shares it, and says how it is asked for.
 *  @throws DanceError DANCE_NAME_TAKEN, OUTPUT_UNWRITABLE, as captureFile, bringDance and Sharing do */
export async function addTemplate(found: TemplatesFound, options: AddOptions): Promise<number> {
  const { path, name, musicPath, sharing, templatesDir, cacheDir, threads, locale } = options;
  const words = templatesWords(locale);
  const names = { 'zh-CN': name, en: name };
  const id = await freeId(name, options);
  const clash = findClash({ id, names, aliases: [] }, found.templates);
  if (clash) throw new DanceError('DANCE_NAME_TAKEN', { ...clash });
  await mkdir(templatesDir, { recursive: true }).catch((cause: unknown) => {
    throw new DanceError('OUTPUT_UNWRITABLE', { path: templatesDir }, { cause });
  });
  if (musicPath !== null) await checkMusic(musicPath);
  const progress = openProgress(words.capturing);
  const capture = await captureFile(
    path,
    () => openFigureFinder({ cacheDir, threads }),
    progress.report,
  ).finally(progress.close);
  const kept = options.keepMusic ? capture.soundPath : null;
  const music = musicPath ?? kept;
  const { folder, card } = await bringDance(capture, { id, name, musicPath: music }, templatesDir);
  await writePreview(await loadTemplate(folder), folder);
  const say = (sentence: string) =>
    process.stderr.write(
      `${sentence.replaceAll('{id}', id).replace('{bpm}', String(card.beatsPerMinute))}\n`,
    );
  await sharing?.share(id).catch(async (error: unknown) => {
    // Another machine was faster with the name; else it is a dance, and can be shared later.
    if (isTaken(error)) await rm(folder, { recursive: true });
    else say(words.notShared);
    throw error;
  });
  process.stdout.write(`${folder}\n`);
  say(words.added);
  if (sharing) say(words.shared);
  if (music === null) {
    say(options.keepMusic || capture.soundPath === null ? words.withoutSound : words.musicLeft);
  }
  return 0;
}

function isTaken(error: unknown): boolean {
  return error instanceof DanceError && error.code === 'DANCE_NAME_TAKEN';
}

/** @throws DanceError FILE_MISSING, MUSIC_UNREADABLE */
async function checkMusic(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw new DanceError('FILE_MISSING', { path }, { cause });
  });
  const isSound = await readProbe(path).then(
    ({ streams }) => streams.some(({ codec_type }) => codec_type === 'audio'),
    () => false,
  );
  if (!isSound) throw new DanceError('MUSIC_UNREADABLE', { path });
}

/** An id from the name's Latin letters, or else the next free number. */
async function freeId(
  name: string,
  { templatesDir, ownDir, sharing }: AddOptions,
): Promise<string> {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40);
  const exists = (id: string) =>
    Promise.any([access(join(templatesDir, id)), access(join(ownDir, id))]).then(
      () => true,
      () => false,
    );
  const stem = slug === '' ? 'dance' : slug;
  if (slug !== '' && !(await exists(slug))) return slug;
  for (let number = 1; ; number++) {
    // Two machines that look for a number at once find two.
    const id = `${stem}-${sharing ? await sharing.takeNumber() : number}`;
    if (!(await exists(id))) return id;
  }
}

/** A line on a terminal that says how much of a video has been looked at. */
function openProgress(words: string) {
  const live = process.stderr.isTTY === true;
  let shown = -1;
  return {
    report(fraction: number) {
      const percent = Math.floor(fraction * 100);
      if (!live || percent === shown) return;
      shown = percent;
      process.stderr.write(`\r${words} ${percent} %`);
    },
    close() {
      if (shown >= 0) process.stderr.write('\n');
    },
  };
}
