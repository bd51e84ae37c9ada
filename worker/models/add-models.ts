import { access, constants, stat } from 'node:fs/promises';
import { findModelFiles } from './find-model-files.ts';
import { hashFile, type ReadOptions } from './hash-file.ts';
import { type KnownModel, type ModelLibrary, nameOf, placeOf } from './known-models.ts';
import type { ModelProblem } from './model-problem.ts';
import type { ModelRecord } from './model-record.ts';
import { placeModel } from './place-model.ts';
import { tellModel } from './tell-model.ts';

/** What became of a file. */
export type Added = { readonly file: string } & (
  | {
      readonly kind: 'added' | 'alreadyHere';
      readonly model: KnownModel;
      readonly named: KnownModel | null;
    }
  | { readonly kind: 'unfit'; readonly model: KnownModel; readonly problem: ModelProblem }
  | { readonly kind: 'unclear'; readonly models: readonly KnownModel[] }
  | { readonly kind: 'other' }
);

export interface AddOptions {
  /** Copies what cannot be linked. */
  readonly copy: boolean;
  readonly signal?: AbortSignal;
  /** How much of a file has been read. */
  readonly report?: (file: string, bytes: number, totalBytes: number) => void;
}

/** Takes the known models among the files of a folder; each is hashed, and the hash compared or kept.
 *  @throws DanceError FOLDER_MISSING, MODEL_ELSEWHERE; the signal's reason when it is aborted */
export async function addModels(
  folder: string,
  modelLibrary: ModelLibrary,
  record: ModelRecord,
  options: AddOptions,
): Promise<Added[]> {
  const added: Added[] = [];
  for (const file of await findModelFiles(folder)) {
    added.push(...(await addFile(file, modelLibrary, record, options)));
  }
  // What is wrong with one copy of a file does not matter when another is right.
  const here = new Set(
    added.flatMap((one) => (one.kind === 'added' || one.kind === 'alreadyHere' ? [one.model] : [])),
  );
  return added.map((one) =>
    one.kind === 'unfit' && here.has(one.model) ? { kind: 'other', file: one.file } : one,
  );
}

async function addFile(
  file: string,
  modelLibrary: ModelLibrary,
  record: ModelRecord,
  { copy, signal, report }: AddOptions,
): Promise<Added[]> {
  // What may not be read is none of ours.
  const mayRead = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!mayRead) return [{ kind: 'other', file }];
  const told = await tellModel(file, modelLibrary);
  if (told.kind !== 'model') return [{ ...told, file }];
  const { models, named } = told;
  const { size } = await stat(file);
  const reading: ReadOptions = { signal, report: (bytes) => report?.(file, bytes, size) };
  const absent: KnownModel[] = [];
  for (const model of models) {
    const isHere = await record
      .isUnchanged(nameOf(model), placeOf(modelLibrary, model))
      .catch(() => false);
    if (!isHere) absent.push(model);
  }
  const [first] = absent;
  if (!first) return models.map((model) => ({ kind: 'alreadyHere', file, model, named }));
  const found = await hashFile(file, reading);
  if (first.sha256 !== null && first.sha256 !== found) {
    const problem = { problem: 'wrongHash', found, expected: first.sha256 } as const;
    return [{ kind: 'unfit', file, model: first, problem }];
  }
  for (const model of absent) {
    const place = placeOf(modelLibrary, model);
    await placeModel(file, place, { copy, folder: modelLibrary.folder, ...reading });
    await record.keep(nameOf(model), place, found);
  }
  return absent.map((model) => ({ kind: 'added', file, model, named }));
}
