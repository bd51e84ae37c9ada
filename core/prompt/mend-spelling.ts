import type { NamedDance } from '../command/find-dance.ts';
import { isJudged } from './decline.ts';
import type { Lexicon } from './lexicon.ts';
import { formsOf, type Token, wordsIn } from './token.ts';
import { ownWords } from './vocabulary/own-words.ts';

/** Shorter words are too often one letter from another word that is meant as it stands. */
const lengthMin = 5;
const lengthMax = 20;

/** Of a word with another vowel in it more must be right. */
const replacedLengthMin = 6;

const own = new Set(ownWords.split(' '));

/** English words of one wrong, missing, surplus or exchanged letter become the word of the lexicon that they resemble,
 *  where there is only one. A first letter is seldom wrong, and a capital within a sentence begins a name. */
export function mendSpelling(
  tidied: string,
  tokens: readonly Token[],
  { words, slipped }: Lexicon,
  dances: readonly NamedDance[],
): Token[] {
  return tokens.map((token, at) => {
    const { kind, text, start } = token;
    if (kind !== 'word' || text.length < lengthMin || text.length > lengthMax) return token;
    if (!/^[a-z]+$/.test(text)) return token;
    if (formsOf(text).some((form) => words.has(form) || own.has(form) || isJudged(form))) {
      return token;
    }
    if (at > 0 && tokens[at - 1].kind !== 'mark' && /\p{Lu}/u.test(tidied[start])) return token;
    const meant = new Set<string>();
    for (const form of [text, ...(text.endsWith('s') ? [text.slice(0, -1)] : [])]) {
      for (const word of slipped.get(form[0]) ?? []) if (isSlip(form, word)) meant.add(word);
      if (meant.size > 0) break;
    }
    const [word] = meant;
    if (meant.size !== 1 || word === undefined || isOfName(text, dances)) return token;
    return { ...token, text: word };
  });
}

function isOfName(word: string, dances: readonly NamedDance[]): boolean {
  return dances.some(({ id, names }) =>
    [id, ...names].some((name) => wordsIn(name).includes(word)),
  );
}

/** Whether one edit makes one word of the other: a letter too many or too few, two exchanged, or another vowel; the last
 *  letter is rather an ending than a slip. */
function isSlip(said: string, word: string): boolean {
  if (Math.abs(said.length - word.length) > 1 || Math.min(said.length, word.length) < lengthMin) {
    return false;
  }
  let from = 0;
  while (from < said.length && said[from] === word[from]) from++;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  if (
    said.length === word.length &&
    said[from] === word[from + 1] &&
    said[from + 1] === word[from]
  ) {
    return rest(said, 2) === rest(word, 2);
  }
  if (said.at(-1) !== word.at(-1)) return false;
  if (said.length > word.length) return rest(said, 1) === rest(word, 0);
  if (said.length < word.length) return rest(said, 0) === rest(word, 1);
  if (said.length < replacedLengthMin || rest(said, 1) !== rest(word, 1)) return false;
  return isVowel(said[from]) && isVowel(word[from]);
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiou'.includes(letter);
}
