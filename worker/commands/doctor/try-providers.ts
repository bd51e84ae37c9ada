import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Provider } from '../../../core/job/provider.ts';

/** Whether a provider computes here. */
export interface TriedProvider {
  readonly name: Provider;
  /** Null when it works. */
  readonly why: string | null;
}

const program = fileURLToPath(new URL('try-provider.js', import.meta.url));

/** Loading a provider's libraries takes seconds at most. */
const waitMs = 60_000;

/** Has each of them compute a small network, in a process of its own: what does not work may end it, and drivers write
 *  to its streams as they like. */
export async function tryProviders(
  names: readonly Provider[],
  run: (name: Provider) => Promise<string> = runProgram,
): Promise<TriedProvider[]> {
  return await Promise.all(
    names.map(async (name) => {
      try {
        const why: unknown = JSON.parse(await run(name));
        if (why !== null && typeof why !== 'string') throw new TypeError('no answer');
        return { name, why };
      } catch {
        return { name, why: 'the process that tried it ended early' };
      }
    }),
  );
}

async function runProgram(name: Provider): Promise<string> {
  const options = { timeout: waitMs, killSignal: 'SIGKILL' } as const;
  const { stdout } = await promisify(execFile)(process.execPath, [program, name], options);
  return stdout;
}
