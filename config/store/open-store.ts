import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { type Store, StoreTrouble } from '../../core/media/store.ts';
import type { Config } from '../config.ts';
import { openFileStore } from './file-store.ts';

/** What is borrowed longer than any job may last was left behind. */
const borrowedMsMax = 24 * 3_600_000;

type StoreConfig = Pick<Config, 's3' | 'storeDir' | 'varDir'>;

/** The store that the configuration names: files of this machine, or a bucket. A bucket that does not answer may do so
 *  later. @throws DanceError STORE_REFUSED when it says no */
export async function openStore(config: StoreConfig): Promise<Store> {
  const { store, name, check } = await open(config);
  await check().catch((error: unknown) => {
    if (!(error instanceof StoreTrouble) || error.refused) throw storeFault(error, name);
  });
  return store;
}

/** The same, and it does answer. Also what it is called: a folder, or s3://….
 *  @throws DanceError STORE_REFUSED, STORE_AWAY */
export async function openAnsweringStore(
  config: StoreConfig,
): Promise<{ readonly store: Store; readonly name: string }> {
  const { store, name, check } = await open(config);
  await check().catch((error: unknown) => {
    throw storeFault(error, name);
  });
  return { store, name };
}

async function open({ s3, storeDir, varDir }: StoreConfig) {
  if (s3 === null) {
    return { store: openFileStore(storeDir), name: storeDir, check: async () => {} };
  }
  // The AWS SDK takes its time to load: nobody waits for it who needs none.
  const { openS3Store } = await import('./s3-store.ts');
  const borrowedDir = join(varDir, 'borrowed');
  await removeLeft(borrowedDir);
  const store = openS3Store(s3, { borrowedDir });
  const name = `s3://${s3.bucket}/${s3.prefix}`.replace(/\/$/, '');
  return { store, name, check: store.check };
}

/** What the store does not do, as a person is told. */
export function storeFault(error: unknown, store: string): unknown {
  if (!(error instanceof StoreTrouble)) return error;
  const code = error.refused ? 'STORE_REFUSED' : 'STORE_AWAY';
  return new DanceError(code, { store, reason: error.reason }, { cause: error });
}

async function removeLeft(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const file = await stat(path).catch(() => null);
    if (file && Date.now() - file.mtimeMs > borrowedMsMax) await rm(path, { force: true });
  }
}
