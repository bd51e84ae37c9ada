import type { GraphMemory } from '../onnx/graph-memory.ts';

/** What each network of an engine takes up when it runs. */
export interface NetworksMemory {
  /** Those that run once, before the poses. */
  readonly before: readonly GraphMemory[];
  readonly guider: GraphMemory;
  readonly denoiser: GraphMemory;
  readonly decoder: GraphMemory;
  /** Of one frame's pose. */
  readonly featureBytes: number;
}

/** What a clip needs, bytes. */
export interface MemoryPlan {
  readonly hostBytes: number;
  /** Of the graphics processor; 0 where the processor computes. */
  readonly deviceBytes: number;
}

/** What operators need to work in, and what lies between blocks. */
const SLACK = 1.2;

/** The process itself, with its libraries and pictures. */
const PROCESS_BYTES = 400e6;

/** A frame's latents live several times while they are sampled. */
const LATENT_COPIES = 8;

interface ClipMemory {
  readonly frames: number;
  readonly latentItems: number;
  readonly onDevice: boolean;
  /** Of a number that a device computes with. */
  readonly floatBytes?: number;
}

/** The most that is needed at once. Before the sampling one network is open at a time; in it the denoiser, and the
 *  decoder for a first look. The features of all poses stay in the machine's own memory. */
export function planMemory(
  networks: NetworksMemory,
  { frames, latentItems, onDevice, floatBytes = 4 }: ClipMemory,
): MemoryPlan {
  const { guider, denoiser, decoder, featureBytes } = networks;
  const bytesOf = ({ weightBytes, valueBytes }: GraphMemory) => weightBytes + valueBytes;
  const kept = frames * (featureBytes + 4 * LATENT_COPIES * latentItems);
  const before = Math.max(...networks.before.map(bytesOf));
  const sampling = bytesOf(denoiser) + bytesOf(decoder);
  const fed = denoiser.valueBytes / 4;
  const process = PROCESS_BYTES + kept;
  if (onDevice) {
    const deviceBytes = (floatBytes / 4) * SLACK * Math.max(before, bytesOf(guider), sampling);
    return { hostBytes: process + fed, deviceBytes };
  }
  const hostBytes =
    PROCESS_BYTES + SLACK * Math.max(before, kept + Math.max(bytesOf(guider), sampling));
  return { hostBytes, deviceBytes: 0 };
}
