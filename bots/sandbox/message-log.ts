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

/** So many messages of a channel are kept. */
const messagesMax = 200;

/** The messages of the page, on disk: a line for every change, so that a page, a server or a machine that ends
 *  loses nothing that was said. One process at a time. */
export class MessageLog {
  readonly #path: string;
  readonly #messages: Map<string, SandboxMessage>;
  readonly #keys: Map<string, string>;
  readonly #listeners = new Set<(change: Change) => void>();
  #file: FileHandle;
  #sizeBytes: number;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, messages: readonly SandboxMessage[], file: FileHandle) {
    this.#path = path;
    this.#messages = new Map(messages.map((message) => [message.id, message]));
    this.#keys = new Map(messages.map(({ key, id }) => [key, id]));
    this.#file = file;
    this.#sizeBytes = 0;
  }

  /** Reads what was said, and writes it anew in short. A last line that was cut off was never told to anyone. */
  static async open(path: string): Promise<MessageLog> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const messages = new Map<string, SandboxMessage>();
    for (const line of (await readFile(path, 'utf8').catch(() => '')).split('\n')) {
      const change = parseLine(line);
      if (change?.kind === 'remove') messages.delete(change.message.id);
      else if (change) messages.set(change.message.id, change.message);
    }
    const kept = [...messages.values()];
    const lines = kept.map((message) => `${JSON.stringify({ kind: 'post', message })}\n`);
    await writeFile(`${path}.new`, lines.join(''), { mode: 0o600 });
    await rename(`${path}.new`, path);
    const file = await open(path, 'a', 0o600);
    const log = new MessageLog(path, kept, file);
    log.#sizeBytes = (await file.stat()).size;
    return log;
  }

  /** The messages of a channel, the oldest first. */
  in(channelId: string): SandboxMessage[] {
    return [...this.#messages.values()].filter((message) => message.channelId === channelId);
  }

  get(id: string): SandboxMessage | null {
    return this.#messages.get(id) ?? null;
  }

  byKey(key: string): SandboxMessage | null {
    return this.get(this.#keys.get(key) ?? '');
  }

  /** Every file that a message shows. */
  files(): Set<string> {
    return new Set([...this.#messages.values()].flatMap(filesOf));
  }

  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Durable when it resolves. Returns the messages that had to go for it, with their files. */
  async post(message: SandboxMessage): Promise<SandboxMessage[]> {
    await this.#write({ kind: 'post', message }, true);
    const old = this.in(message.channelId).slice(0, -messagesMax);
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
    await this.#writing.catch(() => {});
    await this.#file.close();
  }

  #write(change: Change, durable: boolean): Promise<void> {
    const written = this.#writing.then(async () => {
      const line = Buffer.from(`${JSON.stringify(change)}\n`);
      try {
        await this.#file.appendFile(line);
        if (durable) await this.#file.datasync();
      } catch (error) {
        // A disk that is full takes half a line.
        await truncate(this.#path, this.#sizeBytes).catch(() => {});
        throw error;
      }
      this.#sizeBytes += line.length;
      this.#apply(change);
    });
    this.#writing = written.catch(() => {});
    return written;
  }

  #apply(change: Change): void {
    const { message } = change;
    if (change.kind === 'remove') {
      this.#messages.delete(message.id);
      this.#keys.delete(message.key);
    } else {
      this.#messages.set(message.id, message);
      this.#keys.set(message.key, message.id);
    }
    for (const listener of this.#listeners) listener(change);
  }
}

export function filesOf({ images, reply }: SandboxMessage): string[] {
  return [...images, ...(reply?.clip ? [reply.clip.file] : [])];
}

function parseLine(line: string): Change | null {
  try {
    return JSON.parse(line) as Change;
  } catch {
    return null;
  }
}
