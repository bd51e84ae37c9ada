import { hashFile, type ReadOptions } from './hash-file.ts';
import { inspectPlace } from './inspect-model.ts';
import { type KnownModel, type ModelLibrary, nameOf, placeOf } from './known-models.ts';
import type { ModelProblem } from './model-problem.ts';
import type { ModelRecord } from './model-record.ts';

/** What became of a model's verification. recorded: its hash, when nobody had seen it before. */
export interface Verified {
  readonly model: KnownModel;
  readonly problem: ModelProblem | null;
  readonly recorded: string | null;
}

/** Reads and hashes a model that is here anew. */
export async function verifyModel(
  model: KnownModel,
  modelLibrary: ModelLibrary,
  record: ModelRecord,
  reading: ReadOptions,
): Promise<Verified> {
  const name = nameOf(model);
  const place = placeOf(modelLibrary, model);
  const mismatch = await inspectPlace(model, modelLibrary);
  if (mismatch) return { model, problem: mismatch, recorded: null };
  const found = await hashFile(place, reading);
  const kept = record.entryOf(name)?.sha256 ?? null;
  const expected = model.sha256 ?? kept;
  if (expected !== null && expected !== found) {
    const problem = model.sha256 === null ? 'changed' : 'wrongHash';
    return { model, problem: { problem, found, expected }, recorded: null };
  }
  await record.keep(name, place, found);
  return { model, problem: null, recorded: expected === null ? found : null };
}
