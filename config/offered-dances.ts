import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { DanceMirror } from './catalogue/dance-mirror.ts';
import { offeredDance } from './offered-dance.ts';
import { loadDances } from './templates.ts';

type OfferedDance = ReturnType<typeof offeredDance>;

/** How soon a dance that is brought, shared or taken away is known. */
export const lookEveryMs = 5000;

/** The dances of this machine, looked for again and again, so that one that is brought is offered soon; also those that
 *  machines share, where there is a mirror of them. */
export async function watchOfferedDances(
  broughtDir: string,
  log: Logger,
  mirror: DanceMirror | null = null,
): Promise<{ dances: () => readonly OfferedDance[]; close: () => void }> {
  let offered: readonly OfferedDance[] = [];
  let known = '';
  let told = '';
  const look = async () => {
    await mirror?.sync().catch((error: unknown) => {
      log.warn({ why: String(error) }, 'DANCES_NOT_FETCHED');
    });
    const now = await lookOf(broughtDir);
    if (now === known) return;
    const { templates, broken } = await loadDances(broughtDir);
    const faults = JSON.stringify(broken);
    if (faults !== told) for (const fault of broken) log.warn(fault, 'TEMPLATE_BROKEN');
    told = faults;
    offered = templates.map(offeredDance);
    known = now;
  };
  await look();
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ why: String(error) }, 'TEMPLATES_UNREADABLE'));
  }, lookEveryMs);
  return { dances: () => offered, close: () => clearInterval(timer) };
}

/** What changes when a dance does: reading them all takes a while, and a process has other things to do. */
async function lookOf(dir: string): Promise<string> {
  const names = await readdir(dir).catch(() => []);
  const seen = await Promise.all(
    names.sort().map(async (name) => {
      const files = await readdir(join(dir, name)).catch(() => []);
      const times = files.sort().map(async (file) => {
        const found = await stat(join(dir, name, file)).catch(() => null);
        return [file, found?.mtimeMs, found?.size];
      });
      return [name, await Promise.all(times)];
    }),
  );
  return JSON.stringify(seen);
}
