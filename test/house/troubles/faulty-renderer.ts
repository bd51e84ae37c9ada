import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from '../ordeal.ts';

/** What a renderer can suffer; the stub knows how. `memory`: it takes more than V8 gives it; `killed`: it is killed as
 *  the system does when memory runs out. */
const faults = ['hang', 'exit', 'memory', 'killed'] as const;

const deadlineS = 10;

/** What V8 gives each process: enough for all but the one that takes everything. */
const memoryMegabytes = 192;

/** Renderers hang, exit, run out of memory and are killed, one after the other, each with a job in hand; no job meets
 *  more than one of these. */
export function faultyRenderer({ rounds }: { rounds: number }): Trouble {
  let folder = '';
  return {
    async prepare(shared) {
      folder = join(shared, 'faults');
      await mkdir(folder);
      return {
        STUB_FAULTS: folder,
        RENDER_DEADLINE: String(deadlineS),
        NODE_OPTIONS: `--max-old-space-size=${memoryMegabytes}`,
      };
    },
    async run({ isOver }) {
      const counts = { hang: 0, exit: 0, memory: 0, killed: 0 };
      for (let round = 0; round < rounds; round++) {
        for (const fault of faults) {
          const planted = join(folder, fault);
          await writeFile(planted, '');
          while (existsSync(planted) && !isOver()) await wait(100);
          if (isOver()) return counts;
          counts[fault]++;
        }
      }
      return counts;
    },
  };
}
