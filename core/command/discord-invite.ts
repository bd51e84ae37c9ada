/** What the bot needs in a server, by the bits of its permissions: see channels, send messages, also in threads, attach
 *  files, read the history (a reply needs it). Source: Discord API, "Permissions", read on 2026-11-28. */
export const discordPermissions: Readonly<Record<string, bigint>> = {
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
};

/** The link by which a bot is invited to a server. Source: Discord API, "OAuth2", Bot Authorization Flow. */
export function discordInvite(applicationId: string): string {
  const permissions = Object.values(discordPermissions).reduce((sum, bit) => sum | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** The id of an application by the first part of its bot's token; null for what is no token. */
export function applicationIdOf(token: string): string | null {
  const [first = ''] = token.replace(/^Bot\s+/i, '').split('.');
  if (!/^[\w-]+={0,2}$/.test(first) || first.length % 4 === 1) return null;
  const id = atob(first.replaceAll('-', '+').replaceAll('_', '/'));
  return /^\d{17,20}$/.test(id) ? id : null;
}
