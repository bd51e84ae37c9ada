import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxMessage } from '../../bots/sandbox/message-log.ts';

interface PageState {
  readonly direct: string;
  readonly messages: Omit<SandboxMessage, 'key'>[];
  readonly dances: { readonly id: string }[];
}

/** Somebody at the sandbox's page, as its script does it: what fails is sent again under the same id. */
export class SandboxClient {
  readonly #url: string;
  #cookie = '';
  #direct = '';

  constructor(url: string) {
    this.#url = url;
  }

  /** Opens the page: a person of one's own. */
  async enter(): Promise<void> {
    const response = await this.#insist(() => fetch(this.#url));
    this.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.#direct = (await this.state()).direct;
  }

  /** What the page shows at this moment. */
  async state(): Promise<PageState> {
    return await this.#insist(async () => {
      const control = new AbortController();
      const { body } = await fetch(`${this.#url}/api/events?person=1`, {
        headers: { cookie: this.#cookie },
        signal: control.signal,
      });
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        if (text.includes('\n\n')) break;
      }
      control.abort();
      const data = /^data: ?(.*)$/m.exec(text)?.[1];
      if (!data) throw new Error('no state');
      return JSON.parse(data) as PageState;
    });
  }

  /** Says something in private; returns when the bot has it for good, with the id and how long that took. */
  async say(text: string, photo: Uint8Array | null): Promise<{ id: string; tookMs: number }> {
    const id = randomBytes(12).toString('hex');
    const begunMs = performance.now();
    const response = await this.#insist(async () => {
      const form = new FormData();
      form.set('id', id);
      form.set('channel', this.#direct);
      form.set('text', text);
      if (photo) form.set('photo', new Blob([Uint8Array.from(photo)]), 'photo.png');
      return await this.#post('/api/messages', form, {});
    });
    const { id: known } = (await response.json()) as { id: string };
    return { id: known, tookMs: performance.now() - begunMs };
  }

  /** The bytes of a photo or a clip in the thread. */
  async file(name: string): Promise<Uint8Array> {
    const headers = { cookie: this.#cookie };
    const response = await this.#insist(() =>
      fetch(`${this.#url}/api/files/${name}?person=1`, { headers }),
    );
    return new Uint8Array(await response.arrayBuffer());
  }

  async press(message: string, action: string): Promise<void> {
    const body = JSON.stringify({ id: randomBytes(12).toString('hex'), message, action });
    await this.#insist(() =>
      this.#post('/api/actions', body, { 'content-type': 'application/json' }),
    );
  }

  /** Says yes to the question that comes first. */
  async consent(): Promise<void> {
    for (let tries = 0; tries < 2400; tries++) {
      const { messages } = await this.state();
      for (const { id, reply } of messages) {
        const action = reply?.buttons.flat()[0]?.action;
        if (action?.startsWith('y.')) return await this.press(id, action);
      }
      await wait(50);
    }
    throw new Error('nobody asks for consent');
  }

  async #post(path: string, body: FormData | string, headers: object): Promise<Response> {
    return await fetch(`${this.#url}${path}?person=1`, {
      method: 'POST',
      body,
      headers: { ...headers, cookie: this.#cookie, origin: this.#url },
    });
  }

  async #insist<T>(task: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        const done = await task();
        if (!(done instanceof Response) || done.ok) return done;
        if (done.status < 500) throw new TypeError(`refused with ${done.status}`);
      } catch (error) {
        if (tries > 900 || (error instanceof TypeError && /^refused/.test(error.message)))
          throw error;
      }
      await wait(100);
    }
  }
}
