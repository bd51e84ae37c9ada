import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkStoreFolder, checkStorePath, type Store } from '../../core/media/store.ts';

/** How the name of a file ends that is still being written. */
const unfinished = '.part';

/** The store in a folder of this machine. */
export function openFileStore(folder: string): Store {
  const placeOf = (path: string) => {
    checkStorePath(path);
    return join(folder, path);
  };
  /** Writes beside the place, then renames: what is there is there whole. */
  async function place(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
    const to = placeOf(path);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const temporary = `${to}.${randomUUID()}${unfinished}`;
    try {
      await write(temporary);
      await rename(temporary, to);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
  return {
    put: (path, bytes) =>
      place(path, async (temporary) => {
        const file = await open(temporary, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      }),
    putFile: (path, localPath) =>
      place(path, async (temporary) => {
        // Across file systems a rename is none.
        await rename(localPath, temporary).catch(async (error: unknown) => {
          if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
          await copyFile(localPath, temporary);
          await rm(localPath);
        });
      }),
    read: async (path) => readFile(placeOf(path)).catch(nullIfMissing),
    async borrow(path) {
      const localPath = placeOf(path);
      const found = await stat(localPath).catch(nullIfMissing);
      return found && { localPath, release: async () => {} };
    },
    remove: async (path) => rm(placeOf(path), { force: true }),
    async list(name) {
      checkStoreFolder(name);
      const entries = (await readdir(join(folder, name)).catch(nullIfMissing)) ?? [];
      const found = await Promise.all(
        entries.map(async (entry) => {
          const file = await stat(join(folder, name, entry)).catch(nullIfMissing);
          if (!file?.isFile() || entry.endsWith(unfinished)) return null;
          return { path: `${name}/${entry}`, modifiedMs: file.mtimeMs };
        }),
      );
      return found.filter((file) => file !== null);
    },
  };
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
