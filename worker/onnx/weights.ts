import path from 'node:path';
import { openCheckpoint } from './checkpoint.ts';
import { readFloats, type StoredTensor } from './stored-tensor.ts';

/** A weight in its file, as a graph can read it there; or in memory, where its layout in the file is another. */
export type Weight = WeightInPlace | WeightInMemory;

export interface WeightInPlace {
  readonly shape: readonly number[];
  readonly file: string;
  readonly type: 'float32' | 'float16' | 'bfloat16';
  readonly offsetBytes: number;
}

export interface WeightInMemory {
  readonly shape: readonly number[];
  readonly file: string;
  readonly data: Float32Array;
}

/** A checkpoint that does not fit the network that is built from it. */
export class WeightError extends Error {
  override readonly name = 'WeightError';
}

/** The weights of a network by their key, and which of them a graph has used. */
export class Weights {
  readonly #byKey: ReadonlyMap<string, Weight>;
  readonly #used = new Set<string>();
  readonly #files: readonly string[];

  /** files: where the weights come from, for what is said of them. */
  constructor(byKey: ReadonlyMap<string, Weight>, files: readonly string[] = []) {
    this.#byKey = byKey;
    this.#files = files;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The same with some of them in place of others. */
  with(weights: ReadonlyMap<string, Weight>): Weights {
    return new Weights(new Map([...this.#byKey, ...weights]), this.#files);
  }

  keys(): string[] {
    return [...this.#byKey.keys()];
  }

  /** For what a network's description leaves to its checkpoint, such as the number of channels.
   *  @throws WeightError when there is none of that key */
  shapeOf(module: string, key: string): readonly number[] {
    return this.#require(module, key).shape;
  }

  /** @throws WeightError that names module, key, expected and found shape */
  take(module: string, key: string, shape: readonly number[]): Weight {
    const expected = `[${shape.join(', ')}]`;
    const weight = this.#require(module, key, ` of shape ${expected}`);
    const found = `[${weight.shape.join(', ')}]`;
    if (found !== expected) {
      const file = path.basename(weight.file);
      throw new WeightError(`${module}: the weight ${key} of ${file} is ${found}, not ${expected}`);
    }
    this.#used.add(key);
    return weight;
  }

  #require(module: string, key: string, shape = ''): Weight {
    const weight = this.#byKey.get(key);
    if (weight) return weight;
    const files = this.#files.map((file) => path.basename(file)).join(', ') || 'nothing';
    throw new WeightError(`${module}: the weight ${key}${shape} is missing in ${files}`);
  }

  unused(): string[] {
    return [...this.#byKey.keys()].filter((key) => !this.#used.has(key));
  }
}

/** Opens the checkpoints that a network is made of; of a key in several, the last file's counts.
 *  rename: the key that the network knows, or null for what is no weight of it; from a file's key, and that file.
 *  @throws CheckpointError for a damaged file */
export async function loadWeights(
  files: readonly string[],
  rename: (key: string, file: string) => string | null = (key) => key,
): Promise<Weights> {
  const byKey = new Map<string, Weight>();
  for (const file of files) {
    for (const [key, tensor] of await openCheckpoint(file)) {
      const name = rename(key, file);
      const weight = name === null ? null : await placeWeight(tensor);
      if (name !== null && weight) byKey.set(name, weight);
    }
  }
  return new Weights(byKey, files);
}

/** Null for whole numbers, such as positions, which no network learns. */
async function placeWeight(tensor: StoredTensor): Promise<Weight | null> {
  const { type, shape, file, strides, offsetBytes } = tensor;
  const readable = type === 'float32' || type === 'float16' || type === 'bfloat16';
  if (readable && !strides) return { shape, file, type, offsetBytes };
  if (readable || type === 'float64') return { shape, file, data: await readFloats(tensor) };
  return null;
}
