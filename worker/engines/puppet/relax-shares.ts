import type { FigureCells } from './figure-cells.ts';

const rounds = 60;
/** Over-relaxation: each step goes this much further than its neighbours ask. */
const overshoot = 1.6;
/** How strongly a cell's own odds hold, beside its neighbours of like colour, and least. */
const ownHold = 0.1;
const ownHoldLeast = 0.006;
/** A step of colour of so many levels halves the bond between neighbours. */
const halfBondLevels = 7;
const bondLeast = 0.004;

/** Evens out the odds of parts within edges of colour. odds: for each part [y, x], log odds against the
 *  rest; -Infinity where it cannot be. Returns for each part [y, x] 0..1, how much of a cell is it; what is
 *  missing to 1 is the rest. */
export function relaxShares(
  { width, height, inside, colour }: FigureCells,
  odds: readonly Float32Array[],
): Float32Array[] {
  const count = width * height;
  const listed = new Int32Array(count);
  let activeCount = 0;
  for (let cell = 0; cell < count; cell++) {
    if (inside[cell] && isPossible(odds, cell)) listed[activeCount++] = cell;
  }
  const active = listed.subarray(0, activeCount);
  const right = new Float32Array(count);
  const below = new Float32Array(count);
  const bond = (a: number, b: number) => {
    const away =
      Math.abs(colour[a * 3] - colour[b * 3]) +
      Math.abs(colour[a * 3 + 1] - colour[b * 3 + 1]) +
      Math.abs(colour[a * 3 + 2] - colour[b * 3 + 2]);
    return bondLeast + 1 / (1 + (away / (3 * halfBondLevels)) ** 2);
  };
  for (let cell = 0; cell < count; cell++) {
    if (!inside[cell]) continue;
    if ((cell + 1) % width !== 0 && inside[cell + 1]) right[cell] = bond(cell, cell + 1);
    if (cell + width < count && inside[cell + width]) below[cell] = bond(cell, cell + width);
  }
  const priors = odds.map(() => new Float32Array(count));
  const hold = new Float32Array(count);
  for (const cell of active) {
    const weights = odds.map((one) => Math.exp(one[cell]));
    const sum = 1 + weights.reduce((total, weight) => total + weight, 0);
    let most = 1 / sum;
    weights.forEach((weight, i) => {
      priors[i][cell] = weight / sum;
      most = Math.max(most, weight / sum);
    });
    hold[cell] = ownHoldLeast + ownHold * Math.max(0, 2 * most - 1) ** 2;
  }
  return priors.map((prior) => {
    const shares = prior.slice();
    for (let round = 0; round < rounds; round++) {
      relaxOnce(shares, prior, hold, active, right, below, width);
    }
    return shares;
  });
}

function isPossible(odds: readonly Float32Array[], cell: number): boolean {
  for (let i = 0; i < odds.length; i++) if (odds[i][cell] > -Infinity) return true;
  return false;
}

function relaxOnce(
  shares: Float32Array,
  prior: Float32Array,
  hold: Float32Array,
  active: Int32Array,
  right: Float32Array,
  below: Float32Array,
  width: number,
): void {
  for (let n = 0; n < active.length; n++) {
    const cell = active[n];
    const west = cell > 0 ? right[cell - 1] : 0;
    const north = cell >= width ? below[cell - width] : 0;
    const east = right[cell];
    const south = below[cell];
    const own = hold[cell];
    // Beyond the grid there is no bond, and nothing to read.
    const mean =
      ((west > 0 ? west * shares[cell - 1] : 0) +
        (north > 0 ? north * shares[cell - width] : 0) +
        (east > 0 ? east * shares[cell + 1] : 0) +
        (south > 0 ? south * shares[cell + width] : 0) +
        own * prior[cell]) /
      (west + north + east + south + own);
    shares[cell] += overshoot * (mean - shares[cell]);
  }
}
