import { stat } from 'node:fs/promises';
import path from 'node:path';
import { inspectModel, recogniseModel } from './inspect-model.ts';
import { isSameFile, type KnownModel, type ModelLibrary } from './known-models.ts';
import type { ModelProblem } from './model-problem.ts';

/** What a file is taken for. */
export type Told =
  /** One model, or one file that several engines use. named: what its name says, where that is something else. */
  | {
      readonly kind: 'model';
      readonly models: readonly KnownModel[];
      readonly named: KnownModel | null;
    }
  /** Named like a model that it is not. */
  | { readonly kind: 'unfit'; readonly model: KnownModel; readonly problem: ModelProblem }
  /** By its keys it may be each of these, and its name is like none. */
  | { readonly kind: 'unclear'; readonly models: readonly KnownModel[] }
  | { readonly kind: 'other' };

/** Tells which known model a file is: by its keys and shapes; by its size where a hash will prove it; and by its name
 *  where networks of the same keys differ in nothing but their numbers. */
export async function tellModel(file: string, modelLibrary: ModelLibrary): Promise<Told> {
  const named = modelLibrary.known.files.filter((model) => isNamedLike(file, model));
  const { size } = await stat(file);
  const fitting = await recogniseModel(file, modelLibrary);
  const possible = fitting.filter(({ sizeBytes }) => sizeBytes === null || sizeBytes === size);
  if (possible.length === 0) return await tellByName(file, named, modelLibrary);
  const provable = possible.filter(
    ({ sizeBytes, sha256 }) => sizeBytes === size && sha256 !== null,
  );
  const meant = possible.filter((model) => named.includes(model) || hasOwnName(file, model));
  const only = possible.filter(({ lookalikes }) => !lookalikes);
  const chosen = [provable, meant, only].find(
    (models) => models.length > 0 && models.every((model) => isOne(model, models[0])),
  );
  if (!chosen) return { kind: 'unclear', models: possible };
  const wrongly = named.find((model) => !fitting.includes(model)) ?? null;
  return { kind: 'model', models: chosen, named: wrongly };
}

async function tellByName(
  file: string,
  named: readonly KnownModel[],
  modelLibrary: ModelLibrary,
): Promise<Told> {
  const [model] = named;
  if (!model) return { kind: 'other' };
  const problem = await inspectModel(file, model, modelLibrary);
  return problem
    ? { kind: 'unfit', model, problem }
    : { kind: 'model', models: named, named: null };
}

/** Whether a file has a model's name, with its folder where it has one. */
function isNamedLike(file: string, model: KnownModel): boolean {
  return `/${file.split(path.sep).join('/')}`.endsWith(`/${model.path}`);
}

/** Whether a file is called as its source calls it; one whose name every network of its kind has, by its folder. */
function hasOwnName(file: string, model: KnownModel): boolean {
  const own = path.posix.basename(model.path);
  if (!/^((diffusion_)?pytorch_model|model)\./.test(own)) return path.basename(file) === own;
  return model.sources.some((source) => {
    const [, , repository] = new URL(source).pathname.split('/');
    return repository !== undefined && file.includes(repository);
  });
}

function isOne(a: KnownModel, b: KnownModel): boolean {
  return a === b || isSameFile(a, b);
}
