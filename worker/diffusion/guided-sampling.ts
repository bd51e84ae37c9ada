import { consistencyStep, consistencyTimesteps } from './consistency-sampling.ts';
import type { ContextWindows } from './context-windows.ts';
import {
  alphasCumulative,
  type BetaSchedule,
  ddimStep,
  leadingTimesteps,
  type NoiseSchedule,
  trailingTimesteps,
  ZERO_TERMINAL,
} from './ddim.ts';

export interface SamplingPlan {
  readonly windows: ContextWindows;
  readonly steps: number;
  /** How far the prediction goes from that without a condition to that with it, and beyond: 3.5 is usual. */
  readonly guidance: number;
  readonly betas: BetaSchedule;
  /** ZERO_TERMINAL unless told. */
  readonly schedule?: Omit<NoiseSchedule, 'betas'>;
  /** New noise for the step after such a one, standard normal: where it is there, the weights are of a latent
   *  consistency model, and few steps are enough. */
  readonly renew?: (step: number) => Float32Array;
}

export interface SamplingPorts {
  /** latents: of a window's frames, [frame, …]. Gives both predictions, without a condition and with it,
   *  [2·frame, …]. window: its number in the plan. */
  predict(latents: Float32Array, timestep: number, window: number): Promise<Float32Array>;
  /** After every step: the part of all that is done, 0..1, and what the pictures will be as far as is known. */
  report?(fraction: number, original: Float32Array): void;
  readonly signal?: AbortSignal;
}

/** Noise to latents, [frame, …], float32 all the way. In every step each window of frames is predicted by itself, and
 *  where windows overlap the mean counts. Ends with the signal's reason between two windows.
 *  Source: Ho and Salimans 2022 for the guidance; Moore-AnimateAnyone, pipeline_pose2vid_long.py, for the windows. */
export async function sampleLatents(
  noise: Float32Array<ArrayBuffer>,
  plan: SamplingPlan,
  { predict, report, signal }: SamplingPorts,
): Promise<Float32Array<ArrayBuffer>> {
  const { steps, guidance, betas, schedule = ZERO_TERMINAL, renew } = plan;
  const { windows, frames } = plan.windows;
  const frameItems = noise.length / frames;
  const { zeroTerminal, spacing, predicts } = schedule;
  const alphas = alphasCumulative(betas, zeroTerminal);
  const spaced = spacing === 'trailing' ? trailingTimesteps : leadingTimesteps;
  const timesteps = renew ? consistencyTimesteps(steps) : spaced(steps);
  let latents = noise;
  for (const [step, timestep] of timesteps.entries()) {
    const sum = new Float32Array(noise.length);
    const seen = new Uint16Array(frames);
    for (const [number, window] of windows.entries()) {
      signal?.throwIfAborted();
      const part = gatherFrames(latents, window, frameItems);
      const halves = await predict(part, timestep, number);
      for (const [i, frame] of window.entries()) {
        seen[frame]++;
        const without = i * frameItems;
        const within = (window.length + i) * frameItems;
        for (let k = 0; k < frameItems; k++) {
          const start = halves[without + k];
          sum[frame * frameItems + k] += start + guidance * (halves[within + k] - start);
        }
      }
    }
    const mean = sum.map((value, i) => value / seen[Math.floor(i / frameItems)]);
    const following = timesteps[step + 1] ?? null;
    const next = renew
      ? consistencyStep(latents, mean, {
          ...{ alphas, timestep, predicts },
          ...{ next: following, noise: renew(step) },
        })
      : ddimStep(latents, mean, { alphas, timestep, steps, predicts });
    latents = next.latents;
    report?.((step + 1) / steps, next.original);
  }
  return latents;
}

/** Copies the frames of a window. data: [frame, …]. */
export function gatherFrames(
  data: Float32Array,
  window: readonly number[],
  frameItems: number,
): Float32Array<ArrayBuffer> {
  const part = new Float32Array(window.length * frameItems);
  for (const [i, frame] of window.entries()) {
    part.set(data.subarray(frame * frameItems, (frame + 1) * frameItems), i * frameItems);
  }
  return part;
}
