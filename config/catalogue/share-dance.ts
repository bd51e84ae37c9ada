import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type SharedDance,
  sharedFileBytesMax,
  sharedFileNames,
  sharedPathOf,
} from '../../core/dance/shared-dance.ts';
import { type TemplateCard, templateCardSchema } from '../../core/dance/template.ts';
import { DanceError } from '../../core/faults.ts';
import type { Store } from '../../core/media/store.ts';
import { loadTemplate } from '../templates.ts';
import { type DanceCatalogue, readEntry } from './dance-catalogue.ts';
import { endBegun, readBegun, readMark, sha256Of, writeBegun } from './dance-mirror.ts';

export interface ShareTools {
  readonly catalogue: DanceCatalogue;
  readonly store: Store;
  /** Where the machine's dances are. */
  readonly folder: string;
}

/** Shares a dance of this machine, or what it has become since it was shared: its files go into the store, then its
 *  card into the catalogue. Safe to repeat. @throws DanceError DANCE_NAME_TAKEN, TEMPLATE_BROKEN; and what Redis and the
 *  store throw */
export async function shareDance(
  id: string,
  { catalogue, store, folder }: ShareTools,
): Promise<TemplateCard> {
  const place = join(folder, id);
  const begun = await readBegun(place);
  if (begun !== null && (await catalogue.entries()).get(id) === begun) await finish(place, begun);
  const mark = await readMark(place);
  const template = await loadTemplate(place).catch((cause: unknown) => {
    throw new DanceError('TEMPLATE_BROKEN', { template: id }, { cause });
  });
  // A catalogue that has lost its memory gives no version twice all the same.
  const earlier = mark === null ? 0 : (readEntry(mark)?.card.version ?? 0);
  const version = await catalogue.takeVersion(id, Math.max(template.version, earlier + 1));
  const card = { ...templateCardSchema.strip().parse(template), version };
  const files = (await readFiles(place)).map((file) =>
    file.name === 'template.json' ? { ...file, bytes: Buffer.from(writeCard(card)) } : file,
  );
  const described = files.map(({ name, bytes }) => ({
    ...{ name, sizeBytes: bytes.length, sha256: sha256Of(bytes) },
  }));
  const entry = JSON.stringify({ card, files: described } satisfies SharedDance);
  if (readEntry(entry) === null) throw new DanceError('TEMPLATE_BROKEN', { template: id });
  for (const { name, bytes } of files) await store.put(sharedPathOf(card, name), bytes);
  await writeBegun(place, entry);
  await catalogue
    .publish(card, entry, { replaces: mark !== null })
    .catch(async (error: unknown) => {
      // Unless it was refused, Redis may have it all the same.
      if (error instanceof DanceError) await removeFiles(entry, store);
      throw error;
    });
  await finish(place, entry);
  if (mark !== null) await removeFiles(mark, store);
  return card;
}

/** Makes the folder say what the catalogue says. */
async function finish(place: string, entry: string): Promise<void> {
  const card = readEntry(entry)?.card;
  if (card) {
    const draft = join(place, '.template.json.part');
    await writeFile(draft, writeCard(card));
    await rename(draft, join(place, 'template.json'));
  }
  await endBegun(place);
}

function writeCard(card: TemplateCard): string {
  return `${JSON.stringify(card, null, 2)}\n`;
}

/** Takes a dance back from all machines; their folders follow. Says whether it was shared. */
export async function withdrawDance(
  id: string,
  { catalogue, store }: Pick<ShareTools, 'catalogue' | 'store'>,
): Promise<boolean> {
  const entry = (await catalogue.entries()).get(id);
  if (entry === undefined) return false;
  await catalogue.withdraw(id);
  await removeFiles(entry, store);
  return true;
}

async function removeFiles(entry: string, store: Store): Promise<void> {
  const dance = readEntry(entry);
  if (dance === null) return;
  for (const { name } of dance.files) await store.remove(sharedPathOf(dance.card, name));
}

/** The files of a dance's folder that are shared; what is too large is left to be found broken. */
async function readFiles(place: string) {
  const files = [];
  for (const name of sharedFileNames) {
    const path = join(place, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || found.size === 0) continue;
    const bytes = found.size > sharedFileBytesMax ? Buffer.alloc(0) : await readFile(path);
    files.push({ name, bytes });
  }
  return files;
}
