import type { Piece } from './cut-pieces.ts';
import type { Meaning } from './lexicon.ts';

/** Lights of a place that can as well be carried, and what they are in a hand. */
const carried: Readonly<Record<string, string>> = { lanterns: 'lantern' };

/** Words of holding that say as well what a place has, or what somebody sees there. */
const looseHolds: ReadonlySet<string> = new Set(['with', 'flying', 'reading', '看着', '带', '有']);

/** What may stand between the hand and the light. */
const betweens: ReadonlySet<string> = new Set(['look', 'measure', 'adjective', 'of', 'plain']);

/** Pieces in which a light that somebody holds is a thing in the hand: "holding a red lantern", "灯笼拿在手里". */
export function takeInHand(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) =>
    piece.meanings.some(isCarried) && (isHeldBefore(pieces, at) || isHeldAfter(pieces, at))
      ? { ...piece, meanings: piece.meanings.map(inHand) }
      : piece,
  );
}

function isCarried({ subject, id }: Meaning): boolean {
  return subject === 'light' && Object.hasOwn(carried, id);
}

function inHand(meaning: Meaning): Meaning {
  return isCarried(meaning) ? { ...meaning, subject: 'inHand', id: carried[meaning.id] } : meaning;
}

/** "手里提着两盏红灯笼". */
function isHeldBefore(pieces: readonly Piece[], at: number): boolean {
  let before = at - 1;
  while (betweens.has(pieces[before]?.role ?? '')) before--;
  const holder = pieces[before];
  return holder?.role === 'hold' && !looseHolds.has(holder.text);
}

/** "a lantern in her hand", "灯笼拿在手里". */
function isHeldAfter(pieces: readonly Piece[], at: number): boolean {
  const [first, second, third] = pieces.slice(at + 1, at + 4);
  if (first?.role !== 'hold') return false;
  if (!first.han) return /\bin .*hands?$/.test(first.text);
  return second?.text === '在' && third?.role === 'hold';
}
