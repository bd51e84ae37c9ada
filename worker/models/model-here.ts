import { stat } from 'node:fs/promises';
import type { ModelState } from '../../core/words/models-words.ts';
import { inspectPlace } from './inspect-model.ts';
import { type KnownModel, type ModelLibrary, nameOf, placeOf } from './known-models.ts';
import type { ModelProblem } from './model-problem.ts';
import type { ModelRecord } from './model-record.ts';
import { partOf } from './part-file.ts';

/** How a model is found on this machine. */
export interface ModelHere {
  readonly model: KnownModel;
  readonly state: ModelState;
  /** What is wrong with it, when its state is unfit. */
  readonly problem: ModelProblem | null;
  /** Of the file, or of what has been fetched of it. */
  readonly bytes: number;
}

/** Looks at every known model: size, keys and shapes, but not its numbers, so that it takes no time. */
export function lookAtModels(
  modelLibrary: ModelLibrary,
  record: ModelRecord,
): Promise<ModelHere[]> {
  return Promise.all(
    modelLibrary.known.files.map((model) => lookAtModel(model, modelLibrary, record)),
  );
}

async function lookAtModel(
  model: KnownModel,
  modelLibrary: ModelLibrary,
  record: ModelRecord,
): Promise<ModelHere> {
  const place = placeOf(modelLibrary, model);
  const bytes = await sizeOf(place);
  if (bytes === null) {
    const part = await sizeOf(partOf(place));
    const state = part === null ? 'missing' : 'partial';
    return { model, state, problem: null, bytes: part ?? 0 };
  }
  const problem = await inspectPlace(model, modelLibrary);
  if (problem) return { model, state: 'unfit', problem, bytes };
  const isReady = await record.isUnchanged(nameOf(model), place);
  return { model, state: isReady ? 'ready' : 'unchecked', problem: null, bytes };
}

async function sizeOf(file: string): Promise<number | null> {
  return await stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

export function isUsable({ state }: ModelHere): boolean {
  return state === 'ready' || state === 'unchecked';
}

/** What of a set is needed and not here: of files that do the same, the first. */
export function lackingOf(set: string, here: readonly ModelHere[]): ModelHere[] {
  const needed = here.filter(({ model }) => model.set === set && !model.optional);
  const there = new Set(needed.filter(isUsable).map(({ model }) => model.part));
  const lacking = needed.filter(({ model }) => !there.has(model.part));
  const firstOf = (part: string) => lacking.find(({ model }) => model.part === part);
  return lacking.filter((one) => one === firstOf(one.model.part));
}
