import type { Figure } from '../../../core/dance/figure.ts';
import { ArmColours } from './arm-colours.ts';
import { type ArmEvidence, type ArmProfile, profileArm } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { cellPx, type FigureCells, part, sampleCells } from './figure-cells.ts';
import { placeOnLimb } from './limb.ts';
import { relaxShares } from './relax-shares.ts';
import { tidyLabels } from './tidy-labels.ts';

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

/** An arm is looked for within this many radii of its axis. */
const zone = 3.2;
/** Colours within this of the axis are counted as the arm's, and beyond that as the body's, in radii.
 *  Where the arm has a free side, its outer half there is the arm for sure; on the axis cloth or hair may
 *  lie over it. */
const surelyArm = 0.6;
const surelyArmFrom = 0.55;
const surelyArmFree = 0.9;
const unsureWeight = 0.03;
const armFrom = 0.1;
const surelyBody = 1.7;
const besideWithin = 5;

/** Log odds: how place and colour speak for an arm. */
const placeSlope = 6;
const placeMost = 1.5;
const placeLeast = -7;
const freeOdds = 1.8;
const edgeRadii = 1.08;
const hiddenEdgeRadii = 0.98;
const colourWeight = 1.8;
/** A hand ends at its fingertips: the way beyond them counts so many times more. */
const beyondWeight = 0.4;
/** Where fingers are, the hand's axis hardly tells: edges of colour decide there. */
const handTrust = 0.1;
/** Evidence of colour that the body beside has nothing like it. */
const surelyLooks = 2;
/** Above the shoulder, and on the head. */
const behindShoulder = 3;
const onHead = 8;
/** Half the head's width by its length from neck to crown. */
const headShare = 0.36;

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
      if (!inside[cell] || !(distance < besideWithin * radius)) continue;
      const along = places.along[cell];
      const side = places.side[cell];
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
  const odds = arms.map(({ side, places, colours }, i) => {
    const profile = profileArm(figure, widthPx, plan, side, evidence[i]);
    const out = new Float32Array(count).fill(-Infinity);
    for (let cell = 0; cell < count; cell++) {
      if (!inside[cell] || !(places.distance[cell] < zone * plan.armRadiusPx)) continue;
      const along = places.along[cell];
      const px = xPx + (cell % width) * cellPx + 1;
      const py = yPx + Math.floor(cell / width) * cellPx + 1;
      const [r, g, b] = [colour[cell * 3], colour[cell * 3 + 1], colour[cell * 3 + 2]];
      const looks = colours.evidence(along, r, g, b);
      const sum =
        oddsOfPlace(profile, places, cell, looks > surelyLooks ? plan.armRadiusPx : 0) +
        oddsOfShoulder(plan, side, px, py) +
        colourWeight * looks;
      out[cell] = along > 2 ? handTrust * sum : sum;
    }
    return out;
  });
  const shares = relaxShares(cells, odds);
  const labels = new Uint8Array(count);
  for (let cell = 0; cell < count; cell++) {
    if (!inside[cell]) continue;
    const [left, right] = [shares[0][cell], shares[1][cell]];
    const body = 1 - left - right;
    labels[cell] = left > body && left >= right ? part.armL : right > body ? part.armR : part.body;
  }
  const found = { xPx, yPx, width, height, labels };
  tidyLabels(found);
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

/** So many cells of an arm's rim beside the body go to the body when their colour speaks against the arm:
 *  outlines and the dark line where two parts meet are the body's, which stays. */
const rimRounds = 3;
const rimEvidence = 0.3;
/** Down to the wrist, see placeOnLimb: what a hand lies on shows between its fingers. */
const rimTo = 2;

function yieldRim(
  { width, labels }: Pick<PartLabels, 'width' | 'labels'>,
  label: number,
  evidenceAt: (cell: number) => number,
): void {
  for (let round = 0; round < rimRounds; round++) {
    const yielded: number[] = [];
    for (let cell = 0; cell < labels.length; cell++) {
      if (labels[cell] !== label) continue;
      const meetsBody =
        labels[cell - 1] === part.body ||
        labels[cell + 1] === part.body ||
        labels[cell - width] === part.body ||
        labels[cell + width] === part.body;
      if (meetsBody && evidenceAt(cell) < rimEvidence) yielded.push(cell);
    }
    for (const cell of yielded) labels[cell] = part.body;
  }
}

/** Where each cell lies beside an arm: [y, x]; distances are infinite far away. */
interface ArmPlaces {
  readonly distance: Float32Array;
  /** How far beyond the fingertips. */
  readonly beyond: Float32Array;
  readonly along: Float32Array;
  readonly side: Int8Array;
}

function placeCells(
  { xPx, yPx, width, height, inside }: FigureCells,
  plan: BodyPlan,
  side: 'L' | 'R',
): ArmPlaces {
  const limb = plan.arms[side];
  const far = besideWithin * plan.armRadiusPx;
  const count = width * height;
  const places = {
    distance: new Float32Array(count).fill(Infinity),
    beyond: new Float32Array(count),
    along: new Float32Array(count),
    side: new Int8Array(count),
  };
  const [xs, ys] = [limb.map(([x]) => x), limb.map(([, y]) => y)];
  const column = (x: number) => Math.max(0, Math.min(width, Math.round((x - xPx) / cellPx)));
  const row = (y: number) => Math.max(0, Math.min(height, Math.round((y - yPx) / cellPx)));
  for (let y = row(Math.min(...ys) - far); y < row(Math.max(...ys) + far); y++) {
    for (let x = column(Math.min(...xs) - far); x < column(Math.max(...xs) + far); x++) {
      const cell = y * width + x;
      if (!inside[cell]) continue;
      const place = placeOnLimb(limb, xPx + x * cellPx + 1, yPx + y * cellPx + 1);
      places.distance[cell] = place.distancePx;
      places.beyond[cell] = place.beyondPx;
      places.along[cell] = place.along;
      places.side[cell] = place.side;
    }
  }
  return places;
}

/** Log odds of a place beside the arm. Beyond the edge, and beyond the fingertips, distances count in the arm's
 *  radius there, or in leastPx where that is more: fingers that stick out of a narrow hand. */
function oddsOfPlace(
  profile: ArmProfile,
  places: ArmPlaces,
  cell: number,
  leastPx: number,
): number {
  const along = places.along[cell];
  const side = places.side[cell];
  const radius = profile.radiusAt(along, side);
  const distance = places.distance[cell] + (leastPx > 0 ? 0 : beyondWeight * places.beyond[cell]);
  const radii =
    distance < radius ? distance / radius : 1 + (distance - radius) / Math.max(radius, leastPx);
  if (radii < edgeRadii && profile.isFree(along, side)) return freeOdds;
  return Math.max(placeLeast, Math.min(placeMost, (hiddenEdgeRadii - radii) * placeSlope));
}

/** Above the shoulder and on the head nothing is an arm. */
function oddsOfShoulder(plan: BodyPlan, side: 'L' | 'R', x: number, y: number): number {
  const [shoulder, elbow] = plan.arms[side];
  const length = Math.max(1, Math.hypot(elbow[0] - shoulder[0], elbow[1] - shoulder[1]));
  const down =
    ((x - shoulder[0]) * (elbow[0] - shoulder[0]) + (y - shoulder[1]) * (elbow[1] - shoulder[1])) /
    (length * plan.armRadiusPx);
  const [neck, , crown] = plan.head;
  const headLength = Math.hypot(crown[0] - neck[0], crown[1] - neck[1]);
  const fromHead = placeOnLimb([plan.head[1], crown], x, y).distancePx;
  return (
    (down < 0 ? behindShoulder * Math.max(-1, down) : 0) -
    (fromHead < headShare * headLength ? onHead : 0)
  );
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
