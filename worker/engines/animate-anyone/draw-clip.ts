import type { Frame } from '../../../core/media/frame.ts';
import { drawSampled, partDone } from '../../diffusion/draw-sampled.ts';
import { photoForClip, photoOnCanvas } from '../../diffusion/photo-on-canvas.ts';
import { dancePoses } from '../../diffusion/pose/dance-poses.ts';
import { guidePoses } from '../../diffusion/pose-features.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { DrawOptions, Scene } from '../engine.ts';
import { openDenoiser } from './denoiser.ts';
import { embedPerson, encodePerson } from './encode-person.ts';
import type { ClipPlan } from './plan-clip.ts';
import { poseNetworkOf } from './pose-guider.ts';
import { type PersonMemory, rememberPerson } from './remember-person.ts';

/** The paper's figure 2 from left to right: the person is remembered, the poses are drawn and guided, noise becomes
 *  latents, and latents become frames, one after the other. The same seed gives the same clip.
 *  Rejects with signal.reason when aborted, between two runs of a network. */
export async function* drawClip(
  scene: Scene,
  plan: ClipPlan,
  options: DrawOptions,
): AsyncGenerator<Frame> {
  const { signal, report } = options;
  const { picture, seed } = scene;
  const { checkpoints, canvas, machine, settings, windows } = plan;
  const memory = await knowPerson(scene, plan, signal);
  report(partDone.content);
  const features = await guidePoses(
    { poses: dancePoses(scene), look: settings.poses, photo: picture, canvas },
    poseNetworkOf(await loadWeights([checkpoints.poseGuider]), checkpoints.folder),
    machine,
    {
      signal,
      report: (part) => report(partDone.content + part * (partDone.poses - partDone.content)),
    },
  );
  const { steps, guidance, betas } = settings;
  yield* drawSampled(
    {
      ...{ vae: checkpoints, canvas, picture, windows, seed, features, machine },
      sampling: { steps, guidance, betas },
      openDenoiser: (shape) => openDenoiser(checkpoints, memory, shape, machine),
    },
    options,
  );
}

async function knowPerson(
  { picture }: Scene,
  { checkpoints, canvas, machine }: ClipPlan,
  signal: AbortSignal,
): Promise<PersonMemory> {
  const latents = await encodePerson(checkpoints, await photoOnCanvas(picture, canvas), machine);
  signal.throwIfAborted();
  const image = await embedPerson(checkpoints, await photoForClip(picture), machine);
  signal.throwIfAborted();
  const memory = await rememberPerson(checkpoints, { latents, image }, machine);
  signal.throwIfAborted();
  return memory;
}
