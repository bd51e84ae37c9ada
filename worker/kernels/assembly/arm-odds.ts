import { evidenceOf } from './arm-colours';
import { ArmPlaces } from './arm-places';
import { ArmProfile } from './arm-profile';
import { cellPx, FigureCells } from './figure-cells';
import { Limb, limbFrom, limbPlace, placeOnLimb } from './limb';
import { hypot } from './math';
import { Doubles, Floats, floats } from './memory';

/** An arm is looked for within this many radii of its axis. */
const zone: f64 = 3.2;
/** Log odds: how place and colour speak for an arm. */
const placeSlope: f64 = 6;
const placeMost: f64 = 1.5;
const placeLeast: f64 = -7;
const freeOdds: f64 = 1.8;
const edgeRadii: f64 = 1.08;
const hiddenEdgeRadii: f64 = 0.98;
const colourWeight: f64 = 1.8;
/** A hand ends at its fingertips: the way beyond them counts so many times more. */
const beyondWeight: f64 = 0.4;
/** Where fingers are, the hand's axis hardly tells: edges of colour decide there. */
const handTrust: f64 = 0.1;
/** Evidence of colour that the body beside has nothing like it. */
const surelyLooks: f64 = 2;
/** Beside a hidden edge, in the arm's radii there. */
const besideRadii: f64 = 1.2;
/** Above the shoulder, and on the head. */
const behindShoulder: f64 = 3;
const onHead: f64 = 8;
/** Half the head's width by its length from neck to crown. */
const headShare: f64 = 0.36;

/** Log odds that each cell is the arm's, by its place and its colour: [y, x], -Infinity where it cannot be.
 *  evidence: see weighColours; head: from neck to crown. */
export function oddsOfArm(
  cells: FigureCells,
  places: ArmPlaces,
  profile: ArmProfile,
  evidence: Doubles,
  arm: Limb,
  head: Limb,
  armRadiusPx: f64,
): Floats {
  const width = cells.width;
  const shoulderScale = max(1.0, lengthOf(arm, 0, 1)) * armRadiusPx;
  const headRadius = headShare * lengthOf(head, 0, 2);
  const skull = limbFrom(head, 1);
  const place = limbPlace();
  const odds = floats(cells.count);
  for (let cell = 0; cell < cells.count; cell++) {
    odds[cell] = -Infinity;
    if (!cells.inside[cell] || !(places.distance[cell] < zone * armRadiusPx)) continue;
    const along = places.along[cell];
    const looks = evidenceOf(evidence, cells, cell, along);
    if (looks < surelyLooks && isBeside(profile, places, cell)) continue;
    const x = <f64>(cells.xPx + (cell % width) * cellPx + 1);
    const y = <f64>(cells.yPx + (cell / width) * cellPx + 1);
    const down = downFrom(arm, x, y) / shoulderScale;
    placeOnLimb(skull, x, y, place);
    const sum =
      oddsOfPlace(profile, places, cell, looks > surelyLooks ? armRadiusPx : 0) +
      oddsOfShoulder(down, place.distancePx < headRadius) +
      colourWeight * looks;
    odds[cell] = along > 2 ? handTrust * sum : sum;
  }
  return odds;
}

/** Whether a cell lies so far beside the arm, where nothing of the background shows between, that colour alone can make
 *  it the arm's: a white sleeve would run out into a white blouse. */
function isBeside(profile: ArmProfile, places: ArmPlaces, cell: i32): bool {
  const along = places.along[cell];
  const isRight = places.isRight[cell] !== 0;
  if (along > 2 || profile.isFree(along, isRight)) return false;
  return places.distance[cell] > besideRadii * profile.radiusAt(along, isRight);
}

/** Log odds of a place beside the arm. Beyond the edge, and beyond the fingertips, distances count in the arm's
 *  radius there, or in leastPx where that is more: fingers that stick out of a narrow hand. */
function oddsOfPlace(profile: ArmProfile, places: ArmPlaces, cell: i32, leastPx: f64): f64 {
  const along = places.along[cell];
  const isRight = places.isRight[cell] !== 0;
  const radius = profile.radiusAt(along, isRight);
  const beyond = leastPx > 0 ? 0 : beyondWeight * places.beyond[cell];
  const distance = places.distance[cell] + beyond;
  const radii =
    distance < radius ? distance / radius : 1 + (distance - radius) / max(radius, leastPx);
  if (radii < edgeRadii && profile.isFree(along, isRight)) return freeOdds;
  return max(placeLeast, min(placeMost, (hiddenEdgeRadii - radii) * placeSlope));
}

/** Above the shoulder and on the head nothing is an arm. down: from the shoulder, in arm radii. */
function oddsOfShoulder(down: f64, isOnHead: bool): f64 {
  return (down < 0 ? behindShoulder * max(-1.0, down) : 0) - (isOnHead ? onHead : 0);
}

/** How far down the upper arm a point is, by the bone's length. */
function downFrom(arm: Limb, x: f64, y: f64): f64 {
  const p = arm.points;
  return (x - p[0]) * (p[2] - p[0]) + (y - p[1]) * (p[3] - p[1]);
}

function lengthOf(limb: Limb, from: i32, to: i32): f64 {
  const p = limb.points;
  return hypot(p[to * 2] - p[from * 2], p[to * 2 + 1] - p[from * 2 + 1]);
}
