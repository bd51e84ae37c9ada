import type { BoundLooks, Mention } from './bind-looks.ts';
import type { Piece } from './cut-pieces.ts';
import type { Meaning } from './lexicon.ts';
import { type Colour, emptyBrief, type Item, type SceneBrief } from './scene-brief.ts';
import type { Subject } from './vocabulary/subject.ts';

/** More items of a kind, lights or moods than these are more than a picture holds. */
const itemsMax = 12;
const idsMax = 6;
const withoutMax = 24;

/** What is seen in a place anyway. */
const seenIn: Readonly<Record<string, readonly string[]>> = {
  palms: ['beach', 'island'],
  waves: ['beach', 'island', 'sea'],
  trees: ['forest', 'park', 'garden', 'meadow', 'village', 'temple', 'hot-spring', 'french-town'],
  fish: ['underwater'],
};

/** Where somebody is who names no place but what is there. */
const hinted: Readonly<Record<string, string>> = { waves: 'beach', camp: 'meadow' };

/** Garments that are all that somebody wears, so that words of all the clothes are words of them. */
const wholeOutfits: ReadonlySet<string> = new Set([
  'hanfu',
  'dress',
  'gown',
  'robe',
  'qipao',
  'kimono',
  'hanbok',
  'sari',
  'tang-suit',
  'folk-costume',
  'armour',
  'costume',
]);

const itemLists = {
  garment: 'garments',
  shoes: 'shoes',
  headwear: 'headwear',
  accessory: 'accessories',
  inHand: 'inHand',
  around: 'around',
} as const satisfies Partial<Record<Subject, keyof SceneBrief>>;

/** A brief of what is mentioned, and the pieces of which nothing went into it. */
export function composeBrief(
  pieces: readonly Piece[],
  { mentions, loose }: BoundLooks,
): { brief: SceneBrief; unused: ReadonlySet<number> } {
  const brief: SceneBrief = structuredCloneOf(emptyBrief);
  const unused = new Set([...loose].filter((at) => isTelling(pieces[at])));
  const wanted = mentions.filter(({ absent }) => !absent);
  for (const { subject, id, at } of mentions.filter(({ absent }) => absent)) {
    if (subject === 'speech' || subject === 'other' || brief.without.length === withoutMax)
      continue;
    // What is asked for elsewhere in the sentence is wanted, only not so.
    const isWanted = wanted.some((other) => other.subject === subject && other.id === id);
    const isKnown = brief.without.some((other) => other.subject === subject && other.kind === id);
    if (!isWanted && !isKnown) brief.without.push({ subject, kind: id });
    unused.delete(at);
  }
  const place = placeOf(pieces, wanted);
  const hint = wanted.find(({ subject, id }) => subject === 'other' && Object.hasOwn(hinted, id));
  if (hint && !place) brief.place = { kind: hinted[hint.id], colours: [] };
  if (place) brief.place = { kind: place.id, colours: coloursOf(place.looks) };
  for (const mention of wanted) {
    if (!take(brief, mention, place, pieces)) unused.add(mention.at);
  }
  const backdrop = wanted.find(({ id, looks }) => id === 'backdrop' && looks.length > 0);
  if (backdrop) {
    brief.place ??= { kind: 'studio', colours: [] };
    if (brief.place.kind === 'studio' && brief.place.colours.length === 0) {
      brief.place.colours = coloursOf(backdrop.looks);
    }
  }
  brief.garments = brief.garments.filter((item) => item.kind !== 'clothes' || saysLooks(item));
  dressNamed(brief.garments);
  brief.shoes = withoutGeneric(brief.shoes, 'shoes');
  brief.headwear = withoutGeneric(brief.headwear, 'hat');
  return { brief, unused };
}

/** Puts a mention into the brief; false where it has no room for it. */
function take(
  brief: SceneBrief,
  mention: Mention,
  place: Mention | null,
  pieces: readonly Piece[],
): boolean {
  const { subject, id, looks, at } = mention;
  switch (subject) {
    case 'place':
      return id === place?.id || isNamedWith(pieces, at, 'place');
    case 'time':
    case 'season':
    case 'style':
    case 'dance':
      brief[subject] ??= id;
      return brief[subject] === id;
    case 'build':
      if (isOfAnother(pieces, at)) return false;
      brief.build ??= id;
      return brief.build === id;
    case 'weather':
      return addId(brief.weather, id);
    case 'mood':
      return addId(brief.moods, id);
    case 'light': {
      const known = brief.lights.find(({ kind }) => kind === id);
      if (known) known.colours.push(...coloursOf(looks).slice(0, idsMax - known.colours.length));
      else if (brief.lights.length === idsMax) return false;
      else brief.lights.push({ kind: id, colours: coloursOf(looks) });
      return true;
    }
    case 'garment':
    case 'shoes':
    case 'headwear':
    case 'accessory':
    case 'inHand':
    case 'around':
      return addItem(brief[itemLists[subject]], itemOf(mention));
    case 'character':
      // Of "a strong knight" something was understood, even where nobody is dressed as one.
      if (!isDisguise(pieces, at)) return pieces[at].meanings.length > 1;
      return addItem(brief.garments, itemOf(mention));
    case 'other':
      return Object.hasOwn(seenIn, id) && seenIn[id].includes(brief.place?.kind ?? '');
    case 'speech':
      return true;
    default:
      return false;
  }
}

/** Of several places the first is where the dance is; but the last of those that stand together, as in "city
 *  rooftop" and "城市的天台". */
function placeOf(pieces: readonly Piece[], wanted: readonly Mention[]): Mention | null {
  const places = wanted.filter(({ subject }) => subject === 'place');
  let chosen = 0;
  while (
    chosen + 1 < places.length &&
    standTogether(pieces, places[chosen].at, places[chosen + 1].at)
  ) {
    chosen++;
  }
  return places[chosen] ?? null;
}

function standTogether(pieces: readonly Piece[], one: number, other: number): boolean {
  return pieces
    .slice(one + 1, other)
    .every(({ role, text, han }) => han && (role === 'of' || /^[上里中边]$/.test(text)));
}

function isNamedWith(pieces: readonly Piece[], at: number, subject: Subject): boolean {
  const rest = pieces.slice(at + 1);
  const next = rest.findIndex(({ role }) => role === 'thing');
  return (
    next >= 0 &&
    rest[next].meanings[0].subject === subject &&
    standTogether(pieces, at, at + 1 + next)
  );
}

function addId(ids: string[], id: string): boolean {
  if (ids.includes(id)) return true;
  if (ids.length === idsMax) return false;
  ids.push(id);
  return true;
}

function itemOf({ subject, id, looks }: Mention): Item {
  const look = (wanted: Subject) => looks.find(({ subject }) => subject === wanted)?.id ?? null;
  const number = subject === 'inHand' || subject === 'around' ? look('number') : null;
  return {
    kind: id,
    colours: coloursOf(looks),
    pattern: look('pattern'),
    material: look('material'),
    length: look('length'),
    sleeves: look('sleeves'),
    fit: look('fit'),
    count: number === null ? null : Number(number),
  };
}

/** Adds an item, or what is new about one that is there already. */
function addItem(items: Item[], item: Item): boolean {
  const known = items.find(
    ({ kind, colours }) =>
      kind === item.kind &&
      (colours.length === 0 ||
        item.colours.length === 0 ||
        JSON.stringify(colours) === JSON.stringify(item.colours)),
  );
  if (known) {
    if (known.colours.length === 0) known.colours = item.colours;
    known.pattern ??= item.pattern;
    known.material ??= item.material;
    known.length ??= item.length;
    known.sleeves ??= item.sleeves;
    known.fit ??= item.fit;
    known.count ??= item.count;
    return true;
  }
  if (items.length === itemsMax) return false;
  items.push(item);
  return true;
}

/** "穿汉服，一身白": the looks of the clothes are those of the only outfit that is named without any. */
function dressNamed(garments: Item[]): void {
  const [one, other] = garments;
  if (garments.length !== 2) return;
  const [clothes, named] = one.kind === 'clothes' ? [one, other] : [other, one];
  if (clothes.kind !== 'clothes' || named.colours.length > 0) return;
  if (!wholeOutfits.has(named.kind)) return;
  garments.splice(0, 2, { ...clothes, ...saidOf(named), colours: clothes.colours });
}

function saidOf(item: Item): Partial<Item> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

/** "鞋子换成高跟鞋": the word for all of its kind says nothing beside a more exact one. */
function withoutGeneric(items: Item[], generic: string): Item[] {
  if (items.every(({ kind }) => kind === generic)) return items;
  return items.filter((item) => item.kind !== generic || saysLooks(item));
}

/** "dressed as a pirate", "扮成海盗"; a pirate who stands by is none. */
function isDisguise(pieces: readonly Piece[], at: number): boolean {
  let before = at - 1;
  while (['measure', 'adjective', 'look', 'of'].includes(pieces[before]?.role ?? '')) before--;
  return pieces[before]?.role === 'disguise';
}

/** "a fat cat", "强壮的马": it is not the dancer who is so. */
function isOfAnother(pieces: readonly Piece[], at: number): boolean {
  let after = at + 1;
  while (['of', 'adjective', 'look'].includes(pieces[after]?.role ?? '')) after++;
  const subject = pieces[after]?.meanings[0]?.subject;
  return subject === 'other' || subject === 'company';
}

/** A shade belongs to the colour after it. */
function coloursOf(looks: readonly Meaning[]): Colour[] {
  const colours: Colour[] = [];
  let shade: string | null = null;
  for (const { subject, id } of looks) {
    if (subject === 'shade') shade = id;
    if (subject !== 'colour') continue;
    if (!colours.some(({ name }) => name === id)) colours.push({ name: id, shade });
    shade = null;
  }
  return colours.slice(0, idsMax);
}

function saysLooks({ kind, count, ...looks }: Item): boolean {
  return Object.values(looks).some((look) => look !== null && String(look) !== '');
}

/** "short", "light" and "two" say little where they belong to nothing; a colour says that something was missed. */
function isTelling({ meanings: [{ subject }] }: Piece): boolean {
  return subject === 'colour' || subject === 'pattern' || subject === 'material';
}

function structuredCloneOf(brief: SceneBrief): SceneBrief {
  return JSON.parse(JSON.stringify(brief)) as SceneBrief;
}

/** Whether nothing at all is known of a scene. */
export function isEmptyBrief(brief: SceneBrief): boolean {
  return JSON.stringify(brief) === JSON.stringify(emptyBrief);
}
