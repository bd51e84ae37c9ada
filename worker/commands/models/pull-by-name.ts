import { DanceError } from '../../../core/faults.ts';
import { modelsWords } from '../../../core/words/models.ts';
import { requireRoom } from '../../models/disk-room.ts';
import type { DownloadOptions } from '../../models/download-model.ts';
import { type KnownModel, nameOf } from '../../models/known-models.ts';
import { isUsable, lackingOf, lookAtModels, type ModelHere } from '../../models/model-here.ts';
import { holdModels } from '../../models/models-lock.ts';
import { addressesOf, bytesToFetch, pullModel, shareModel } from '../../models/pull-models.ts';
import { readableBytes } from '../../models/readable-bytes.ts';
import type { FreeBytes } from '../../onnx/free-bytes.ts';
import { chooseModels } from './choose-models.ts';
import { type ModelsContext, tell } from './models-context.ts';

export interface PullOptions {
  /** Agrees to the licences without being asked. */
  readonly yes: boolean;
  readonly mirror: string | null;
  readonly freeBytes?: FreeBytes;
  readonly waits?: Pick<DownloadOptions, 'waitMs' | 'stallMs'>;
}

/** The answers that agree. */
const YES = /^(y|yes|是|同意|好)$/i;

/** Fetches what of a set, or of a file, is not here, after its licences have been agreed to.
 *  @throws DanceError MODEL_UNKNOWN, MODEL_NOT_AGREED, as requireRoom, holdModels and pullModel do */
export async function pullByName(
  name: string,
  options: PullOptions,
  context: ModelsContext,
): Promise<number> {
  const { modelLibrary, record } = context;
  const asked = chooseModels(name, modelLibrary);
  return await holdModels(modelLibrary.folder, async () => {
    const here = await lookAtModels(modelLibrary, record);
    const wanted = whatIsWanted(asked, here);
    const own: ModelHere[] = [];
    for (const one of wanted) {
      if (await shareModel(one.model, here, modelLibrary, record)) sayFetched(one.model, context);
      else own.push(one);
    }
    if (own.length === 0) context.say(tell(context, 'nothingToFetch'));
    else await fetchAgreed(own, options, context);
    if (context.json) {
      context.print(`${JSON.stringify({ fetched: wanted.map(({ model }) => nameOf(model)) })}\n`);
    }
    return 0;
  });
}

/** A file that is named is fetched; of a set, what is needed. */
function whatIsWanted(asked: readonly KnownModel[], here: readonly ModelHere[]): ModelHere[] {
  const [first] = asked;
  if (asked.length > 1) return lackingOf(first.set, here);
  return here.filter((one) => one.model === first && !isUsable(one));
}

async function fetchAgreed(
  wanted: readonly ModelHere[],
  { yes, mirror, freeBytes, waits }: PullOptions,
  context: ModelsContext,
): Promise<void> {
  const { modelLibrary, record, signal, progress, locale } = context;
  const bytes = bytesToFetch(wanted);
  const models = wanted.map(({ model }) => model);
  showLicences(models, context);
  context.say(
    tell(context, 'willFetch', { count: String(models.length), size: readableBytes(bytes) }),
  );
  await requireRoom(modelLibrary.folder, bytes, freeBytes);
  if (!yes) {
    const answer = await context.ask(tell(context, 'agree'));
    if (answer === null || !YES.test(answer.trim())) throw new DanceError('MODEL_NOT_AGREED');
  }
  const words = modelsWords(locale);
  for (const model of models) {
    await pullModel(model, addressesOf(model, mirror), modelLibrary, record, {
      ...waits,
      signal,
      report: (here, total) =>
        progress.report(words.fetching, nameOf(model), here, total ?? model.sizeBytes),
      reportRestart: () => {
        progress.end();
        context.say(tell(context, 'restarted', { model: nameOf(model) }));
      },
    }).finally(progress.end);
    sayFetched(model, context);
  }
}

function sayFetched(model: KnownModel, context: ModelsContext): void {
  context.say(tell(context, 'fetched', { model: nameOf(model) }));
}

/** Each licence once, with what it forbids, and the files that are under it. */
function showLicences(models: readonly KnownModel[], context: ModelsContext): void {
  const { licences } = context.modelLibrary.known;
  for (const key of new Set(models.map(({ licence }) => licence))) {
    const { name, url, restriction } = licences[key];
    const files = models.filter(({ licence }) => licence === key);
    context.say(`${tell(context, 'licence')} ${name} — ${url}`);
    for (const model of files) {
      context.say(`  ${nameOf(model)} (${readableBytes(model.sizeBytes ?? model.aboutBytes)})`);
    }
    if (restriction) context.say(`  ${restriction[context.locale]}`);
  }
}
