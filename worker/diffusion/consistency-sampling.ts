import { originalFrom, type Prediction } from './ddim.ts';

const TRAINED_STEPS = 1000;
/** Steps of the teacher's schedule that the student has learned to skip between. */
const TAUGHT_STEPS = 50;
const DATA_DEVIATION = 0.5;
const TIME_SCALE = 10;

/** The training steps that so few sampling steps visit, from noise on: spread evenly over the fifty of the teacher.
 *  Source: Luo et al. 2023 (latent consistency models), section 4.3; diffusers, LCMScheduler, for the spreading. */
export function consistencyTimesteps(steps: number): number[] {
  if (!Number.isInteger(steps) || steps < 1 || steps > TAUGHT_STEPS) {
    throw new RangeError(`${steps} steps are not between 1 and ${TAUGHT_STEPS}`);
  }
  const stride = TRAINED_STEPS / TAUGHT_STEPS;
  return Array.from({ length: steps }, (_, k) => {
    const taught = TAUGHT_STEPS - Math.floor((k * TAUGHT_STEPS) / steps);
    return taught * stride - 1;
  });
}

export interface ConsistencyStep {
  readonly alphas: Float64Array;
  readonly timestep: number;
  /** The one of the next step; null for the last. */
  readonly next: number | null;
  /** As many numbers as latents, standard normal; not looked at in the last step. */
  readonly noise: Float32Array;
  /** v unless told. */
  readonly predicts?: Prediction;
}

/** One step: the consistency function gives the picture at once, and new noise takes it back to
 *  the next step. original is that picture.
 *  Source: Luo et al. 2023, equation 9 for the function, algorithm 3 for the steps; Song et al. 2023 (consistency
 *  models), section 3, for what it gives at time 0; Salimans and Ho 2022, appendix D, for v. */
export function consistencyStep(
  latents: Float32Array,
  prediction: Float32Array,
  { alphas, timestep, next, noise, predicts = 'v' }: ConsistencyStep,
): { latents: Float32Array<ArrayBuffer>; original: Float32Array<ArrayBuffer> } {
  const { skip, out } = boundaryScales(timestep);
  const [keep, spread] = [Math.sqrt(alphas[timestep]), Math.sqrt(1 - alphas[timestep])];
  const toOriginal = originalFrom(predicts, keep, spread);
  const original = new Float32Array(latents.length);
  for (let i = 0; i < latents.length; i++) {
    const x = latents[i];
    original[i] = skip * x + out * toOriginal(x, prediction[i]);
  }
  if (next === null) return { latents: original, original };
  const [nextKeep, nextSpread] = [Math.sqrt(alphas[next]), Math.sqrt(1 - alphas[next])];
  const noisy = original.map((value, i) => nextKeep * value + nextSpread * noise[i]);
  return { latents: noisy, original };
}

/** What the consistency function takes of its input and of the network's picture: at time 0 the input alone. */
export function boundaryScales(timestep: number): { skip: number; out: number } {
  const time = TIME_SCALE * timestep;
  const length = Math.hypot(time, DATA_DEVIATION);
  return { skip: (DATA_DEVIATION / length) ** 2, out: time / length };
}
