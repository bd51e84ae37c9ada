import { readdir, readFile } from 'node:fs/promises';

/** Memory that a process and all its descendants hold, bytes: the sum of Pss, which shares common pages
 *  out among those that map them. Null where /proc does not tell (not Linux). */
export async function readTreePss(rootPid: number): Promise<number | null> {
  const [bytes] = (await readTreesPss([rootPid])) ?? [];
  return bytes ?? null;
}

/** The same of several processes at one moment. */
export async function readTreesPss(rootPids: readonly number[]): Promise<number[] | null> {
  const parents = await readParents();
  if (parents === null) return null;
  return await Promise.all(rootPids.map((pid) => sumPss(pid, parents)));
}

async function sumPss(rootPid: number, parents: ReadonlyMap<number, number>): Promise<number> {
  const tree = new Set([rootPid]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const [pid, parent] of parents) {
      if (tree.has(parent) && !tree.has(pid)) {
        tree.add(pid);
        grew = true;
      }
    }
  }
  const sizes = await Promise.all([...tree].map(readPss));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function readParents(): Promise<Map<number, number> | null> {
  const entries = await readdir('/proc').catch(() => null);
  if (entries === null) return null;
  const parents = new Map<number, number>();
  for (const entry of entries) {
    if (!/^\d+$/.test(entry)) continue;
    // A process may end between the listing and the reading.
    const status = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => null);
    if (status === null) continue;
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(entry), Number(fields[1]));
  }
  return parents;
}

async function readPss(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const match = /^Pss:\s+(\d+) kB$/m.exec(rollup);
  return match ? Number(match[1]) * 1024 : 0;
}
