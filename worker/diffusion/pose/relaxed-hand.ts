import {
  add,
  cross,
  dot,
  lengthOf,
  scale,
  subtract,
  type Vector,
} from '../../../core/dance/vector.ts';

/** Bones of the hand from the wrist on, mm: carpus and metacarpal, then the phalanges.
 *  Source: Buryanov and Kotiuk 2010, "Proportions of hand segments", table of means; the carpus is 30 mm. */
const fingers = [
  { lengths: [34, 46, 32, 22], root: 36, spread: 24 },
  { lengths: [98, 40, 22, 16], root: 12, spread: 5 },
  { lengths: [95, 45, 26, 17], root: 2, spread: 0 },
  { lengths: [88, 41, 26, 17], root: -8, spread: -5 },
  { lengths: [84, 33, 18, 16], root: -18, spread: -10 },
] as const;

/** Of a hand that hangs at ease, towards the palm at each joint, degrees. */
const flexion = [8, 18, 12];

/** From the wrist to the tip of a stretched middle finger, mm. */
const HAND_MM = 183;

/** OpenPose's 21 joints of a hand at ease: the wrist, then four of each finger from the thumb on.
 *  Vectors are in px, x right, y up, z to the viewer. side: 1 for a hand whose body is to its left in the picture. */
export function relaxedHand(wrist: Vector, fingertip: Vector, side: 1 | -1): Vector[] {
  const reach = subtract(fingertip, wrist);
  const length = lengthOf(reach);
  const along = length > 0 ? scale(reach, 1 / length) : ([0, -1, 0] as const);
  const across = thumbDirection(along, side);
  // The left hand's palm is on the other side of the same two directions.
  const palm = scale(cross(along, across), side);
  const unit = length / HAND_MM;
  const joints: Vector[] = [wrist];
  for (const { lengths, root, spread } of fingers) {
    let at = wrist;
    let bent = 0;
    for (const [i, bone] of lengths.entries()) {
      if (i > 0) bent += radians(flexion[i - 1]);
      const turn = radians(i === 0 ? root : spread);
      const flat = add(scale(along, Math.cos(turn)), scale(across, Math.sin(turn)));
      const way = add(scale(flat, Math.cos(bent)), scale(palm, Math.sin(bent)));
      at = add(at, scale(way, bone * unit));
      joints.push(at);
    }
  }
  return joints;
}

/** Where the thumb points: forward and inward from an arm that hangs, forward from one held out, up from one held
 *  forward, inward from one held up. */
function thumbDirection(along: Vector, side: 1 | -1): Vector {
  const [x, y, z] = along;
  const [down, up, out, ahead] = [Math.max(0, -y), Math.max(0, y), Math.abs(x), Math.max(0, z)];
  const inward = -side;
  const wanted: Vector = [
    inward * (0.6 * down ** 2 + up ** 2),
    0.6 * out ** 2 + ahead ** 2,
    0.8 * down ** 2 + 0.8 * out ** 2 + 0.2 * up ** 2,
  ];
  const across = subtract(wanted, scale(along, dot(wanted, along)));
  const length = lengthOf(across);
  return length > 1e-6 ? scale(across, 1 / length) : [0, 0, 1];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
