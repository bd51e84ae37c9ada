import { DanceError } from '../../../core/faults.ts';
import type { NeuralConfig } from '../../../core/job/renderer-messages.ts';
import {
  type ContextWindows,
  closedWindows,
  openWindows,
} from '../../diffusion/context-windows.ts';
import { chooseProvider } from '../../onnx/choose-provider.ts';
import type { NetworkMachine } from '../../onnx/open-network.ts';
import type { DrawOptions, Scene } from '../engine.ts';
import type { Checkpoints } from './checkpoints.ts';
import { chooseSize, type PlannedSize } from './choose-size.ts';
import { doesLoop } from './does-loop.ts';
import { type FreeMemory, readFreeMemory } from './free-memory.ts';
import { locateCheckpoints } from './locate-checkpoints.ts';
import { openNetworks } from './networks.ts';
import type { Settings } from './settings.ts';

/** Everything that is decided before a network runs. */
export interface ClipPlan extends PlannedSize {
  readonly checkpoints: Checkpoints;
  readonly settings: Settings;
  readonly machine: Required<NetworkMachine>;
  readonly windows: ContextWindows;
}

/** Finds the files and looks through them, tries what can compute, and chooses the size of the picture.
 *  @throws DanceError MODEL_MISSING, PROVIDER_MISSING, SIDE_TOO_LARGE, MEMORY_SHORT; CheckpointError, WeightError;
 *  signal.reason when aborted */
export async function planClip(
  { picture, choreography }: Scene,
  {
    modelsDir,
    providers,
    sidePx,
    memoryBytes,
    threads,
  }: NeuralConfig & { readonly threads: number },
  { signal, tell }: Pick<DrawOptions, 'signal' | 'tell'>,
): Promise<ClipPlan> {
  const { checkpoints, settings } = await locateCheckpoints(modelsDir);
  const networks = await openNetworks(checkpoints);
  signal.throwIfAborted();
  const chosen = await chooseProvider(providers, threads);
  if (chosen === null) throw new DanceError('PROVIDER_MISSING', { providers });
  const { provider, left } = chosen;
  const why = left.map((other) => `${other.provider}: ${other.why}`);
  tell?.({ code: 'PROVIDER_CHOSEN', details: { provider, left: why } });
  signal.throwIfAborted();

  const { window } = settings;
  const { frameCount } = choreography;
  const windows = (doesLoop(choreography) ? closedWindows : openWindows)(frameCount, window);
  const onDevice = provider !== 'cpu';
  const free = limit(await readFreeMemory(provider), memoryBytes, onDevice);
  const windowFrames = windows.windows[0].length;
  const wanted = { photo: picture, frames: windows.frames, windowFrames, onDevice, sidePx };
  const size = chooseSize(networks, wanted, free);
  const { widthPx, heightPx } = size.canvas;
  tell?.({
    code: 'MEMORY_PLANNED',
    details: {
      widthPx,
      heightPx,
      hostGigabytes: size.plan.hostBytes / 1e9,
      deviceGigabytes: size.plan.deviceBytes / 1e9,
      freeGigabytes: free.hostBytes / 1e9,
    },
  });
  signal.throwIfAborted();
  return { ...size, checkpoints, settings, machine: { threads, provider }, windows };
}

/** An operator's limit stands for what is free where the networks are computed. */
function limit(free: FreeMemory, memoryBytes: number | null, onDevice: boolean): FreeMemory {
  if (memoryBytes === null) return free;
  return onDevice ? { ...free, deviceBytes: memoryBytes } : { ...free, hostBytes: memoryBytes };
}
