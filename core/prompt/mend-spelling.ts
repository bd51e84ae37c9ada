import { isJudged } from './decline.ts';
import type { Lexicon } from './lexicon.ts';
import { formsOf, type Token } from './token.ts';

/** Shorter words are too often one letter from another word that is meant as it stands. */
const lengthMin = 5;
const lengthMax = 20;

/** Of a word with another letter in its place more must be right. */
const replacedLengthMin = 6;

/** English words of one wrong, missing, surplus or exchanged letter become the word of the lexicon that they resemble,
 *  where there is only one. A first letter is seldom wrong, and a capital within a sentence begins a name. */
export function mendSpelling(
  tidied: string,
  tokens: readonly Token[],
  { words, drawn }: Lexicon,
  names: ReadonlySet<string>,
): Token[] {
  return tokens.map((token, at) => {
    const { kind, text, start } = token;
    if (kind !== 'word' || text.length < lengthMin || text.length > lengthMax) return token;
    if (!/^[a-z]+$/.test(text) || names.has(text)) return token;
    if (formsOf(text).some((form) => words.has(form) || isJudged(form))) return token;
    if (at > 0 && tokens[at - 1].kind !== 'mark' && /\p{Lu}/u.test(tidied[start])) return token;
    const meant = new Set<string>();
    for (const form of [text, ...(text.endsWith('s') ? [text.slice(0, -1)] : [])]) {
      for (const word of drawn.get(form[0]) ?? []) if (isSlip(form, word)) meant.add(word);
      if (meant.size > 0) break;
    }
    const [word] = meant;
    return meant.size === 1 && word !== undefined ? { ...token, text: word } : token;
  });
}

/** Whether one edit makes one word of the other. */
function isSlip(said: string, word: string): boolean {
  if (Math.abs(said.length - word.length) > 1 || Math.min(said.length, word.length) < lengthMin) {
    return false;
  }
  let from = 0;
  while (from < said.length && said[from] === word[from]) from++;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  if (said.length > word.length) return rest(said, 1) === rest(word, 0);
  if (said.length < word.length) return rest(said, 0) === rest(word, 1);
  if (said[from] === word[from + 1] && said[from + 1] === word[from]) {
    return rest(said, 2) === rest(word, 2);
  }
  return said.length >= replacedLengthMin && rest(said, 1) === rest(word, 1);
}
