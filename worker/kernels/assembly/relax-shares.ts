import { FigureCells } from './figure-cells';
import { exp } from './math';
import { Bytes, Floats, floats, Ints, ints } from './memory';

const rounds = 60;
/** Over-relaxation: each step goes this much further than its neighbours ask. */
const overshoot: f64 = 1.6;
/** How strongly a cell's own odds hold, beside its neighbours of like colour, and least. */
const ownHold: f64 = 0.1;
const ownHoldLeast: f64 = 0.006;
/** A step of colour of so many levels halves the bond between neighbours. */
const halfBondLevels = 7;
const bondLeast: f64 = 0.004;

/** Evens out the odds of two parts within edges of colour. odds: log odds against the rest [y, x], -Infinity where it
 *  cannot be. shares: how much of a cell is it [y, x] 0..1; what is missing to 1 is the rest. */
export function relaxShares(
  cells: FigureCells,
  oddsL: Floats,
  oddsR: Floats,
  sharesL: Floats,
  sharesR: Floats,
): void {
  const width = cells.width;
  const count = width * cells.height;
  const active = ints(count);
  const hold = floats(count);
  const priorL = floats(count);
  const priorR = floats(count);
  // With a row of nothing above and below, so that every cell has its neighbours.
  const partL = floats(count + 2 * width);
  const partR = floats(count + 2 * width);
  let activeCount = 0;
  for (let cell = 0; cell < count; cell++) {
    if (!cells.inside[cell]) continue;
    if (oddsL[cell] === -Infinity && oddsR[cell] === -Infinity) continue;
    const left = exp(oddsL[cell]);
    const right = exp(oddsR[cell]);
    const sum = 1 + (left + right);
    const lead = max(0.0, 2 * max(1 / sum, max(left / sum, right / sum)) - 1);
    hold[activeCount] = ownHoldLeast + ownHold * (lead * lead);
    priorL[activeCount] = left / sum;
    priorR[activeCount] = right / sum;
    partL[cell + width] = left / sum;
    partR[cell + width] = right / sum;
    active[activeCount++] = cell + width;
  }
  const east = floats(count + 2 * width);
  const south = floats(count + 2 * width);
  bondCells(cells, east, south);
  for (let round = 0; round < rounds; round++) {
    relaxOnce(width, active, activeCount, hold, priorL, priorR, east, south, partL, partR);
  }
  for (let cell = 0; cell < count; cell++) {
    sharesL[cell] = partL[cell + width];
    sharesR[cell] = partR[cell + width];
  }
}

/** How like each cell is to its neighbour to the right and to that below; 0 where one is not the figure's. */
function bondCells(cells: FigureCells, east: Floats, south: Floats): void {
  const inside = cells.inside;
  const width = cells.width;
  const count = width * cells.height;
  for (let cell = 0; cell < count; cell++) {
    if (!inside[cell]) continue;
    const isLast = (cell + 1) % width === 0;
    if (!isLast && inside[cell + 1]) east[cell + width] = bond(cells.colour, cell, cell + 1);
    if (cell + width >= count || !inside[cell + width]) continue;
    south[cell + width] = bond(cells.colour, cell, cell + width);
  }
}

function bond(colour: Bytes, a: i32, b: i32): f64 {
  const away =
    abs(colour[a * 3] - colour[b * 3]) +
    abs(colour[a * 3 + 1] - colour[b * 3 + 1]) +
    abs(colour[a * 3 + 2] - colour[b * 3 + 2]);
  const steps = <f64>away / (3 * halfBondLevels);
  return bondLeast + 1 / (1 + steps * steps);
}

/** Each cell goes towards the mean of what it is bound to, one after the other; both parts at once, as a processor
 *  computes the one while it waits for the other. */
function relaxOnce(
  width: i32,
  active: Ints,
  activeCount: i32,
  hold: Floats,
  priorL: Floats,
  priorR: Floats,
  east: Floats,
  south: Floats,
  partL: Floats,
  partR: Floats,
): void {
  for (let n = 0; n < activeCount; n++) {
    const at = active[n];
    const toWest = east[at - 1];
    const toNorth = south[at - width];
    const toEast = east[at];
    const toSouth = south[at];
    const own = hold[n];
    const bonds = toWest + toNorth + toEast + toSouth + own;
    const meanL =
      (toWest * partL[at - 1] +
        toNorth * partL[at - width] +
        toEast * partL[at + 1] +
        toSouth * partL[at + width] +
        own * priorL[n]) /
      bonds;
    const meanR =
      (toWest * partR[at - 1] +
        toNorth * partR[at - width] +
        toEast * partR[at + 1] +
        toSouth * partR[at + width] +
        own * priorR[n]) /
      bonds;
    partL[at] += overshoot * (meanL - partL[at]);
    partR[at] += overshoot * (meanR - partR[at]);
  }
}
