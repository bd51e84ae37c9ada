import type { Choreography } from '../../../../core/dance/choreography.ts';
import type { LayerName } from '../cutout.ts';
import { createLayerOrder } from '../layer-order.ts';
import type { Side } from './body-shape.ts';

/** A drawn figure's layers from back to front, frame by frame: limbs pass each other as those of a cut-out do. */
export function createDrawnOrder(
  choreography: Choreography,
  heightPx: number,
  hemOverShoes: boolean,
): (frame: number) => LayerName[] {
  const orderAt = createLayerOrder(choreography, heightPx);
  const armOf = (side: Side): LayerName[] => [
    `upperArm${side}`,
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
    const order = orderAt(frame).flatMap((name): LayerName[] => {
      if (name === 'armL' || name === 'armR') return armOf(name.slice(-1) as Side);
      if (name === 'legL' || name === 'legR') return legOf(name.slice(-1) as Side);
      if (name === 'body') return trunk;
      if (name === 'head') return head;
      return [];
    });
    return ['back', 'cape', 'tailsBack', 'skirtBack', ...order];
  };
}
