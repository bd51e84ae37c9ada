import type { Choreography } from '../../../core/dance/choreography.ts';
import type { Figure } from '../../../core/dance/figure.ts';
import type { Frame } from '../../../core/media/frame.ts';
import { toClipFrame } from '../../diffusion/clip-frames.ts';
import { type ContextWindows, openWindows } from '../../diffusion/context-windows.ts';
import { openFrameDecoder } from '../../diffusion/frame-decoder.ts';
import { sampleLatents } from '../../diffusion/guided-sampling.ts';
import { type NetworkCanvas, networkCanvasFor, type Size } from '../../diffusion/network-canvas.ts';
import { dancePoses } from '../../diffusion/pose/dance-poses.ts';
import { drawPoseFrames } from '../../diffusion/pose/pose-frames.ts';
import { seededNoise } from '../../diffusion/seeded-noise.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import type { DrawOptions } from '../engine.ts';
import { openDenoiser, openPoseEmbedder } from './denoiser.ts';
import type { DreamTools } from './dream-tools.ts';
import { type Content, rememberContent } from './remember-content.ts';

export interface Dream {
  readonly choreography: Choreography;
  /** Whose poses they are, and the picture in which the dance is laid out. */
  readonly figure: Figure;
  readonly picture: Size;
  readonly content: Content;
  readonly seed: number;
}

/** About how much of a clip's time is over when its content is remembered, its poses are known, and its latents. */
const done = { content: 0.02, poses: 0.05, latents: 0.9 } as const;
/** Source: Rombach et al. 2022, the VAE's three halvings. */
const LATENT_PX = 8;
const LATENT_CHANNELS = 4;

/** Noise to frames: content and poses are remembered, windows of frames are denoised together, and every frame is
 *  decoded. The same seed gives the same clip. Rejects with signal.reason when aborted, between two runs of a
 *  network. */
export async function* drawDream(
  dream: Dream,
  tools: DreamTools,
  options: DrawOptions,
): AsyncGenerator<Frame> {
  const { signal, report } = options;
  const { checkpoints, settings, machine } = tools;
  const { frameCount } = dream.choreography;
  const canvas = networkCanvasFor(dream.picture, settings.longestSidePx);
  const windows = openWindows(frameCount, settings.window);
  const latents = await denoise(dream, { canvas, windows }, tools, options);
  const { height, width, items } = latentSize(canvas);
  const decoder = await openFrameDecoder(checkpoints, { height, width }, machine);
  try {
    for (let frame = 0; frame < frameCount; frame++) {
      signal.throwIfAborted();
      const pixels = await decoder.decode(latents.subarray(frame * items, (frame + 1) * items));
      const drawn = await toClipFrame(pixels, canvas, dream.picture);
      signal.throwIfAborted();
      report(done.latents + ((1 - done.latents) * (frame + 1)) / frameCount);
      yield drawn;
    }
  } finally {
    await decoder.release();
  }
}

interface Layout {
  readonly canvas: NetworkCanvas;
  readonly windows: ContextWindows;
}

/** Latents of all frames, [frame, 4, y, x]. */
async function denoise(
  dream: Dream,
  layout: Layout,
  { checkpoints, settings, machine }: DreamTools,
  { signal, report }: DrawOptions,
): Promise<Float32Array> {
  const { steps, guidance, schedule, poseScale } = settings;
  const { windows, canvas } = layout;
  signal.throwIfAborted();
  const content = await rememberContent(checkpoints, dream.content, machine);
  report(done.content);
  const poses = await embedDance(dream, layout, { checkpoints, machine }, signal);
  report(done.poses);
  signal.throwIfAborted();
  const { height, width, items } = latentSize(canvas);
  const shape = [windows.windows[0].length, LATENT_CHANNELS, height, width];
  const denoiser = await openDenoiser(checkpoints, content, { shape, poseScale }, machine);
  const runs = steps * windows.windows.length;
  let ran = 0;
  try {
    return await sampleLatents(
      seededNoise(dream.seed, windows.frames * items),
      { windows, steps, guidance, betas: schedule.betas, schedule },
      {
        signal,
        async predict(part, timestep, window) {
          const prediction = await denoiser.predict(part, timestep, poses[window]);
          report(done.poses + ((done.latents - done.poses) * ++ran) / runs);
          return prediction;
        },
      },
    );
  } finally {
    await denoiser.release();
  }
}

/** Features of each window's pose pictures; added frames repeat the last pose. */
async function embedDance(
  dream: Dream,
  { canvas, windows: { windows } }: Layout,
  { checkpoints, machine }: Pick<DreamTools, 'checkpoints' | 'machine'>,
  signal: AbortSignal,
): Promise<FloatTensor[]> {
  const poses = dancePoses(dream);
  const shape = [windows[0].length, 3, canvas.heightPx, canvas.widthPx];
  const embedder = await openPoseEmbedder(checkpoints, shape, machine);
  const look = { look: 'fixed', photo: dream.picture, canvas, scale: 1 } as const;
  try {
    const features: FloatTensor[] = [];
    for (const window of windows) {
      signal.throwIfAborted();
      const some = window.map((frame) => poses[Math.min(frame, poses.length - 1)]);
      features.push(await embedder.embed(await drawPoseFrames(some, look)));
    }
    return features;
  } finally {
    await embedder.release();
  }
}

function latentSize({ widthPx, heightPx }: Size) {
  const [width, height] = [widthPx / LATENT_PX, heightPx / LATENT_PX];
  return { width, height, items: LATENT_CHANNELS * width * height };
}
