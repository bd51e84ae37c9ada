const TRAINED_STEPS = 1000;
const FIRST_BETA = 0.00085;
const LAST_BETA = 0.012;
const LEADING_OFFSET = 1;

/** How the noise grows in training: with the step, or with its square root's. */
export type BetaSchedule = 'linear' | 'scaled-linear';

/** How weights were trained, and so how they want to be sampled. */
export interface NoiseSchedule {
  readonly betas: BetaSchedule;
  /** Whether nothing of the picture is left at the last step of training. */
  readonly zeroTerminal: boolean;
  readonly spacing: 'trailing' | 'leading';
  readonly predicts: Prediction;
}

/** What a network tells of the noise: v, or the noise itself. */
export type Prediction = 'v' | 'epsilon';

/** Of AnimateAnyone's descendants. Source: Moore-AnimateAnyone, inference_v2.yaml. */
export const ZERO_TERMINAL: Omit<NoiseSchedule, 'betas'> = {
  zeroTerminal: true,
  spacing: 'trailing',
  predicts: 'v',
};

/** Of AnimateDiff's motion modules. Source: AnimateDiff, configs/inference/inference-v3.yaml. */
export const PLAIN_NOISE: NoiseSchedule = {
  betas: 'linear',
  zeroTerminal: false,
  spacing: 'leading',
  predicts: 'epsilon',
};

/** How much of the picture is left at each step of training, ᾱ, brought to nothing at the last one unless told.
 *  Source: Song et al. 2021 (DDIM), equation 4; Lin et al. 2023 (common diffusion noise schedules are flawed),
 *  algorithm 1. */
export function alphasCumulative(betas: BetaSchedule, zeroTerminal = true): Float64Array {
  const roots = new Float64Array(TRAINED_STEPS);
  let product = 1;
  for (let t = 0; t < TRAINED_STEPS; t++) {
    product *= 1 - betaAt(t, betas);
    roots[t] = Math.sqrt(product);
  }
  const first = roots[0];
  const last = zeroTerminal ? roots[TRAINED_STEPS - 1] : 0;
  return roots.map((root) => ((root - last) * (first / (first - last))) ** 2);
}

/** The training steps that so many sampling steps visit, from pure noise on: "trailing" spacing.
 *  Source: Lin et al. 2023, section 3.3. */
export function trailingTimesteps(steps: number): number[] {
  requireSteps(steps);
  const stride = TRAINED_STEPS / steps;
  return Array.from({ length: steps }, (_, k) => roundToEven(TRAINED_STEPS - k * stride) - 1);
}

/** The same in "leading" spacing, moved on by one. Source: Lin et al. 2023, section 3.3; Stable Diffusion's
 *  steps_offset. */
export function leadingTimesteps(steps: number): number[] {
  requireSteps(steps);
  const stride = Math.floor(TRAINED_STEPS / steps);
  // With a thousand steps the first one would be one too far.
  return Array.from({ length: steps }, (_, k) =>
    Math.min(TRAINED_STEPS - 1, (steps - 1 - k) * stride + LEADING_OFFSET),
  );
}

function requireSteps(steps: number): void {
  if (!Number.isInteger(steps) || steps < 1 || steps > TRAINED_STEPS) {
    throw new RangeError(`${steps} steps are not between 1 and ${TRAINED_STEPS}`);
  }
}

export interface DdimStep {
  readonly alphas: Float64Array;
  /** One of trailingTimesteps or leadingTimesteps of so many steps. */
  readonly timestep: number;
  readonly steps: number;
  /** v unless told. */
  readonly predicts?: Prediction;
}

export interface DdimResult {
  /** The latents of the next step. */
  readonly latents: Float32Array<ArrayBuffer>;
  /** What the picture will be, as far as it is known at this step. */
  readonly original: Float32Array<ArrayBuffer>;
}

/** One step without new noise.
 *  The next step is counted on by whole numbers, t - ⌊1000/steps⌋, and so is not always the next one visited; the
 *  public weights are sampled in this way. Source: Song et al. 2021 (DDIM), equation 12; Salimans and Ho 2022,
 *  appendix D, for v; diffusers, DDIMScheduler, for the count. */
export function ddimStep(
  latents: Float32Array,
  prediction: Float32Array,
  { alphas, timestep, steps, predicts = 'v' }: DdimStep,
): DdimResult {
  const previous = timestep - Math.floor(TRAINED_STEPS / steps);
  const alpha = alphas[timestep];
  const next = previous >= 0 ? alphas[previous] : 1;
  const [keep, noise] = [Math.sqrt(alpha), Math.sqrt(1 - alpha)];
  const [nextKeep, nextNoise] = [Math.sqrt(next), Math.sqrt(1 - next)];
  const result = new Float32Array(latents.length);
  const original = new Float32Array(latents.length);
  const toOriginal = originalFrom(predicts, keep, noise);
  for (let i = 0; i < latents.length; i++) {
    const [x, told] = [latents[i], prediction[i]];
    const picture = toOriginal(x, told);
    const epsilon = predicts === 'v' ? keep * told + noise * x : told;
    original[i] = picture;
    result[i] = nextKeep * picture + nextNoise * epsilon;
  }
  return { latents: result, original };
}

/** From a noisy number and what a network tells of it to the picture's. keep, noise: √ᾱ and √(1 - ᾱ) of the step.
 *  Source: Song et al. 2021 (DDIM), equation 9; Salimans and Ho 2022, appendix D, for v. */
export function originalFrom(
  predicts: Prediction,
  keep: number,
  noise: number,
): (x: number, told: number) => number {
  return predicts === 'v'
    ? (x, told) => keep * x - noise * told
    : (x, told) => (x - noise * told) / keep;
}

function betaAt(t: number, schedule: BetaSchedule): number {
  const fraction = t / (TRAINED_STEPS - 1);
  if (schedule === 'linear') return FIRST_BETA + fraction * (LAST_BETA - FIRST_BETA);
  const [from, to] = [Math.sqrt(FIRST_BETA), Math.sqrt(LAST_BETA)];
  return (from + fraction * (to - from)) ** 2;
}

/** Halves to the even neighbour, as NumPy rounds. */
function roundToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
