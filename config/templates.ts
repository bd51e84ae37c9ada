import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Template, templateSchema } from '../core/dance/template.ts';

/** A dance on disk: its card and its moves, and where its music lies. */
export interface InstalledTemplate extends Template {
  readonly musicPath: string;
}

export interface BrokenTemplate {
  readonly folder: string;
  /** What is wrong and where, one line. */
  readonly reason: string;
}

/** Every dance of a folder, by id; a broken one is named and hides no other.
 *  A folder is a dance when it holds a template.json. */
export async function loadTemplates(
  dir: string,
): Promise<{ templates: InstalledTemplate[]; broken: BrokenTemplate[] }> {
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
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
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

async function loadTemplate(folder: string): Promise<InstalledTemplate> {
  const card = await readJson(join(folder, 'template.json'));
  const score = await readJson(join(folder, 'choreography.json'));
  const { error, data: template } = templateSchema.safeParse({ ...card, score });
  if (error) throw new Error(wordIssue(error.issues[0], score), { cause: error });
  if (template.id !== basename(folder)) {
    throw new Error(`template.json: id is ${template.id}, the folder's name is not`);
  }
  const musicPath = join(folder, 'music.m4a');
  await access(musicPath);
  return { ...template, musicPath };
}

async function readJson(path: string): Promise<object> {
  const text = await readFile(path, 'utf8');
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${basename(path)}: not a JSON object`, { cause });
  }
}

/** What is wrong with a dance, and in which file, phrase and beat. */
function wordIssue({ path, message }: z.core.$ZodIssue, score: object): string {
  if (path[0] !== 'score') return `template.json: ${[...path, message].join(': ')}`;
  const places: string[] = ['choreography.json'];
  let value: unknown = score;
  for (const step of path.slice(1)) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    const { name, beat } = z.looseObject({}).safeParse(value).data ?? {};
    if (typeof name === 'string') places.push(`phrase "${name}"`);
    else if (typeof beat === 'number') places.push(`beat ${beat}`);
    else if (typeof step === 'string' && step !== 'keys' && step !== 'beat') places.push(step);
  }
  return `${places.join(', ')}: ${message}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'path' in error) {
    return `${basename(String(error.path))}: ${error.code === 'ENOENT' ? 'missing' : error.code}`;
  }
  return error instanceof Error ? error.message : String(error);
}
