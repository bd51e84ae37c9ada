import { fork } from 'node:child_process';
import {
  type FromRenderer,
  fromRendererSchema,
  type RendererConfig,
  type ToRenderer,
} from '../../core/job/renderer-messages.ts';
import type { Report } from '../../core/job/report.ts';

/** How long a renderer that is told to give up has to end its work by itself. */
const patienceMs = 2000;

/** How much of a renderer's last words is kept, characters. */
const lastWordsMax = 4000;

type RenderMessage = Extract<ToRenderer, { kind: 'render' }>;
type Outcome = Extract<FromRenderer, { kind: 'outcome' }>;
type Progress = Extract<FromRenderer, { kind: 'progress' }>;

/** The renderer died, or had to be killed, while it had a job. */
export class RendererCrashed extends Error {}

/** One renderer, kept from job to job so that its models stay warm, in a process of its own: a run of a network
 *  blocks its process, and this one has a lock to renew. */
export class RendererHost {
  readonly #path: string;
  readonly #config: RendererConfig;
  readonly #deadlineMs: number;
  #child: Child | null = null;
  #ended = false;

  /** deadlineMs: what gives no sign of progress for so long hangs. */
  constructor(path: string, config: RendererConfig, deadlineMs: number) {
    this.#path = path;
    this.#config = config;
    this.#deadlineMs = deadlineMs;
  }

  /** Starts the renderer, so that its models load before the first job. */
  warm(): void {
    this.#living();
  }

  /** Has one job rendered; one at a time. When the signal aborts, the outcome is `cancelled`, at the latest when
   *  the renderer's time to end by itself is over. @throws RendererCrashed */
  async render(
    message: RenderMessage,
    {
      signal,
      report,
      tell,
    }: {
      signal: AbortSignal;
      report: (progress: Progress) => void;
      tell?: (report: Report) => void;
    },
  ): Promise<Outcome> {
    const { id: jobId } = message.job;
    const cancelled: Outcome = {
      kind: 'outcome',
      jobId,
      outcome: { kind: 'cancelled' },
      timingsMs: {},
    };
    if (signal.aborted) return cancelled;
    const child = this.#living();
    const timers: NodeJS.Timeout[] = [];
    const giveUp = () => {
      child.send({ kind: 'cancel', jobId });
      timers.push(setTimeout(child.kill, patienceMs));
    };
    signal.addEventListener('abort', giveUp, { once: true });
    const deadline = setTimeout(child.kill, this.#deadlineMs);
    timers.push(deadline);
    try {
      const outcome = new Promise<Outcome>((resolve, reject) => {
        child.receive((raw) => {
          const parsed = fromRendererSchema.safeParse(raw);
          if (!parsed.success) reject(new RendererCrashed('it spoke in riddles'));
          else if (parsed.data.jobId !== jobId) return;
          else if (parsed.data.kind === 'progress') {
            deadline.refresh();
            report(parsed.data);
          } else if (parsed.data.kind === 'report') tell?.(parsed.data.report);
          else resolve(parsed.data);
        });
      });
      child.send(message);
      return await Promise.race([
        outcome,
        child.gone.then((how): Outcome => {
          if (signal.aborted) return cancelled;
          throw new RendererCrashed(`${how}\n${child.lastWords()}`);
        }),
      ]);
    } finally {
      signal.removeEventListener('abort', giveUp);
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** Ends the renderer and everything that it started. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#child?.kill();
    await this.#child?.gone;
  }

  #living(): Child {
    if (this.#ended) throw new RendererCrashed('it was ended');
    if (this.#child) return this.#child;
    const child = startChild(this.#path);
    this.#child = child;
    void child.gone.then(() => {
      if (this.#child === child) this.#child = null;
    });
    child.send({ kind: 'configure', config: this.#config });
    return child;
  }
}

interface Child {
  send(message: ToRenderer): void;
  receive(handle: (raw: unknown) => void): void;
  /** Ends the whole process group: the renderer and its encoder. */
  readonly kill: () => void;
  /** Resolves with how it ended. */
  readonly gone: Promise<string>;
  lastWords(): string;
}

function startChild(path: string): Child {
  const child = fork(path, [], {
    detached: true,
    execArgv: [],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let handler: (raw: unknown) => void = () => {};
  child.on('message', (raw) => handler(raw));
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-lastWordsMax);
  });
  const gone = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
  return {
    gone,
    lastWords: () => lastWords,
    send(message) {
      if (child.connected) child.send(message, () => {});
    },
    receive(handle) {
      handler = handle;
    },
    kill() {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The whole group is gone already.
      }
    },
  };
}
