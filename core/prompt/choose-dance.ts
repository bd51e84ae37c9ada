import type { SceneBrief } from './scene-brief.ts';

/** Dances that go with a mood, by their ids; moods are those of vocabulary/atmosphere.ts. */
const dancesByMood: Readonly<Record<string, readonly string[]>> = {
  happy: ['gokuraku', 'bunny-hop', 'subject-three'],
  energetic: ['shuffle', 'hip-hop', 'subject-three'],
  calm: ['dj-sway', 'sweet-hands', 'rowing'],
  sad: ['dj-sway', 'sweet-hands'],
  romantic: ['cha-cha', 'sweet-hands'],
  cool: ['hip-hop', 'shuffle', 'dj-sway'],
  cute: ['sweet-hands', 'bunny-hop'],
  elegant: ['cha-cha', 'mongolian'],
  mysterious: ['robot', 'dj-sway'],
  dreamy: ['sweet-hands', 'dj-sway'],
  funny: ['window-wipe', 'bunny-hop', 'rowing'],
  epic: ['mongolian', 'hip-hop'],
};

/** Dances that go with anything. */
const dancesForAnything = ['subject-three', 'gokuraku', 'sweet-hands', 'cha-cha'];

/** The dance of a brief: the one that was named, or one of those that fit its mood; the same for the same seed.
 *  offered: at least one. */
export function chooseDance<T extends { readonly id: string }>(
  { dance, moods }: Pick<SceneBrief, 'dance' | 'moods'>,
  offered: readonly T[],
  seed: number,
): T {
  const find = (wanted: string) => offered.find(({ id }) => id === wanted);
  const named = dance === null ? undefined : find(dance);
  if (named) return named;
  const fitting = moods.flatMap((mood) =>
    Object.hasOwn(dancesByMood, mood) ? dancesByMood[mood] : [],
  );
  const candidates = [fitting, dancesForAnything]
    .map((ids) => ids.map(find).filter((dance) => dance !== undefined))
    .find((found) => found.length > 0);
  const choice = candidates ?? offered;
  const [first] = choice;
  const chosen = choice[seed % choice.length] ?? first;
  if (!chosen) throw new RangeError('no dance is offered');
  return chosen;
}
