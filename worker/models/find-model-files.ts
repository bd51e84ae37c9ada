import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';

const DEPTH_MOST = 12;
const FILES_MOST = 100_000;
const ENDINGS = new Set(['.pth', '.pt', '.bin', '.ckpt', '.safetensors']);
const TOKENIZER = new Set(['vocab.json', 'merges.txt']);

/** The files below a folder that may be models, by their endings. Links to files are followed, as the caches of
 *  download programs need; links to folders are not. @throws DanceError FOLDER_MISSING */
export async function findModelFiles(folder: string): Promise<string[]> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new DanceError('FOLDER_MISSING', { path: folder });
  const found: string[] = [];
  await walk(folder, 0, found);
  return found.sort();
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  // What may not be looked into is none of ours.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < DEPTH_MOST) await walk(file, depth + 1, found);
    if (found.length >= FILES_MOST || !mayBeModel(entry.name)) continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(file)))) found.push(file);
  }
}

function mayBeModel(name: string): boolean {
  return ENDINGS.has(path.extname(name).toLowerCase()) || TOKENIZER.has(name);
}

async function leadsToFile(link: string): Promise<boolean> {
  return await stat(link).then(
    (found) => found.isFile(),
    () => false,
  );
}
