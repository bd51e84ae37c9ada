import { plainName } from './plain-text.ts';

/** What a dance answers to. */
export interface NamedDance {
  readonly id: string;
  /** Names in any language and script, aliases and pinyin. */
  readonly names: readonly string[];
}

/** Chinese characters to pinyin without tones. */
export type Romanize = (text: string) => string;

/** Edits between a text and a name of which it is a slip of the finger. */
const slipEditsMax = 2;

/** The same for long names: edits for each letter of the longer one. */
const slipStrangeness = 0.25;

/** No name is longer than this; a longer text is none, and is not compared. */
const nameLengthMax = 80;

/** The dance of that name, whatever its case, width, accents, spaces, digits and punctuation; null for none. */
export function findDance<T extends NamedDance>(text: string, dances: readonly T[]): T | null {
  const wanted = plainName(text);
  if (wanted === '') return null;
  const isNamed = (dance: T) => spellingsOf(dance).some(({ plain }) => plain === wanted);
  return dances.find(isNamed) ?? null;
}

/** The dances whose names are nearest to the text, nearest first. */
export function nearestDances<T extends NamedDance>(
  text: string,
  dances: readonly T[],
  count: number,
  romanize?: Romanize,
): T[] {
  const wanted = readWanted(text, romanize);
  return dances
    .map((dance) => ({ dance, strangeness: wanted ? strangenessOf(wanted, dance, romanize) : 1 }))
    .sort((a, b) => a.strangeness - b.strangeness)
    .slice(0, count)
    .map(({ dance }) => dance);
}

/** Whether a text that names no dance is some dance's name mistyped: up to two letters off, or
 *  spoken alike. */
export function isNearMiss(
  text: string,
  dances: readonly NamedDance[],
  romanize?: Romanize,
): boolean {
  const wanted = readWanted(text, romanize);
  return wanted !== null && dances.some((dance) => isSlipOf(wanted, dance, romanize));
}

/** A name, and how it is spoken. */
interface Spelling {
  readonly plain: string;
  readonly spoken: string;
}

/** What is compared with names; null for what is none. */
function readWanted(text: string, romanize?: Romanize): Spelling | null {
  const plain = plainName(text.slice(0, nameLengthMax * 2));
  if (plain === '' || plain.length > nameLengthMax) return null;
  return { plain, spoken: romanize ? plainName(romanize(plain)) : plain };
}

/** How far a text is from a dance's nearest name: edits for each letter of the longer one, 0..1. */
function strangenessOf(wanted: Spelling, dance: NamedDance, romanize?: Romanize): number {
  const all = spellingsOf(dance, romanize).map((name) => {
    if (name.spoken === wanted.spoken) return 0;
    const length = Math.max(wanted.plain.length, name.plain.length);
    return editDistance(wanted.plain, name.plain) / length;
  });
  return Math.min(1, ...all);
}

/** Whether a text is near enough to a name to be that name mistyped. */
function isSlipOf(wanted: Spelling, dance: NamedDance, romanize?: Romanize): boolean {
  return spellingsOf(dance, romanize).some(({ plain, spoken }) => {
    if (spoken === wanted.spoken) return true;
    const length = Math.max(wanted.plain.length, plain.length);
    const editsMax = Math.max(Math.min(slipEditsMax, plain.length - 1), slipStrangeness * length);
    // Most names are of quite another length, and need no comparing.
    if (Math.abs(wanted.plain.length - plain.length) > editsMax) return false;
    return editDistance(wanted.plain, plain) <= editsMax;
  });
}

/** By the dance and by how it is spoken; a dance that is gone takes its names along. */
const known = new WeakMap<NamedDance, Map<Romanize | undefined, readonly Spelling[]>>();

/** The names of a dance, read once: every message in a chat is compared with them. */
function spellingsOf(dance: NamedDance, romanize?: Romanize): readonly Spelling[] {
  const ways = known.get(dance) ?? new Map<Romanize | undefined, readonly Spelling[]>();
  known.set(dance, ways);
  const read = ways.get(romanize);
  if (read) return read;
  const spellings = [dance.id, ...dance.names].map(plainName).map((plain) => {
    const isHan = /\p{Script=Han}/u.test(plain);
    return { plain, spoken: romanize && isHan ? plainName(romanize(plain)) : plain };
  });
  ways.set(romanize, spellings);
  return spellings;
}

/** Insertions, deletions, replacements and swaps of neighbours.
 *  Source: optimal string alignment, Boytsov, "Indexing methods for approximate dictionary searching", 2011. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
