import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, REST, type RequestMethod } from 'discord.js';
import { TryLater } from '../conversation/ports.ts';
import { Pace } from './pace.ts';

const uploadTimeoutMs = 120_000;

/** So often is tried again what failed for reasons of Discord's or of the network, each time later. */
const triesMax = 4;
const firstWaitMs = 150;

/** So many may stand in one lane, and so long may it be closed, before others come again later: a channel that is full
 *  keeps nobody else from being answered. */
const laneMax = 5;
const laneWaitMaxMs = 1000;

/** Lanes whose state is kept before those that are open again are dropped. */
const closedMax = 2000;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly files?: readonly { name: string; data: Uint8Array }[];
  readonly query?: URLSearchParams;
  /** Whose token it shows: the bot's, or that of an interaction, which stands in the route. */
  readonly by: 'bot' | 'interaction';
  /** Whether it may be tried again although it may have been done. */
  readonly isRepeatable: boolean;
  readonly signal?: AbortSignal;
}

/** What Discord answered instead of what was asked for; told without addresses, which may hold a token. */
export class DiscordRefusal extends Error {
  /** Source: Discord API, "JSON Error Codes"; 0 where there is none. */
  readonly code: number;
  readonly status: number;

  constructor(call: Pick<Call, 'method' | 'route'>, code: number, status: number) {
    super(`${call.method} ${plainRoute(call.route)}: ${status}, code ${code}`);
    this.name = 'DiscordRefusal';
    this.code = code;
    this.status = status;
  }

  /** Whether it is a trouble of Discord's or of the network, rather than an answer. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** The requests of the bot. Those of one kind in one channel go one after the other, all of them at a pace that keeps
 *  the overall limit; the limits of routes are discord.js's to keep. */
export class Calls {
  readonly #token: string;
  readonly #rest: REST;
  /** Interactions are answered outside the overall limit. */
  readonly #free: REST;
  readonly #pace: Pace;
  /** The last of each lane. */
  readonly #lanes = new Map<string, Promise<unknown>>();
  /** How many are in each lane. */
  readonly #waiting = new Map<string, number>();
  /** Until when a lane has nothing left, ms of the steady clock. */
  readonly #closed = new Map<string, number>();

  constructor({ api, token, sharers }: { api: string; token: string; sharers: number }) {
    const options = { api, version: '10', retries: 0, timeout: uploadTimeoutMs };
    this.#token = token;
    this.#rest = new REST(options);
    this.#free = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
    this.#pace = new Pace(sharers);
    for (const rest of [this.#rest, this.#free]) {
      rest.on('response', ({ method, path }, { headers }) => {
        const lane = laneOf({ method: method as Call['method'], route: path as `/${string}` });
        const isSpent = headers.get('x-ratelimit-remaining') === '0';
        const resetS = Number(headers.get('x-ratelimit-reset-after') ?? 0);
        if (isSpent) this.#closed.set(lane, performance.now() + resetS * 1000);
        else this.#closed.delete(lane);
        if (this.#closed.size > closedMax) this.#forget();
      });
    }
  }

  /** @throws DiscordRefusal; TryLater when others would be kept waiting for it: then nothing was done */
  async ask(call: Call): Promise<unknown> {
    const lane = laneOf(call);
    const closedMs = (this.#closed.get(lane) ?? 0) - performance.now();
    const ahead = this.#waiting.get(lane) ?? 0;
    if (closedMs > laneWaitMaxMs || ahead >= laneMax) {
      throw new TryLater(Math.max(laneWaitMaxMs, closedMs) * (1 + Math.random()));
    }
    return await this.#inLane(lane, () => this.#insist(call));
  }

  /** The same if nothing has to be waited for: then whether it was done. @throws DiscordRefusal */
  async askIfFree(call: Call): Promise<boolean> {
    const lane = laneOf(call);
    const isClosed = (this.#closed.get(lane) ?? 0) > performance.now();
    if (this.#lanes.has(lane) || isClosed) return false;
    if (call.by === 'bot' && !this.#pace.isFree) return false;
    await this.ask(call);
    return true;
  }

  close(): void {
    for (const rest of [this.#rest, this.#free]) {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    }
  }

  #forget(): void {
    const nowMs = performance.now();
    for (const [lane, untilMs] of this.#closed) if (untilMs < nowMs) this.#closed.delete(lane);
  }

  async #inLane<T>(lane: string, task: () => Promise<T>): Promise<T> {
    const before = this.#lanes.get(lane);
    this.#waiting.set(lane, (this.#waiting.get(lane) ?? 0) + 1);
    const mine = (async () => {
      await before?.catch(() => {});
      return await task();
    })();
    this.#lanes.set(lane, mine);
    try {
      return await mine;
    } finally {
      this.#waiting.set(lane, (this.#waiting.get(lane) ?? 1) - 1);
      if (this.#lanes.get(lane) === mine) {
        this.#lanes.delete(lane);
        this.#waiting.delete(lane);
      }
    }
  }

  async #insist(call: Call): Promise<unknown> {
    const { method, route, body, files, query, by, isRepeatable, signal } = call;
    const auth = by === 'bot';
    const rest = auth ? this.#rest : this.#free;
    for (let tries = 1; ; tries++) {
      if (auth) {
        await this.#pace.turn();
        // discord.js forgets a token that was refused once; whoever runs the bot may set that right meanwhile.
        rest.setToken(this.#token);
      }
      try {
        return await rest.request({
          fullRoute: route,
          method: method as RequestMethod,
          auth,
          ...(body === undefined ? {} : { body }),
          ...(query ? { query } : {}),
          ...(signal ? { signal } : {}),
          ...(files && files.length > 0
            ? { files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })) }
            : {}),
        });
      } catch (error) {
        const refusal = refusalOf(call, error);
        if (!refusal.isPassing || !isRepeatable || tries >= triesMax) throw refusal;
        await wait(firstWaitMs * 2 ** (tries - 1));
      }
    }
  }
}

/** Discord's code of an error; null for anything else. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordRefusal ? error.code : null;
}

function refusalOf(call: Call, error: unknown): DiscordRefusal {
  if (error instanceof DiscordAPIError) {
    return new DiscordRefusal(call, Number(error.code) || 0, error.status);
  }
  if (error instanceof HTTPError) return new DiscordRefusal(call, 0, error.status);
  return new DiscordRefusal(call, 0, 0);
}

/** What goes one after the other: a method in a channel, or on any other kind of route. */
function laneOf({ method, route }: Pick<Call, 'method' | 'route'>): string {
  return `${method} ${route.replace(/(?<=^\/channels\/\d+\/\w+)\/.*$/, '/:id')}`;
}

function plainRoute(route: string): string {
  return route
    .replace(/^\/interactions\/[^/]+\/[^/]+/, '/interactions/:id/:token')
    .replace(/^\/webhooks\/[^/]+\/[^/]+/, '/webhooks/:id/:token')
    .replace(/\d{15,20}/g, ':id');
}
