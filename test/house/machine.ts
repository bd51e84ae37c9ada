import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../config/project-root.ts';
import { bvhOf, conventions } from '../core/bvh/bvh-of.ts';
import { SandboxClient } from './sandbox-client.ts';

const stubWorker = fileURLToPath(new URL('stub-worker.js', import.meta.url));
const sandbox = join(projectRoot, 'dist/bots/sandbox/main.js');
const templatesCommand = join(projectRoot, 'dist/worker/commands/templates.js');

/** Programs of the built project with a folder of their own, that know of others by addresses only. */
export class Machine {
  readonly folder: string;
  readonly #env: Record<string, string | undefined>;
  readonly #programs: ChildProcess[] = [];
  /** What its programs wrote on stderr. */
  said = '';

  constructor(name: string, addresses: Readonly<Record<string, string>>) {
    this.folder = mkdtempSync(join(tmpdir(), `photodance-${name}-`));
    this.#env = {
      ...process.env,
      ...{ LANG: 'C', LC_ALL: 'C', SANDBOX_PORT: '0', STUB_MS: '50' },
      ...addresses,
      PHOTODANCE_VAR: this.folder,
    };
  }

  startWorker(): void {
    this.#start(stubWorker);
  }

  /** Starts the chat and enters its page. */
  async openChat(): Promise<SandboxClient> {
    const { stdout } = this.#start(sandbox);
    const line = stdout ? String((await once(stdout, 'data'))[0]) : '';
    const client = new SandboxClient(line.trim());
    await client.enter();
    return client;
  }

  #start(path: string): ChildProcess {
    const child = spawn(process.execPath, [path], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
    this.#programs.push(child);
    return child;
  }

  async templates(...args: string[]) {
    const child = spawn(process.execPath, [templatesCommand, ...args], {
      ...{ cwd: this.folder, env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] },
    });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
      });
    }
    const [status] = await once(child, 'close');
    return { ...said, status: Number(status) };
  }

  /** Brings a dance of a small capture. */
  async bring(name: string) {
    writeFileSync(join(this.folder, 'moves.bvh'), conventions[0] ? bvhOf(conventions[0]) : '');
    return await this.templates('add', 'moves.bvh', '--name', name);
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#programs.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }),
    );
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Looks again and again until there is something. @throws Error that names what was waited for */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined>,
): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    await wait(100);
  }
  throw new Error(`waited in vain: ${what}`);
}
