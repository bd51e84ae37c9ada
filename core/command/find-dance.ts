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
  return dances.find((dance) => namesOf(dance).includes(wanted)) ?? null;
}

/** The dances whose names are nearest to the text, nearest first. */
export function nearestDances<T extends NamedDance>(
  text: string,
  dances: readonly T[],
  count: number,
  romanize?: Romanize,
): T[] {
  return dances
    .map((dance) => ({ dance, strangeness: compare(text, dance, romanize).strangeness }))
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
  return dances.some((dance) => compare(text, dance, romanize).slip);
}

/** How far a text is from a dance's nearest name. strangeness: edits for each letter of the longer
 *  one, 0..1; slip: near enough to be that name mistyped. */
function compare(text: string, dance: NamedDance, romanize?: Romanize) {
  const wanted = plainName(text.slice(0, nameLengthMax * 2));
  if (wanted === '' || wanted.length > nameLengthMax) return { strangeness: 1, slip: false };
  const spoken = romanize ? plainName(romanize(wanted)) : wanted;
  let strangeness = 1;
  let slip = false;
  for (const name of namesOf(dance)) {
    const length = Math.max(wanted.length, name.length);
    const edits = editDistance(wanted, name);
    strangeness = Math.min(strangeness, edits / length);
    slip ||= (edits <= slipEditsMax && edits < name.length) || edits / length <= slipStrangeness;
    if (spoken === (romanize && /\p{Script=Han}/u.test(name) ? plainName(romanize(name)) : name)) {
      strangeness = 0;
      slip = true;
    }
  }
  return { strangeness, slip };
}

function namesOf(dance: NamedDance): string[] {
  return [dance.id, ...dance.names].map(plainName);
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
