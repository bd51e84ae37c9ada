import { type BodyJoint, bodyJoints, type CapturedMotion } from '../capture/motion.ts';
import { add, cross, dot, lengthOf, scale, subtract, type Vector } from '../dance/vector.ts';
import { mapSkeleton, type SkeletonMap } from './map-skeleton.ts';
import { poseBvh } from './pose-bvh.ts';
import type { Bvh, BvhJoint } from './read-bvh.ts';

/** Joints without which there is no dance. */
const needed: readonly BodyJoint[] = bodyJoints.filter((name) => !/^(chest|toe)/.test(name));

/** A file whose joints cannot be told. */
export class UnknownSkeletonError extends Error {
  readonly missing: readonly BodyJoint[];

  constructor(missing: readonly BodyJoint[]) {
    super(`no joint for ${missing.join(', ')}`);
    this.missing = missing;
  }
}

/** Units that files are written in, metres. CMU's own unit is an inch by 0.45. */
const units = [1, 0.01, 0.001, 0.0254, 0.0254 / 0.45, 0.3048];
/** From the ankles to the head's joint. Source: 0.039 and 0.87 to 0.936 of a stature of 1.7 m, Winter,
 *  "Biomechanics and motor control of human movement", 2009, figure 4.1. */
const usualHeightMetres = 1.45;
/** A body so many times taller or smaller than usual has a unit of its own, and is scaled. */
const oddestHeight = 1.45;

/** A file's motion in metres, upright and facing the viewer. @throws UnknownSkeletonError */
export function captureMotion(bvh: Bvh): CapturedMotion {
  const map = mapSkeleton(bvh.joints);
  const missing = needed.filter((name) => map[name] === null);
  if (missing.length > 0) throw new UnknownSkeletonError(missing);
  const metres = metresPerUnit(bvh.joints, map);
  const first = placesOf(bvh, map, 0);
  const up = findUp(first);
  const left = flatten(subtract(first.hipL, first.hipR), up);
  const forward = cross(left, up);
  const joints = new Float32Array(bvh.frameCount * bodyJoints.length * 3);
  let floor = Infinity;
  for (let frame = 0; frame < bvh.frameCount; frame++) {
    const places = placesOf(bvh, map, frame);
    bodyJoints.forEach((name, i) => {
      const away = subtract(places[name], first.pelvis);
      const at = (frame * bodyJoints.length + i) * 3;
      joints[at] = dot(away, left) * metres;
      joints[at + 1] = dot(away, up) * metres;
      joints[at + 2] = dot(away, forward) * metres;
      floor = Math.min(floor, joints[at + 1]);
    });
  }
  for (let at = 1; at < joints.length; at += 3) joints[at] -= floor;
  return { framesPerSecond: 1 / bvh.frameSeconds, frameCount: bvh.frameCount, joints };
}

type Places = Record<BodyJoint, Vector>;

/** Where the body's joints are; what a file has not is put where it must be about. */
function placesOf(bvh: Bvh, map: SkeletonMap, frame: number): Places {
  const all = poseBvh(bvh, frame);
  const places: Partial<Places> = {};
  for (const name of bodyJoints) {
    const index = map[name];
    if (index !== null) places[name] = all[index];
  }
  const found = places as Places;
  const neck = scale(add(found.shoulderL, found.shoulderR), 0.5);
  found.chest ??= scale(add(found.pelvis, neck), 0.5);
  found.toeL ??= found.ankleL;
  found.toeR ??= found.ankleR;
  return found;
}

/** The file's axis that is nearest to the way from the feet to the head. */
function findUp({ head, ankleL, ankleR }: Places): Vector {
  const way = subtract(head, scale(add(ankleL, ankleR), 0.5));
  const axis = [0, 1, 2].sort((a, b) => Math.abs(way[b]) - Math.abs(way[a]))[0];
  const up: [number, number, number] = [0, 0, 0];
  up[axis] = Math.sign(way[axis]) || 1;
  return up;
}

function flatten(way: Vector, up: Vector): Vector {
  const flat = subtract(way, scale(up, dot(way, up)));
  const length = lengthOf(flat);
  return length > 0 ? scale(flat, 1 / length) : [1, 0, 0];
}

/** From the lengths of its bones, which do not depend on the pose. */
function metresPerUnit(joints: readonly BvhJoint[], map: SkeletonMap): number {
  const chain = (from: number | null, to: number | null) => {
    let length = 0;
    for (let at = from ?? -1; at >= 0 && at !== to; at = joints[at].parent) {
      length += lengthOf(joints[at].offset);
    }
    return length;
  };
  const legs = (['L', 'R'] as const).map((side) => chain(map[`ankle${side}`], map[`hip${side}`]));
  const height = (legs[0] + legs[1]) / 2 + chain(map.head, map.pelvis);
  if (!(height > 0)) return 1;
  const oddness = (unit: number) => Math.abs(Math.log((height * unit) / usualHeightMetres));
  const [unit] = [...units].sort((a, b) => oddness(a) - oddness(b));
  return oddness(unit) < Math.log(oddestHeight) ? unit : usualHeightMetres / height;
}
