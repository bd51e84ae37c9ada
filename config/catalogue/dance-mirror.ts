import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { type SharedDance, sharedPathOf } from '../../core/dance/shared-dance.ts';
import { templateCardSchema } from '../../core/dance/template.ts';
import { type Store, StoreTrouble } from '../../core/media/store.ts';
import { loadTemplate, reasonOf } from '../templates.ts';
import { openDanceCatalogue, readEntry } from './dance-catalogue.ts';

/** In the folder of every shared dance: its entry in the catalogue, to the letter. A folder without it is the
 *  machine's own, and is never touched. */
const markName = 'shared.json';
const begunName = '.shared.json.part';

/** How the name of a folder ends in which something is made ready. */
const unfinished = '.part';
const leftMsMax = 3_600_000;

/** How much is quoted of what others wrote, characters. */
const toldMax = 200;

export interface MirrorTools {
  /** Connected, and failing at once while Redis is away. */
  readonly redis: Redis;
  readonly store: Store;
  readonly log: { warn(facts: object, message: string): void };
}

export interface DanceMirror {
  /** Brings the machine's folder to what the catalogue says; with `anew`, also what was right the last time. A dance
   *  that is broken is named in the log, once, and hides no other. @throws when Redis or the store is away; what
   *  could be done is done */
  sync(options?: { readonly anew?: boolean }): Promise<void>;
}

/** What was fetched is no dance, or not the one that it should be. */
class BrokenDance extends Error {}

/** The dance's place is taken on this machine, which may pass without a change of the catalogue. */
class PlaceTaken extends BrokenDance {}

/** The shared dances in the folder of this machine's dances. Several processes may keep the same folder. */
export function openDanceMirror(folder: string, { redis, store, log }: MirrorTools): DanceMirror {
  const catalogue = openDanceCatalogue(redis);
  let last: Promise<void> = Promise.resolve();
  let seen: number | null = null;
  const told = new Map<string, string>();

  async function bring(anew: boolean): Promise<void> {
    const revision = await catalogue.revision();
    if (revision === seen && !anew) return;
    const entries = await catalogue.entries();
    let trouble: { readonly error: unknown } | null = null;
    let isWhole = true;
    for (const [id, text] of entries) {
      try {
        await fetchDance(id, text, folder, store);
        told.delete(id);
      } catch (error) {
        if (error instanceof PlaceTaken) isWhole = false;
        if (error instanceof BrokenDance) {
          if (told.get(id) !== text) {
            const reason = error.message.slice(0, toldMax);
            log.warn({ folder: id.slice(0, toldMax), reason }, 'TEMPLATE_BROKEN');
          }
          told.set(id, text);
          continue;
        }
        trouble = { error };
        // A store that is away is so for the others, too.
        if (error instanceof StoreTrouble) break;
      }
    }
    const known = await catalogue.known();
    for (const id of await folders(folder)) {
      // Another catalogue, or one that has lost its memory, takes nothing away.
      if (entries.has(id) || !known.has(id) || (await readMark(join(folder, id))) === null)
        continue;
      await inDraft(folder, id, (draft) => rename(join(folder, id), join(draft, 'gone')));
    }
    await removeLeft(folder);
    if (trouble) throw trouble.error;
    if (isWhole) seen = revision;
  }

  return {
    sync({ anew = false } = {}) {
      last = last.catch(() => {}).then(() => bring(anew));
      return last;
    },
  };
}

/** Keeps a machine's folder as the catalogue says, for whoever looks at nothing else there. */
export function keepMirrored(
  mirror: DanceMirror,
  everyMs: number,
  log: MirrorTools['log'],
): { close: () => void } {
  const sync = () => {
    mirror.sync().catch((error: unknown) => log.warn({ why: String(error) }, 'DANCES_NOT_FETCHED'));
  };
  sync();
  const timer = setInterval(sync, everyMs);
  return { close: () => clearInterval(timer) };
}

/** The entry of a shared dance, as it is marked in the dance's folder. Null for a dance of the machine's own. */
export async function readMark(danceFolder: string): Promise<string | null> {
  return await readFile(join(danceFolder, markName), 'utf8').catch(() => null);
}

/** The same of a dance whose sharing has begun: the catalogue may have it or not. */
export async function readBegun(danceFolder: string): Promise<string | null> {
  return await readFile(join(danceFolder, begunName), 'utf8').catch(() => null);
}

export async function writeBegun(danceFolder: string, entry: string): Promise<void> {
  await writeFile(join(danceFolder, begunName), entry);
}

export async function endBegun(danceFolder: string): Promise<void> {
  await rename(join(danceFolder, begunName), join(danceFolder, markName));
}

/** @throws BrokenDance, and what the store throws */
async function fetchDance(id: string, text: string, folder: string, store: Store): Promise<void> {
  const dance = readEntry(text);
  if (dance === null || dance.card.id !== id) throw new BrokenDance('its entry is not right');
  const place = join(folder, id);
  const mark = await readMark(place);
  if (mark === text) return;
  const isThere = await stat(place).then(
    () => true,
    () => false,
  );
  if (isThere && mark === null) {
    // It is this very dance, whose sharing is about to end.
    if ((await readBegun(place)) === text) return;
    throw new PlaceTaken('a dance of this machine has its folder');
  }
  await inDraft(folder, id, async (draft) => {
    const fetched = join(draft, id);
    await mkdir(fetched);
    for (const file of dance.files) {
      await fetchFile(sharedPathOf(dance.card, file.name), file, join(fetched, file.name), store);
    }
    const { data: card } = templateCardSchema
      .strip()
      .safeParse(await loadTemplate(fetched).catch(brokenBy));
    if (JSON.stringify(card) !== JSON.stringify(dance.card)) {
      throw new BrokenDance('template.json: not what the catalogue says');
    }
    await writeFile(join(fetched, markName), text);
    try {
      if (isThere) await rename(place, join(draft, 'old'));
      await rename(fetched, place);
    } catch (error) {
      // Unless another process of this machine was faster.
      if ((await readMark(place)) !== text) throw error;
    }
  });
}

function brokenBy(error: unknown): never {
  throw new BrokenDance(reasonOf(error), { cause: error });
}

/** One file out of the store, when it is the one that it should be. */
async function fetchFile(
  path: string,
  { name, sizeBytes, sha256 }: SharedDance['files'][number],
  to: string,
  store: Store,
): Promise<void> {
  const borrowed = await store.borrow(path);
  if (borrowed === null) throw new BrokenDance(`${name}: missing in the store`);
  try {
    const found = await stat(borrowed.localPath);
    if (found.size !== sizeBytes) throw new BrokenDance(`${name}: of another size`);
    await copyFile(borrowed.localPath, to);
  } finally {
    await borrowed.release();
  }
  if (sha256Of(await readFile(to)) !== sha256) throw new BrokenDance(`${name}: of other bytes`);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Does something in a folder beside the dances that is gone afterwards. */
async function inDraft(
  folder: string,
  id: string,
  act: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(folder, `.${id}.${randomUUID()}${unfinished}`);
  await mkdir(draft, { recursive: true });
  try {
    await act(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Removes what processes that died had begun. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await folders(folder)) {
    if (!name.startsWith('.') || !name.endsWith(unfinished)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > leftMsMax) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
