import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { anything, fields, flag, integer, isFields, list, type Report, text } from './shape.ts';

/** Source: Discord API, "Gateway Intents". */
export const intents = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

const privileged = (1 << 1) | (1 << 8) | intents.messageContent;
const known = 0x3ff_ffff;
const payloadBytesMax = 4096;

export interface GatewayOptions {
  readonly token: string;
  readonly grantsContent: boolean;
  readonly report: Report;
  /** What READY tells besides the session. */
  readonly ready: (shard: readonly [number, number]) => Record<string, unknown>;
  /** Told whenever somebody has logged in. */
  readonly entered: (session: Session) => void;
  readonly heartbeatMs: number;
}

export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  socket: WebSocket | null;
  sequence: number;
  /** What a session that comes back has missed. */
  readonly sent: { readonly s: number; readonly text: string }[];
}

const identify = fields(
  {
    token: text(200, 1),
    properties: fields({ os: text(100), browser: text(100), device: text(100) }),
    intents: integer(0, 2 ** 31 - 1),
  },
  {
    compress: flag,
    large_threshold: integer(50, 250),
    shard: list(integer(0, 10_000), 2, 2),
    presence: anything,
  },
);

const resume = fields({ token: text(200, 1), session_id: text(100, 1), seq: integer(0, 2 ** 53) });

/** The gateway: sessions, heartbeats, and events by shard and intent. */
export class Gateway {
  /** Those who logged in and were not told to go. */
  readonly sessions = new Set<Session>();
  /** How often somebody identified or resumed. */
  readonly counts = { identified: 0, resumed: 0, refused: 0 };
  grantsContent: boolean;
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options;
    this.grantsContent = options.grantsContent;
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket, request) => this.#greet(socket, request));
  }

  /** Sends an event to whoever may hear it. of: the guild it happens in; null for none. */
  dispatch(
    event: string,
    data: unknown,
    { guildId, needs }: { guildId: string | null; needs: number },
  ) {
    for (const session of this.sessions) {
      const [index, count] = session.shard;
      const isFor =
        guildId === null ? index === 0 : Number(BigInt(guildId) >> 22n) % count === index;
      if (!isFor || (session.intents & needs) !== needs) continue;
      this.#send(session, event, data);
    }
  }

  /** Closes every connection with a code; the sessions can be resumed where the code lets them. */
  drop(code: number): void {
    for (const session of this.sessions) session.socket?.close(code);
    if ([1000, 1001, 4004, 4007, 4009, 4013, 4014].includes(code)) this.sessions.clear();
  }

  /** "Reconnect", or "invalid session". */
  order(order: 'reconnect' | 'invalidSession'): void {
    for (const session of this.sessions) {
      const op = order === 'reconnect' ? 7 : 9;
      session.socket?.send(JSON.stringify({ op, d: op === 9 ? false : null }));
      if (op === 9) this.sessions.delete(session);
    }
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    await new Promise((resolve) => this.#sockets.close(resolve));
  }

  #greet(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'http://gateway').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') {
      this.#options.report(`gateway: asked as ${request.url}`);
      socket.close(4012);
      return;
    }
    let session: Session | null = null;
    const say = (payload: object) => socket.send(JSON.stringify({ s: null, t: null, ...payload }));
    say({ op: 10, d: { heartbeat_interval: this.#options.heartbeatMs } });
    let heardMs = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - heardMs > this.#options.heartbeatMs * 2) socket.close(4009);
    }, this.#options.heartbeatMs);
    socket.on('close', () => {
      clearInterval(watch);
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('error', () => {});
    socket.on('message', (bytes) => {
      const said = String(bytes);
      if (said.length > payloadBytesMax) return socket.close(4002);
      const { op, d } = JSON.parse(said) as { op: number; d: unknown };
      if (op === 1) {
        heardMs = Date.now();
        if (d !== null && !Number.isInteger(d)) this.#options.report('heartbeat: no sequence');
        return say({ op: 11 });
      }
      if (op === 2 && session === null) session = this.#identify(socket, d);
      else if (op === 6 && session === null) session = this.#resume(socket, d);
      else {
        this.#options.report(`gateway: operation ${op}`);
        socket.close(session ? 4005 : 4001);
      }
    });
  }

  #identify(socket: WebSocket, data: unknown): Session | null {
    identify(data, 'identify', this.#options.report);
    const said = (isFields(data) ? data : {}) as {
      token?: string;
      intents?: number;
      shard?: [number, number];
    };
    const refuse = (code: number) => {
      this.counts.refused += 1;
      socket.close(code);
      return null;
    };
    if (said.token !== this.#options.token) return refuse(4004);
    const asked = said.intents ?? 0;
    if ((asked & ~known) !== 0) return refuse(4013);
    const granted = this.grantsContent ? intents.messageContent : 0;
    if ((asked & privileged & ~granted) !== 0) return refuse(4014);
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      shard: said.shard ?? [0, 1],
      intents: asked,
      socket,
      sequence: 0,
      sent: [],
    };
    for (const other of this.sessions) {
      if (other.shard[0] === session.shard[0]) this.sessions.delete(other);
    }
    this.sessions.add(session);
    this.counts.identified += 1;
    this.#send(session, 'READY', {
      ...this.#options.ready(session.shard),
      v: 10,
      session_id: session.id,
      shard: session.shard,
    });
    this.#options.entered(session);
    return session;
  }

  #resume(socket: WebSocket, data: unknown): Session | null {
    resume(data, 'resume', this.#options.report);
    const said = (isFields(data) ? data : {}) as {
      token?: string;
      session_id?: string;
      seq?: number;
    };
    const session = [...this.sessions].find(({ id }) => id === said.session_id);
    if (said.token !== this.#options.token || !session) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return null;
    }
    session.socket = socket;
    this.counts.resumed += 1;
    for (const { s, text } of session.sent) if (s > (said.seq ?? 0)) socket.send(text);
    this.#send(session, 'RESUMED', {});
    return session;
  }

  #send(session: Session, event: string, data: unknown): void {
    session.sequence += 1;
    const text = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, text });
    if (session.sent.length > 10_000) session.sent.shift();
    session.socket?.send(text);
  }
}
