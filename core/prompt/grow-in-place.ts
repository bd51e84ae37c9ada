import type { Piece } from './cut-pieces.ts';
import type { Meaning } from './lexicon.ts';

/** Places that are covered with flowers where there are flowers in them. */
const flowering: ReadonlySet<string> = new Set(['meadow', 'wheat-field']);

const withWords: ReadonlySet<string> = new Set(['with', '有']);
const fullWords = /^(full of|满|满是|filled|covered|开满|长满|种满|铺满)$/;

/** What may stand between such a word and the flowers. */
const betweens: ReadonlySet<string> = new Set(['look', 'measure', 'adjective', 'of', 'hold', 'in']);

/** Pieces in which flowers that a place has are not held: "a meadow with flowers", "开满鲜花的草地". A meadow of them is a
 *  field of flowers; of another place they are only said. */
export function growInPlace(pieces: readonly Piece[]): Piece[] {
  const grown = [...pieces];
  pieces.forEach((piece, at) => {
    if (!piece.meanings.some(isFlower)) return;
    const place = placeBefore(pieces, at) ?? placeAfter(pieces, at);
    if (place === null) return;
    const [{ id }] = pieces[place].meanings;
    if (flowering.has(id)) {
      const field: Meaning = { subject: 'place', id: 'flower-field', absent: false };
      grown[place] = { ...pieces[place], meanings: [field] };
      grown[at] = { ...piece, role: 'plain', meanings: [] };
    } else {
      const flowers: Meaning = { subject: 'other', id: 'flowers', absent: false };
      grown[at] = { ...piece, meanings: [flowers] };
    }
  });
  return grown;
}

function isFlower({ subject, id, absent }: Meaning): boolean {
  return subject === 'inHand' && id === 'flower' && !absent;
}

function isPlace(piece: Piece | undefined): boolean {
  return piece?.meanings.length === 1 && piece.meanings[0].subject === 'place';
}

function placeBefore(pieces: readonly Piece[], flowers: number): number | null {
  for (let at = flowers - 1; at > 0; at--) {
    const { role, text } = pieces[at];
    if (withWords.has(text) || fullWords.test(text)) {
      let place = at - 1;
      while (fullWords.test(pieces[place]?.text ?? '')) place--;
      return isPlace(pieces[place]) ? place : null;
    }
    if (!betweens.has(role)) return null;
  }
  return null;
}

function placeAfter(pieces: readonly Piece[], flowers: number): number | null {
  let at = flowers - 1;
  while (betweens.has(pieces[at]?.role ?? '') && !fullWords.test(pieces[at].text)) at--;
  if (!fullWords.test(pieces[at]?.text ?? '')) return null;
  const place = flowers + (pieces[flowers + 1]?.role === 'of' ? 2 : 1);
  return isPlace(pieces[place]) ? place : null;
}
