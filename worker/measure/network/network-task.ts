import { openWindows } from '../../diffusion/context-windows.ts';
import {
  type SamplingPlan,
  type SamplingPorts,
  sampleLatents,
} from '../../diffusion/guided-sampling.ts';
import { seededNoise } from '../../diffusion/seeded-noise.ts';
import { type NetworkEvent, nowMs, watchNetworks } from '../../onnx/network-events.ts';
import { type ProcessMemory, readProcessMemory } from './process-memory.ts';

/** The window of frames that a child process is asked to draw. */
export interface WindowTask {
  readonly frames: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly steps: number;
  readonly threads: number;
}

interface Loop {
  readonly startedMs: number;
  readonly endedMs: number;
}

/** What it tells: each network event with the memory at its end, and at last the loop. */
export type NetworkWord =
  | { readonly event: NetworkEvent; readonly memory: ProcessMemory | null }
  | { readonly loop: Loop; readonly finite: boolean };

const LATENT_SEED = 4;

/** Samples one window, and says from when to when. shape: of its latents, [frame, 4, y, x]. */
export async function sampleWindow(
  shape: readonly number[],
  sampling: Omit<SamplingPlan, 'windows'>,
  predict: SamplingPorts['predict'],
): Promise<{ loop: Loop; sampled: Float32Array<ArrayBuffer> }> {
  const [frames] = shape;
  const noise = seededNoise(
    LATENT_SEED,
    shape.reduce((product, side) => product * side, 1),
  );
  const windows = openWindows(frames, { frames, overlap: 0 });
  const startedMs = nowMs();
  const sampled = await sampleLatents(noise, { ...sampling, windows }, { predict });
  return { loop: { startedMs, endedMs: nowMs() }, sampled };
}

/** Makes this process the child that runs one task, and tells what happens. */
export function serveTask<Task>(run: (task: Task) => Promise<NetworkWord>): void {
  watchNetworks((event) => tell({ event, memory: readProcessMemory(process.pid) }));
  process.once('message', async (task: Task) => {
    tell(await run(task));
    process.disconnect();
  });
}

function tell(word: NetworkWord): void {
  process.send?.(word);
}
