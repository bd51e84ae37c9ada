import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findClash, type TemplatesFound } from '../../../config/templates.ts';
import { DanceError } from '../../../core/faults.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';
import { bringDance } from '../../capture/bring-dance.ts';
import { captureFile } from '../../capture/capture-file.ts';
import { openFigureFinder } from '../../figure/figure-finder.ts';
import { readProbe } from '../../video/ffmpeg-process.ts';

export interface AddOptions {
  /** A BVH file or a video. */
  readonly path: string;
  readonly name: string;
  /** Music to dance to; null for none. */
  readonly musicPath: string | null;
  /** The video's own music is danced to: whoever adds it may use it. */
  readonly keepMusic: boolean;
  readonly templatesDir: string;
  readonly ownDir: string;
  readonly cacheDir: string;
  readonly threads: number;
  readonly locale: Locale;
}

/** Makes a dance of a file and says how it is asked for.
 *  @throws DanceError DANCE_NAME_TAKEN, OUTPUT_UNWRITABLE, as captureFile and bringDance do */
export async function addTemplate(found: TemplatesFound, options: AddOptions): Promise<number> {
  const { path, name, musicPath, templatesDir, cacheDir, threads, locale } = options;
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
  process.stdout.write(`${folder}\n`);
  const say = (sentence: string) =>
    process.stderr.write(
      `${sentence.replaceAll('{id}', id).replace('{bpm}', String(card.beatsPerMinute))}\n`,
    );
  say(words.added);
  if (music === null) {
    say(options.keepMusic || capture.soundPath === null ? words.withoutSound : words.musicLeft);
  }
  return 0;
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
async function freeId(name: string, { templatesDir, ownDir }: AddOptions): Promise<string> {
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
    const id = `${stem}-${number}`;
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
