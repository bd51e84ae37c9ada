import { loadConfig } from '../../config/config.ts';
import { applicationIdOf, discordInvite } from '../../core/command/discord-invite.ts';

const patienceMs = 5000;

/** The link that invites the Discord bot to a server: null without a token, or when nobody can tell the application's
 *  id. It is asked of Discord only where the token does not hold it. */
export async function discordInvitation(): Promise<string | null> {
  try {
    const { token, apiRoot } = loadConfig().discord;
    if (token === null) return null;
    const id = applicationIdOf(token) ?? (await askFor(token, apiRoot));
    return id === null ? null : discordInvite(id);
  } catch {
    // What is wrong with the configuration is told by the examination.
    return null;
  }
}

async function askFor(token: string, apiRoot: string): Promise<string | null> {
  const response = await fetch(`${apiRoot}/v10/applications/@me`, {
    headers: { authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(patienceMs),
  });
  const { id } = (await response.json()) as { id?: unknown };
  return response.ok && typeof id === 'string' && /^\d{17,20}$/.test(id) ? id : null;
}
