import type { Frame } from '../../../core/media/frame.ts';
import { toClipFrame } from '../../diffusion/clip-frames.ts';
import { type FrameDecoder, openFrameDecoder } from '../../diffusion/frame-decoder.ts';
import { sampleLatents } from '../../diffusion/guided-sampling.ts';
import { photoForClip, photoOnCanvas } from '../../diffusion/photo-on-canvas.ts';
import { dancePoses } from '../../diffusion/pose/dance-poses.ts';
import { drawPoseFrames } from '../../diffusion/pose/pose-frames.ts';
import { seededNoise } from '../../diffusion/seeded-noise.ts';
import type { DrawOptions, Scene } from '../engine.ts';
import { type Denoiser, openDenoiser } from './denoiser.ts';
import { embedPerson, encodePerson } from './encode-person.ts';
import type { ClipPlan } from './plan-clip.ts';
import { joinFeatures, openPoseGuide, POSES_AT_ONCE } from './pose-features.ts';
import { type PersonMemory, rememberPerson } from './remember-person.ts';

/** About how much of a clip's time is over when its person is known, its poses are, and its latents. */
const done = { person: 0.02, poses: 0.05, latents: 0.9 } as const;

/** After this part of the steps a first look shows what the clip will be. */
const PREVIEW_AT = 0.25;

/** Which part of the clip is shown at first: not its beginning, which is the photo's own pose. */
const PREVIEW_FRAME = 0.4;

/** The paper's figure 2 from left to right: the person is remembered, the poses are drawn and guided, noise becomes
 *  latents, and latents become frames, one after the other. The same seed gives the same clip.
 *  Rejects with signal.reason when aborted, between two runs of a network. */
export async function* drawClip(
  scene: Scene,
  plan: ClipPlan,
  options: DrawOptions,
): AsyncGenerator<Frame> {
  const { signal, report } = options;
  const { picture, choreography } = scene;
  const { checkpoints, canvas, machine } = plan;
  const memory = await knowPerson(scene, plan, signal);
  report(done.person);
  const features = await guidePoses(scene, plan, options);
  report(done.poses);
  const size = { height: canvas.heightPx / 8, width: canvas.widthPx / 8 };
  const decoder = await openFrameDecoder(checkpoints, size, machine);
  try {
    const latents = await denoise(scene, plan, { memory, features, decoder }, options);
    const items = latents.length / plan.windows.frames;
    const { frameCount } = choreography;
    for (let frame = 0; frame < frameCount; frame++) {
      signal.throwIfAborted();
      const pixels = await decoder.decode(latents.subarray(frame * items, (frame + 1) * items));
      const drawn = await toClipFrame(pixels, canvas, picture);
      signal.throwIfAborted();
      report(done.latents + ((1 - done.latents) * (frame + 1)) / frameCount);
      yield drawn;
    }
  } finally {
    await decoder.release();
  }
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

/** Features of every frame's pose. */
async function guidePoses(
  scene: Scene,
  { checkpoints, canvas, settings, machine }: ClipPlan,
  { signal, report }: DrawOptions,
): Promise<Float32Array[]> {
  const poses = dancePoses(scene);
  const count = Math.min(POSES_AT_ONCE, poses.length);
  const guide = await openPoseGuide(checkpoints, [count, canvas.heightPx, canvas.widthPx], machine);
  const { scale } = guide;
  const features: Float32Array[] = [];
  try {
    for (let from = 0; from < poses.length; from += count) {
      signal.throwIfAborted();
      const some = poses.slice(from, from + count);
      const look = { look: settings.poses, photo: scene.picture, canvas, scale };
      features.push(...(await guide.guide(await drawPoseFrames(some, look))));
      report(done.person + ((done.poses - done.person) * features.length) / poses.length);
    }
    return features;
  } finally {
    await guide.release();
  }
}

interface Guided {
  readonly memory: PersonMemory;
  readonly features: readonly Float32Array[];
  readonly decoder: FrameDecoder;
}

/** Noise to latents, [frame, 4, y, x]. */
async function denoise(
  { picture, seed }: Scene,
  { checkpoints, canvas, settings, machine, windows }: ClipPlan,
  { memory, features, decoder }: Guided,
  { signal, report, preview }: DrawOptions,
): Promise<Float32Array<ArrayBuffer>> {
  const { steps, guidance, betas } = settings;
  const [height, width] = [canvas.heightPx / 8, canvas.widthPx / 8];
  const shape = [windows.windows[0].length, 4, height, width];
  const items = 4 * height * width;
  const denoiser = await openDenoiser(checkpoints, memory, shape, machine);
  const look = createPreview(PREVIEW_AT, async (original) => {
    const frame = Math.floor(PREVIEW_FRAME * features.length);
    const pixels = await decoder.decode(original.subarray(frame * items, (frame + 1) * items));
    await preview?.(await toClipFrame(pixels, canvas, picture));
  });
  let runs = 0;
  try {
    return await sampleLatents(
      seededNoise(seed, windows.frames * items),
      { windows, steps, guidance, betas },
      {
        signal,
        async predict(part, timestep, window) {
          if (preview) await look.show();
          const prediction = await predict(denoiser, part, timestep, windows.windows[window]);
          runs++;
          report(
            done.poses + ((done.latents - done.poses) * runs) / (steps * windows.windows.length),
          );
          return prediction;
        },
        report: look.keep,
      },
    );
  } finally {
    await denoiser.release();
  }

  function predict(of: Denoiser, part: Float32Array, timestep: number, window: readonly number[]) {
    const [frames] = shape;
    const pose = joinFeatures(features, window);
    return of.predict(part, timestep, {
      data: pose,
      shape: [frames, pose.length / (frames * height * width), height, width],
    });
  }
}

/** Keeps what the pictures will be from the first step on that is far enough, and shows it once. */
function createPreview(from: number, showOriginal: (original: Float32Array) => Promise<void>) {
  let kept: Float32Array | null = null;
  let shown = false;
  return {
    keep(fraction: number, original: Float32Array): void {
      if (fraction >= from && fraction < 1) kept ??= original;
    },
    async show(): Promise<void> {
      if (kept === null || shown) return;
      shown = true;
      const original = kept;
      kept = new Float32Array();
      await showOriginal(original);
    },
  };
}
