import { DanceError } from '../../../core/faults.ts';
import { type KnownModel, type ModelLibrary, nameOf } from '../../models/known-models.ts';

/** What somebody names: a set, a file by its path, or by its own name where that is the only one.
 *  @throws DanceError MODEL_UNKNOWN with the sets */
export function chooseModels(name: string, { known }: ModelLibrary): KnownModel[] {
  const asked = name.trim().toLowerCase().replaceAll('\\', '/').replace(/\/+$/, '');
  const ofSet = known.files.filter(({ set }) => set === asked);
  if (ofSet.length > 0) return ofSet;
  const exact = known.files.filter((model) => nameOf(model).toLowerCase() === asked);
  if (exact.length > 0) return exact;
  const ending = known.files.filter((model) =>
    `/${nameOf(model).toLowerCase()}`.endsWith(`/${asked}`),
  );
  if (asked !== '' && ending.length === 1) return ending;
  throw new DanceError('MODEL_UNKNOWN', { name, known: setsOf(known.files) });
}

export function setsOf(models: readonly KnownModel[]): string[] {
  return [...new Set(models.map(({ set }) => set))];
}
