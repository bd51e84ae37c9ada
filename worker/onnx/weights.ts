import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openCheckpoint } from './checkpoint.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { itemBytes, itemCount, reach, readFloats, type StoredTensor } from './stored-tensor.ts';

/** Views of a file may show its items again and again. What is copied of them must stay near the file's size, and what
 *  is read for it within four times of it. */
const COPIED_BEYOND_MOST_BYTES = 32 << 20;
const READ_MOST_TIMES = 4;

/** A weight in its file, as a graph can read it there; or in memory, where its layout in the file is another. */
export type Weight = WeightInPlace | WeightInMemory;

export interface WeightInPlace {
  readonly shape: readonly number[];
  readonly file: string;
  readonly type: 'float32' | 'float16' | 'bfloat16';
  readonly offsetBytes: number;
  /** Its key in the file. */
  readonly storedAs?: string;
}

export interface WeightInMemory {
  readonly shape: readonly number[];
  readonly file: string;
  readonly data: Float32Array;
  /** Its key in the file; undefined for one that was computed. */
  readonly storedAs?: string;
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

  /** Every weight with its key. */
  entries(): [string, Weight][] {
    return [...this.#byKey];
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
    const tensors = await openCheckpoint(file);
    let copyable = (await stat(file)).size + COPIED_BEYOND_MOST_BYTES;
    for (const [key, tensor] of tensors) {
      const name = rename(key, file);
      if (name === null) continue;
      copyable -= copiedBytes(tensor);
      if (copyable < 0) throw new CheckpointError(file, 'its tensors show more than it holds');
      const weight = await placeWeight(tensor, key);
      if (weight) byKey.set(name, weight);
    }
  }
  return new Weights(byKey, files);
}

/** Null for whole numbers, such as positions, which no network learns. */
async function placeWeight(tensor: StoredTensor, storedAs: string): Promise<Weight | null> {
  const { type, shape, file, offsetBytes } = tensor;
  if (!isFloat(type)) return null;
  if (type === 'float64' || tensor.strides) {
    return { shape, file, data: await readFloats(tensor), storedAs };
  }
  return { shape, file, type, offsetBytes, storedAs };
}

/** What copying a tensor into memory costs; nothing for one that stays in its file. */
function copiedBytes({ type, shape, strides }: StoredTensor): number {
  const count = itemCount(shape) ?? 0;
  if (!isFloat(type) || count === 0 || (type !== 'float64' && !strides)) return 0;
  const span = strides ? reach(shape, strides) : count;
  return Math.max(4 * count, (span * itemBytes[type]) / READ_MOST_TIMES);
}

function isFloat(type: StoredTensor['type']): type is WeightInPlace['type'] | 'float64' {
  return type === 'float32' || type === 'float16' || type === 'bfloat16' || type === 'float64';
}
