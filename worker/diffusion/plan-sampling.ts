import type { Choreography } from '../../core/dance/choreography.ts';
import { DanceError } from '../../core/faults.ts';
import type { Provider } from '../../core/job/provider.ts';
import type { NeuralConfig } from '../../core/job/renderer-messages.ts';
import type { Report } from '../../core/job/report.ts';
import { chooseProvider } from '../onnx/choose-provider.ts';
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

/** What is decided before a network runs, whichever engine it is of. */
export interface SamplingSetup extends PlannedSize {
  readonly machine: Required<NetworkMachine>;
  readonly windows: ContextWindows;
}

export interface DanceToPlan {
  /** The clip's. */
  readonly picture: Size;
  readonly choreography: Choreography;
  readonly window: WindowSize;
  /** What the engine's networks take up for a canvas and a window of so many frames. */
  readonly measure: (canvas: Size, windowFrames: number) => NetworksMemory;
}

interface PlanPorts {
  readonly signal: AbortSignal;
  readonly tell?: (report: Report) => void;
}

/** Tries what can compute, parts the dance into windows, and chooses the size of the picture; all of it is told.
 *  @throws DanceError PROVIDER_MISSING, SIDE_TOO_LARGE, MEMORY_SHORT; whatever measure throws; signal.reason when
 *  aborted */
export async function planSampling(
  { picture, choreography, window, measure }: DanceToPlan,
  {
    providers,
    sidePx,
    memoryBytes,
    threads,
  }: Omit<NeuralConfig, 'modelsDir'> & { readonly threads: number },
  { signal, tell }: PlanPorts,
): Promise<SamplingSetup> {
  const provider = await findProvider(providers, threads, tell);
  signal.throwIfAborted();
  const windows = (doesLoop(choreography) ? closedWindows : openWindows)(
    choreography.frameCount,
    window,
  );
  const onDevice = provider !== 'cpu';
  const free = limit(await readFreeMemory(provider), memoryBytes, onDevice);
  const size = chooseSize(
    (canvas) => {
      const latentItems =
        (LATENT_CHANNELS * canvas.widthPx * canvas.heightPx) / (LATENT_PX * LATENT_PX);
      const networks = measure(canvas, windows.windows[0].length);
      return planMemory(networks, { frames: windows.frames, latentItems, onDevice });
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
  return { ...size, machine: { threads, provider }, windows };
}

async function findProvider(
  providers: readonly Provider[],
  threads: number,
  tell: PlanPorts['tell'],
): Promise<Provider> {
  const chosen = await chooseProvider(providers, threads);
  if (chosen === null) throw new DanceError('PROVIDER_MISSING', { providers });
  const { provider, left } = chosen;
  const why = left.map((other) => `${other.provider}: ${other.why}`);
  tell?.({ code: 'PROVIDER_CHOSEN', details: { provider, left: why } });
  return provider;
}

/** An operator's limit stands for what is free where the networks are computed. */
function limit(free: FreeMemory, memoryBytes: number | null, onDevice: boolean): FreeMemory {
  if (memoryBytes === null) return free;
  return onDevice ? { ...free, deviceBytes: memoryBytes } : { ...free, hostBytes: memoryBytes };
}
