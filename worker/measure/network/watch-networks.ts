import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nowMs } from '../../onnx/network-events.ts';
import {
  type NetworkMeasures,
  networkMeasures,
  type TimedEvent,
  type TimedMemory,
} from './network-measures.ts';
import type { NetworkWord, WindowTask } from './network-task.ts';
import { readProcessMemory, readWrittenBytes } from './process-memory.ts';

const MEMORY_EVERY_MS = 20;

/** The engines' programs, that run one task each. */
const programs = { 'animate-anyone': 'run-networks.js', dreamoving: 'run-dream.js' } as const;

export type MeasuredEngine = keyof typeof programs;

/** Runs an engine's networks in a new process and watches it. task: as its program wants it.
 *  @throws Error when the process ends early; it has then said why on stderr */
export async function measureNetworks(
  engine: MeasuredEngine,
  task: WindowTask,
): Promise<NetworkMeasures> {
  const program = fileURLToPath(new URL(programs[engine], import.meta.url));
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const pid = child.pid ?? 0;
  const events: TimedEvent[] = [];
  const samples: TimedMemory[] = [];
  const last: Extract<NetworkWord, { loop: object }>[] = [];
  let writtenBytes: number | null = null;
  child.on('message', (word: NetworkWord) => {
    writtenBytes = readWrittenBytes(pid) ?? writtenBytes;
    if ('event' in word) events.push({ ...word.event, memory: word.memory });
    else last.push(word);
  });
  // The process itself is blocked while it computes: it cannot watch itself.
  const timer = setInterval(() => {
    const memory = readProcessMemory(pid);
    if (memory) samples.push({ ...memory, atMs: nowMs() });
  }, MEMORY_EVERY_MS);
  try {
    child.send(task);
    const [code] = await once(child, 'exit');
    const [end] = last;
    if (!end) throw new Error(`the process of the networks ended early, with ${code}`);
    return networkMeasures({ events, samples, ...end, writtenBytes });
  } finally {
    clearInterval(timer);
    child.kill('SIGKILL');
  }
}
