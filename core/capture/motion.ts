import { add, scale, type Vector } from '../dance/vector.ts';

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

/** Midway between two joints, metres. */
export function middle(motion: CapturedMotion, frame: number, a: BodyJoint, b: BodyJoint): Vector {
  return scale(add(placeAt(motion, frame, a), placeAt(motion, frame, b)), 0.5);
}

/** What something is in every frame. */
export function everyFrame<T>({ frameCount }: CapturedMotion, valueAt: (frame: number) => T): T[] {
  return Array.from({ length: frameCount }, (_, frame) => valueAt(frame));
}

/** What something is at least in all but a share of the frames. */
export function quantile(
  motion: CapturedMotion,
  share: number,
  valueAt: (frame: number) => number,
) {
  const values = everyFrame(motion, valueAt).sort((a, b) => a - b);
  return values[Math.floor((values.length - 1) * share)];
}

/** What something is in the middle of all frames. */
export function median(motion: CapturedMotion, valueAt: (frame: number) => number): number {
  return quantile(motion, 0.5, valueAt);
}
