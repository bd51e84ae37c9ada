import { seededNoise } from '../../diffusion/seeded-noise.ts';

/** A prime, so that no row of a matrix is the one before it again. */
const POOL_ITEMS = 1_000_003;
const SEED = 7;

/** Weights that mean nothing, the same every time, and such that the numbers of a network of them stay finite:
 *  normal, of the variance of 1/inputs; scales of norms near 1. One pool of noise serves all, from another place and
 *  scaled anew for each key. */
export function createRandomWeights(): (
  key: string,
  shape: readonly number[],
) => Iterable<Uint8Array> {
  const pool = seededNoise(SEED, POOL_ITEMS);
  return function* fill(key, shape) {
    const count = shape.reduce((product, size) => product * size, 1);
    const { mean, deviation } = spreadOf(key, shape);
    const start = placeOf(key);
    const most = Math.min(count, POOL_ITEMS);
    const part = new Float32Array(most);
    for (let i = 0; i < most; i++) part[i] = mean + deviation * pool[(start + i) % POOL_ITEMS];
    for (let done = 0; done < count; done += most) {
      yield new Uint8Array(part.buffer, 0, 4 * Math.min(most, count - done));
    }
  };
}

function spreadOf(key: string, shape: readonly number[]): { mean: number; deviation: number } {
  if (key.endsWith('.bias')) return { mean: 0, deviation: 0.02 };
  if (shape.length === 1) return { mean: 1, deviation: 0.1 };
  const inputs = shape.slice(1).reduce((product, size) => product * size, 1);
  return { mean: 0, deviation: 1 / Math.sqrt(inputs) };
}

function placeOf(key: string): number {
  let place = 0;
  for (const letter of key) place = (31 * place + (letter.codePointAt(0) ?? 0)) % POOL_ITEMS;
  return place;
}
