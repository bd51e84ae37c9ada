import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type DownloadOptions, downloadModel } from './download-model.ts';
import { inspectModel } from './inspect-model.ts';
import { isSameFile, type KnownModel, type ModelLibrary, nameOf, placeOf } from './known-models.ts';
import { isUsable, type ModelHere } from './model-here.ts';
import { unfit } from './model-problem.ts';
import type { ModelRecord } from './model-record.ts';
import { partOf, removePart } from './part-file.ts';

/** How much is still to be fetched of some models. */
export function bytesToFetch(wanted: readonly ModelHere[]): number {
  return wanted.reduce((sum, { model, state, bytes }) => {
    const whole = model.sizeBytes ?? model.aboutBytes;
    return sum + Math.max(0, state === 'partial' ? whole - bytes : whole);
  }, 0);
}

/** Where a model is fetched from. mirror: an address that has everything under the same paths; null for the known
 *  sources. */
export function addressesOf({ sources }: KnownModel, mirror: string | null): string[] {
  if (mirror === null) return [...sources];
  return sources.map((source) => mirror.replace(/\/+$/, '') + new URL(source).pathname);
}

/** Fetches a model, looks at what came, and puts it at its place: under its name there is all of it or nothing.
 *  @throws DanceError MODEL_REFUSED, as downloadModel does */
export async function pullModel(
  model: KnownModel,
  addresses: readonly string[],
  modelLibrary: ModelLibrary,
  record: ModelRecord,
  options: DownloadOptions,
): Promise<void> {
  const place = placeOf(modelLibrary, model);
  const part = partOf(place);
  const found = await downloadModel(model, addresses, part, options);
  const problem =
    model.sha256 !== null && model.sha256 !== found
      ? ({ problem: 'wrongHash', found, expected: model.sha256 } as const)
      : await inspectModel(part, model, modelLibrary);
  if (problem) {
    await removePart(part);
    throw unfit(path.basename(place), nameOf(model), problem);
  }
  await rename(part, place);
  await removePart(part);
  await record.keep(nameOf(model), place, found);
}

/** Links a model to the same file of another set, where that is here and has been hashed. Says whether it did. */
export async function shareModel(
  model: KnownModel,
  here: readonly ModelHere[],
  modelLibrary: ModelLibrary,
  record: ModelRecord,
): Promise<boolean> {
  const twin = here.find((one) => isUsable(one) && isSameFile(one.model, model));
  const hash = twin ? record.entryOf(nameOf(twin.model))?.sha256 : null;
  if (!twin || hash !== model.sha256) return false;
  const place = placeOf(modelLibrary, model);
  await mkdir(path.dirname(place), { recursive: true });
  await rm(place, { force: true });
  const linked = await link(placeOf(modelLibrary, twin.model), place).then(
    () => stat(place),
    () => null,
  );
  if (linked) await record.keep(nameOf(model), place, model.sha256 ?? '');
  return linked !== null;
}
