import type { Vector } from '../dance/vector.ts';

const sides = ['L', 'R'] as const;

/** The joints of a captured body that a dance needs. */
export const bodyJoints = [
  'pelvis',
  'chest',
  'head',
  ...sides.flatMap(
    (side) =>
      [
        `shoulder${side}`,
        `elbow${side}`,
        `wrist${side}`,
        `hip${side}`,
        `knee${side}`,
        `ankle${side}`,
        `toe${side}`,
      ] as const,
  ),
] as const;

export type BodyJoint = (typeof bodyJoints)[number];

/** A body's motion, whatever file it is from. */
export interface CapturedMotion {
  readonly framesPerSecond: number;
  readonly frameCount: number;
  /** [frame, joint, (x, y, z)] in the order of bodyJoints: metres; y up from the floor; the body faces the viewer,
   *  +z, when the motion begins, and stands at x = z = 0: its left is at +x, the picture's right. */
  readonly joints: Float32Array;
}

/** Where a joint is in a frame, metres. */
export function placeAt({ joints }: CapturedMotion, frame: number, name: BodyJoint): Vector {
  const at = (frame * bodyJoints.length + jointAt[name]) * 3;
  return [joints[at], joints[at + 1], joints[at + 2]];
}

const jointAt = Object.fromEntries(bodyJoints.map((name, i) => [name, i])) as Readonly<
  Record<BodyJoint, number>
>;
