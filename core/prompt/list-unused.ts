import type { Piece } from './cut-pieces.ts';
import type { Token } from './token.ts';

/** The most that a person is told of what was not understood: passages, and UTF-16 code units of each. */
const passagesMax = 6;
const passageLengthMax = 40;

/** What may stand inside a passage that was not understood, but not at its ends. */
const inner = new Set([
  'plain',
  'of',
  'measure',
  'adjective',
  'in',
  'hold',
  'be',
  'who',
  'and',
  'look',
]);

/** The passages of a sentence that nothing was made of, in the person's own words. */
export function listUnused(
  tidied: string,
  tokens: readonly Token[],
  pieces: readonly Piece[],
  unused: ReadonlySet<number>,
): string[] {
  const passages: string[] = [];
  const isUnused = (at: number) => pieces[at]?.role === 'unknown' || unused.has(at);
  for (let at = 0; at < pieces.length; at++) {
    if (!isUnused(at)) continue;
    let last = at;
    for (;;) {
      if (isUnused(last + 1)) last++;
      else if (isInner(pieces[last + 1]) && isUnused(last + 2)) last += 2;
      else if (isInner(pieces[last + 1]) && isInner(pieces[last + 2]) && isUnused(last + 3)) {
        last += 3;
      } else break;
    }
    let first = at;
    while (isAdorning(pieces[first - 1], unused.has(at))) first--;
    const said = tidied.slice(tokens[pieces[first].from].start, tokens[pieces[last].to - 1].end);
    const passage = shorten(said.replace(/[^\p{L}\p{M}\p{N} '’-]/gu, ''));
    if (passage !== '' && !passages.includes(passage)) passages.push(passage);
    if (passages.length === passagesMax) break;
    at = last;
  }
  return passages;
}

function isInner(piece: Piece | undefined): boolean {
  return piece !== undefined && inner.has(piece.role);
}

/** "my white cat": what was said of a thing that is not drawn goes with it. */
function isAdorning(piece: Piece | undefined, isThing: boolean): boolean {
  return isThing && piece?.role === 'look';
}

function shorten(text: string): string {
  const whole = text.trim();
  if (whole.length <= passageLengthMax) return whole;
  return `${[...whole.slice(0, passageLengthMax)]
    .filter((c) => !/\p{Cs}/u.test(c))
    .join('')
    .trim()}…`;
}
