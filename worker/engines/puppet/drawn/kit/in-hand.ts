import { outward, type Side, sides } from '../body-shape.ts';
import { fistShare } from '../extra-bones.ts';
import type { StiffPiece } from '../piece.ts';
import { between, tenth } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

/** Things are drawn a little larger than life: somebody who sees the picture small should know them. */
const larger = 1.25;

/** Something in the right hand, or in both: drawn upright about the fist, x outwards, y down. */
export function inHand(
  { shape }: Tailor,
  svg: string,
  hands: 'one' | 'both' = 'one',
): StiffPiece[] {
  const holding: readonly Side[] = hands === 'both' ? sides : ['R'];
  return holding.map((side) => {
    const [x, y] = between(shape.joint(`wrist${side}`), shape.joint(`fingertip${side}`), fistShare);
    return {
      layer: `held${side}`,
      svg: `<g transform="translate(${tenth(x)} ${tenth(y)}) scale(${outward[side] * larger} ${larger})">${svg}</g>`,
    };
  });
}
