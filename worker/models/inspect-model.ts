import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Checkpoint, openCheckpoint } from '../onnx/checkpoint.ts';
import { CheckpointError } from '../onnx/checkpoint-error.ts';
import { compareManifest } from './compare-manifest.ts';
import { type KnownModel, type ModelLibrary, nameOf, placeOf } from './known-models.ts';
import { loadManifest } from './manifest.ts';
import type { ModelProblem } from './model-problem.ts';

/** A tokenizer's files have one megabyte at most. */
const TOKENIZER_MOST_BYTES = 16 << 20;

/** Why a file is not a known model, as far as size, format, keys and shapes tell, without reading its numbers; null when
 *  it may be it. */
export async function inspectModel(
  file: string,
  model: KnownModel,
  modelLibrary: ModelLibrary,
): Promise<ModelProblem | null> {
  const { size } = await stat(file);
  if (model.kind !== 'weights') return inspectTokenizer(file, size, model);
  const checkpoint = await openOrSay(file);
  if ('problem' in checkpoint) return checkpoint;
  const mismatch = await compareAll(checkpoint.opened, model, modelLibrary);
  if (mismatch) {
    const [other] = await fitting(checkpoint.opened, modelLibrary);
    return other ? { problem: 'otherModel', other: nameOf(other) } : mismatch;
  }
  return checkSize(size, model);
}

/** The same for what lies at a model's place, where it must not lead elsewhere: onnxruntime reads weights only where
 *  they really lie below the engine's folder. */
export async function inspectPlace(
  model: KnownModel,
  modelLibrary: ModelLibrary,
): Promise<ModelProblem | null> {
  const place = placeOf(modelLibrary, model);
  const [folder, real] = await Promise.all(
    [path.join(modelLibrary.folder, model.set), place].map((one) => realpath(one)),
  );
  if (!real.startsWith(folder + path.sep)) return { problem: 'leadsOut' };
  return await inspectModel(place, model, modelLibrary);
}

/** The known models that a file of weights may be by its keys and shapes. Those of no manifest are never among them. */
export async function recogniseModel(
  file: string,
  modelLibrary: ModelLibrary,
): Promise<KnownModel[]> {
  const checkpoint = await openOrSay(file);
  return 'problem' in checkpoint ? [] : await fitting(checkpoint.opened, modelLibrary);
}

export function checkSize(size: number, { sizeBytes }: KnownModel): ModelProblem | null {
  if (sizeBytes === null || sizeBytes === size) return null;
  return { problem: 'wrongSize', found: String(size), expected: String(sizeBytes) };
}

async function openOrSay(file: string): Promise<{ opened: Checkpoint } | ModelProblem> {
  try {
    return { opened: await openCheckpoint(file) };
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    return { problem: error.kind, reason: error.why };
  }
}

/** How it differs from every manifest that would do; a wrong shape says more than keys that are not there. */
async function compareAll(
  checkpoint: Checkpoint,
  { manifests }: KnownModel,
  { manifestsFolder }: ModelLibrary,
): Promise<ModelProblem | null> {
  let nearest: ModelProblem | null = null;
  for (const name of manifests) {
    const problem = compareManifest(checkpoint, await loadManifest(manifestsFolder, name));
    if (problem === null) return null;
    if (nearest === null || problem.problem === 'wrongShape') nearest = problem;
  }
  return nearest;
}

async function fitting(checkpoint: Checkpoint, modelLibrary: ModelLibrary): Promise<KnownModel[]> {
  const fits = await Promise.all(
    modelLibrary.known.files.map(
      async (model) =>
        model.manifests.length > 0 && (await compareAll(checkpoint, model, modelLibrary)) === null,
    ),
  );
  return modelLibrary.known.files.filter((_, i) => fits[i]);
}

async function inspectTokenizer(
  file: string,
  size: number,
  model: KnownModel,
): Promise<ModelProblem | null> {
  const wrong = (reason: string): ModelProblem => ({ problem: 'notTokenizer', reason });
  if (size > TOKENIZER_MOST_BYTES) return wrong(`${size} bytes`);
  const text = await readFile(file, 'utf8');
  if (model.kind === 'vocabulary' ? !isVocabulary(text) : !isMerges(text)) {
    return wrong(model.kind === 'vocabulary' ? '{token: number}' : 'token token');
  }
  return checkSize(size, model);
}

/** A JSON object whose every value is a whole number. */
function isVocabulary(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
    const numbers = Object.values(data);
    return numbers.length > 0 && numbers.every((number) => Number.isSafeInteger(number));
  } catch {
    return false;
  }
}

/** Two tokens a line, after a line that tells the version. */
function isMerges(text: string): boolean {
  const lines = text.trimEnd().split('\n');
  const pairs = lines[0]?.startsWith('#version') ? lines.slice(1) : lines;
  return pairs.length > 0 && pairs.every((line) => /^\S+ \S+\r?$/.test(line));
}
