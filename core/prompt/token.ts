import { tidyText } from '../command/plain-text.ts';
import { simplify } from './vocabulary/traditional.ts';

/** A Han character, a word or number of another script, or a mark that ends what was being said. */
export interface Token {
  readonly kind: 'han' | 'word' | 'mark';
  /** In lower case, simplified characters, and without accents. */
  readonly text: string;
  /** Where it stands in the tidied sentence: UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const pattern =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*|[^\s]/gu;

/** What joins words rather than parting them, and quotes around a name. */
const joiners = /^[-‐‑–_'’"“”「」『』《》()（）[\]【】*~`]$/u;

/** Reads a tidied text; blanks and joiners are left out. */
export function tokensOf(tidied: string): Token[] {
  const tokens: Token[] = [];
  for (const match of tidied.matchAll(pattern)) {
    const [said] = match;
    // A sign of its own that only says how an emoji looks is no word.
    if (joiners.test(said) || /^\p{M}+$/u.test(said)) continue;
    const kind = /^\p{Script=Han}$/u.test(said)
      ? 'han'
      : /^[\p{L}\p{M}\p{N}]/u.test(said)
        ? 'word'
        : 'mark';
    const text = kind === 'word' ? plainWord(said) : simplify(said);
    tokens.push({ kind, text, start: match.index, end: match.index + said.length });
  }
  return tokens;
}

/** The tokens of a spelling. */
export function wordsIn(spelling: string): string[] {
  return tokensOf(tidyText(spelling)).map((token) => token.text);
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '');
}

/** A word as it is said, and as the singular that it may be the plural of. */
export function formsOf(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return [word];
  const forms = [word, word.slice(0, -1)];
  if (/(s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return forms;
}
