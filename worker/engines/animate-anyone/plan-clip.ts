import { DanceError } from '../../../core/faults.ts';
import type { Provider } from '../../../core/job/provider.ts';
import type { NeuralConfig } from '../../../core/job/renderer-messages.ts';
import {
  type ContextWindows,
  closedWindows,
  openWindows,
} from '../../diffusion/context-windows.ts';
import { chooseProvider } from '../../onnx/choose-provider.ts';
import { prepareHalfWeights } from '../../onnx/half-weights.ts';
import { type OpenGraph, openGraph } from '../../onnx/open-graph.ts';
import type { NetworkMachine } from '../../onnx/open-network.ts';
import type { DrawOptions, Scene } from '../engine.ts';
import { type Checkpoints, filesOf } from './checkpoints.ts';
import { chooseSize, type PlannedSize } from './choose-size.ts';
import { doesLoop } from './does-loop.ts';
import { type FreeMemory, readFreeMemory } from './free-memory.ts';
import { locateCheckpoints } from './locate-checkpoints.ts';
import { openNetworks } from './networks.ts';
import type { Settings } from './settings.ts';

/** What the engine must know of its surroundings. */
export interface AnimateAnyoneConfig extends NeuralConfig {
  readonly threads: number;
  /** Where weights in half precision are kept. */
  readonly cacheDir: string;
  /** How graphs are loaded: by the runtime, unless told. */
  readonly open?: OpenGraph;
}

/** Everything that is decided before a network runs. */
export interface ClipPlan extends PlannedSize {
  readonly checkpoints: Checkpoints;
  readonly settings: Settings;
  readonly machine: NetworkMachine;
  readonly windows: ContextWindows;
}

/** Finds the files and looks through them, tries what can compute, and chooses the size of the picture.
 *  @throws DanceError MODEL_MISSING, PROVIDER_MISSING, SIDE_TOO_LARGE, MEMORY_SHORT, CACHE_NO_ROOM; CheckpointError, WeightError;
 *  signal.reason when aborted */
export async function planClip(
  { picture, choreography }: Scene,
  {
    modelsDir,
    providers,
    sidePx,
    memoryBytes,
    threads,
    cacheDir,
    open = openGraph,
  }: AnimateAnyoneConfig,
  { signal, report, tell }: DrawOptions,
): Promise<ClipPlan> {
  const { checkpoints, settings } = await locateCheckpoints(modelsDir);
  const networks = await openNetworks(checkpoints);
  signal.throwIfAborted();
  const chosen = await chooseProvider(providers, threads, open);
  if (chosen === null) throw new DanceError('PROVIDER_MISSING', { providers });
  const { provider, left } = chosen;
  const tellProvider = (of: Provider, reasons: readonly string[]) =>
    tell?.({ code: 'PROVIDER_CHOSEN', details: { provider: of, left: reasons } });
  tellProvider(
    provider,
    left.map((other) => `${other.provider}: ${other.why}`),
  );
  signal.throwIfAborted();

  const { window } = settings;
  const { frameCount } = choreography;
  const windows = (doesLoop(choreography) ? closedWindows : openWindows)(frameCount, window);
  const onDevice = provider !== 'cpu';
  const free = limit(await readFreeMemory(provider), memoryBytes, onDevice);
  const windowFrames = windows.windows[0].length;
  const floatBytes = provider === 'cuda' ? 2 : 4;
  const wanted = {
    ...{ photo: picture, frames: windows.frames, windowFrames },
    ...{ onDevice, floatBytes, sidePx },
  };
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
  if (provider === 'cuda') {
    await prepareHalfWeights(filesOf(checkpoints), cacheDir, {
      signal,
      begin: (bytes) => tell?.({ code: 'WEIGHTS_HALVED', details: { gigabytes: bytes / 1e9 } }),
      // A sign of life: it takes minutes.
      report: () => report(0),
    });
  }
  const machine: NetworkMachine = {
    ...{ threads, provider, cacheDir, open },
    fallbacks: providers.slice(providers.indexOf(provider) + 1),
    onLeft: (of, reason, next) => tellProvider(next, [`${of}: ${reason}`]),
  };
  return { ...size, checkpoints, settings, machine, windows };
}

/** An operator's limit stands for what is free where the networks are computed. */
function limit(free: FreeMemory, memoryBytes: number | null, onDevice: boolean): FreeMemory {
  if (memoryBytes === null) return free;
  return onDevice ? { ...free, deviceBytes: memoryBytes } : { ...free, hostBytes: memoryBytes };
}
