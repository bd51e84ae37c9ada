import type { ChatEvent } from '../../core/chat/chat-event.ts';
import type { Notebook } from '../conversation/ports.ts';

/** The parts of an album come within a moment of each other. */
const quietMs = 1000;

/** Telegram, core.telegram.org/bots/api, sendMediaGroup. */
const partsMax = 10;

const rememberS = 86_400;

/** A part that comes again after its album was passed on is known for so long. */
const passedS = 3600;

const listName = 'albums';

/** Several pictures that were sent as one are several messages; they are gathered, and passed on as one event. What was
 *  gathered is noted before its update is confirmed, so that it outlives the bot. */
export class Albums {
  readonly #notebook: Notebook;
  readonly #pass: (event: ChatEvent) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** One thing after the other: a note is read, changed and written. */
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** pass: makes an event durable; failed: told when that did not work, it is tried again. */
  constructor(
    notebook: Notebook,
    pass: (event: ChatEvent) => Promise<void>,
    failed: (error: unknown) => void,
  ) {
    this.#notebook = notebook;
    this.#pass = pass;
    this.#failed = failed;
  }

  /** Takes up what was being gathered when the bot ended. */
  async resume(): Promise<void> {
    for (const name of await this.#list()) this.#wait(name);
  }

  /** Notes a part; the album is passed on when no other part has come for a while. */
  add(event: ChatEvent, albumId: string): Promise<void> {
    const name = `album:${event.thread.channelId}:${albumId}`;
    return this.#inTurn(async () => {
      if ((await this.#passed(name)).includes(event.id)) return;
      const parts = await this.#read(name);
      const isNew = !parts.some(({ id }) => id === event.id) && parts.length < partsMax;
      if (isNew) await this.#write(name, [...parts, event]);
      const names = await this.#list();
      if (!names.includes(name)) await this.#writeList([...names, name]);
      this.#wait(name);
    });
  }

  /** What is gathered stays noted. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#last.catch(() => {});
  }

  #wait(name: string): void {
    if (this.#closed) return;
    clearTimeout(this.#timers.get(name));
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      this.#inTurn(() => this.#passOn(name)).catch((error: unknown) => {
        this.#failed(error);
        this.#wait(name);
      });
    }, quietMs);
    this.#timers.set(name, timer);
  }

  async #passOn(name: string): Promise<void> {
    // A part has come just now.
    if (this.#timers.has(name)) return;
    const parts = await this.#read(name);
    if (parts.length > 0) {
      await this.#pass(mergeAlbum(parts));
      const passed = [...(await this.#passed(name)), ...parts.map(({ id }) => id)];
      await this.#notebook.note(`passed:${name}`, JSON.stringify(passed), passedS);
    }
    await this.#notebook.strike(name);
    await this.#writeList((await this.#list()).filter((other) => other !== name));
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task, task);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #read(name: string): Promise<ChatEvent[]> {
    return JSON.parse((await this.#notebook.read(name)) ?? '[]') as ChatEvent[];
  }

  async #write(name: string, events: readonly ChatEvent[]): Promise<void> {
    await this.#notebook.note(name, JSON.stringify(events), rememberS);
  }

  /** The parts that were passed on already. */
  async #passed(name: string): Promise<string[]> {
    return JSON.parse((await this.#notebook.read(`passed:${name}`)) ?? '[]') as string[];
  }

  async #list(): Promise<string[]> {
    return JSON.parse((await this.#notebook.read(listName)) ?? '[]') as string[];
  }

  async #writeList(names: readonly string[]): Promise<void> {
    await this.#notebook.note(listName, JSON.stringify(names), rememberS);
  }
}

/** The parts of an album as one event: what is said with one of them, once, and the pictures of all in their order.
 *  Named after its first part, so that the same parts are the same event. */
export function mergeAlbum(parts: readonly ChatEvent[]): ChatEvent {
  const ordered = parts.toSorted((a, b) => messageOf(a) - messageOf(b));
  const [first] = ordered;
  const spoken = ordered.find(({ text }) => text !== '') ?? first;
  return {
    ...spoken,
    id: `a${first.id}`,
    images: ordered.flatMap(({ images }) => images),
    receivedAt: first.receivedAt,
  };
}

function messageOf({ thread }: ChatEvent): number {
  return Number(thread.replyToId);
}
