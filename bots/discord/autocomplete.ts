import { nearestDances } from '../../core/command/find-dance.ts';
import { plainName } from '../../core/command/plain-text.ts';
import type { Locale } from '../../core/words/locale.ts';
import type { OfferedDance } from '../conversation/ports.ts';

/** Source: Discord API, "Application Command Option Choice Structure". */
const choicesMax = 25;
const lengthMax = 100;

/** What to offer while somebody types the name of a dance: those that begin so, those that hold it, then the nearest. */
export function choicesFor(
  typed: string,
  dances: readonly OfferedDance[],
  locale: Locale,
): { name: string; value: string }[] {
  const wanted = plainName(typed.slice(0, lengthMax));
  const held = (dance: OfferedDance) => {
    const places = [dance.id, ...dance.names].map((name) => plainName(name).indexOf(wanted));
    return Math.min(...places.map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place)));
  };
  const fitting = dances
    .map((dance) => ({ dance, place: held(dance) }))
    .filter(({ place }) => Number.isFinite(place))
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place))
    .map(({ dance }) => dance);
  const offered = fitting.length > 0 ? fitting : nearestDances(typed, dances, choicesMax);
  return offered.slice(0, choicesMax).map(({ id, title }) => {
    const others = Object.values(title).filter((name) => name !== title[locale]);
    const name = [title[locale], ...others].join(' · ').slice(0, lengthMax);
    return { name, value: id.slice(0, lengthMax) };
  });
}
