import { readdir } from 'node:fs/promises';
import type { SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import type { Place } from './place-file.ts';
import { hints, ownVariants, standIns } from './stand-ins.ts';

/** Places that come with the project, one file each. */
export const ownPlaces = new URL('./places/', import.meta.url);

const fileName = /^([a-z]+(?:-[a-z]+)*)\.[jt]s$/;

/** The ids of the places in a folder, and their files. Only these are ever imported. */
export async function listPlaces(folder: URL = ownPlaces): Promise<ReadonlyMap<string, URL>> {
  const names = await readdir(folder);
  return new Map(
    names.flatMap((name) => {
      const id = fileName.exec(name)?.[1];
      return id === undefined ? [] : [[id, new URL(name, folder)] as const];
    }),
  );
}

export interface LoadedPlace {
  /** The id of the file. */
  readonly id: string;
  /** The id of the sentence's place. */
  readonly kind: string;
  readonly place: Place;
  /** Nothing told which place. */
  readonly unknown: boolean;
  /** As PaintedPlace has it. */
  readonly standsIn: boolean;
}

/** The place of a brief: its own file, a stand-in, what the weather or the lights hint at, else a studio. */
export async function loadPlace(brief: SceneBrief, folder: URL = ownPlaces): Promise<LoadedPlace> {
  const files = await listPlaces(folder);
  const kind = brief.place?.kind ?? hintedPlace(brief);
  const standIn = kind === null ? null : standIns[kind];
  const id = [kind, standIn].find((name) => name && files.has(name));
  const file = files.get(id ?? 'studio');
  if (!file) throw new Error('there is no studio');
  const { place } = (await import(file.href)) as { place: Place };
  const standsIn =
    id !== undefined && brief.place !== null && id !== kind && !ownVariants.has(kind);
  return { id: id ?? 'studio', kind: kind ?? 'studio', place, unknown: !id, standsIn };
}

function hintedPlace(brief: SceneBrief): string | null {
  const said = {
    weather: brief.weather,
    season: brief.season === null ? [] : [brief.season],
    time: brief.time === null ? [] : [brief.time],
    lights: brief.lights.map(({ kind }) => kind),
    around: brief.around.map(({ kind }) => kind),
  };
  const unwanted = brief.without.filter(({ subject }) => subject === 'place');
  const hint = hints.find(
    ({ of, kinds, place }) =>
      !unwanted.some(({ kind }) => kind === place || standIns[kind] === place) &&
      said[of].some((kind) => kinds === null || kinds.includes(kind)),
  );
  return hint?.place ?? null;
}
