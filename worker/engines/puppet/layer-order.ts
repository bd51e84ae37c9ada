import type { Choreography } from '../../../core/dance/choreography.ts';
import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import type { LayerName } from './cutout.ts';

/** Share of the shoulder–hip distance by which a limb must pass before the order changes: about 5 cm. */
const hysteresisShare = 0.1;

/** From back to front, frame by frame. Arms are before the body unless they are clearly behind it; of the
 *  legs the nearer one is in front. */
export function createLayerOrder(choreography: Choreography, heightPx: number) {
  const margin = hysteresisShare * 0.3 * heightPx;
  const behind = { armL: false, armR: false };
  let leftLegInFront = false;
  let leftArmInFront = true;
  return function orderAt(frame: number): LayerName[] {
    const depth = (name: JointName) =>
      choreography.joints[(frame * jointCount + jointIndex[name]) * 3 + 2];
    for (const side of ['L', 'R'] as const) {
      const ahead = (depth(`elbow${side}`) + depth(`wrist${side}`)) / 2 - depth('waist');
      const name = `arm${side}` as const;
      if (behind[name] ? ahead > -margin : ahead < -2 * margin) behind[name] = !behind[name];
    }
    const leftAhead = depth('kneeL') + depth('ankleL') - depth('kneeR') - depth('ankleR');
    if (leftLegInFront ? leftAhead < -margin : leftAhead > margin) leftLegInFront = !leftLegInFront;
    const legs: LayerName[] = leftLegInFront ? ['legR', 'legL'] : ['legL', 'legR'];
    const leftArmAhead = depth('wristL') - depth('wristR');
    if (leftArmInFront ? leftArmAhead < -margin : leftArmAhead > margin) {
      leftArmInFront = !leftArmInFront;
    }
    const arms = leftArmInFront ? (['R', 'L'] as const) : (['L', 'R'] as const);
    const layersOf = (side: 'L' | 'R'): LayerName[] => [
      `elbow${side}`,
      `arm${side}`,
      `foreArm${side}`,
    ];
    const drawn = (isBehind: boolean) =>
      arms.filter((side) => behind[`arm${side}`] === isBehind).flatMap(layersOf);
    return [
      'hiddenElbowL',
      'hiddenArmL',
      'hiddenForeArmL',
      'hiddenElbowR',
      'hiddenArmR',
      'hiddenForeArmR',
      ...drawn(true),
      ...legs,
      'body',
      'head',
      ...drawn(false),
    ];
  };
}
