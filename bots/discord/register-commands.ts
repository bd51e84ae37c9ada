import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { discordCommands } from '../../core/command/discord-commands.ts';
import type { Notebook } from '../conversation/ports.ts';
import type { Calls } from './calls.ts';

const monthS = 30 * 86_400;
const waitMs = 30_000;

/** Tells Discord the commands of the bot, if they are not what was told it last. What fails is tried again later. */
export async function registerCommands(
  applicationId: string,
  {
    calls,
    notebook,
    log,
    signal,
  }: {
    calls: Calls;
    notebook: Notebook;
    log: { warn(facts: object, message: string): void };
    signal: AbortSignal;
  },
): Promise<void> {
  const body = discordCommands();
  const name = `commands:${applicationId}`;
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  while (!signal.aborted) {
    try {
      if ((await notebook.read(name)) === digest) return;
      const route = `/applications/${applicationId}/commands` as const;
      await calls.ask({ method: 'PUT', route, body, by: 'bot', isRepeatable: true });
      await notebook.note(name, digest, monthS);
      return;
    } catch (error) {
      log.warn({ why: String(error) }, 'COMMANDS_NOT_REGISTERED');
      await wait(waitMs, null, { signal }).catch(() => {});
    }
  }
}
