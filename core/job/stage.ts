/** What a renderer does for one job, in order. Drawing and encoding run together. */
export const stages = [
  'start',
  'decode',
  'findFigure',
  'coach',
  'paint',
  'choreograph',
  'draw',
  'encode',
] as const;

export type Stage = (typeof stages)[number];

/** Milliseconds spent in each stage. */
export type StageTimings = Partial<Record<Stage, number>>;

/** Share of the whole job that each stage takes, about: a 10 s clip on two cores. */
const share: Record<Stage, number> = {
  start: 0.08,
  decode: 0.03,
  findFigure: 0.1,
  coach: 0.01,
  paint: 0.08,
  choreograph: 0.02,
  draw: 0.66,
  encode: 0.02,
};

/** How much of the whole job is done, 0..1, when `fraction` (0..1) of one stage is. */
export function overallFraction(stage: Stage, fraction: number): number {
  let before = 0;
  for (const other of stages) {
    if (other === stage) break;
    before += share[other];
  }
  return before + share[stage] * Math.min(1, Math.max(0, fraction));
}
