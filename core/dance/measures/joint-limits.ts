import type { JointName } from '../skeleton.ts';
import { dot, lengthOf, subtract, type Vector } from '../vector.ts';
import { type DanceMotion, jointAt } from './dance-motion.ts';

/** The most that a joint bends, degrees.
 *  Source: American Academy of Orthopaedic Surgeons, "Joint motion: method of measuring and recording", 1965
 *  (elbow 150, wrist 80, knee 135 to 150, hip abduction 45 and adduction 30, both with 15 more for the pelvis
 *  that goes along; neck 45 and trunk 35 sideways, 80 forward), with 10 for the skin outside. */
const limitDegrees = {
  elbow: 155,
  wrist: 90,
  knee: 150,
  hipOutward: 70,
  hipInward: 50,
  neck: 60,
  trunk: 80,
} as const;

export type LimitName = keyof typeof limitDegrees;

export interface LimitViolation {
  readonly limit: LimitName;
  /** The worst of it. */
  readonly degrees: number;
  readonly seconds: number;
  readonly frames: number;
}

/** Where a motion bends a joint further than people can; one entry a limit that is broken. */
export function findLimitViolations(motion: DanceMotion): LimitViolation[] {
  const found = new Map<LimitName, LimitViolation>();
  for (let frame = 0; frame < motion.frameCount; frame++) {
    for (const [limit, degrees] of bendsOf(motion, frame)) {
      if (degrees <= limitDegrees[limit]) continue;
      const known = found.get(limit);
      const seconds = frame / motion.framesPerSecond;
      const worst = !known || degrees > known.degrees ? { degrees, seconds } : known;
      found.set(limit, {
        limit,
        degrees: worst.degrees,
        seconds: worst.seconds,
        frames: (known?.frames ?? 0) + 1,
      });
    }
  }
  return [...found.values()];
}

function bendsOf(motion: DanceMotion, frame: number): [LimitName, number][] {
  const at = (name: JointName) => jointAt(motion, frame, name);
  const bone = (from: JointName, to: JointName) => subtract(at(to), at(from));
  const bends: [LimitName, number][] = [
    ['trunk', angleBetween(bone('pelvis', 'waist'), bone('waist', 'neck'))],
    ['neck', angleBetween(bone('waist', 'neck'), bone('neck', 'head'))],
  ];
  const across = bone('hipR', 'hipL');
  const down = subtract([0, 0, 0], bone('pelvis', 'waist'));
  for (const side of ['L', 'R'] as const) {
    const foreArm = bone(`elbow${side}`, `wrist${side}`);
    bends.push(
      ['elbow', angleBetween(bone(`shoulder${side}`, `elbow${side}`), foreArm)],
      ['wrist', angleBetween(foreArm, bone(`wrist${side}`, `fingertip${side}`))],
      [
        'knee',
        angleBetween(bone(`hip${side}`, `knee${side}`), bone(`knee${side}`, `ankle${side}`)),
      ],
    );
    const thigh = bone(`hip${side}`, `knee${side}`);
    const outward = side === 'L' ? across : subtract([0, 0, 0], across);
    const tilt = tiltDegrees(thigh, down, outward);
    bends.push(tilt > 0 ? ['hipOutward', tilt] : ['hipInward', -tilt]);
  }
  return bends;
}

function angleBetween(a: Vector, b: Vector): number {
  const cosine = dot(a, b) / Math.max(1e-9, lengthOf(a) * lengthOf(b));
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
}

/** How far a bone leans out of the plane between left and right. */
function tiltDegrees(bone: Vector, down: Vector, outward: Vector): number {
  const out = dot(bone, outward) / Math.max(1e-9, lengthOf(outward));
  const straight = dot(bone, down) / Math.max(1e-9, lengthOf(down));
  const rest = Math.sqrt(Math.max(0, dot(bone, bone) - out * out - straight * straight));
  return (Math.atan2(out, Math.hypot(straight, rest)) * 180) / Math.PI;
}
