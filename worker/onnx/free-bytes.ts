import { statfs } from 'node:fs/promises';
import path from 'node:path';

export type FreeBytes = (folder: string) => Promise<number>;

/** The bytes that are free for this user where a folder is, or will be. */
export async function freeBytesAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent === folder) throw error;
    return await freeBytesAt(parent);
  }
}
