import { modelsWords } from '../../../core/words/models.ts';
import { nameOf } from '../../models/known-models.ts';
import { isUsable, lackingOf, lookAtModels, type ModelHere } from '../../models/model-here.ts';
import { bytesToFetch } from '../../models/pull-models.ts';
import { readableBytes } from '../../models/readable-bytes.ts';
import { setsOf } from './choose-models.ts';
import { type ModelsContext, tell, tellProblem } from './models-context.ts';

/** What is known, what of it is here, and what is missing. */
export async function listModels(context: ModelsContext): Promise<number> {
  const { modelLibrary, record, json } = context;
  const here = await lookAtModels(modelLibrary, record);
  if (json) {
    const files = here.map(({ model, state, problem, bytes }) => ({
      name: nameOf(model),
      ...model,
      state,
      problem,
      bytes,
      recordedSha256: record.entryOf(nameOf(model))?.sha256 ?? null,
    }));
    const sets = setsOf(modelLibrary.known.files).map((name) => ({
      name,
      lacking: lackingOf(name, here).map(({ model }) => nameOf(model)),
    }));
    const { licences } = modelLibrary.known;
    context.print(`${JSON.stringify({ folder: modelLibrary.folder, sets, files, licences })}\n`);
    return 0;
  }
  const sets = setsOf(modelLibrary.known.files).map((set) => describeSet(set, here, context));
  const where = tell(context, 'where', { folder: modelLibrary.folder });
  context.print(`${[...sets, where].join('\n')}\n`);
  return 0;
}

function describeSet(set: string, here: readonly ModelHere[], context: ModelsContext): string {
  const lacking = lackingOf(set, here);
  const size = readableBytes(bytesToFetch(lacking));
  const state =
    lacking.length === 0
      ? tell(context, 'complete')
      : tell(context, 'incomplete', { count: String(lacking.length), size, set });
  const files = here.filter(({ model }) => model.set === set);
  return [`${set}: ${state}`, ...files.map((one) => describeFile(one, here, context)), ''].join(
    '\n',
  );
}

function describeFile(one: ModelHere, here: readonly ModelHere[], context: ModelsContext): string {
  const { model, state, problem, bytes } = one;
  const words = modelsWords(context.locale);
  const { licences } = context.modelLibrary.known;
  const whole = readableBytes(model.sizeBytes ?? model.aboutBytes);
  const facts = [
    model.sizeBytes === null ? tell(context, 'about', { size: whole }) : whole,
    licences[model.licence].name,
    describeState(one, here, words),
  ];
  if (state === 'partial') facts.push(readableBytes(bytes));
  const mark = isUsable(one) ? '✓' : state === 'unfit' ? '✗' : '·';
  const line = `  ${mark} ${model.path}  ${facts.join(' · ')}`;
  if (problem === null) return line;
  return `${line}\n    ${tellProblem(context, model.path, nameOf(model), problem)}`;
}

/** A file that is missing, and does not have to be here, does not lack. */
function describeState(
  { model, state }: ModelHere,
  here: readonly ModelHere[],
  words: ReturnType<typeof modelsWords>,
): string {
  if (state !== 'missing') return words.states[state];
  if (model.optional) return words.optional;
  const same = here.filter((one) => one.model.set === model.set && one.model.part === model.part);
  const isReplaced = same.some(isUsable) || same[0].model !== model;
  return isReplaced ? words.instead : words.states.missing;
}
