import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  readonly name: string;
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Kept {
  /** Told of each line that the program writes on stdout. */
  onLine(listen: (line: string) => void): void;
  /** Null while it does not run. */
  pid(): number | null;
  end(): Promise<void>;
}

/** A program that ends sooner than this has not come up. */
const upMs = 3000;
const failuresMax = 8;
const restartMs = 300;
const patienceMs = 25_000;

/** Runs a program, and again whenever it ends, until it is to end. told: whenever it has to be started again.
 *  gaveUp: it does not come up at all. */
export function keepRunning(
  { path, args, env }: Program,
  { told, gaveUp }: { told: () => void; gaveUp: () => void },
): Kept {
  let ending = false;
  let failures = 0;
  let child: ReturnType<typeof start>;
  const listeners: ((line: string) => void)[] = [];

  function start() {
    const begunMs = performance.now();
    const started = spawn(path, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
      // Ctrl-C reaches this process alone, which ends the others in order.
      detached: true,
    });
    let rest = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) for (const listen of listeners) listen(line);
    });
    started.on('error', () => {});
    started.on('close', () => {
      if (ending) return;
      failures = performance.now() - begunMs < upMs ? failures + 1 : 0;
      if (failures > failuresMax) return gaveUp();
      told();
      setTimeout(() => {
        if (!ending) child = start();
      }, restartMs * Math.max(1, failures));
    });
    return started;
  }

  child = start();
  return {
    onLine: (listen) => void listeners.push(listen),
    pid: () => child.pid ?? null,
    async end() {
      ending = true;
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(timer);
    },
  };
}
