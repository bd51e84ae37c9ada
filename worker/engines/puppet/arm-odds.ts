import type { ArmColours } from './arm-colours.ts';
import type { ArmPlaces } from './arm-places.ts';
import type { ArmProfile } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { cellPx, type FigureCells } from './figure-cells.ts';
import { placeOnLimb } from './limb.ts';

/** An arm is looked for within this many radii of its axis. */
const zone = 3.2;
/** Log odds: how place and colour speak for an arm. */
const placeSlope = 6;
const placeMost = 1.5;
const placeLeast = -7;
const freeOdds = 1.8;
const edgeRadii = 1.08;
const hiddenEdgeRadii = 0.98;
const colourWeight = 1.8;
/** A hand ends at its fingertips: the way beyond them counts so many times more. */
const beyondWeight = 0.4;
/** Where fingers are, the hand's axis hardly tells: edges of colour decide there. */
const handTrust = 0.1;
/** Evidence of colour that the body beside has nothing like it. */
const surelyLooks = 2;
/** Beside a hidden edge, in the arm's radii there. */
const besideRadii = 1.2;
/** Above the shoulder, and on the head. */
const behindShoulder = 3;
const onHead = 8;
/** Half the head's width by its length from neck to crown. */
const headShare = 0.36;

export interface ArmClues {
  readonly side: 'L' | 'R';
  readonly places: ArmPlaces;
  readonly colours: ArmColours;
}

/** Log odds that each cell is the arm's, by its place and its colour: [y, x], -Infinity where it cannot be. */
export function oddsOfArm(
  { side, places, colours }: ArmClues,
  profile: ArmProfile,
  { xPx, yPx, width, inside, colour }: FigureCells,
  plan: BodyPlan,
): Float32Array {
  const out = new Float32Array(inside.length).fill(-Infinity);
  for (let cell = 0; cell < inside.length; cell++) {
    if (!inside[cell] || !(places.distance[cell] < zone * plan.armRadiusPx)) continue;
    const along = places.along[cell];
    const px = xPx + (cell % width) * cellPx + 1;
    const py = yPx + Math.floor(cell / width) * cellPx + 1;
    const [r, g, b] = [colour[cell * 3], colour[cell * 3 + 1], colour[cell * 3 + 2]];
    const looks = colours.evidence(along, r, g, b);
    if (looks < surelyLooks && isBeside(profile, places, cell)) continue;
    const sum =
      oddsOfPlace(profile, places, cell, looks > surelyLooks ? plan.armRadiusPx : 0) +
      oddsOfShoulder(plan, side, px, py) +
      colourWeight * looks;
    out[cell] = along > 2 ? handTrust * sum : sum;
  }
  return out;
}

/** Whether a cell lies so far beside the arm, where nothing of the background shows between, that colour alone can make
 *  it the arm's: a white sleeve would run out into a white blouse. */
function isBeside(profile: ArmProfile, { distance, along, isRight }: ArmPlaces, cell: number) {
  if (along[cell] > 2 || profile.isFree(along[cell], isRight[cell] ? 1 : -1)) return false;
  return distance[cell] > besideRadii * profile.radiusAt(along[cell], isRight[cell] ? 1 : -1);
}

/** Log odds of a place beside the arm. Beyond the edge, and beyond the fingertips, distances count in the arm's
 *  radius there, or in leastPx where that is more: fingers that stick out of a narrow hand. */
function oddsOfPlace(
  profile: ArmProfile,
  places: ArmPlaces,
  cell: number,
  leastPx: number,
): number {
  const along = places.along[cell];
  const side = places.isRight[cell] ? 1 : -1;
  const radius = profile.radiusAt(along, side);
  const distance = places.distance[cell] + (leastPx > 0 ? 0 : beyondWeight * places.beyond[cell]);
  const radii =
    distance < radius ? distance / radius : 1 + (distance - radius) / Math.max(radius, leastPx);
  if (radii < edgeRadii && profile.isFree(along, side)) return freeOdds;
  return Math.max(placeLeast, Math.min(placeMost, (hiddenEdgeRadii - radii) * placeSlope));
}

/** Above the shoulder and on the head nothing is an arm. */
function oddsOfShoulder(plan: BodyPlan, side: 'L' | 'R', x: number, y: number): number {
  const [shoulder, elbow] = plan.arms[side];
  const length = Math.max(1, Math.hypot(elbow[0] - shoulder[0], elbow[1] - shoulder[1]));
  const down =
    ((x - shoulder[0]) * (elbow[0] - shoulder[0]) + (y - shoulder[1]) * (elbow[1] - shoulder[1])) /
    (length * plan.armRadiusPx);
  const [neck, , crown] = plan.head;
  const headLength = Math.hypot(crown[0] - neck[0], crown[1] - neck[1]);
  const fromHead = placeOnLimb([plan.head[1], crown], x, y).distancePx;
  return (
    (down < 0 ? behindShoulder * Math.max(-1, down) : 0) -
    (fromHead < headShare * headLength ? onHead : 0)
  );
}
