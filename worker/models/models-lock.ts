import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';

const FILE = '.lock';

/** Keeps a models' folder for this process while it changes it: two that fetch one file would mix it up. A lock whose
 *  process is gone counts as none. @throws DanceError MODELS_BUSY */
export async function holdModels<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const file = path.join(folder, FILE);
  await mkdir(folder, { recursive: true });
  if (!(await take(file)) && (await isHeld(file))) throw new DanceError('MODELS_BUSY', { folder });
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid)).finally(() => handle.close());
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether somebody else holds it; if nobody does, it is ours from now on. */
async function isHeld(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (Number.isSafeInteger(holder) && holder > 0 && isRunning(holder)) return true;
  await rm(file, { force: true });
  return !(await take(file));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
