const megabyte = 1024 * 1024;

/** The largest file by the boosts of a guild, bytes: tiers 0 to 3. Source: Discord API, "Uploading Files" (10 MiB), and
 *  Discord's help centre, "Server Boosting FAQ" (50 and 100 MiB), both read on 2026-11-28. */
export const uploadLimits: readonly number[] = [10, 10, 50, 100].map((size) => size * megabyte);

/** What a bot may upload, bytes for each file; tier 0 also for direct messages. */
export function uploadBytesMax(tier: number): number {
  return uploadLimits[tier] ?? uploadLimits[0];
}
