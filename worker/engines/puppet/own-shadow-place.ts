import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import type { Framing } from './framing.ts';
import { type OwnShadow, scaleShadow } from './own-shadow.ts';

/** A figure's own shadow where it is drawn: at its place in the picture, moved by whole px. */
export interface PlacedShadow {
  readonly shadow: OwnShadow;
  readonly dx: number;
  readonly dy: number;
}

/** Where a figure's own shadows lie in each frame: sideways they go with the feet or the pelvis, up and
 *  down with the floor, which stays where the first frame has it. At rest they lie where they are in
 *  the photo. rest: [joint, (x, y)], picture px. */
export function createShadowPlaces(
  shadows: readonly OwnShadow[],
  rest: Float32Array,
  { joints, scale }: Framing,
): (frame: number) => readonly PlacedShadow[] {
  const restAt = (name: JointName, axis: 0 | 1) => rest[jointIndex[name] * 2 + axis];
  const at = (frame: number, name: JointName, axis: 0 | 1) =>
    joints[(frame * jointCount + jointIndex[name]) * 2 + axis];
  const sideways = {
    feet: (frame: number) => (at(frame, 'ankleL', 0) + at(frame, 'ankleR', 0)) / 2,
    pelvis: (frame: number) => at(frame, 'pelvis', 0),
  };
  const restX = {
    feet: (restAt('ankleL', 0) + restAt('ankleR', 0)) / 2,
    pelvis: restAt('pelvis', 0),
  };
  const sole = (side: 'L' | 'R') => restAt(`toe${side}`, 1) - restAt(`ankle${side}`, 1);
  const restFloor = Math.max(restAt('ankleL', 1) + sole('L'), restAt('ankleR', 1) + sole('R'));
  const floor = Math.max(
    at(0, 'ankleL', 1) + scale * sole('L'),
    at(0, 'ankleR', 1) + scale * sole('R'),
  );
  const dy = Math.round(floor - restFloor);
  const scaled = shadows.map((shadow) =>
    scaleShadow(shadow, scale, { xPx: restX[shadow.follows], yPx: restFloor }),
  );
  return (frame) =>
    scaled.map((shadow) => ({
      shadow,
      dx: Math.round(sideways[shadow.follows](frame) - restX[shadow.follows]),
      dy,
    }));
}
