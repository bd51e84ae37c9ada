import type { Checkpoint } from '../onnx/checkpoint.ts';
import type { Manifest } from './manifest.ts';
import type { ModelProblem } from './model-problem.ts';

/** Data-parallel training puts this before every key. */
const WRAPPER = /^module\./;
/** Sines that can be computed: AnimateDiff's loader drops them, and files may lack them. */
const COMPUTED = /\.pos_encoder\.pe$/;
const floats = new Set(['float32', 'float16', 'bfloat16', 'float64']);

/** Why a checkpoint is not the one of a manifest; null when every key is there once, of the right shape, and no other.
 *  Precision does not count, whole numbers neither. */
export function compareManifest(checkpoint: Checkpoint, manifest: Manifest): ModelProblem | null {
  const shapes = new Map<string, readonly number[]>();
  for (const [key, { type, shape }] of checkpoint) {
    if (floats.has(type)) shapes.set(key.replace(WRAPPER, ''), shape);
  }
  const { weights } = manifest;
  const missing = [...weights.keys()].filter((key) => !shapes.has(key) && !COMPUTED.test(key));
  if (missing.length > 0) return { problem: 'missingKeys', ...firstOf(missing) };
  const strange = [...shapes.keys()].filter((key) => !weights.has(key));
  if (strange.length > 0) return { problem: 'strangeKeys', ...firstOf(strange) };
  for (const [key, shape] of shapes) {
    const found = wordShape(shape);
    const expected = wordShape(weights.get(key) ?? []);
    if (found !== expected) return { problem: 'wrongShape', key, found, expected };
  }
  return null;
}

function firstOf(keys: readonly string[]) {
  // Keys come from a file that may be hostile.
  return { count: String(keys.length), key: keys[0].slice(0, 200) };
}

function wordShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`.slice(0, 100);
}
