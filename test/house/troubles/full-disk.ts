import { execFile } from 'node:child_process';
import { mkdir, open, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Trouble } from '../ordeal.ts';

const run = promisify(execFile);

/** A disk of 2 MB in memory. Mounting asks for the rights of root, on Linux. @throws where they are missing */
export async function mountSmallDisk(folder: string): Promise<{ unmount(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).catch((cause: unknown) => {
    const why = 'a disk of 2 MB cannot be mounted here; this needs Linux and the rights of root';
    throw new Error(why, { cause });
  });
  return {
    async unmount() {
      await run('umount', [folder]);
    },
  };
}

/** Fills the disk that a folder is on to the last byte; returns what frees it again. */
export async function fillDisk(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'filler');
  const file = await open(path, 'w');
  try {
    for (let size = 1 << 16; size >= 1; ) {
      const block = new Uint8Array(size);
      const written = await file.write(block).then(
        ({ bytesWritten }) => bytesWritten,
        () => 0,
      );
      if (written < size) size >>= 1;
    }
  } finally {
    await file.close();
  }
  return () => rm(path);
}

/** The disk of the store, and of the worker's half-made clips, is full for a while, again and again. */
export function fullDisk({
  times,
  fullMs,
  freeMs,
}: {
  times: number;
  fullMs: number;
  freeMs: number;
}): Trouble {
  let disk = '';
  let mounted: { unmount(): Promise<void> } | null = null;
  return {
    async prepare(folder) {
      disk = join(folder, 'disk');
      mounted = await mountSmallDisk(disk);
      for (const name of ['store', 'work']) {
        await mkdir(join(disk, name));
        await symlink(join(disk, name), join(folder, name));
      }
      return {};
    },
    async run({ isOver }) {
      let full = 0;
      for (let time = 0; time < times && !isOver(); time++) {
        const free = await fillDisk(disk);
        full++;
        await wait(fullMs);
        await free();
        await wait(freeMs);
      }
      return { full, fullMs: full * fullMs };
    },
    async end() {
      await mounted?.unmount();
    },
  };
}
