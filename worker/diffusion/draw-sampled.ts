import type { Frame } from '../../core/media/frame.ts';
import type { NetworkMachine } from '../onnx/open-network.ts';
import { toClipFrame } from './clip-frames.ts';
import type { ContextWindows } from './context-windows.ts';
import type { Denoiser } from './denoiser.ts';
import { type FrameDecoder, openFrameDecoder, type VaeFile } from './frame-decoder.ts';
import { type SamplingPlan, sampleLatents } from './guided-sampling.ts';
import { LATENT_CHANNELS, latentSizeOf } from './latent-size.ts';
import type { NetworkCanvas, Size } from './network-canvas.ts';
import { joinFeatures } from './pose-features.ts';
import { seededNoise } from './seeded-noise.ts';

/** About how much of a clip's time is over when its content is known, its poses are, and its latents. */
export const partDone = { content: 0.02, poses: 0.05, latents: 0.9 } as const;

/** After this part of the steps a first look shows what the clip will be. */
const PREVIEW_AT = 0.25;

/** Which part of the clip is shown at first: not its beginning, where nobody dances yet. */
const PREVIEW_FRAME = 0.4;

/** From one step's noise to the next one's: far enough that no other clip begins with it. Odd, near 2³² over the golden
 *  ratio. */
const SEED_STEP = 0x9e3779b9;

export interface ClipToSample {
  readonly vae: VaeFile;
  readonly canvas: NetworkCanvas;
  /** The clip's size. */
  readonly picture: Size;
  readonly windows: ContextWindows;
  readonly sampling: Omit<SamplingPlan, 'windows' | 'renew'>;
  /** Whether the weights are of a latent consistency model. */
  readonly isConsistency?: boolean;
  readonly seed: number;
  /** Of every frame's pose, [channel, y, x]. */
  readonly features: readonly Float32Array[];
  readonly machine: NetworkMachine;
  /** For windows of one shape, [frame, 4, y, x]. */
  readonly openDenoiser: (shape: readonly number[]) => Promise<Denoiser>;
}

interface DrawPorts {
  readonly signal: AbortSignal;
  readonly report: (fraction: number) => void;
  readonly preview?: (frame: Frame) => Promise<void>;
}

/** Noise to latents, window by window, and latents to frames, one after the other; as many as there are features.
 *  Reports from partDone.poses on. The same seed gives the same frames.
 *  Rejects with signal.reason when aborted, between two runs of a network. */
export async function* drawSampled(clip: ClipToSample, ports: DrawPorts): AsyncGenerator<Frame> {
  const { signal, report } = ports;
  const { vae, canvas, picture, features, windows, machine } = clip;
  const decoder = await openFrameDecoder(vae, latentSizeOf(canvas), machine);
  try {
    const latents = await sampleClip(clip, decoder, ports);
    const items = latents.length / windows.frames;
    for (let frame = 0; frame < features.length; frame++) {
      signal.throwIfAborted();
      const pixels = await decoder.decode(latents.subarray(frame * items, (frame + 1) * items));
      const drawn = await toClipFrame(pixels, canvas, picture);
      signal.throwIfAborted();
      report(partDone.latents + ((1 - partDone.latents) * (frame + 1)) / features.length);
      yield drawn;
    }
  } finally {
    await decoder.release();
  }
}

/** Noise to latents, [frame, 4, y, x]. */
async function sampleClip(
  clip: ClipToSample,
  decoder: FrameDecoder,
  { signal, report, preview }: DrawPorts,
): Promise<Float32Array<ArrayBuffer>> {
  const { canvas, picture, windows, sampling, seed, features, openDenoiser } = clip;
  const { height, width } = latentSizeOf(canvas);
  const [window] = windows.windows;
  const shape = [window.length, LATENT_CHANNELS, height, width];
  const items = LATENT_CHANNELS * height * width;
  const denoiser = await openDenoiser(shape);
  const look = createPreview(PREVIEW_AT, async (original) => {
    const frame = Math.floor(PREVIEW_FRAME * features.length);
    const pixels = await decoder.decode(original.subarray(frame * items, (frame + 1) * items));
    await preview?.(await toClipFrame(pixels, canvas, picture));
  });
  const count = windows.frames * items;
  const renew = (step: number) => seededNoise((seed + (step + 1) * SEED_STEP) >>> 0, count);
  const runs = sampling.steps * windows.windows.length;
  let ran = 0;
  try {
    return await sampleLatents(
      seededNoise(seed, count),
      { ...sampling, windows, ...(clip.isConsistency && { renew }) },
      {
        signal,
        async predict(part, timestep, number) {
          if (preview) await look.show();
          const data = joinFeatures(features, windows.windows[number]);
          const channels = data.length / (window.length * height * width);
          const pose = { data, shape: [window.length, channels, height, width] };
          const prediction = await denoiser.predict(part, timestep, pose);
          report(partDone.poses + ((partDone.latents - partDone.poses) * ++ran) / runs);
          return prediction;
        },
        report: look.keep,
      },
    );
  } finally {
    await denoiser.release();
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
