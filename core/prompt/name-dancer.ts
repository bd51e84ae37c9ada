import type { Piece } from './cut-pieces.ts';

/** What may stand before the word for the one who dances. */
const before: ReadonlySet<string> = new Set(['plain', 'measure', 'adjective', 'of', 'wear', 'be']);

/** Pieces in which a relative or a friend who is spoken of first is the one in the photo: "make my dad dance",
 *  "我妈在跳舞"; one who comes along, as in "with my dad", is somebody else. */
export function nameDancer(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ role }) => !before.has(role));
  const isKin = pieces[first]?.meanings.some(
    ({ subject, id }) => subject === 'other' && id === 'kin',
  );
  if (!isKin) return [...pieces];
  return pieces.map((piece, at) =>
    at === first ? { ...piece, role: 'plain', meanings: [] } : piece,
  );
}
