import type { Choreography } from '../../../../core/dance/choreography.ts';
import type { LayerName } from '../cutout.ts';
import { createLayerOrder } from '../layer-order.ts';
import { type Side, sides } from './body-shape.ts';

/** A drawn figure's layers from back to front, frame by frame: limbs pass each other as those of a cut-out do. */
export function createDrawnOrder(
  choreography: Choreography,
  heightPx: number,
  hemOverShoes: boolean,
): (frame: number) => LayerName[] {
  const orderAt = createLayerOrder(choreography, heightPx);
  const foreArmOf = (side: Side): LayerName[] => [
    `sleeveBack${side}`,
    `streamer${side}`,
    `held${side}`,
    `foreArm${side}`,
    `sleeve${side}`,
  ];
  const legOf = (side: Side): LayerName[] =>
    hemOverShoes
      ? [`shoe${side}`, `shin${side}`, `thigh${side}`]
      : [`shin${side}`, `shoe${side}`, `thigh${side}`];
  const trunk: LayerName[] = ['body', 'skirt', 'apron', 'coat', 'tails'];
  const head: LayerName[] = ['hatBack', 'head', 'collar', 'scarf', 'neckwear', 'hat'];
  return (frame) => {
    const names = orderAt(frame);
    const isBefore = (side: Side) => names.indexOf(`arm${side}`) > names.indexOf('head');
    const order = names.flatMap((name): LayerName[] => {
      if (name === 'armL' || name === 'armR') {
        const side = name.slice(-1) as Side;
        return isBefore(side) ? foreArmOf(side) : [`upperArm${side}`, ...foreArmOf(side)];
      }
      if (name === 'legL' || name === 'legR') return legOf(name.slice(-1) as Side);
      // Hair falls over the shoulders, also where the hands are before the face.
      if (name === 'body') {
        return [...trunk, ...sides.filter(isBefore).map((side) => `upperArm${side}` as const)];
      }
      if (name === 'head') return head;
      return [];
    });
    return ['back', 'cape', 'tailsBack', 'skirtBack', ...order];
  };
}
