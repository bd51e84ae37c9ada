import { clipSidePx } from '../../diffusion/clip-picture.ts';
import { openFrameDecoder } from '../../diffusion/frame-decoder.ts';
import { LATENT_CHANNELS, latentSizeOf } from '../../diffusion/latent-size.ts';
import { joinFeatures, openPoseGuide } from '../../diffusion/pose-features.ts';
import { seededNoise } from '../../diffusion/seeded-noise.ts';
import type { Checkpoints } from '../../engines/dreamoving/checkpoints.ts';
import { poseNetworkOf } from '../../engines/dreamoving/control-net.ts';
import { openDenoiser } from '../../engines/dreamoving/denoiser.ts';
import { encodeFace } from '../../engines/dreamoving/encode-face.ts';
import { encodeSentences } from '../../engines/dreamoving/encode-sentences.ts';
import { loadControlNet } from '../../engines/dreamoving/load-unet.ts';
import { rememberContent } from '../../engines/dreamoving/remember-content.ts';
import { readSettings } from '../../engines/dreamoving/settings.ts';
import { type NetworkWord, sampleWindow, serveTask, type WindowTask } from './network-task.ts';

export interface DreamTask extends WindowTask {
  readonly checkpoints: Checkpoints;
}

const TOKENS = 77;
const FACE_SEED = 2;
const POSE_SEED = 3;

/** One window of DreaMoving, from a sentence of one letter again and again, and a face and poses of noise. */
async function runDream(task: DreamTask): Promise<NetworkWord> {
  const { checkpoints, frames, widthPx, heightPx, threads, steps } = task;
  const machine = { threads };
  const { guidance, schedule, faceScale, poseScale } = readSettings('', null);
  const { height, width } = latentSizeOf({ widthPx, heightPx });
  const sentence = { data: new Float32Array(TOKENS).fill(1), shape: [1, TOKENS] };
  const prompt = { prompt: sentence, negative: sentence, cut: '' };
  const text = await encodeSentences(checkpoints, prompt, machine);
  const picture = {
    data: seededNoise(FACE_SEED, 3 * clipSidePx ** 2),
    shape: [1, 3, clipSidePx, clipSidePx],
  };
  const tokens = await encodeFace(checkpoints, picture, machine);
  const content = { text, face: { tokens, scale: faceScale } };
  const remembered = await rememberContent(checkpoints, content, machine);

  const network = poseNetworkOf(await loadControlNet(checkpoints), checkpoints.folder);
  const guide = await openPoseGuide(network, frames, { widthPx, heightPx }, machine);
  const features = await guide.guide({
    data: seededNoise(POSE_SEED, frames * 3 * widthPx * heightPx),
    shape: [frames, 3, heightPx, widthPx],
  });
  await guide.release();
  const pose = {
    data: joinFeatures(features, [...features.keys()]),
    shape: [frames, features[0].length / (height * width), height, width],
  };

  const shape = [frames, LATENT_CHANNELS, height, width];
  const denoiser = await openDenoiser(checkpoints, remembered, { shape, poseScale }, machine);
  const { loop, sampled } = await sampleWindow(
    shape,
    { steps, guidance, betas: schedule.betas, schedule },
    (part, timestep) => denoiser.predict(part, timestep, pose),
  );
  await denoiser.release();

  const decoder = await openFrameDecoder(checkpoints, { height, width }, machine);
  await decoder.decode(sampled.subarray(0, LATENT_CHANNELS * height * width));
  await decoder.release();
  return { loop, finite: sampled.every(Number.isFinite) };
}

serveTask(runDream);
