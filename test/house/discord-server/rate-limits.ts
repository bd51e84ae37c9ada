import { createHash } from 'node:crypto';
import type { ServerClock } from './server-clock.ts';

/** The overall limit. Source: Discord API, "Global Rate Limit": 50 requests a second; not for interactions. */
const overallPerSecond = 50;

interface Window {
  endsMs: number;
  left: number;
}

export interface Verdict {
  /** Null: go on. */
  readonly retryAfterS: number | null;
  readonly isGlobal: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Limits by route and overall, told in headers as Discord tells them. The numbers are those that Discord was seen to
 *  use; it promises none, so a client has to read the headers. */
const limits: readonly (readonly [RegExp, number, number])[] = [
  [/^POST \/channels\/:id\/messages$/, 5, 5000],
  [/^PATCH \/channels\/:id\/messages\/:id$/, 5, 5000],
  [/^DELETE \/channels\/:id\/messages\/:id$/, 5, 1000],
  [/^GET \/channels\/:id\/messages/, 10, 5000],
  [/^(POST|PATCH|DELETE|GET) \/webhooks\/:id\/:token/, 5, 2000],
  [/^POST \/users\/@me\/channels$/, 10, 5000],
];

const otherwise = [50, 10_000] as const;

export class RateLimits {
  readonly #clock: ServerClock;
  readonly #windows = new Map<string, Window>();
  /** The moments of what counts against the overall limit, in the last second. */
  readonly #recent: number[] = [];
  /** The most requests that came within one second. */
  busiest = 0;

  constructor(clock: ServerClock) {
    this.#clock = clock;
  }

  /** route: its pattern; major: what a limit counts by. */
  take(route: string, major: string): Verdict {
    const nowMs = this.#clock.nowMs;
    const isInteraction = route.includes('/interactions/') || route.includes('/webhooks/');
    if (!isInteraction) {
      while (this.#recent.length > 0 && (this.#recent[0] ?? 0) <= nowMs - 1000)
        this.#recent.shift();
      this.busiest = Math.max(this.busiest, this.#recent.length + 1);
      if (this.#recent.length >= overallPerSecond) {
        const retryAfterS = ((this.#recent[0] ?? nowMs) + 1000 - nowMs) / 1000;
        return { retryAfterS, isGlobal: true, headers: { 'x-ratelimit-global': 'true' } };
      }
      this.#recent.push(nowMs);
    }
    if (route.endsWith('/callback')) return { retryAfterS: null, isGlobal: false, headers: {} };
    const found = limits.find(([pattern]) => pattern.test(route));
    const [limit, windowMs] = found ? [found[1], found[2]] : otherwise;
    const key = `${route}\n${major}`;
    let window = this.#windows.get(key);
    if (!window || window.endsMs <= nowMs) {
      window = { endsMs: nowMs + windowMs, left: limit };
      this.#windows.set(key, window);
    }
    const resetAfterS = (window.endsMs - nowMs) / 1000;
    const headers = {
      'x-ratelimit-bucket': createHash('sha256').update(route).digest('hex').slice(0, 32),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-reset': String(window.endsMs / 1000),
      'x-ratelimit-reset-after': resetAfterS.toFixed(3),
    };
    if (window.left === 0) {
      const scope = { 'x-ratelimit-remaining': '0', 'x-ratelimit-scope': 'user' };
      return { retryAfterS: resetAfterS, isGlobal: false, headers: { ...headers, ...scope } };
    }
    window.left -= 1;
    const rest = { 'x-ratelimit-remaining': String(window.left) };
    return { retryAfterS: null, isGlobal: false, headers: { ...headers, ...rest } };
  }
}
