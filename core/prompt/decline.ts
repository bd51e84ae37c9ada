import {
  type Letters,
  lettersOf,
  matchAt,
  matchesOf,
  type Term,
  termsOf,
  withoutInnocent,
} from './letters.ts';
import { unmask } from './look-alikes.ts';
import {
  declinedPairs,
  declinedWords,
  fillers,
  harmlessPairs,
  innocentWords,
  minorWords,
  refusals,
  suggestiveWords,
} from './vocabulary/declined.ts';
import { readSpelling } from './vocabulary/spellings.ts';

export type DeclineReason = 'nudity' | 'sexual' | 'minor' | 'violence';

/** Within a pair, and between a refusal and what it refuses: letters. */
const gapLettersMax = 24;

/** Nobody is younger than this on a clip that could be taken wrongly: years. */
const adultYears = 18;

const words = Object.entries(declinedWords).map(([reason, line]) => ({
  reason: reason as DeclineReason,
  terms: termsOf(line, { sounds: true }),
}));
const pairs = declinedPairs.map(({ reason, first, second }) => ({
  reason: reason as DeclineReason,
  first: termsOf(first),
  second: termsOf(second),
}));
const innocent = [...termsOf(innocentWords), ...termsOf(harmlessPairs)];
const minor = termsOf(minorWords, { sounds: true });
const suggestive = termsOf(suggestiveWords, { sounds: true });
const filler = termsOf(fillers);
const refusal = termsOf(refusals);

const judged = new Set(
  [
    ...Object.values(declinedWords),
    ...declinedPairs.flatMap(({ first, second }) => [first, second]),
    harmlessPairs,
    minorWords,
    suggestiveWords,
    innocentWords,
  ].flatMap((line) => readSpelling(line).english.flatMap((words) => words.match(/[a-z]+/g) ?? [])),
);

/** Whether an English word is one that decides what is declined. */
export function isJudged(word: string): boolean {
  return judged.has(word);
}

/** Why a tidied sentence is declined, whatever its spacing, letters and characters hide; null for no reason. */
export function reasonToDecline(tidied: string): DeclineReason | null {
  const plain = unmask(tidied);
  const views = new Set([
    plain,
    // "luo3ti3", "nuuude".
    unmask(tidied.replace(/\p{N}/gu, '')),
    plain.replace(/([a-z])\1{2,}/g, '$1'),
  ]);
  for (const view of views) {
    const reason = reasonIn(withoutInnocent(lettersOf(view), innocent));
    if (reason) return reason;
  }
  return isMinorsAge(tidied) && matchesAny(lettersOf(plain), suggestive) ? 'minor' : null;
}

function reasonIn(letters: Letters): DeclineReason | null {
  if (matchesAny(letters, minor) && matchesAny(letters, suggestive)) return 'minor';
  for (const { reason, terms } of words) {
    for (const term of terms) {
      if (matchesOf(letters, term).some(({ from }) => !isRefused(letters, from))) return reason;
    }
  }
  for (const { reason, first, second } of pairs) {
    for (const term of first) {
      for (const { to } of matchesOf(letters, term)) {
        const begins = skipFillers(letters, to);
        if (begins.some((at) => second.some((other) => matchAt(letters, other, at) !== null))) {
          return reason;
        }
      }
    }
  }
  return null;
}

function matchesAny(letters: Letters, terms: readonly Term[]): boolean {
  return terms.some((term) => matchesOf(letters, term).length > 0);
}

/** Where a second word may begin after a first one. */
function skipFillers(letters: Letters, from: number): number[] {
  const reached = [from];
  for (let next = 0; next < reached.length; next++) {
    for (const term of filler) {
      const to = matchAt(letters, term, reached[next]);
      if (to !== null && to - from <= gapLettersMax && !reached.includes(to)) reached.push(to);
    }
  }
  return reached;
}

/** "no nudity please", "不要裸露"; but "why not", "not … but". */
function isRefused(letters: Letters, at: number): boolean {
  return refusal.some((term) => {
    for (let from = Math.max(0, at - gapLettersMax); from < at; from++) {
      const to = matchAt(letters, term, from);
      if (to === null || letters.text.slice(Math.max(0, from - 3), from) === 'why') continue;
      if (skipFillers(letters, to).includes(at)) return true;
    }
    return false;
  });
}

function isMinorsAge(tidied: string): boolean {
  if (/(?<![一二三四五六七八九十百])(十[一二三四五六七]?|[一二三四五六七八九])[岁歲]/u.test(tidied))
    return true;
  const ages = tidied.matchAll(/(\d{1,3})\s*(?:-?\s*years?[\s-]*old|y\/?o\b|岁|歲)/giu);
  return [...ages].some(([, years]) => Number(years) < adultYears);
}
