import { type BodyJoint, bodyJoints } from '../capture/motion.ts';
import type { BvhJoint } from './read-bvh.ts';

const sides = ['L', 'R'] as const;

/** Which joint of a file is which of the body's; null where the file has none. */
export type SkeletonMap = Readonly<Record<BodyJoint, number | null>>;

/** Names of the joints in the middle, most telling first, without sides, separators and digits at the end. */
const middleNames = {
  pelvis: ['hips', 'pelvis', 'hip', 'root'],
  head: ['head', 'upperneck', 'neck'],
} as const;

/** Names of the joints of a side. A hand's joint is the wrist where there is no other, an upper arm's the shoulder, and so on. Where a file
 *  has a clavicle, `shoulder` is that, and the upper arm has a name of its own. */
const sideNames = {
  shoulder: ['arm', 'uparm', 'upperarm', 'humerus', 'shldr', 'shoulder'],
  elbow: ['forearm', 'lowerarm', 'lowarm', 'elbow', 'radius'],
  wrist: ['wrist', 'hand'],
  hip: ['upleg', 'upperleg', 'thigh', 'femur', 'hip'],
  knee: ['leg', 'lowerleg', 'lowleg', 'shin', 'calf', 'knee', 'tibia'],
  ankle: ['foot', 'ankle'],
  toe: ['toebase', 'toe', 'toes', 'ball'],
} as const;

/** Finds the body's joints by their names, as CMU's, Mixamo's, Rokoko's, Blender's and plain files write them, and
 *  what has no such name by its place in the hierarchy. */
export function mapSkeleton(joints: readonly BvhJoint[]): SkeletonMap {
  const plain = joints.map((joint) => (joint.isEnd ? null : splitName(joint.name)));
  const find = (names: readonly string[], side: 'L' | 'R' | null): number | null => {
    for (const name of names) {
      const found = plain.findIndex((one) => one?.name === name && one.side === side);
      if (found >= 0) return found;
    }
    return null;
  };
  const map = Object.fromEntries(bodyJoints.map((name) => [name, null])) as Record<
    BodyJoint,
    number | null
  >;
  for (const [name, names] of Object.entries(middleNames)) {
    map[name as keyof typeof middleNames] = find(names, null);
  }
  for (const side of sides) {
    for (const [name, names] of Object.entries(sideNames)) {
      map[`${name}${side}` as BodyJoint] = find(names, side);
    }
  }
  return completeByHierarchy(joints, map);
}

/** The chest is what both arms hang on; what ends a limb is found below the joint before it. */
function completeByHierarchy(
  joints: readonly BvhJoint[],
  map: Record<BodyJoint, number | null>,
): SkeletonMap {
  map.pelvis ??= joints.findIndex(({ parent }) => parent < 0);
  if (map.shoulderL !== null && map.shoulderR !== null) {
    map.chest = commonAncestor(joints, map.shoulderL, map.shoulderR);
  }
  for (const side of sides) {
    map[`wrist${side}`] ??= childOf(joints, map[`elbow${side}`]);
    map[`ankle${side}`] ??= childOf(joints, map[`knee${side}`]);
    map[`toe${side}`] ??= childOf(joints, map[`ankle${side}`]);
  }
  return map;
}

function childOf(joints: readonly BvhJoint[], parent: number | null): number | null {
  if (parent === null) return null;
  const child = joints.findIndex((joint) => joint.parent === parent);
  return child < 0 ? null : child;
}

function commonAncestor(joints: readonly BvhJoint[], a: number, b: number): number {
  const above = new Set<number>();
  for (let at = a; at >= 0; at = joints[at].parent) above.add(at);
  let at = b;
  while (!above.has(at)) at = joints[at].parent;
  return at;
}

interface PlainName {
  readonly name: string;
  readonly side: 'L' | 'R' | null;
}

/** "mixamorig:LeftForeArm", "forearm.L", "l_forearm", "LForeArm" are all forearm, L. */
function splitName(written: string): PlainName {
  const bare = written.replace(/^.*:/, '').replace(/^(bip\d*|character\d*|def|rig)[ _.-]+/i, '');
  const words = bare
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\b([LR])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
  const isLeft = (word: string) => word === 'left' || word === 'l';
  const isRight = (word: string) => word === 'right' || word === 'r';
  let side: PlainName['side'] = words.some(isLeft) ? 'L' : words.some(isRight) ? 'R' : null;
  let name = words.filter((word) => !isLeft(word) && !isRight(word)).join('');
  // CMU's own skeleton writes lfemur, rhumerus.
  const glued = /^([lr])(femur|tibia|foot|toes|humerus|radius|wrist|hand|clavicle|hipjoint)$/.exec(
    name,
  );
  if (side === null && glued) {
    side = glued[1] === 'l' ? 'L' : 'R';
    name = glued[2];
  }
  return { name, side };
}
