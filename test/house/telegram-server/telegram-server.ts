import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Chat, Chats, type Message, type Person, type Room } from './chats.ts';
import { checkParameters, type Parameters } from './check-parameters.ts';
import { ServerClock } from './clock.ts';
import { calls, type House, type Query } from './method-calls.ts';
import { readMultipart, type Upload } from './multipart.ts';
import { methods } from './parameters.ts';
import { RateLimits } from './rate-limits.ts';
import { Refusal, refusals } from './refusal.ts';
import { UpdateQueue } from './update-queue.ts';
import { WebhookSender } from './webhook-sender.ts';

/** Shown to nobody: it stands in the addresses of all calls and files. */
export const plantedToken = '4242424242:AAPLANTEDplantedPLANTEDplantedPLANT';

const saysSomething = /^(send(?!ChatAction)|editMessage)/;

export interface ServerOptions {
  /** Files are fetched from this folder, as with a Bot API server of one's own in local mode. */
  readonly localFilesDir?: string;
  readonly token?: string;
  /** The port to listen on; a free one by default. */
  readonly port?: number;
}

export interface Call {
  readonly method: string;
  readonly parameters: Parameters;
  readonly atMs: number;
  /** The code of the answer. */
  readonly code: number;
}

/** The Bot API for one bot, on this machine, strict: what the real server would refuse or never get from a bot that does
 *  its work well is a failure. People and their chats are played by the test. */
export class TelegramServer {
  readonly clock = new ServerClock();
  readonly chats = new Chats(this.clock);
  readonly updates = new UpdateQueue();
  readonly me: Person = {
    id: 4_242_424_242,
    is_bot: true,
    first_name: 'Photodance',
    username: 'photodance_bot',
  };
  readonly queries = new Map<string, Query>();
  readonly calls: Call[] = [];
  /** What the bot did wrong, a sentence each. */
  readonly failures: string[] = [];
  port = 0;
  /** Calls above one of Telegram's limits. */
  overLimit = 0;
  /** Makes some calls fail for no fault of the bot's. */
  trouble: (method: string) => Refusal | null = () => null;
  /** Whether files cannot be fetched just now. */
  filesAreBroken = false;
  /** Whether the token is good. */
  knowsToken = true;
  readonly #house: House;
  readonly #limits = new RateLimits();
  readonly #http: Server;
  readonly #token: string;
  readonly #webhook: WebhookSender;
  #lastQuery = 0;

  private constructor({ localFilesDir, token = plantedToken }: ServerOptions) {
    this.#token = token;
    this.#house = {
      clock: this.clock,
      chats: this.chats,
      me: this.me,
      isLocal: localFilesDir !== undefined,
      queries: this.queries,
      links: new Map(),
      profile: new Map(),
      localFilesDir: localFilesDir ?? null,
      linkMs: 3_600_000,
      filePath: null,
    };
    this.#webhook = new WebhookSender(this.updates, this.failures);
    this.#http = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(options: ServerOptions = {}): Promise<TelegramServer> {
    const server = new TelegramServer(options);
    await server.listen(options.port ?? 0);
    return server;
  }

  async listen(port: number): Promise<void> {
    this.#http.listen(port, '127.0.0.1');
    await once(this.#http, 'listening');
    this.port = (this.#http.address() as AddressInfo).port;
  }

  get root(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** How long the link to a file is good. */
  set linkMs(ms: number) {
    this.#house.linkMs = ms;
  }

  /** The path that is told of every file; null: a proper one. */
  set filePath(path: string | null) {
    this.#house.filePath = path;
  }

  get profile(): ReadonlyMap<string, unknown> {
    return this.#house.profile;
  }

  /** The calls of a method that were answered with success. */
  done(method: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.code === 200);
  }

  /** What the bot shows in a chat now, the oldest first. */
  shown(chatId: number): Message[] {
    const messages = this.chats.rooms.get(chatId)?.messages.values() ?? [];
    return [...messages].filter(({ from }) => from?.id === this.me.id);
  }

  /** Somebody says something: a message of theirs reaches the bot. */
  say(room: Room, content: Partial<Message>, kind = 'message'): Message {
    const message = this.chats.post(room, content);
    this.updates.add(kind, message);
    return message;
  }

  /** Somebody presses a button; returns the query that tells the bot so. */
  press(by: Person, message: Message, data: string): Query {
    const query = { id: `9${String(++this.#lastQuery).padStart(17, '0')}`, answer: null };
    const asked: Query = { ...query, askedMs: this.clock.nowMs() };
    this.queries.set(asked.id, asked);
    const now = this.chats.rooms.get(message.chat.id)?.messages.get(message.message_id);
    const gone = { chat: message.chat, message_id: message.message_id, date: 0 };
    this.updates.add('callback_query', {
      id: asked.id,
      from: by,
      message: now ?? gone,
      chat_instance: '-1',
      data,
    });
    return asked;
  }

  /** Makes a group a supergroup of another id, as Telegram does when its settings ask for it. */
  migrate(room: Room): Room {
    const chat: Chat = { ...room.chat, id: room.chat.id - 1_000_000_000_000, type: 'supergroup' };
    const grown = this.chats.open(chat);
    this.say(room, { migrate_to_chat_id: chat.id });
    room.migratedTo = chat.id;
    this.say(grown, { migrate_from_chat_id: room.chat.id });
    return grown;
  }

  /** Ends all connections, as when the network goes. */
  async close(): Promise<void> {
    this.#webhook.close();
    this.#http.closeAllConnections();
    if (!this.#http.listening) return;
    this.#http.close();
    await once(this.#http, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = decodeURIComponent(request.url ?? '');
    const path = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(url);
    if (path?.[1] !== undefined) {
      this.#sendFile(path[2] === this.#token ? (path[3] ?? '') : '', response);
      return;
    }
    const method = path?.[3] ?? '';
    let parameters: Parameters = {};
    let result: unknown = null;
    let refusal: Refusal | null = null;
    try {
      if (path?.[2] !== this.#token || !this.knowsToken) throw refusals.unauthorized();
      if (!Object.hasOwn(methods, method)) throw refusals.noMethod();
      const read = readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
      const checked = checkParameters(method, read.fields, read.uploads, read.isForm);
      parameters = checked.parameters;
      this.failures.push(...checked.problems);
      const problem = checked.problems.find((sentence) => !sentence.includes('unknown field'));
      if (problem) throw refusals.bad(problem);
      const trouble = this.trouble(method);
      if (trouble) throw trouble;
      if (saysSomething.test(method)) this.#count(Number(parameters['chat_id']));
      result = await this.#call(method, parameters);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
      if (error.isFailure) this.failures.push(`${method}: ${error.message}`);
    }
    const code = refusal?.code ?? 200;
    this.calls.push({ method, parameters, atMs: this.clock.nowMs(), code });
    const body = refusal
      ? {
          ok: false,
          error_code: refusal.code,
          description: refusal.message,
          ...(Object.keys(refusal.parameters).length > 0 ? { parameters: refusal.parameters } : {}),
        }
      : { ok: true, result };
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  async #call(method: string, parameters: Parameters): Promise<unknown> {
    switch (method) {
      case 'getUpdates': {
        if (this.#webhook.isSet) throw refusals.hasWebhook();
        const { offset = 0, limit = 100, timeout = 0, allowed_updates: allowed } = parameters;
        const seconds = Number(timeout);
        const wanted = (allowed as string[] | undefined) ?? null;
        return await this.updates.take(Number(offset), Number(limit), seconds, wanted);
      }
      case 'setWebhook': {
        const url = String(parameters['url']);
        const isFine = url.startsWith('https://') || this.#house.isLocal;
        if (!isFine) throw refusals.bad('bad webhook: An HTTPS URL must be provided', true);
        this.#webhook.set(url, (parameters['secret_token'] as string | undefined) ?? null);
        return true;
      }
      case 'deleteWebhook':
        this.#webhook.set(null, null);
        return true;
      default:
        return await calls[method]?.(parameters, this.#house);
    }
  }

  /** @throws Refusal above one of the limits */
  #count(chatId: number): void {
    const waitS = this.#limits.count(chatId, this.clock.nowMs());
    if (waitS === null) return;
    this.overLimit++;
    throw refusals.tooMany(waitS);
  }

  #sendFile(path: string, response: ServerResponse): void {
    const link = this.#house.links.get(path);
    const isGood = link && this.clock.nowMs() < link.endMs && !this.#house.localFilesDir;
    const bytes = isGood ? this.chats.files.get(link.fileId) : undefined;
    const status = this.filesAreBroken ? 502 : bytes ? 200 : 404;
    response.writeHead(status, { 'content-type': 'application/octet-stream' });
    response.end(bytes ?? JSON.stringify({ ok: false, error_code: 404, description: 'Not Found' }));
  }

  /** Puts the files where a server in local mode has them. */
  async writeLocalFiles(): Promise<void> {
    const { localFilesDir } = this.#house;
    if (localFilesDir === null) return;
    for (const [name, bytes] of this.chats.files) await writeFile(join(localFilesDir, name), bytes);
  }
}

function readBody(
  body: Buffer,
  contentType: string,
): { fields: Parameters; uploads: ReadonlyMap<string, Upload>; isForm: boolean } {
  if (contentType.startsWith('multipart/form-data')) {
    const form = readMultipart(body, contentType);
    if (!form) throw refusals.bad('malformed form', true);
    return { ...form, isForm: true };
  }
  try {
    const fields: unknown = JSON.parse(body.toString('utf8') || '{}');
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) {
      return { fields: fields as Parameters, uploads: new Map(), isForm: false };
    }
  } catch {}
  throw refusals.bad('object expected as JSON', true);
}
