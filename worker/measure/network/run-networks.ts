import { openFrameDecoder } from '../../diffusion/frame-decoder.ts';
import { joinFeatures, openPoseGuide } from '../../diffusion/pose-features.ts';
import { seededNoise } from '../../diffusion/seeded-noise.ts';
import type { Checkpoints } from '../../engines/animate-anyone/checkpoints.ts';
import { openDenoiser } from '../../engines/animate-anyone/denoiser.ts';
import { encodePerson } from '../../engines/animate-anyone/encode-person.ts';
import { poseNetworkOf } from '../../engines/animate-anyone/pose-guider.ts';
import { rememberPerson } from '../../engines/animate-anyone/remember-person.ts';
import { loadWeights } from '../../onnx/weights.ts';
import { type NetworkWord, sampleWindow, serveTask, type WindowTask } from './network-task.ts';

/** One window of frames, from a picture and poses of noise. */
export interface NetworkTask extends WindowTask {
  readonly checkpoints: Checkpoints;
  /** Size of CLIP's embedding, which is made up. */
  readonly context: number;
}

const GUIDANCE = 3.5;
const LATENT_PX = 8;
const PICTURE_SEED = 1;
const IMAGE_SEED = 2;
const POSE_SEED = 3;

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

  const shape = [frames, 4, height, width];
  const denoiser = await openDenoiser(checkpoints, memory, shape, machine);
  const { loop, sampled } = await sampleWindow(
    shape,
    { steps, guidance: GUIDANCE, betas: 'linear' },
    (part, timestep) => denoiser.predict(part, timestep, pose),
  );
  await denoiser.release();

  const decoder = await openFrameDecoder(checkpoints, { height, width }, machine);
  await decoder.decode(sampled.subarray(0, 4 * height * width));
  await decoder.release();
  return { loop, finite: sampled.every(Number.isFinite) };
}

serveTask(runNetworks);
