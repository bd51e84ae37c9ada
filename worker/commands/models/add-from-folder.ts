import path from 'node:path';
import { modelsWords } from '../../../core/words/models.ts';
import { type Added, addModels } from '../../models/add-models.ts';
import { nameOf } from '../../models/known-models.ts';
import { holdModels } from '../../models/models-lock.ts';
import { type ModelsContext, tell, tellProblem } from './models-context.ts';

/** Takes the models that lie in a folder; 1 when one of them is not what its name says, or none is there.
 *  @throws DanceError as addModels and holdModels do */
export async function addFromFolder(
  folder: string,
  copy: boolean,
  context: ModelsContext,
): Promise<number> {
  const { modelLibrary, record, signal, progress, locale, json } = context;
  const words = modelsWords(locale);
  const report = (file: string, bytes: number, totalBytes: number) =>
    progress.report(words.hashing, path.basename(file), bytes, totalBytes);
  const added = await holdModels(modelLibrary.folder, () =>
    addModels(folder, modelLibrary, record, { copy, signal, report }),
  ).finally(progress.end);
  if (json) context.print(`${JSON.stringify({ files: added.map(forPrograms) })}\n`);
  else sayAdded(added, folder, context);
  const isRight = added.some(isTaken) && added.every(({ kind }) => kind !== 'unfit');
  return isRight ? 0 : 1;
}

function isTaken({ kind }: Added): boolean {
  return kind === 'added' || kind === 'alreadyHere';
}

function sayAdded(added: readonly Added[], folder: string, context: ModelsContext): void {
  for (const line of added.flatMap((one) => describe(one, folder, context))) context.say(line);
  const others = added.filter(({ kind }) => kind === 'other').length;
  if (others > 0) context.say(tell(context, 'leftAlone', { count: String(others) }));
  if (!added.some(isTaken)) context.say(tell(context, 'nothingFound', { folder }));
}

function describe(one: Added, folder: string, context: ModelsContext): string[] {
  const file = path.relative(folder, one.file);
  switch (one.kind) {
    case 'added':
    case 'alreadyHere': {
      const model = nameOf(one.model);
      const named = one.named && nameOf(one.named);
      const sentence = one.kind === 'added' ? 'added' : 'alreadyHere';
      return [
        ...(named ? [tell(context, 'misnamed', { file, model: named, other: model })] : []),
        tell(context, sentence, { model, file }),
      ];
    }
    case 'unfit':
      return [tellProblem(context, file, nameOf(one.model), one.problem)];
    case 'unclear':
      return [tell(context, 'ambiguous', { file, models: one.models.map(nameOf) })];
    case 'other':
      return [];
  }
}

function forPrograms(one: Added) {
  switch (one.kind) {
    case 'unclear':
      return { file: one.file, kind: one.kind, models: one.models.map(nameOf) };
    case 'other':
      return one;
    case 'unfit':
      return { file: one.file, kind: one.kind, model: nameOf(one.model), problem: one.problem };
    default:
      return { file: one.file, kind: one.kind, model: nameOf(one.model) };
  }
}
