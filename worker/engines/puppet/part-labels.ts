import type { Figure } from '../../../core/dance/figure.ts';
import { useKernels } from '../../kernels/kernels.ts';
import { type ArmColours, evidenceCount, evidenceOf } from './arm-colours.ts';
import { type ArmEvidence, type ArmProfile, profileArm, putProfile } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { part, putCells, sampleCells } from './figure-cells.ts';
import { putLimb } from './limb.ts';

/** Labels of the figure at half the picture's size: cell (x, y) covers picture px from
 *  (xPx + 2x, yPx + 2y) on. */
export interface PartLabels {
  readonly xPx: number;
  readonly yPx: number;
  readonly width: number;
  readonly height: number;
  /** [y, x] */
  readonly labels: Uint8Array;
  /** How thick each arm is beside the background. */
  readonly profiles: { readonly L: ArmProfile; readonly R: ArmProfile };
  /** How much colours look like each arm. */
  readonly evidence: { readonly L: ArmEvidence; readonly R: ArmEvidence };
  /** How well each arm could be told from the body, 0..1. */
  readonly confidence: { readonly L: number; readonly R: number };
}

/** Tells arms from body: each cell is given odds by its place beside the arm's axis and by its colour, and
 *  the odds are evened out within edges of colour.
 *  Source of the method: Grady, "Multilabel random walker image segmentation using prior models", 2005. */
export function labelParts(figure: Figure, widthPx: number, plan: BodyPlan): PartLabels {
  const sampled = sampleCells(figure, widthPx);
  const { xPx, yPx, width, height } = sampled;
  const { armRadiusPx } = plan;
  const { foreground } = figure;
  return useKernels((kernels, memory) => {
    const cells = putCells(memory, sampled);
    const head = putLimb(memory, plan.head);
    const armOf = (side: 'L' | 'R') => {
      const limb = putLimb(memory, plan.arms[side]);
      const places = kernels.placeCells(cells, limb, armRadiusPx);
      const profile = profileArm(figure, widthPx, plan, side);
      return { side, label: side === 'L' ? part.armL : part.armR, limb, places, profile };
    };
    const arms = [armOf('L'), armOf('R')];
    const seen = arms.map(({ places, profile }, i) => {
      const others = arms[1 - i].places;
      return kernels.gatherColours(cells, places, others, putProfile(memory, profile), armRadiusPx);
    });
    const colours = seen.map((own, i) => kernels.weighColours(own, seen[1 - i]));
    const evidence = colours.map((place): ArmEvidence => {
      const weighed: ArmColours = memory.take(place, new Float64Array(evidenceCount));
      return (along, pixel) =>
        evidenceOf(
          weighed,
          along,
          foreground[pixel * 3],
          foreground[pixel * 3 + 1],
          foreground[pixel * 3 + 2],
        );
    });
    const odds = arms.map(({ side, limb, places }, i) => {
      const profile = profileArm(figure, widthPx, plan, side, evidence[i]);
      const put = putProfile(memory, profile);
      return kernels.oddsOfArm(cells, places, put, colours[i], limb, head, armRadiusPx);
    });
    const shares = [memory.floats(width * height), memory.floats(width * height)];
    kernels.relaxShares(cells, odds[0], odds[1], shares[0], shares[1]);
    const labels = kernels.labelCells(cells, shares[0], shares[1]);
    for (const { label, places } of arms) kernels.reachFingers(cells, labels, label, places);
    arms.forEach(({ label, places }, i) => {
      kernels.yieldRim(cells, labels, label, places, colours[i]);
    });
    return {
      xPx,
      yPx,
      width,
      height,
      labels: memory.take(labels, new Uint8Array(width * height)),
      profiles: { L: arms[0].profile, R: arms[1].profile },
      evidence: { L: evidence[0], R: evidence[1] },
      confidence: {
        L: kernels.confidenceOf(cells, labels, part.armL, shares[0]),
        R: kernels.confidenceOf(cells, labels, part.armR, shares[1]),
      },
    };
  });
}
