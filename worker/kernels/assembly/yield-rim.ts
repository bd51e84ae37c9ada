import { evidenceOf } from './arm-colours';
import { ArmPlaces } from './arm-places';
import { bodyPart, FigureCells, isPart } from './figure-cells';
import { Bytes, Doubles, ints } from './memory';
import { nextPixel, nextWays } from './next-pixel';

/** So many cells of an arm's rim may go to the body. */
const rimRounds = 3;
const rimEvidence: f64 = 0.3;
/** Down to the wrist, see placeOnLimb: what a hand lies on shows between its fingers. */
const rimTo: f64 = 2;

/** Gives cells of an arm's rim beside the body to the body when their colour speaks against the arm: outlines and the
 *  dark line where two parts meet are the body's, which stays. labels: [y, x], changed in place; evidence: see
 *  weighColours. */
export function yieldRim(
  cells: FigureCells,
  labels: Bytes,
  label: i32,
  places: ArmPlaces,
  evidence: Doubles,
): void {
  const yielded = ints(cells.count);
  for (let round = 0; round < rimRounds; round++) {
    let count = 0;
    for (let cell = 0; cell < cells.count; cell++) {
      if (labels[cell] !== label || !meetsBody(cells, labels, cell)) continue;
      const along = places.along[cell];
      if (along > rimTo || evidenceOf(evidence, cells, cell, along) >= rimEvidence) continue;
      yielded[count++] = cell;
    }
    for (let n = 0; n < count; n++) labels[yielded[n]] = bodyPart;
  }
}

function meetsBody(cells: FigureCells, labels: Bytes, cell: i32): bool {
  for (let way = 0; way < nextWays; way++) {
    const to = nextPixel(cell, way, cells.width);
    if (isPart(labels, cells.count, to, bodyPart)) return true;
  }
  return false;
}
