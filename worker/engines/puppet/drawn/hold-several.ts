import { sides } from './body-shape.ts';
import { fistShare } from './extra-bones.ts';
import { between, tenth } from './kit/svg-path.ts';
import type { Sitter } from './kit/tailor.ts';
import { isCloth, type Piece, type StiffPiece } from './piece.ts';

/** More than these in a hand hide each other. */
const inHandMax = 3;

/** How far things in one hand lean apart, degrees. */
const leanDegrees = 26;

/** As many as were asked for of what is held in the right hand: the left one takes its half, and in each they spread
 *  like a fan about the fist. */
export function holdSeveral(pieces: readonly Piece[], count: number, { shape }: Sitter): Piece[] {
  const most = Math.min(count, 2 * inHandMax);
  const held = { R: Math.ceil(most / 2), L: Math.floor(most / 2) };
  return pieces.flatMap((piece): Piece[] => {
    if (isCloth(piece) || piece.layer !== 'heldR') return [piece];
    return sides.flatMap((side) => {
      const [wrist, tip] = [shape.joint(`wrist${side}`), shape.joint(`fingertip${side}`)];
      const [x, y] = between(wrist, tip, fistShare).map(tenth);
      const mirrored = side === 'R' ? piece.svg : `<g transform="scale(-1 1)">${piece.svg}</g>`;
      return Array.from({ length: held[side] }, (_, i): StiffPiece => {
        const lean = (i - (held[side] - 1) / 2) * leanDegrees;
        return {
          layer: `held${side}`,
          svg: lean === 0 ? mirrored : `<g transform="rotate(${lean} ${x} ${y})">${mirrored}</g>`,
        };
      });
    });
  });
}
