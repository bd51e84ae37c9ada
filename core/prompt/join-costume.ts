import type { Piece } from './cut-pieces.ts';

/** Words for clothes that say nothing more than whose they are. */
const general: ReadonlySet<string> = new Set(['clothes', 'costume', 'uniform']);

/** Pieces in which somebody and the word for clothes after it are what such a person wears: "a ninja outfit", "厨师装". */
export function joinCostume(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const who = before?.meanings.length === 1 ? before.meanings[0] : undefined;
    const [clothes] = piece.meanings;
    const isJoined =
      before !== undefined &&
      who?.subject === 'character' &&
      piece.meanings.length === 1 &&
      clothes.subject === 'garment' &&
      general.has(clothes.id);
    if (!isJoined) {
      joined.push(piece);
      continue;
    }
    const garment = { ...who, subject: 'garment' } as const;
    const text = `${before.text}${before.han ? '' : ' '}${piece.text}`;
    joined[joined.length - 1] = { ...before, meanings: [garment], text, to: piece.to };
  }
  return joined;
}
