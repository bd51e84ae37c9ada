/** So many calls in so much time. */
interface Limit {
  readonly calls: number;
  readonly inMs: number;
}

/** Telegram, "My bot is hitting limits" of core.telegram.org/bots/faq: one message a second in a chat, for which a short
 *  burst may go over; 20 a minute in a group; about 30 a second overall. */
const chatLimit: Limit = { calls: 3, inMs: 3000 };
const groupLimit: Limit = { calls: 20, inMs: 60_000 };
const overallLimit: Limit = { calls: 30, inMs: 1000 };

/** What is said in chats, counted against the limits. Times are those at which a call arrives. */
export class RateLimits {
  readonly #times = new Map<string, number[]>();

  /** Counts a message or an edit; or, above a limit, returns the seconds to wait instead. */
  count(chatId: number, nowMs: number): number | null {
    const isGroup = chatId < 0;
    const limits: (readonly [string, Limit])[] = [
      ['all', overallLimit],
      [`chat ${chatId}`, chatLimit],
      ...(isGroup ? ([[`group ${chatId}`, groupLimit]] as const) : []),
    ];
    let waitMs = 0;
    for (const [name, { calls, inMs }] of limits) {
      const recent = (this.#times.get(name) ?? []).filter((time) => time > nowMs - inMs);
      this.#times.set(name, recent);
      if (recent.length >= calls) {
        waitMs = Math.max(waitMs, inMs - (nowMs - (recent[recent.length - calls] ?? nowMs)));
      }
    }
    if (waitMs > 0) return Math.max(1, Math.ceil(waitMs / 1000));
    for (const [name] of limits) this.#times.get(name)?.push(nowMs);
    return null;
  }
}
