import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { damage, readWholes } from '../worker/onnx/damage.ts';
import { createChance } from './chance.ts';

const ROUNDS = 6000;
/** The files are of a few KiB, so that all memory beyond this is more than they need. */
const GROWN_MOST_BYTES = 64 << 20;
const ROUND_MS_MAX = 20_000;
/** Until the process has read some hundred files, its memory is still that of starting. */
const WARM_ROUNDS = 300;

interface Outcome {
  readonly tensors?: number;
  readonly refused?: string;
  readonly why?: string;
}

/** What the process has of the system, and the most that it ever held and had, bytes. */
async function readMost(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const sizeOf = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
  return { hasBytes: sizeOf('VmSize'), mostHeld: sizeOf('VmHWM'), mostHad: sizeOf('VmPeak') };
}

async function ask(child: ChildProcess, file: string): Promise<Outcome> {
  const late = AbortSignal.timeout(ROUND_MS_MAX);
  const answer = once(child, 'message', { signal: late }).then(
    ([outcome]) => outcome,
    () => ({ refused: 'hang' }),
  );
  child.send(file);
  return await answer;
}

it.runIf(process.platform === 'linux')(
  'thousands of damaged checkpoints: read or refused, with no crash, no hang, no memory',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'photodance-checkpoints-'));
    const child = fork(join(projectRoot, 'test/house/read-checkpoints.js'));
    const fell = once(child, 'exit').then(([code]): Outcome => ({ refused: `exit ${code}` }));
    const counts: Record<string, number> = {};
    try {
      const wholes = await readWholes();
      const chance = createChance(11);
      const file = join(folder, 'damaged.bin');
      let warm = await readMost(child.pid!);
      for (let round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
        await writeFile(file, damage(wholes, round, chance));
        const outcome = await Promise.race([fell, ask(child, file)]);
        const kind = outcome.refused ?? 'read';
        counts[kind] = (counts[kind] ?? 0) + 1;
        expect(['read', 'CheckpointError'], `round ${round}: ${outcome.why}`).toContain(kind);
        if (round === WARM_ROUNDS) warm = await readMost(child.pid!);
      }
      const end = await readMost(child.pid!);
      const grown = {
        heldBytes: end.mostHeld - warm.mostHeld,
        askedBytes: end.mostHad - warm.hasBytes,
      };
      process.stdout.write(`${JSON.stringify({ rounds: ROUNDS, ...counts, ...grown })}\n`);
      expect(Math.max(grown.heldBytes, grown.askedBytes)).toBeLessThan(GROWN_MOST_BYTES);
    } finally {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  },
);
