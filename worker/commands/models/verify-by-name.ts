import { modelsWords } from '../../../core/words/models.ts';
import { nameOf, placeOf } from '../../models/known-models.ts';
import { lookAtModels } from '../../models/model-here.ts';
import { holdModels } from '../../models/models-lock.ts';
import { type Verified, verifyModel } from '../../models/verify-models.ts';
import { chooseModels } from './choose-models.ts';
import { type ModelsContext, tell, tellProblem } from './models-context.ts';

/** Reads and hashes what is here, all of it or what is named; 1 when something is not right.
 *  @throws DanceError MODEL_UNKNOWN, MODELS_BUSY */
export async function verifyByName(name: string | null, context: ModelsContext): Promise<number> {
  const { modelLibrary, record, signal, progress, locale, json } = context;
  const asked = name === null ? modelLibrary.known.files : chooseModels(name, modelLibrary);
  const words = modelsWords(locale);
  return await holdModels(modelLibrary.folder, async () => {
    const here = (await lookAtModels(modelLibrary, record)).filter(
      ({ model, state }) => asked.includes(model) && state !== 'missing' && state !== 'partial',
    );
    const verified: Verified[] = [];
    for (const { model, bytes } of here) {
      const report = (read: number) => progress.report(words.hashing, nameOf(model), read, bytes);
      const one = await verifyModel(model, modelLibrary, record, { signal, report }).finally(
        progress.end,
      );
      verified.push(one);
      if (!json) context.print(`${describe(one, context)}\n`);
    }
    if (json) {
      const files = verified.map(({ model, ...rest }) => ({
        name: nameOf(model),
        path: placeOf(modelLibrary, model),
        ...rest,
      }));
      context.print(`${JSON.stringify({ files })}\n`);
    } else if (verified.length === 0) context.say(tell(context, 'nothingHere'));
    return verified.some(({ problem }) => problem !== null) ? 1 : 0;
  });
}

function describe({ model, problem, recorded }: Verified, context: ModelsContext): string {
  const name = nameOf(model);
  if (problem) return `✗ ${name}: ${tellProblem(context, model.path, name, problem)}`;
  if (recorded === null) return `✓ ${name}: ${tell(context, 'verified')}`;
  return `✓ ${name}: ${tell(context, 'recorded', { sha256: recorded })}`;
}
