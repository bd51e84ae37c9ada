import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { findDance } from '../core/command/find-dance.ts';
import { type Template, templateSchema } from '../core/dance/template.ts';
import { projectRoot } from './project-root.ts';

/** A dance on disk: its card and its moves, and where its music lies. */
export interface InstalledTemplate extends Template {
  /** Null for a dance without music. */
  readonly musicPath: string | null;
}

export interface BrokenTemplate {
  readonly folder: string;
  /** What is wrong and where, one line. */
  readonly reason: string;
}

/** The project's own dances, and those that were brought. One that was brought under a name which another has is broken.
 *  broughtDir: may be missing. */
export async function loadDances(broughtDir: string): Promise<TemplatesFound> {
  const own = await loadTemplates(join(projectRoot, 'templates'));
  const brought = await loadTemplates(broughtDir).catch((error: unknown): TemplatesFound => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { templates: [], broken: [] };
    }
    return { templates: [], broken: [{ folder: basename(broughtDir), reason: reasonOf(error) }] };
  });
  const templates = [...own.templates];
  const broken = [...own.broken, ...brought.broken];
  for (const template of brought.templates) {
    const clash = findClash(template, templates);
    if (clash === null) templates.push(template);
    else {
      const reason = `template.json: the dance ${clash.dance} is called "${clash.name}" too`;
      broken.push({ folder: template.id, reason });
    }
  }
  return { templates, broken };
}

/** The first of a dance's names that another dance answers to. */
export function findClash(
  card: Pick<Template, 'id' | 'names' | 'aliases'>,
  others: readonly Pick<Template, 'id' | 'names' | 'aliases'>[],
): { readonly name: string; readonly dance: string } | null {
  const named = others.map(namedDance);
  for (const name of [card.id, ...namedDance(card).names]) {
    const dance = findDance(name, named);
    if (dance !== null) return { name, dance: dance.id };
  }
  return null;
}

/** What a dance answers to. */
export function namedDance({ id, names, aliases }: Pick<Template, 'id' | 'names' | 'aliases'>) {
  return { id, names: [...Object.values(names), ...aliases] };
}

export interface TemplatesFound {
  readonly templates: InstalledTemplate[];
  readonly broken: BrokenTemplate[];
}

/** Every dance of a folder, by id; a broken one is named and hides no other.
 *  A folder is a dance when it holds a template.json. */
export async function loadTemplates(dir: string): Promise<TemplatesFound> {
  const templates: InstalledTemplate[] = [];
  const broken: BrokenTemplate[] = [];
  for (const folder of await foldersOf(dir)) {
    try {
      templates.push(await loadTemplate(join(dir, folder)));
    } catch (error) {
      broken.push({ folder, reason: reasonOf(error) });
    }
  }
  return { templates, broken };
}

async function foldersOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  // What begins with a dot is still being written.
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const dances = await Promise.all(
    folders.map((name) =>
      access(join(dir, name, 'template.json')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return folders.filter((_, i) => dances[i]).sort();
}

/** The dance in a folder. @throws Error with what is wrong, and in which of its files */
export async function loadTemplate(folder: string): Promise<InstalledTemplate> {
  const card = await readJson(join(folder, 'template.json'));
  const score = await readJson(join(folder, 'choreography.json'));
  const halfBodyScore = await readJson(join(folder, 'half-body.json')).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  const { error, data: template } = templateSchema.safeParse({ ...card, score, halfBodyScore });
  if (error)
    throw new Error(wordIssue(error.issues[0], { score, halfBodyScore }), { cause: error });
  if (template.id !== basename(folder)) {
    throw new Error(`template.json: id is ${template.id}, the folder's name is not`);
  }
  if (template.silent) return { ...template, musicPath: null };
  const musicPath = join(folder, 'music.m4a');
  await checkMusic(musicPath);
  return { ...template, musicPath };
}

/** An MP4's first box is its type, and each of its tracks says what it is for. Source: ISO/IEC 14496-12, sections 4.3
 *  and 8.4.3. */
async function checkMusic(path: string): Promise<void> {
  const bytes = await readFile(path);
  const isMp4 = bytes.toString('latin1', 4, 8) === 'ftyp';
  if (!isMp4 || !bytes.includes('soun', 0, 'latin1')) throw new Error('music.m4a: not audio');
}

async function readJson(path: string): Promise<object> {
  const text = await readFile(path, 'utf8');
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${basename(path)}: not a JSON object`, { cause });
  }
}

const scoreFiles: Readonly<Record<string, string>> = {
  score: 'choreography.json',
  halfBodyScore: 'half-body.json',
};

/** What is wrong with a dance, and in which file, phrase and beat. */
function wordIssue({ path, message }: z.core.$ZodIssue, scores: Record<string, unknown>): string {
  const file = scoreFiles[String(path[0])];
  if (file === undefined) return `template.json: ${[...path, message].join(': ')}`;
  const places: string[] = [file];
  let value: unknown = scores[String(path[0])];
  for (const step of path.slice(1)) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    const { name, beat } = z.looseObject({}).safeParse(value).data ?? {};
    if (typeof name === 'string') places.push(`phrase "${name}"`);
    else if (typeof beat === 'number') places.push(`beat ${beat}`);
    else if (typeof step === 'string' && step !== 'keys' && step !== 'beat') places.push(step);
  }
  return `${places.join(', ')}: ${message}`;
}

/** What is wrong with a dance, one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'path' in error) {
    return `${basename(String(error.path))}: ${error.code === 'ENOENT' ? 'missing' : error.code}`;
  }
  return error instanceof Error ? error.message : String(error);
}
