import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const FILE = 'installed.json';

const entrySchema = z.object({
  sizeBytes: z.number(),
  /** When the file was changed last, as it was when it was hashed. */
  modifiedMs: z.number(),
  sha256: z.string(),
});

const recordSchema = z.object({ files: z.record(z.string(), entrySchema) });

type ModelEntry = z.infer<typeof entrySchema>;

/** What is remembered of the model files here: the hash that each had when it was first found to be right. */
export interface ModelRecord {
  entryOf(name: string): ModelEntry | null;
  /** Whether a file is, by size and time, the one that was hashed. */
  isUnchanged(name: string, file: string): Promise<boolean>;
  keep(name: string, file: string, sha256: string): Promise<void>;
}

/** Opens the record of a models' folder; one that cannot be read counts as empty, since all of it can be made again. */
export async function openModelRecord(folder: string): Promise<ModelRecord> {
  const file = path.join(folder, FILE);
  const files = new Map(Object.entries(await readEntries(file)));
  return {
    entryOf: (name) => files.get(name) ?? null,
    async isUnchanged(name, place) {
      const entry = files.get(name);
      if (!entry) return false;
      const { size, mtimeMs } = await stat(place);
      return entry.sizeBytes === size && entry.modifiedMs === mtimeMs;
    },
    async keep(name, place, sha256) {
      const { size, mtimeMs } = await stat(place);
      files.set(name, { sizeBytes: size, modifiedMs: mtimeMs, sha256 });
      await replaceFile(file, `${JSON.stringify({ files: Object.fromEntries(files) }, null, 2)}\n`);
    },
  };
}

async function readEntries(file: string): Promise<Record<string, ModelEntry>> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(file, 'utf8'))).files;
  } catch {
    return {};
  }
}

/** Under the real name there is the old text or the new one, never a part. */
async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(fresh, text, { flush: true });
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}
