import { openWindows } from '../../diffusion/context-windows.ts';
import { openFrameDecoder } from '../../diffusion/frame-decoder.ts';
import { sampleLatents } from '../../diffusion/guided-sampling.ts';
import { joinFeatures, openPoseGuide } from '../../diffusion/pose-features.ts';
import { seededNoise } from '../../diffusion/seeded-noise.ts';
import type { Checkpoints } from '../../engines/animate-anyone/checkpoints.ts';
import { openDenoiser } from '../../engines/animate-anyone/denoiser.ts';
import { encodePerson } from '../../engines/animate-anyone/encode-person.ts';
import { poseNetworkOf } from '../../engines/animate-anyone/pose-guider.ts';
import { rememberPerson } from '../../engines/animate-anyone/remember-person.ts';
import { type NetworkEvent, nowMs, watchNetworks } from '../../onnx/network-events.ts';
import { loadWeights } from '../../onnx/weights.ts';
import { type ProcessMemory, readProcessMemory } from './process-memory.ts';

/** What a child process is asked to run: one window of frames, from a picture and poses of noise. */
export interface NetworkTask {
  readonly checkpoints: Checkpoints;
  /** Size of CLIP's embedding, which is made up. */
  readonly context: number;
  readonly frames: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly steps: number;
  readonly threads: number;
}

/** What it tells: each network event with the memory at its end, and at last the loop. */
export type NetworkWord =
  | { readonly event: NetworkEvent; readonly memory: ProcessMemory | null }
  | {
      readonly loop: { readonly startedMs: number; readonly endedMs: number };
      readonly finite: boolean;
    };

const GUIDANCE = 3.5;
const LATENT_PX = 8;
const PICTURE_SEED = 1;
const IMAGE_SEED = 2;
const POSE_SEED = 3;
const LATENT_SEED = 4;

/** The whole engine but CLIP, one network in memory at a time. */
async function runNetworks(task: NetworkTask): Promise<NetworkWord> {
  const { checkpoints, context, frames, widthPx, heightPx, steps, threads } = task;
  const machine = { threads };
  const pixels = widthPx * heightPx;
  const [height, width] = [heightPx / LATENT_PX, widthPx / LATENT_PX];

  const picture = { data: seededNoise(PICTURE_SEED, 3 * pixels), shape: [1, 3, heightPx, widthPx] };
  const latents = await encodePerson(checkpoints, picture, machine);
  const image = { data: seededNoise(IMAGE_SEED, context), shape: [1, context] };
  const memory = await rememberPerson(checkpoints, { latents, image }, machine);
  const poses = {
    data: seededNoise(POSE_SEED, frames * 3 * pixels),
    shape: [frames, 3, heightPx, widthPx],
  };
  const poseWeights = await loadWeights([checkpoints.poseGuider]);
  const network = poseNetworkOf(poseWeights, checkpoints.folder);
  const guide = await openPoseGuide(network, frames, { widthPx, heightPx }, machine);
  const features = await guide.guide(poses);
  await guide.release();
  const pose = {
    data: joinFeatures(features, [...features.keys()]),
    shape: [frames, features[0].length / (height * width), height, width],
  };

  const denoiser = await openDenoiser(checkpoints, memory, [frames, 4, height, width], machine);
  const noise = seededNoise(LATENT_SEED, frames * 4 * height * width);
  const windows = openWindows(frames, { frames, overlap: 0 });
  const startedMs = nowMs();
  const sampled = await sampleLatents(
    noise,
    { windows, steps, guidance: GUIDANCE, betas: 'linear' },
    { predict: (part, timestep) => denoiser.predict(part, timestep, pose) },
  );
  const loop = { startedMs, endedMs: nowMs() };
  await denoiser.release();

  const decoder = await openFrameDecoder(checkpoints, { height, width }, machine);
  await decoder.decode(sampled.subarray(0, 4 * height * width));
  await decoder.release();
  return { loop, finite: sampled.every(Number.isFinite) };
}

function tell(word: NetworkWord): void {
  process.send?.(word);
}

watchNetworks((event) => tell({ event, memory: readProcessMemory(process.pid) }));
process.once('message', async (task: NetworkTask) => {
  tell(await runNetworks(task));
  process.disconnect();
});
