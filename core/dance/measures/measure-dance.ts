import type { Template } from '../template.ts';
import { findKinematicBeats, measureBeatAlignment } from './beat-alignment.ts';
import { measureDanceDistance } from './dance-distance.ts';
import { type DanceMotion, sampleDance } from './dance-motion.ts';
import { countSteps, measureStanceDrift } from './footwork.ts';
import { findLimitViolations, type LimitViolation } from './joint-limits.ts';
import { measurePhysicalFootContact } from './physical-foot-contact.ts';
import { measureSelfIntersection } from './self-intersection.ts';
import { measureSmoothness } from './smoothness.ts';

/** What numbers say of a dance, as somebody of usual build dances all of its phrases once. */
export interface DanceMeasures {
  /** 0..1 */
  readonly beatAlignment: number;
  readonly physicalFootContact: number;
  readonly stanceDriftMetres: number;
  readonly stepsPer8Bars: number;
  readonly limitViolations: readonly LimitViolation[];
  /** Share of frames, 0..1. */
  readonly handsInTrunk: number;
  readonly mostSpeed: number;
  readonly mostJerk: number;
  /** The dance that is most alike, and how far away it is, metres; null when there is no other. */
  readonly nearest: { readonly id: string; readonly metres: number } | null;
}

const framesPerSecond = 120;
/** The rate of the published evaluation code, which its figures depend on. */
const contactFramesPerSecond = 30;

export function measureDance(template: Template, others: readonly Template[]): DanceMeasures {
  const motion = sampleDance(template, framesPerSecond);
  const slow = sampleDance(template, contactFramesPerSecond);
  return {
    beatAlignment: measureBeatAlignment(motion.beats, findKinematicBeats(motion)),
    physicalFootContact: measurePhysicalFootContact(slow),
    stanceDriftMetres: measureStanceDrift(motion),
    stepsPer8Bars: countSteps(motion, template.beatsPerBar),
    limitViolations: findLimitViolations(motion),
    handsInTrunk: measureSelfIntersection(motion),
    ...measureSmoothness(motion),
    nearest: findNearest(slow, template.id, others),
  };
}

function findNearest(
  motion: DanceMotion,
  id: string,
  others: readonly Template[],
): DanceMeasures['nearest'] {
  const distances = others
    .filter((other) => other.id !== id)
    .map((other) => ({
      id: other.id,
      metres: measureDanceDistance(motion, sampleDance(other, contactFramesPerSecond)),
    }))
    .sort((a, b) => a.metres - b.metres);
  return distances[0] ?? null;
}
