import { soundsOfCharacters } from './vocabulary/declined.ts';
import { readSpelling } from './vocabulary/spellings.ts';

/** The letters of a text without what stands between them. */
export interface Letters {
  /** Latin letters and Han characters; \0 where something innocent was. l and i are one letter. */
  readonly text: string;
  /** What stood before each letter: nothing, a mark, or a blank. The last one is the end of the text. */
  readonly gaps: readonly ('none' | 'mark' | 'blank')[];
}

/** A word to look for. */
export interface Term {
  readonly letters: string;
  /** Where in the letters a new word begins, so that a blank is no surprise. */
  readonly breaks: ReadonlySet<number>;
  /** Whether the word may go on: "stripe" is not "strip*". */
  readonly open: boolean;
}

const isLatin = (letter: string | undefined) => letter !== undefined && /^[a-z]$/.test(letter);

export function lettersOf(text: string): Letters {
  let letters = '';
  const gaps: ('none' | 'mark' | 'blank')[] = [];
  let gap: 'none' | 'mark' | 'blank' = 'mark';
  for (const letter of text) {
    if (/^[a-z\p{Script=Han}]$/u.test(letter) && letter.length === 1) {
      letters += letter === 'l' ? 'i' : letter;
      gaps.push(gap);
      gap = 'none';
    } else if (/\s/u.test(letter)) gap = 'blank';
    else if (!/['’]/u.test(letter) && gap === 'none') gap = 'mark';
  }
  gaps.push('blank');
  return { text: letters, gaps };
}

const sounds = new Map(
  soundsOfCharacters.split(' ').map((pair) => [pair[0], pair.slice(1)] as const),
);

/** The terms of a line of the vocabulary. sounds: Chinese ones also in pinyin, whole or in part. */
export function termsOf(line: string, { sounds }: { sounds: boolean } = { sounds: false }): Term[] {
  const { chinese, english } = readSpelling(line);
  const terms = [...chinese, ...english].map((word) => termOf(word));
  return sounds ? [...terms, ...chinese.flatMap(inPinyin)] : terms;
}

function termOf(spelling: string): Term {
  const open = spelling.endsWith('*');
  let letters = '';
  const breaks = new Set<number>();
  for (const letter of spelling.toLowerCase()) {
    if (/^[a-z\p{Script=Han}]$/u.test(letter)) letters += letter === 'l' ? 'i' : letter;
    else if (letter === ' ') breaks.add(letters.length);
  }
  return { letters, breaks, open };
}

function inPinyin(word: string): Term[] {
  const characters = [...word];
  if (characters.length < 2 || characters.length > 4) return [];
  if (!characters.every((character) => sounds.has(character))) return [];
  const variants: string[][] = characters.reduce<string[][]>(
    (heads, character) => [
      ...heads.map((head) => [...head, character]),
      ...heads.map((head) => [...head, sounds.get(character) ?? '']),
    ],
    [[]],
  );
  return variants.slice(1).map((parts) => termOf(parts.join(' ')));
}

/** Everywhere that a term stands. */
export function matchesOf(letters: Letters, term: Term): { from: number; to: number }[] {
  const found = [];
  for (
    let from = letters.text.indexOf(term.letters);
    from >= 0;
    from = letters.text.indexOf(term.letters, from + 1)
  ) {
    const to = matchAt(letters, term, from);
    if (to !== null) found.push({ from, to });
  }
  return found;
}

/** Where a term ends that begins at a letter; null where it does not. English words begin and end as words, and a blank
 *  inside a word is a disguise only where single letters stand. */
export function matchAt({ text, gaps }: Letters, term: Term, from: number): number | null {
  if (!text.startsWith(term.letters, from)) return null;
  const to = from + term.letters.length;
  if (isLatin(text[from]) && isLatin(text[from - 1]) && gaps[from] === 'none') return null;
  if (!term.open && isLatin(text[to - 1]) && isLatin(text[to]) && gaps[to] === 'none') return null;
  for (let at = from + 1; at < to; at++) {
    if (gaps[at] !== 'blank' || term.breaks.has(at - from)) continue;
    if (!isLatin(text[at]) || !isLatin(text[at - 1])) continue;
    const alone = gaps[at + 1] !== 'none' || gaps[at - 1] !== 'none';
    if (!alone) return null;
  }
  return to;
}

/** The letters without the words that are innocent. */
export function withoutInnocent(letters: Letters, innocent: readonly Term[]): Letters {
  const hidden = [...letters.text];
  for (const term of innocent) {
    for (const { from, to } of matchesOf(letters, term)) hidden.fill('\0', from, to);
  }
  return { text: hidden.join(''), gaps: letters.gaps };
}
