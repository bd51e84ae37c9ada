import { ArmPlaces } from './arm-places';
import { ArmProfile } from './arm-profile';
import { ColourHistogram, colourHistogram, colourLevels, levelOf } from './colour-histogram';
import { FigureCells } from './figure-cells';
import { log } from './math';
import { Doubles, doubles, reserve } from './memory';

/** Stretches of an arm, hand included, that have colours of their own. */
const stretches = 12;
/** Stretches up and down the arm that count with each. */
const reach = 2;
/** What the whole arm counts for beside that: a bare forearm tells what the upper arm will look like. */
const wholeArm: f64 = 0.2;
/** What the same stretch of the other arm counts for. */
const otherArm: f64 = 1;
/** A share that is as good as none. */
const noShare: f64 = 0.0006;
/** Fewer cells than this tell nothing. */
const leastCells: f64 = 30;
const mostEvidence: f64 = 3;

/** Colours within this of the axis are counted as the arm's, and beyond that as the body's, in radii.
 *  Where the arm has a free side, its outer half there is the arm for sure; on the axis cloth or hair may
 *  lie over it. */
const surelyArm: f64 = 0.6;
const surelyArmFrom: f64 = 0.55;
const surelyArmFree: f64 = 0.9;
const unsureWeight: f64 = 0.03;
const armFrom: f64 = 0.1;
const surelyBody: f64 = 1.7;

/** The colours of an arm and of the body beside it, by stretch. */
@unmanaged
export class SeenColours {
  arm: Histograms;
  beside: Histograms;
}

/** [stretch] */
@unmanaged
class Histograms {
  @inline
  @operator('[]')
  get(stretch: i32): ColourHistogram {
    return changetype<ColourHistogram>(
      load<usize>(changetype<usize>(this) + stretch * sizeof<usize>()),
    );
  }
}

function histograms(): Histograms {
  const list = reserve(stretches * sizeof<usize>());
  for (let i = 0; i < stretches; i++) {
    store<usize>(list + i * sizeof<usize>(), changetype<usize>(colourHistogram()));
  }
  return changetype<Histograms>(list);
}

/** Gathers the colours of an arm and of the body beside it from cells that are near its axis and cells that are well away
 *  from it, and from the other arm's. */
export function gatherColours(
  cells: FigureCells,
  places: ArmPlaces,
  others: ArmPlaces,
  profile: ArmProfile,
  armRadiusPx: f64,
): SeenColours {
  const seen = changetype<SeenColours>(reserve(offsetof<SeenColours>()));
  seen.arm = histograms();
  seen.beside = histograms();
  for (let cell = 0; cell < cells.count; cell++) {
    const distance = places.distance[cell];
    if (!cells.inside[cell] || distance === Infinity) continue;
    const along = places.along[cell];
    const isRight = places.isRight[cell] !== 0;
    const isFree = profile.isFree(along, isRight);
    const level = levelOfCell(cells, cell);
    const radii = distance / (isFree ? profile.radiusAt(along, isRight) : armRadiusPx);
    const within = isFree ? surelyArmFree : surelyArm;
    if (radii < within) {
      if (along <= armFrom) continue;
      const isSure = isFree ? radii > surelyArmFrom : along > 2 || !profile.isMostlyFree(along);
      seen.arm[stretchAt(along)].add(level, isSure ? 1 : unsureWeight);
    } else if (!isFree && distance > surelyBody * armRadiusPx) {
      if (others.distance[cell] < surelyBody * armRadiusPx) continue;
      seen.beside[stretchAt(along)].add(level, 1);
    }
  }
  return seen;
}

/** How much a colour speaks for an arm (> 0) or the body beside it (< 0): log of the ratio of shares [stretch, level].
 *  other: of the other arm, as clothes are alike on both. */
export function weighColours(own: SeenColours, other: SeenColours): Doubles {
  const evidence = doubles(stretches * colourLevels);
  const whole = colourHistogram();
  for (let i = 0; i < stretches; i++) whole.addAll(own.arm[i], wholeArm / stretches);
  for (let i = 0; i < stretches; i++) {
    const arm = colourHistogram();
    const beside = colourHistogram();
    arm.addAll(whole, 1);
    arm.addAll(other.arm[i], otherArm);
    for (let j = max(0, i - reach); j <= min(stretches - 1, i + reach); j++) {
      arm.addAll(own.arm[j], 1);
      beside.addAll(own.beside[j], 1);
    }
    if (arm.count < leastCells || beside.count < leastCells) continue;
    arm.blur();
    beside.blur();
    for (let level = 0; level < colourLevels; level++) {
      const armShare = arm.shareOf(level);
      const besideShare = beside.shareOf(level);
      if (armShare === besideShare) continue;
      const ratio = log((armShare + noShare) / (besideShare + noShare));
      evidence[i * colourLevels + level] = max(-mostEvidence, min(mostEvidence, ratio));
    }
  }
  return evidence;
}

/** What the colour of a cell says at its place along the arm. */
export function evidenceOf(evidence: Doubles, cells: FigureCells, cell: i32, along: f64): f64 {
  return evidence[stretchAt(along) * colourLevels + levelOfCell(cells, cell)];
}

function levelOfCell(cells: FigureCells, cell: i32): i32 {
  const colour = cells.colour;
  return levelOf(colour[cell * 3], colour[cell * 3 + 1], colour[cell * 3 + 2]);
}

function stretchAt(along: f64): i32 {
  return min(stretches - 1, max(0, <i32>floor((along / 3) * stretches)));
}
