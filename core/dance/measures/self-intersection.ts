import { dot, lengthOf, scale, subtract, type Vector } from '../vector.ts';
import { type DanceMotion, jointAt } from './dance-motion.ts';

/** Half a trunk's width and depth by the shoulders' width.
 *  Source: chest breadth 0.29 m and depth 0.23 m at a biacromial breadth of 0.38 m, NASA-STD-3000, 1995, less the
 *  softness of a hand's thickness. */
const halfWidthShare = 0.34;
const halfDepthShare = 0.25;

/** The share of frames in which a wrist or a fingertip is inside the trunk, 0..1. */
export function measureSelfIntersection(motion: DanceMotion): number {
  let frames = 0;
  for (let frame = 0; frame < motion.frameCount; frame++) {
    const at = (name: Parameters<typeof jointAt>[2]) => jointAt(motion, frame, name);
    const pelvis = at('pelvis');
    const up = subtract(at('neck'), pelvis);
    const across = subtract(at('shoulderL'), at('shoulderR'));
    const hands = [at('wristL'), at('fingertipL'), at('wristR'), at('fingertipR')];
    if (hands.some((hand) => isInTrunk(subtract(hand, pelvis), up, across))) frames++;
  }
  return motion.frameCount > 0 ? frames / motion.frameCount : 0;
}

function isInTrunk(place: Vector, up: Vector, across: Vector): boolean {
  const length = lengthOf(up);
  const width = lengthOf(across);
  const along = dot(place, up) / length;
  if (along < 0 || along > length) return false;
  const beside = dot(place, across) / width;
  const flat = subtract(place, scale(up, along / length));
  const depth = Math.sqrt(Math.max(0, dot(flat, flat) - beside * beside));
  return Math.hypot(beside / (halfWidthShare * width), depth / (halfDepthShare * width)) < 1;
}
