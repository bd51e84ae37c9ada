import {
  type FileHandle,
  mkdir,
  open,
  readFile,
  rename,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ShownReply } from './write.ts';

/** A message as the page shows it. */
export interface SandboxMessage {
  readonly id: string;
  readonly channelId: string;
  /** Null: the bot. */
  readonly author: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly replyToId: string | null;
  readonly text: string;
  /** Names of files. */
  readonly images: readonly string[];
  /** What the bot's messages have besides their text. */
  readonly reply: ShownReply | null;
  /** What the message was sent for: it is sent once. */
  readonly key: string;
}

export type Change =
  | { readonly kind: 'post' | 'edit'; readonly message: SandboxMessage }
  | { readonly kind: 'remove'; readonly message: SandboxMessage };

interface LogFile {
  readonly handle: FileHandle;
  sizeBytes: number;
}

/** A change that is not on disk yet. */
interface Waiting {
  readonly change: Change;
  readonly durable: boolean;
  resolve(): void;
  reject(reason: unknown): void;
}

/** A file that is smaller is not worth being written anew. */
const shortenBytes = 4 * 1024 * 1024;

/** So many messages of a channel are kept. */
const messagesMax = 200;

/** The messages of the page, on disk: a line for every change, so that a page, a server or a machine that ends
 *  loses nothing that was said. One process at a time. */
export class MessageLog {
  readonly #path: string;
  readonly #messages = new Map<string, SandboxMessage>();
  readonly #channels = new Map<string, Set<string>>();
  readonly #keys = new Map<string, string>();
  /** In how many messages a file is shown. */
  readonly #shown = new Map<string, number>();
  readonly #listeners = new Set<(change: Change) => void>();
  #file: LogFile;
  /** The size from which on the file is written anew. */
  #sizeBytesMax: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  private constructor(path: string, messages: readonly SandboxMessage[], file: LogFile) {
    this.#path = path;
    for (const message of messages) this.#put(message);
    this.#file = file;
    this.#sizeBytesMax = sizeBytesMaxOf(file);
  }

  /** Reads what was said, and writes it anew in short. A last line that was cut off was never told to anyone. */
  static async open(path: string): Promise<MessageLog> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const messages = new Map<string, SandboxMessage>();
    for (const line of (await readFile(path, 'utf8').catch(() => '')).split('\n')) {
      const change = parseLine(line);
      if (change === null) continue;
      const { kind, message } = change;
      if (kind === 'remove') messages.delete(message.id);
      else if (kind === 'post' || messages.has(message.id)) messages.set(message.id, message);
    }
    const kept = [...messages.values()];
    return new MessageLog(path, kept, await writeAnew(path, kept));
  }

  /** The messages of a channel, the oldest first. */
  in(channelId: string): SandboxMessage[] {
    const ids = this.#channels.get(channelId) ?? [];
    return [...ids].map((id) => this.#messages.get(id)).filter((message) => message !== undefined);
  }

  get(id: string): SandboxMessage | null {
    return this.#messages.get(id) ?? null;
  }

  byKey(key: string): SandboxMessage | null {
    return this.get(this.#keys.get(key) ?? '');
  }

  /** Whether a message shows this file. */
  shows(file: string): boolean {
    return this.#shown.has(file);
  }

  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Durable when it resolves. Returns the messages that had to go for it, with their files. */
  async post(message: SandboxMessage): Promise<SandboxMessage[]> {
    await this.#write({ kind: 'post', message }, true);
    const count = this.#channels.get(message.channelId)?.size ?? 0;
    const old = count > messagesMax ? this.in(message.channelId).slice(0, -messagesMax) : [];
    for (const gone of old) await this.#write({ kind: 'remove', message: gone }, false);
    return old;
  }

  async edit(message: SandboxMessage): Promise<void> {
    if (this.#messages.has(message.id)) await this.#write({ kind: 'edit', message }, false);
  }

  async remove(id: string): Promise<SandboxMessage | null> {
    const message = this.get(id);
    if (message) await this.#write({ kind: 'remove', message }, true);
    return message;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.handle.close();
  }

  /** What comes while the disk is busy is written together, and made durable at once. */
  #write(change: Change, durable: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, durable, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0);
      try {
        await this.#append(some);
      } catch (error) {
        for (const { reject } of some) reject(error);
        continue;
      }
      for (const { change, resolve } of some) {
        this.#apply(change);
        resolve();
      }
    }
    // Here and not later: whoever comes next must not wait for a loop that has ended.
    this.#writing = null;
  }

  async #append(some: readonly Waiting[]): Promise<void> {
    if (this.#file.sizeBytes > this.#sizeBytesMax) await this.#shorten();
    const { handle, sizeBytes } = this.#file;
    const lines = Buffer.from(some.map(({ change }) => `${JSON.stringify(change)}\n`).join(''));
    try {
      await handle.appendFile(lines);
      if (some.some(({ durable }) => durable)) await handle.datasync();
    } catch (error) {
      // A disk that is full takes half a line.
      await truncate(this.#path, sizeBytes).catch(() => {});
      throw error;
    }
    this.#file.sizeBytes += lines.length;
  }

  /** Leaves out what was edited or removed since. */
  async #shorten(): Promise<void> {
    const old = this.#file.handle;
    this.#file = await writeAnew(this.#path, this.#messages.values());
    this.#sizeBytesMax = sizeBytesMaxOf(this.#file);
    await old.close();
  }

  #apply(change: Change): void {
    const { kind, message } = change;
    // It may have been removed while its edit waited for the disk.
    if (kind === 'edit' && !this.#messages.has(message.id)) return;
    if (kind === 'remove') this.#take(message.id);
    else this.#put(message);
    for (const listener of this.#listeners) listener(change);
  }

  #put(message: SandboxMessage): void {
    const { id, channelId, key } = message;
    const old = this.#messages.get(id);
    if (old) this.#countFiles(old, -1);
    this.#messages.set(id, message);
    this.#keys.set(key, id);
    const channel = this.#channels.get(channelId) ?? new Set();
    this.#channels.set(channelId, channel.add(id));
    this.#countFiles(message, 1);
  }

  #take(id: string): void {
    const message = this.#messages.get(id);
    if (!message) return;
    this.#messages.delete(id);
    this.#keys.delete(message.key);
    this.#channels.get(message.channelId)?.delete(id);
    this.#countFiles(message, -1);
  }

  #countFiles(message: SandboxMessage, by: 1 | -1): void {
    for (const file of filesOf(message)) {
      const count = (this.#shown.get(file) ?? 0) + by;
      if (count > 0) this.#shown.set(file, count);
      else this.#shown.delete(file);
    }
  }
}

/** Writes the messages into a new file, which then takes the place of the old one. */
async function writeAnew(path: string, messages: Iterable<SandboxMessage>): Promise<LogFile> {
  const lines = [...messages].map(
    (message) => `${JSON.stringify({ kind: 'post', message } satisfies Change)}\n`,
  );
  await writeFile(`${path}.new`, lines.join(''), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  const handle = await open(path, 'a', 0o600);
  return { handle, sizeBytes: (await handle.stat()).size };
}

const sizeBytesMaxOf = ({ sizeBytes }: LogFile) => 4 * sizeBytes + shortenBytes;

export function filesOf({ images, reply }: SandboxMessage): string[] {
  // What was written before there were pictures has none.
  const shown = [reply?.clip, reply?.picture].flatMap((one) => (one ? [one.file] : []));
  return [...images, ...shown];
}

function parseLine(line: string): Change | null {
  try {
    return JSON.parse(line) as Change;
  } catch {
    return null;
  }
}
