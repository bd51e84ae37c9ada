import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { CheckpointError } from '../onnx/checkpoint-error.ts';

/** Of every part of an engine, where its file may lie; the first that is there counts. */
export type WantedFiles<Part extends string> = Readonly<Record<Part, readonly string[]>>;

export interface LocatedFiles<Part extends string, Optional extends string> {
  readonly folder: string;
  readonly files: Readonly<Record<Part, string> & Record<Optional, string | null>>;
  /** config.json, and what it says; null where it is not there. */
  readonly config: { readonly file: string; readonly text: string | null };
}

/** An engine's files in its folder below the models'. None is opened. optional: parts that it does without.
 *  @throws DanceError MODEL_MISSING {model, remedy}; CheckpointError for a file that cannot be read */
export async function locateFiles<Part extends string, Optional extends string = never>(
  modelsDir: string,
  engine: string,
  wanted: WantedFiles<Part>,
  optional: WantedFiles<Optional> = {} as WantedFiles<Optional>,
): Promise<LocatedFiles<Part, Optional>> {
  const folder = join(modelsDir, engine);
  const parts: [Part | Optional, string | null][] = [];
  const missing: string[] = [];
  for (const [part, names] of Object.entries(wanted) as [Part, readonly string[]][]) {
    const file = await firstOf(folder, names);
    if (file === null) missing.push(`${engine}/${names[0]}`);
    parts.push([part, file]);
  }
  if (missing.length > 0) {
    const remedy = `./dance models pull ${engine}`;
    throw new DanceError('MODEL_MISSING', { model: missing, remedy });
  }
  for (const [part, names] of Object.entries(optional) as [Optional, readonly string[]][]) {
    parts.push([part, await firstOf(folder, names)]);
  }
  for (const [, file] of parts) if (file !== null) await checkReadable(folder, file);
  const file = join(folder, 'config.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  const files = Object.fromEntries(parts) as LocatedFiles<Part, Optional>['files'];
  return { folder, files, config: { file, text } };
}

async function firstOf(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const file = join(folder, name);
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  }
  return null;
}

/** The runtime reads weights below the folder only, wherever a link leads. @throws CheckpointError */
async function checkReadable(folder: string, file: string): Promise<void> {
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new CheckpointError(file, 'it may not be read', { cause });
  });
  const place = relative(await realpath(folder), await realpath(file));
  if (place.startsWith('..')) {
    throw new CheckpointError(file, 'it is a link out of its folder', { kind: 'leadsOut' });
  }
}
