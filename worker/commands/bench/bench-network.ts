import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttentionCost, attentionCost } from '../../measure/network/attention-cost.ts';
import type { NetworkMeasures } from '../../measure/network/network-measures.ts';
import {
  FULL_SIZES,
  TINY_SIZES,
  writeRandomCheckpoints,
} from '../../measure/network/random-checkpoints.ts';
import { writeRandomDream } from '../../measure/network/random-dream.ts';
import type { DreamTask } from '../../measure/network/run-dream.ts';
import type { NetworkTask } from '../../measure/network/run-networks.ts';
import { type MeasuredEngine, measureNetworks } from '../../measure/network/watch-networks.ts';

export interface NetworkBenchOptions {
  /** Small networks, to try the bench itself. */
  readonly tiny: boolean;
  readonly steps: number;
  readonly threads: number;
}

/** An engine's networks, and with what they were run. */
export interface NetworkBench extends NetworkMeasures {
  readonly engine: MeasuredEngine;
  readonly frames: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly steps: number;
  readonly weightsBytes: number;
  /** Null where it was not counted. */
  readonly attention: AttentionCost | null;
}

const FRAMES = 2;
const FULL_SIDE_PX = 256;
const TINY_SIDE_PX = 64;
const LATENT_PX = 8;

/** Makes random weights of AnimateAnyone in a temporary folder, 9.0 GB at full size, and runs every network of one window
 *  on them. */
export async function benchNetwork(options: NetworkBenchOptions): Promise<NetworkBench> {
  const { tiny, steps, threads } = options;
  const [sizes, side] = tiny ? [TINY_SIZES, TINY_SIDE_PX] : [FULL_SIZES, FULL_SIDE_PX];
  const size = { frames: FRAMES, widthPx: side, heightPx: side };
  const latent = { frames: FRAMES, height: side / LATENT_PX, width: side / LATENT_PX };
  const folder = await mkdtemp(join(tmpdir(), 'photodance-weights-'));
  try {
    const checkpoints = await writeRandomCheckpoints(folder, sizes);
    const { context } = sizes.unet;
    const task: NetworkTask = { checkpoints, context, ...size, steps, threads };
    const measures = await measureNetworks('animate-anyone', task);
    const weightsBytes = await sizeOf(folder);
    return {
      engine: 'animate-anyone',
      ...size,
      steps,
      weightsBytes,
      ...measures,
      attention: attentionCost(sizes.unet, latent),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same of DreaMoving, 10.1 GB. manifestsFolder: config/manifests. */
export async function benchDream(
  { steps, threads }: Omit<NetworkBenchOptions, 'tiny'>,
  manifestsFolder: string,
): Promise<NetworkBench> {
  const size = { frames: FRAMES, widthPx: FULL_SIDE_PX, heightPx: FULL_SIDE_PX };
  const folder = await mkdtemp(join(tmpdir(), 'photodance-weights-'));
  try {
    const checkpoints = await writeRandomDream(folder, manifestsFolder);
    const task: DreamTask = { checkpoints, ...size, steps, threads };
    const measures = await measureNetworks('dreamoving', task);
    const weightsBytes = await sizeOf(folder);
    return { engine: 'dreamoving', ...size, steps, weightsBytes, ...measures, attention: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
