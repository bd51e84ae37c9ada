import type { DanceMeasures } from './measure-dance.ts';

export type MeasureName =
  | 'beatAlignment'
  | 'physicalFootContact'
  | 'stanceDrift'
  | 'steps'
  | 'jointLimits'
  | 'nearest';

export interface Judgement {
  readonly measure: MeasureName;
  readonly ok: boolean;
  readonly value: number;
  /** What the value is held against; null when it is only told. */
  readonly limit: number | null;
}

/** That of beats which are all 42 ms off. */
const beatAlignmentLeast = 0.7;
/** Source: EDGE (see physical-foot-contact.ts), table 1: recorded dancers have 1.3321. */
const footContactMost = 1.3;
const stanceDriftMostMetres = 0.01;
/** A step a bar; a dance with fewer than half of that has none, and is not asked for any. */
const stepsLeast = 8;
const stepsOfNone = 4;
const nearestLeastMetres = 0.12;

/** Holds a dance's measures against what a dance must have. hops: the style leaves the floor with both feet at once,
 *  so that feet move while the pelvis accelerates. */
export function judgeDance(
  measures: DanceMeasures,
  { hops }: { readonly hops: boolean },
): Judgement[] {
  const { nearest, limitViolations, stepsPer8Bars } = measures;
  const atLeast = (measure: MeasureName, value: number, limit: number): Judgement => ({
    ...{ measure, value, limit },
    ok: value >= limit,
  });
  const atMost = (measure: MeasureName, value: number, limit: number): Judgement => ({
    ...{ measure, value, limit },
    ok: value <= limit,
  });
  const contact = atMost('physicalFootContact', measures.physicalFootContact, footContactMost);
  return [
    atLeast('beatAlignment', measures.beatAlignment, beatAlignmentLeast),
    hops ? { ...contact, ok: true, limit: null } : contact,
    atMost('stanceDrift', measures.stanceDriftMetres, stanceDriftMostMetres),
    stepsPer8Bars < stepsOfNone
      ? { measure: 'steps', value: stepsPer8Bars, limit: null, ok: true }
      : atLeast('steps', stepsPer8Bars, stepsLeast),
    atMost('jointLimits', limitViolations.length, 0),
    ...(nearest ? [atLeast('nearest', nearest.metres, nearestLeastMetres)] : []),
  ];
}
