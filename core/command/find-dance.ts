/** What a dance answers to. */
export interface NamedDance {
  readonly id: string;
  /** Names in any language and script, aliases and pinyin. */
  readonly names: readonly string[];
}

/** The dance of that name, whatever its case, width, accents, spaces and punctuation; null for none. */
export function findDance<T extends NamedDance>(text: string, dances: readonly T[]): T | null {
  const wanted = plain(text);
  if (wanted === '') return null;
  return dances.find((dance) => namesOf(dance).includes(wanted)) ?? null;
}

/** The dances whose names are nearest to the text, nearest first. */
export function nearestDances<T extends NamedDance>(
  text: string,
  dances: readonly T[],
  count: number,
): T[] {
  return dances
    .map((dance) => ({ dance, strangeness: strangeness(text, dance) }))
    .sort((a, b) => a.strangeness - b.strangeness)
    .slice(0, count)
    .map(({ dance }) => dance);
}

/** How far a text is from a dance's nearest name: edits for each letter of the longer one, 0..1. */
export function strangeness(text: string, dance: NamedDance): number {
  const wanted = plain(text);
  const distances = namesOf(dance).map(
    (name) => editDistance(wanted, name) / Math.max(wanted.length, name.length, 1),
  );
  return Math.min(1, ...distances);
}

function namesOf(dance: NamedDance): string[] {
  return [dance.id, ...dance.names].map(plain);
}

/** Letters and digits alone, in lower case, half width, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
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
