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

/** What operators need to work in, and what lies between blocks, on a graphics processor. Never measured on one. */
const DEVICE_SLACK = 1.2;

/** On the processor operators take up several times what lives between them. Measured at full size, above what was there
 *  before, the same in every run: denoising UNet 4.1, 4.6 and 4.8 times (2 frames of 256×256, 4 of 384×384, 8 of
 *  256×256), ReferenceNet 2.6 to 3; decoder at most 1.5. Weights count once: they stay in their files. */
const HOST_VALUES = { unet: 5, decoder: 2 } as const;

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
  const fed = denoiser.valueBytes / 4;
  const process = PROCESS_BYTES + kept;
  if (onDevice) {
    const most = Math.max(
      ...[...networks.before, guider].map(bytesOf),
      bytesOf(denoiser) + bytesOf(decoder),
    );
    return { hostBytes: process + fed, deviceBytes: (floatBytes / 4) * DEVICE_SLACK * most };
  }
  const before = Math.max(...networks.before.map((network) => onHost(network, HOST_VALUES.unet)));
  const sampling = onHost(denoiser, HOST_VALUES.unet) + onHost(decoder, HOST_VALUES.decoder);
  const during = kept + Math.max(onHost(guider, HOST_VALUES.unet), sampling);
  return { hostBytes: PROCESS_BYTES + Math.max(before, during), deviceBytes: 0 };
}

function onHost({ weightBytes, valueBytes }: GraphMemory, times: number): number {
  return weightBytes + times * valueBytes;
}
