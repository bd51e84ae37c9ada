import { type Piece, worn } from './cut-pieces.ts';

/** Looks that a clause says after each of its things: "裤子是黑色的上衣白色", "shirt blue jeans white". By their places. */
export function looksAfter(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  const signs = pieces.map(signOf).join('');
  for (const { index, 0: clause } of signs.matchAll(/(?<![LOA])(?:TB?A?L+O?){2,}(?=$|M)/g)) {
    for (let at = index; at < index + clause.length; at++) if (signs[at] === 'L') found.add(at);
  }
  return found;
}

/** One letter for each piece. */
function signOf({ role, meanings, text }: Piece): string {
  if (role === 'look') return 'L';
  if (role === 'thing') return meanings.length === 1 && worn.has(meanings[0].subject) ? 'T' : 'x';
  if (role === 'be' || text === ':') return 'B';
  if (role === 'of') return 'O';
  if (role === 'adjective') return 'A';
  return role === 'mark' ? 'M' : 'x';
}
