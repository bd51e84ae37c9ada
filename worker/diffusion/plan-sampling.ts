import type { Choreography } from '../../core/dance/choreography.ts';
import { DanceError } from '../../core/faults.ts';
import type { Provider } from '../../core/job/provider.ts';
import type { NeuralConfig } from '../../core/job/renderer-messages.ts';
import type { Report } from '../../core/job/report.ts';
import { chooseProvider } from '../onnx/choose-provider.ts';
import { prepareHalfWeights } from '../onnx/half-weights.ts';
import { type OpenGraph, openGraph } from '../onnx/open-graph.ts';
import type { NetworkMachine } from '../onnx/open-network.ts';
import { chooseSize, type PlannedSize } from './choose-size.ts';
import {
  type ContextWindows,
  closedWindows,
  openWindows,
  type WindowSize,
} from './context-windows.ts';
import { doesLoop } from './does-loop.ts';
import { type FreeMemory, readFreeMemory } from './free-memory.ts';
import { LATENT_CHANNELS, LATENT_PX } from './latent-size.ts';
import { type NetworksMemory, planMemory } from './memory-plan.ts';
import type { Size } from './network-canvas.ts';

/** What an engine must know of its surroundings. */
export interface SamplingConfig extends NeuralConfig {
  readonly threads: number;
  /** Where weights in half precision are kept. */
  readonly cacheDir: string;
  /** How graphs are loaded: by the runtime, unless told. */
  readonly open?: OpenGraph;
}

/** What is decided before a network runs, whichever engine it is of. */
export interface SamplingSetup extends PlannedSize {
  readonly machine: NetworkMachine;
  readonly windows: ContextWindows;
}

export interface DanceToPlan {
  /** The clip's. */
  readonly picture: Size;
  readonly choreography: Choreography;
  readonly window: WindowSize;
  /** What the engine's networks take up for a canvas and a window of so many frames. */
  readonly measure: (canvas: Size, windowFrames: number) => NetworksMemory;
  /** All the engine's weights. */
  readonly files: readonly string[];
}

interface PlanPorts {
  readonly signal: AbortSignal;
  readonly report: (fraction: number) => void;
  readonly tell?: (report: Report) => void;
}

/** Tries what can compute, parts the dance into windows, chooses the size of the picture, and for CUDA has the weights
 *  in half precision written; all of it is told.
 *  @throws DanceError PROVIDER_MISSING, SIDE_TOO_LARGE, MEMORY_SHORT, CACHE_NO_ROOM; whatever measure throws; signal.reason when
 *  aborted */
export async function planSampling(
  { picture, choreography, window, measure, files }: DanceToPlan,
  { providers, sidePx, memoryBytes, threads, cacheDir, open = openGraph }: SamplingConfig,
  { signal, report, tell }: PlanPorts,
): Promise<SamplingSetup> {
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
  const windows = (doesLoop(choreography) ? closedWindows : openWindows)(
    choreography.frameCount,
    window,
  );
  const onDevice = provider !== 'cpu';
  const floatBytes = provider === 'cuda' ? 2 : 4;
  const free = limit(await readFreeMemory(provider), memoryBytes, onDevice);
  const size = chooseSize(
    (canvas) => {
      const latentItems =
        (LATENT_CHANNELS * canvas.widthPx * canvas.heightPx) / (LATENT_PX * LATENT_PX);
      const networks = measure(canvas, windows.windows[0].length);
      return planMemory(networks, { frames: windows.frames, latentItems, onDevice, floatBytes });
    },
    { picture, sidePx },
    free,
  );
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
    await prepareHalfWeights(files, cacheDir, {
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
  return { ...size, machine, windows };
}

/** An operator's limit stands for what is free where the networks are computed. */
function limit(free: FreeMemory, memoryBytes: number | null, onDevice: boolean): FreeMemory {
  if (memoryBytes === null) return free;
  return onDevice ? { ...free, deviceBytes: memoryBytes } : { ...free, hostBytes: memoryBytes };
}
