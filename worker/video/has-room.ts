import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a disk must still take to count as not full. */
const roomBytes = 1 << 20;

/** Whether there is room for a file in a folder: found out by writing one, because what the system says is free leaves
 *  out quotas. A folder that cannot be written for other reasons is not full. */
export async function hasRoom(folder: string): Promise<boolean> {
  const path = join(folder, `.room-${randomUUID()}`);
  try {
    await writeFile(path, new Uint8Array(roomBytes), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code !== 'ENOSPC' && code !== 'EDQUOT';
  } finally {
    await rm(path, { force: true });
  }
}
