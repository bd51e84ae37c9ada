import type { Item, SceneBrief } from '../../../core/prompt/scene-brief.ts';

/** A sentence, and its brief in short: what nobody said is not written. */
export type Row = readonly [sentence: string, brief: string];

/** A brief in the short form of the tables: `at=beach; wear=long red dress; hold=2 fan; no=hat`. */
export function shortBrief(brief: SceneBrief): Record<string, string> {
  const named = {
    at: brief.place ? tinted(brief.place) : '',
    sky: brief.weather.join(', '),
    time: brief.time ?? '',
    season: brief.season ?? '',
    light: brief.lights.map(tinted).join(', '),
    wear: items(brief.garments),
    shoes: items(brief.shoes),
    head: items(brief.headwear),
    with: items(brief.accessories),
    hold: items(brief.inHand),
    around: items(brief.around),
    no: brief.without.map(({ kind }) => kind).join(', '),
    mood: brief.moods.join(', '),
    style: brief.style ?? '',
    build: brief.build ?? '',
    dance: brief.dance ?? '',
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

export function readRow(short: string): Record<string, string> {
  return Object.fromEntries(
    short
      .split('; ')
      .filter((part) => part !== '')
      .map((part) => part.split('=') as [string, string]),
  );
}

function items(list: readonly Item[]): string {
  return list.map(wordItem).join(', ');
}

function wordItem(item: Item): string {
  const sleeves = { none: 'sleeveless', short: 'short-sleeved', long: 'long-sleeved' };
  const { count, length, fit, pattern, material, kind } = item;
  const sleeve = item.sleeves === null ? null : sleeves[item.sleeves as 'none'];
  return [count, length, fit, coloursOf(item), pattern, material, sleeve, kind]
    .filter((word) => word !== null && word !== '')
    .join(' ');
}

function tinted(thing: {
  kind: string;
  colours: SceneBrief['garments'][number]['colours'];
}): string {
  return [coloursOf(thing), thing.kind].filter((word) => word !== '').join(' ');
}

function coloursOf({ colours }: Pick<Item, 'colours'>): string {
  return colours.map(({ name, shade }) => (shade === null ? name : `${shade}-${name}`)).join('+');
}

/** How many of a kind there are in a table, and how many are right. */
interface Score {
  right: number;
  of: number;
}

type Scores = Record<'places' | 'things' | 'colours', Score>;

export function noScores(): Scores {
  const none = () => ({ right: 0, of: 0 });
  return { places: none(), things: none(), colours: none() };
}

export function showRow(row: Record<string, string>): string {
  return Object.entries(row)
    .map(([key, value]) => `${key}=${value}`)
    .join('; ');
}

const worn = ['wear', 'shoes', 'head', 'with', 'hold'];

/** The thing of a short item is its last word, its colour the words that are colours. */
function thingsOf(row: Record<string, string>): string[] {
  return worn.flatMap((key) => (row[key] ?? '').split(', ').filter((item) => item !== ''));
}

function kindOf(item: string): string {
  return item.split(' ').at(-1) ?? '';
}

function colourOf(item: string, colours: ReadonlySet<string>): string {
  const word = item
    .split(' ')
    .find((part) =>
      part
        .split('+')
        .every((one) => colours.has(one.replace(/^(dark|light|bright)-/, '')) || colours.has(one)),
    );
  return word ?? '';
}

/** Adds a row to the figures. A thing or colour that is there and should not be counts as wrong, too. */
export function tally(
  scores: Scores,
  expected: Record<string, string>,
  found: Record<string, string>,
  colourNames: ReadonlySet<string>,
): void {
  const place = (row: Record<string, string>) => kindOf(row['at'] ?? '');
  if (place(expected) !== '' || place(found) !== '') {
    scores.places.of++;
    if (place(expected) === place(found)) scores.places.right++;
  }
  const count = (score: Score, wanted: readonly string[], got: readonly string[]) => {
    const rest = [...got];
    let hits = 0;
    for (const one of wanted) {
      const at = rest.indexOf(one);
      if (at < 0) continue;
      rest.splice(at, 1);
      hits++;
    }
    score.right += hits;
    score.of += wanted.length + rest.length;
  };
  const [wanted, got] = [thingsOf(expected), thingsOf(found)];
  count(scores.things, wanted.map(kindOf), got.map(kindOf));
  const colours = (list: readonly string[]) =>
    list.flatMap((item) => {
      const colour = colourOf(item, colourNames);
      return colour === '' ? [] : [`${colour} ${kindOf(item)}`];
    });
  count(scores.colours, colours(wanted), colours(got));
}
