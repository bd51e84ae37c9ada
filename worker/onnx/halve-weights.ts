import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { halfWeights } from './half-weights.ts';
import { type Weight, Weights } from './weights.ts';

/** The same weights in half precision, in files of the cache. What was computed stays as it is.
 *  @throws as halfWeights */
export async function halveWeights(weights: Weights, cacheDir: string): Promise<Weights> {
  const checkpoints = new Map<string, Checkpoint>();
  const halved = new Map<string, Weight>();
  const files = new Set<string>();
  for (const [key, weight] of weights.entries()) {
    const { file, shape, storedAs } = weight;
    if (storedAs === undefined) {
      halved.set(key, weight);
      continue;
    }
    const checkpoint =
      checkpoints.get(file) ?? (await openCheckpoint(await halfWeights(file, cacheDir)));
    checkpoints.set(file, checkpoint);
    const stored = checkpoint.get(storedAs);
    if (!stored) throw new RangeError(`no ${storedAs} in half precision`);
    const { offsetBytes } = stored;
    halved.set(key, { shape, file: stored.file, type: 'float16', offsetBytes, storedAs });
    files.add(stored.file);
  }
  return new Weights(halved, [...files]);
}
