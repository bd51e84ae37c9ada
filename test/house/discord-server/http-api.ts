import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import type { RateLimits, Verdict } from './rate-limits.ts';
import { type ApiRequest, readRequest } from './request.ts';
import type { Report } from './shape.ts';

/** What a route answers: an object, or null for 204. */
type Answer = object | null;

export interface Route {
  readonly method: string;
  /** Named parts are matched by (:name). */
  readonly pattern: string;
  /** The part by which limits count; null for none. */
  readonly major: string | null;
  readonly needsToken: boolean;
  readonly handle: (parts: Readonly<Record<string, string>>, request: ApiRequest) => Answer;
}

/** Trouble that an answer runs into: a status instead of it, or after what it was asked for is done. */
export interface Trouble {
  readonly status: 429 | 500 | 502 | 503;
  readonly isDone: boolean;
}

export interface LoggedRequest {
  readonly route: string;
  readonly major: string;
  readonly status: number;
  readonly atMs: number;
}

/** Finds the route of a request, keeps the limits, and answers as Discord does. */
export class HttpApi {
  readonly log: LoggedRequest[] = [];
  /** Requests that came although the limit was reached. */
  overLimit = 0;
  /** What goes wrong, by chance or on purpose. */
  trouble: (route: string) => Trouble | null = () => null;
  /** Nobody answers at all. */
  isAway = false;
  readonly #routes: readonly (Route & { readonly regex: RegExp })[];
  readonly #token: string;
  readonly #limits: RateLimits;
  readonly #report: Report;
  readonly #nowMs: () => number;

  constructor(
    routes: readonly Route[],
    token: string,
    limits: RateLimits,
    { report, nowMs }: { report: Report; nowMs: () => number },
  ) {
    this.#routes = routes.map((route) => ({ ...route, regex: regexOf(route.pattern) }));
    this.#token = token;
    this.#limits = limits;
    this.#report = report;
    this.#nowMs = nowMs;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isAway) {
      incoming.destroy();
      return;
    }
    const request = await readRequest(incoming);
    const path = /^\/api\/v10(\/.*)$/.exec(request.path)?.[1] ?? null;
    const route = this.#routes.find(
      ({ method, regex }) => method === request.method && path !== null && regex.test(path),
    );
    if (!route || path === null) {
      this.#report(`no such route: ${request.method} ${request.path.replace(/\d{17,20}/g, ':id')}`);
      return write(response, 404, { message: '404: Not Found', code: 0 });
    }
    for (const fault of request.faults) this.#report(`${route.pattern}: ${fault}`);
    const parts = route.regex.exec(path)?.groups ?? {};
    const name = `${route.method} ${route.pattern}`;
    const major = route.major === null ? '' : (parts[route.major] ?? '');
    const { status, body, headers } = this.#answer(route, name, major, parts, request);
    this.log.push({ route: name, major, status, atMs: this.#nowMs() });
    write(response, status, body, headers);
  }

  #answer(
    route: Route,
    name: string,
    major: string,
    parts: Readonly<Record<string, string>>,
    request: ApiRequest,
  ): { status: number; body: Answer; headers: Record<string, string> } {
    const trouble = this.trouble(name);
    if (trouble && !trouble.isDone) return wrong(trouble.status);
    if (route.needsToken && request.authorization !== `Bot ${this.#token}`) {
      return { status: 401, body: { message: '401: Unauthorized', code: 0 }, headers: {} };
    }
    if (!route.needsToken && request.authorization !== null) {
      this.#report(`${name}: shows the bot's token where none is asked for`);
    }
    const verdict = this.#limits.take(
      name.replace(/:(channel|message|id|application)\b/g, ':id'),
      major,
    );
    if (verdict.retryAfterS !== null) {
      this.overLimit += 1;
      return tooMany(verdict);
    }
    try {
      const body = route.handle(parts, request);
      if (trouble) return wrong(trouble.status);
      return { status: body === null ? 204 : 200, body, headers: { ...verdict.headers } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const body = { message: error.message, code: error.code };
      return { status: error.status, body, headers: { ...verdict.headers } };
    }
  }
}

function wrong(status: Trouble['status']) {
  if (status === 429) {
    return tooMany({
      retryAfterS: 0.3,
      isGlobal: false,
      headers: { 'x-ratelimit-scope': 'shared' },
    });
  }
  return { status, body: { message: 'something broke', code: 0 }, headers: {} };
}

function tooMany({ retryAfterS, isGlobal, headers }: Verdict) {
  const seconds = Math.max(0.001, retryAfterS ?? 0);
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
    headers: { ...headers, 'retry-after': String(seconds) },
  };
}

function write(
  response: ServerResponse,
  status: number,
  body: Answer,
  headers: Record<string, string> = {},
): void {
  if (body === null) {
    response.writeHead(status, headers);
    response.end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

function regexOf(pattern: string): RegExp {
  const source = pattern.replace(/:(\w+)/g, (_, name: string) =>
    name === 'token' ? '(?<token>[\\w-]+)' : `(?<${name}>\\d{17,20})`,
  );
  return new RegExp(`^${source.replace(/\/@/g, '\\/@')}$`);
}
