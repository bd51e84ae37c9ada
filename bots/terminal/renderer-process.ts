import { fork } from 'node:child_process';

/** How much of a renderer's last words is kept, characters. */
const lastWordsMax = 4000;

/** How long after its end the rest of a renderer's stderr is waited for. */
const closingMs = 200;

/** A renderer in a process group of its own, so that Ctrl-C reaches this process alone and ending the
 *  renderer ends its encoder too. */
export interface RendererProcess {
  send(message: object): void;
  /** Hands over every message, also those that came before. */
  receive(handle: (message: unknown) => void): void;
  /** Resolves when the process is gone, with how it ended. */
  readonly gone: Promise<string>;
  /** The end of what it wrote on stderr. */
  lastWords(): string;
  /** Ends the renderer and everything that it started, at once. */
  kill(): Promise<void>;
}

export function startRenderer(path: string): RendererProcess {
  const child = fork(path, [], {
    detached: true,
    execArgv: [],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const early: unknown[] = [];
  let handler: ((message: unknown) => void) | null = null;
  child.on('message', (message) => {
    if (handler) handler(message);
    else early.push(message);
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-lastWordsMax);
  });
  const gone = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(`exit ${code ?? signal}`));
    // Something else may hold its stderr open.
    child.on('exit', () => setTimeout(resolve, closingMs, 'exit'));
  });
  return {
    gone,
    lastWords: () => lastWords,
    send(message) {
      // A renderer that is gone says so through `gone`.
      if (child.connected) child.send(message, () => {});
    },
    receive(handle) {
      handler = handle;
      for (const message of early.splice(0)) handle(message);
    },
    async kill() {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The whole group is gone already.
      }
      await gone;
    },
  };
}
