import type { Figure } from '../../../core/dance/figure.ts';
import { ArmColours } from './arm-colours.ts';
import { oddsOfArm } from './arm-odds.ts';
import { placeCells } from './arm-places.ts';
import { type ArmEvidence, type ArmProfile, profileArm } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { part, sampleCells } from './figure-cells.ts';
import { reachFingers } from './reach-fingers.ts';
import { relaxShares } from './relax-shares.ts';
import { tidyLabels } from './tidy-labels.ts';
import { yieldRim } from './yield-rim.ts';

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

/** Colours within this of the axis are counted as the arm's, and beyond that as the body's, in radii.
 *  Where the arm has a free side, its outer half there is the arm for sure; on the axis cloth or hair may
 *  lie over it. */
const surelyArm = 0.6;
const surelyArmFrom = 0.55;
const surelyArmFree = 0.9;
const unsureWeight = 0.03;
const armFrom = 0.1;
const surelyBody = 1.7;
/** Down to the wrist an arm's rim may be the body's, see placeOnLimb: what a hand lies on shows between its fingers. */
const rimTo = 2;

/** Tells arms from body: each cell is given odds by its place beside the arm's axis and by its colour, and
 *  the odds are evened out within edges of colour.
 *  Source of the method: Grady, "Multilabel random walker image segmentation using prior models", 2005. */
export function labelParts(figure: Figure, widthPx: number, plan: BodyPlan): PartLabels {
  const cells = sampleCells(figure, widthPx);
  const { xPx, yPx, width, height, inside, colour } = cells;
  const count = width * height;
  const arms = (['L', 'R'] as const).map((side) => ({
    side,
    profile: profileArm(figure, widthPx, plan, side),
    places: placeCells(cells, plan, side),
    colours: new ArmColours(),
  }));
  for (const [i, { profile, places, colours }] of arms.entries()) {
    const other = arms[1 - i].places;
    const radius = plan.armRadiusPx;
    for (let cell = 0; cell < count; cell++) {
      const distance = places.distance[cell];
      if (!inside[cell] || distance === Infinity) continue;
      const along = places.along[cell];
      const side = places.isRight[cell] ? 1 : -1;
      const free = profile.isFree(along, side);
      const [r, g, b] = [colour[cell * 3], colour[cell * 3 + 1], colour[cell * 3 + 2]];
      const radii = distance / (free ? profile.radiusAt(along, side) : radius);
      if (radii < (free ? surelyArmFree : surelyArm)) {
        const sure = free ? radii > surelyArmFrom : along > 2 || !profile.isMostlyFree(along);
        if (along > armFrom) colours.addArm(along, sure ? 1 : unsureWeight, r, g, b);
      } else if (!free && distance > surelyBody * radius) {
        if (!(other.distance[cell] < surelyBody * radius)) colours.addBeside(along, r, g, b);
      }
    }
  }
  arms[0].colours.finish(arms[1].colours);
  arms[1].colours.finish(arms[0].colours);

  const { foreground } = figure;
  const evidence = arms.map(
    ({ colours }): ArmEvidence =>
      (along, pixel) =>
        colours.evidence(
          along,
          foreground[pixel * 3],
          foreground[pixel * 3 + 1],
          foreground[pixel * 3 + 2],
        ),
  );
  const odds = arms.map((arm, i) =>
    oddsOfArm(arm, profileArm(figure, widthPx, plan, arm.side, evidence[i]), cells, plan),
  );
  const shares = relaxShares(cells, odds[0], odds[1]);
  const labels = new Uint8Array(count);
  for (let cell = 0; cell < count; cell++) {
    if (!inside[cell]) continue;
    const [left, right] = [shares[0][cell], shares[1][cell]];
    const body = 1 - left - right;
    labels[cell] = left > body && left >= right ? part.armL : right > body ? part.armR : part.body;
  }
  const found = { xPx, yPx, width, height, labels };
  tidyLabels(found);
  for (const { side, places } of arms) {
    reachFingers(found, side === 'L' ? part.armL : part.armR, cells, places);
  }
  arms.forEach(({ side, places, colours }) => {
    yieldRim(found, side === 'L' ? part.armL : part.armR, (cell) =>
      places.along[cell] > rimTo
        ? Infinity
        : colours.evidence(
            places.along[cell],
            colour[cell * 3],
            colour[cell * 3 + 1],
            colour[cell * 3 + 2],
          ),
    );
  });
  return {
    ...found,
    profiles: { L: arms[0].profile, R: arms[1].profile },
    evidence: { L: evidence[0], R: evidence[1] },
    confidence: {
      L: confidenceOf(labels, part.armL, shares[0]),
      R: confidenceOf(labels, part.armR, shares[1]),
    },
  };
}

/** Mean lead of an arm's share over a tie, over its cells. */
function confidenceOf(labels: Uint8Array, label: number, shares: Float32Array): number {
  let [sum, cells] = [0, 0];
  for (let cell = 0; cell < labels.length; cell++) {
    if (labels[cell] !== label) continue;
    sum += Math.max(0, 2 * shares[cell] - 1);
    cells++;
  }
  return cells === 0 ? 0 : Math.min(1, sum / cells);
}
