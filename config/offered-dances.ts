import type { Logger } from 'pino';
import { offeredDance } from './offered-dance.ts';
import { loadDances } from './templates.ts';

type OfferedDance = ReturnType<typeof offeredDance>;

/** How soon a dance that is brought, or taken away, is known. */
const lookEveryMs = 5000;

/** The dances of this machine, looked for again and again, so that one that is brought is offered soon. */
export async function watchOfferedDances(
  broughtDir: string,
  log: Logger,
): Promise<{ dances: () => readonly OfferedDance[]; close: () => void }> {
  let offered: readonly OfferedDance[] = [];
  let told = '';
  const look = async () => {
    const { templates, broken } = await loadDances(broughtDir);
    const faults = JSON.stringify(broken);
    if (faults !== told) for (const fault of broken) log.warn(fault, 'TEMPLATE_BROKEN');
    told = faults;
    offered = templates.map(offeredDance);
  };
  await look();
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ why: String(error) }, 'TEMPLATES_UNREADABLE'));
  }, lookEveryMs);
  return { dances: () => offered, close: () => clearInterval(timer) };
}
