import type { JointName } from '../../../../core/dance/skeleton.ts';
import { between, type Point, type Profile } from './kit/svg-path.ts';

/** A figure is drawn in thousandths of its height, the units of everything here: x to the picture's right of
 *  its middle, y down from its crown to its soles. */
export const unitsTall = 1000;

/** The ids of core/prompt's builds. */
export const builds = ['slim', 'medium', 'sturdy', 'muscular'] as const;
export type BuildName = (typeof builds)[number];

export type Side = 'L' | 'R';
export const sides = ['L', 'R'] as const;

/** L is the dancer's left, on the picture's right. */
export const outward = { L: 1, R: -1 } as const;

/** A drawn person at rest: joints, and how thick everything is. Units. */
export interface BodyShape {
  readonly build: BuildName;
  readonly joint: (name: JointName) => Point;
  /** The trunk's outline on the picture's right, from the neck's root down to the crotch's height. */
  readonly trunk: readonly Point[];
  /** Half the trunk's width at a height below the armpits. */
  readonly trunkHalfAt: (y: number) => number;
  readonly upperArm: Profile;
  readonly foreArm: Profile;
  readonly thigh: Profile;
  readonly shin: Profile;
  readonly neckHalf: number;
}

/** Heights that garments are cut by. */
export const levels = {
  chin: 144,
  neckRoot: 172,
  shoulder: 184,
  armpit: 264,
  chest: 285,
  waist: 378,
  hip: 490,
  crotch: 538,
  knee: 738,
  ankle: 948,
  sole: 1000,
} as const;

interface Girths {
  readonly chest: number;
  readonly waist: number;
  readonly hip: number;
  readonly arm: number;
  readonly leg: number;
}

/** Widths and thicknesses of limbs by build, against the medium one. */
const girths: Readonly<Record<BuildName, Girths>> = {
  slim: { chest: 0.91, waist: 0.86, hip: 0.91, arm: 0.84, leg: 0.86 },
  medium: { chest: 1, waist: 1, hip: 1, arm: 1, leg: 1 },
  sturdy: { chest: 1.13, waist: 1.42, hip: 1.17, arm: 1.2, leg: 1.22 },
  muscular: { chest: 1.21, waist: 1.08, hip: 1.04, arm: 1.36, leg: 1.18 },
};

/** An adult of seven heads who stands with the arms a little away from the body.
 *  Source: segment lengths as shares of the stature, Winter, "Biomechanics and motor control of human movement",
 *  2009, figure 4.1, with the head an eighth larger, as illustrators draw it. */
export function shapeBody(build: BuildName, photoNeckHalf: number | null = null): BodyShape {
  const { chest, waist, hip, arm, leg } = girths[build];
  const right: Partial<Record<JointName, Point>> = {
    shoulderL: [91 * chest, 214],
    elbowL: [91 * chest + 44, 366],
    wristL: [91 * chest + 75, 499],
    fingertipL: [91 * chest + 90, 592],
    hipL: [46 * hip, 502],
    kneeL: [52 * hip, 738],
    ankleL: [56 * hip, 946],
    toeL: [72 * hip, 986],
  };
  const neck: Point = [0, 214];
  const pelvis: Point = [0, 502];
  const joints = {
    ...right,
    pelvis,
    waist: between(pelvis, neck, 0.42),
    neck,
    head: [0, 92],
    crown: [0, 0],
  } as Record<JointName, Point>;
  const joint = (name: JointName): Point => {
    if (!name.endsWith('R')) return joints[name];
    const [x, y] = joints[`${name.slice(0, -1)}L` as JointName];
    return [-x, y];
  };
  const neckHalf = Math.min(
    36 * Math.sqrt(arm),
    Math.max(27, photoNeckHalf ?? 33 * Math.sqrt(arm)),
  );
  const halves: readonly Point[] = [
    [86 * chest, levels.armpit],
    [87 * chest, levels.chest],
    [78 * (chest + waist) * 0.5, 335],
    [69 * waist, levels.waist],
    [76 * (hip + waist) * 0.5, 420],
    [92 * hip, levels.hip],
    [95 * hip, levels.crotch],
  ];
  return {
    build,
    joint,
    neckHalf,
    trunk: [
      [neckHalf - 6, 106],
      [neckHalf - 3, 128],
      [neckHalf, 150],
      [neckHalf + 2, levels.neckRoot - 6],
      [neckHalf + 22, levels.shoulder - 7],
      [91 * chest, levels.shoulder + 1],
      [105 * chest, 205],
      [95 * chest, 235],
      ...halves,
    ],
    trunkHalfAt: (y) => {
      const below = halves.findIndex(([, height]) => height >= y);
      if (below === 0) return halves[0][0];
      if (below < 0) return halves[halves.length - 1][0];
      const [a, from] = halves[below - 1];
      const [b, to] = halves[below];
      return a + ((b - a) * (y - from)) / (to - from);
    },
    upperArm: thickened(
      [
        [0, 29],
        [0.25, 29],
        [0.6, 26],
        [1, 23.5],
      ],
      arm,
    ),
    foreArm: thickened(
      [
        [0, 23.5],
        [0.25, 24],
        [0.6, 20],
        [1, 15],
      ],
      (1 + arm) / 2,
    ),
    thigh: thickened(
      [
        [0, 49],
        [0.2, 48],
        [0.6, 40],
        [1, 31],
      ],
      leg,
    ),
    shin: thickened(
      [
        [0, 31],
        [0.12, 30],
        [0.34, 32],
        [0.7, 22],
        [1, 17],
      ],
      leg,
    ),
  };
}

function thickened(profile: Profile, factor: number): Profile {
  return profile.map(([along, radius]) => [along, radius * factor]);
}
