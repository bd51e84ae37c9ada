import type { Choreography } from '../../../core/dance/choreography.ts';
import type { Box, Figure } from '../../../core/dance/figure.ts';
import type { Frame } from '../../../core/media/frame.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { cropForClip } from '../../diffusion/crop-for-clip.ts';
import { drawSampled, partDone } from '../../diffusion/draw-sampled.ts';
import type { Size } from '../../diffusion/network-canvas.ts';
import type { SamplingSetup } from '../../diffusion/plan-sampling.ts';
import { dancePoses } from '../../diffusion/pose/dance-poses.ts';
import { guidePoses } from '../../diffusion/pose-features.ts';
import type { DrawOptions } from '../engine.ts';
import type { Checkpoints } from './checkpoints.ts';
import { poseNetworkOf } from './control-net.ts';
import { openDenoiser } from './denoiser.ts';
import { encodeFace } from './encode-face.ts';
import { encodeSentences, type TokenizedPrompt } from './encode-sentences.ts';
import { loadControlNet } from './load-unet.ts';
import { type RememberedContent, rememberContent } from './remember-content.ts';
import type { Settings } from './settings.ts';

export interface Dream {
  readonly choreography: Choreography;
  /** Whose poses they are, and the picture in which the dance is laid out. */
  readonly figure: Figure;
  readonly picture: Size;
  readonly sentences: TokenizedPrompt;
  /** A square of a photo; null where there is none, or it shall not count. */
  readonly face: { readonly photo: Picture; readonly square: Box } | null;
  readonly seed: number;
}

/** Everything that is decided before a network runs. */
export interface DreamPlan extends SamplingSetup {
  readonly checkpoints: Checkpoints;
  readonly settings: Settings;
}

/** The paper's figure 2: sentence and face are remembered, the poses are drawn and embedded, noise becomes latents, and
 *  latents become frames, one after the other. The same seed gives the same clip. Rejects with signal.reason when
 *  aborted, between two runs of a network. */
export async function* drawDream(
  dream: Dream,
  plan: DreamPlan,
  options: DrawOptions,
): AsyncGenerator<Frame> {
  const { signal, report } = options;
  const { picture, seed } = dream;
  const { checkpoints, settings, canvas, machine, windows } = plan;
  const content = await knowContent(dream, plan, signal);
  report(partDone.content);
  const features = await guidePoses(
    { poses: dancePoses(dream), look: 'fixed', photo: picture, canvas },
    poseNetworkOf(await loadControlNet(checkpoints), checkpoints.folder),
    machine,
    {
      signal,
      report: (part) => report(partDone.content + part * (partDone.poses - partDone.content)),
    },
  );
  const { steps, guidance, schedule, isConsistency, poseScale } = settings;
  yield* drawSampled(
    {
      ...{ vae: checkpoints, canvas, picture, windows, seed, features, machine },
      sampling: { steps, guidance, betas: schedule.betas, schedule },
      isConsistency,
      openDenoiser: (shape) => openDenoiser(checkpoints, content, { shape, poseScale }, machine),
    },
    options,
  );
}

/** One network is in memory at a time. */
async function knowContent(
  { sentences, face }: Dream,
  { checkpoints, settings, machine }: DreamPlan,
  signal: AbortSignal,
): Promise<RememberedContent> {
  signal.throwIfAborted();
  const text = await encodeSentences(checkpoints, sentences, machine);
  signal.throwIfAborted();
  const tokens =
    face && (await encodeFace(checkpoints, await cropForClip(face.photo, face.square), machine));
  signal.throwIfAborted();
  const scaled = tokens && { tokens, scale: settings.faceScale };
  const content = await rememberContent(checkpoints, { text, face: scaled }, machine);
  signal.throwIfAborted();
  return content;
}
