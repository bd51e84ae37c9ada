import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Config, loadConfig, readConfig } from '../../config/config.ts';
import { projectRoot } from '../../config/project-root.ts';
import { DanceError } from '../../core/faults.ts';
import type { CheckName } from '../../core/words/doctor.ts';
import { locales } from '../../core/words/locale.ts';
import { wordsOf } from '../../core/words/say.ts';

const NODE_MAJOR_MIN = 20;
const NODE_MINOR_MIN = 9;

/** Room for the transcribed models and a clip of the longest kind. */
const DISK_BYTES_MIN = 200 * 1024 * 1024;

/** How long another server may take to answer. */
const ANSWER_MS = 4000;

const ENCODERS = ['libx264', 'aac'];

const SAMPLE = join(projectRoot, 'samples', 'terracotta-warrior.png');

export interface Finding {
  readonly check: CheckName;
  readonly ok: boolean;
  /** A version, a count, a path: what was found, or what is wrong. */
  readonly found: string;
}

type Look = () => Promise<string>;

/** Tries what the main job needs, on the machine itself: it decodes a sample, finds the figure in it,
 *  parses every dance. Writes only below the var folder. Never throws. */
export async function examine(): Promise<Finding[]> {
  let config = readConfig({});
  const looks: readonly (readonly [CheckName, Look])[] = [
    ['node', lookAtNode],
    [
      'configuration',
      async () => {
        config = loadConfig();
        return config.varDir;
      },
    ],
    ['folder', () => lookAtFolder(config.varDir)],
    ['disk', () => lookAtDisk(config.varDir)],
    ['store', () => lookAtStore(config)],
    ['ffmpeg', lookAtFfmpeg],
    ['photos', lookAtPhotos],
    ['figure', () => lookAtFigure(config)],
    ['portrait', () => lookAtPortrait(config)],
    ['templates', () => lookAtTemplates(config)],
    ['label', lookAtLabel],
    ['telegram', () => lookAtTelegram(config)],
  ];
  const findings: Finding[] = [];
  for (const [check, look] of looks) findings.push(await find(check, look));
  return findings;
}

async function find(check: CheckName, look: Look): Promise<Finding> {
  try {
    return { check, ok: true, found: await look() };
  } catch (error) {
    return { check, ok: false, found: describeFailure(error) };
  }
}

function describeFailure(error: unknown): string {
  if (error instanceof DanceError) {
    return [error.code, ...Object.values(error.details).flat()].join(' ');
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

async function lookAtNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > NODE_MAJOR_MIN || (major === NODE_MAJOR_MIN && minor >= NODE_MINOR_MIN);
  if (!recent) throw new Error(process.version);
  return process.version;
}

async function lookAtFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.doctor-${randomUUID()}`);
  await writeFile(probe, '');
  await rm(probe);
  return folder;
}

async function lookAtDisk(folder: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const found = `${Math.floor((bavail * bsize) / 1e6)} MB`;
  if (bavail * bsize < DISK_BYTES_MIN) throw new Error(found);
  return found;
}

async function lookAtFfmpeg(): Promise<string> {
  const run = promisify(execFile);
  const { stdout: version } = await run('ffprobe', ['-version']);
  const { stdout: encoders } = await run('ffmpeg', ['-hide_banner', '-encoders']);
  const missing = ENCODERS.filter((name) => !new RegExp(`^ \\S+ ${name} `, 'm').test(encoders));
  const found = /^ffprobe version (\S+)/.exec(version)?.[1] ?? '?';
  if (missing.length > 0) throw new Error(`${found}, −${missing.join(', −')}`);
  return `${found}, ${ENCODERS.join(', ')}`;
}

// What follows loads packages that may be missing, so each is imported inside its own look.

async function lookAtStore(config: Config): Promise<string> {
  const { openAnsweringStore } = await import('../../config/store/open-store.ts');
  return (await openAnsweringStore(config)).name;
}

async function lookAtPhotos(): Promise<string> {
  const { decodePhoto } = await import('../photo/decode.ts');
  const { picture } = await decodePhoto(await readFile(SAMPLE));
  return `${picture.widthPx} × ${picture.heightPx}`;
}

async function lookAtFigure({ cacheDir, threads }: Config): Promise<string> {
  const { decodePhoto } = await import('../photo/decode.ts');
  const { openFigureFinder } = await import('../figure/figure-finder.ts');
  const { picture } = await decodePhoto(await readFile(SAMPLE));
  const startedMs = performance.now();
  const finder = await openFigureFinder({ cacheDir, threads });
  try {
    const { figure } = await finder.find(picture);
    if (figure === null) throw new DanceError('NO_PERSON');
    return `${Math.round(performance.now() - startedMs)} ms`;
  } finally {
    await finder.close();
  }
}

/** Whether the network can be made that cuts out heads where a sentence dresses the body. */
async function lookAtPortrait({ cacheDir, threads }: Config): Promise<string> {
  const { openPortraitReader } = await import('../figure/head/portrait-reader.ts');
  const startedMs = performance.now();
  const reader = await openPortraitReader({ cacheDir, threads });
  await reader.close();
  return `${Math.round(performance.now() - startedMs)} ms`;
}

async function lookAtTemplates({ templatesDir }: Config): Promise<string> {
  const { loadDances } = await import('../../config/templates.ts');
  const { templates, broken } = await loadDances(templatesDir);
  if (broken.length > 0) {
    throw new Error(broken.map(({ folder, reason }) => `${folder}: ${reason}`).join('; '));
  }
  if (templates.length === 0) throw new Error('0');
  return templates.map(({ id }) => id).join(', ');
}

async function lookAtLabel(): Promise<string> {
  const { loadTextOutline } = await import('../video/glyph-outlines.ts');
  const texts = locales.map((locale) => wordsOf(locale).aiLabel);
  await Promise.all(texts.map(loadTextOutline));
  return texts.join(', ');
}

/** Which bot the token is of, where Telegram can be asked. That it cannot keeps no clip from being made. */
async function lookAtTelegram({ telegram: { token, root } }: Config): Promise<string> {
  if (token === null) return 'TELEGRAM_TOKEN is not set';
  const signal = AbortSignal.timeout(ANSWER_MS);
  const answer: unknown = await fetch(`${root}/bot${token}/getMe`, { signal })
    .then((response) => response.json())
    .catch(() => null);
  const { error_code: code, result } = (answer ?? {}) as {
    error_code?: unknown;
    result?: { username?: unknown };
  };
  if (code === 401 || code === 404) throw new Error(`TELEGRAM_TOKEN: ${code}`);
  const name = result?.username;
  return typeof name === 'string' ? `@${name}` : 'TELEGRAM_TOKEN is set, Telegram does not answer';
}
