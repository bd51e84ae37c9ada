import { armLPart, armRPart, bodyPart, FigureCells } from './figure-cells';
import { Bytes, bytes, Floats } from './memory';
import { tidyLabels } from './tidy-labels';

/** Gives each cell to what has the largest share of it: labels [y, x]. */
export function labelCells(cells: FigureCells, sharesL: Floats, sharesR: Floats): Bytes {
  const labels = bytes(cells.count);
  for (let cell = 0; cell < cells.count; cell++) {
    if (!cells.inside[cell]) continue;
    const left = sharesL[cell];
    const right = sharesR[cell];
    const body = 1 - left - right;
    const isLeft = left > body && left >= right;
    labels[cell] = isLeft ? armLPart : right > body ? armRPart : bodyPart;
  }
  tidyLabels(labels, cells.width, cells.height);
  return labels;
}

/** Mean lead of an arm's share over a tie, over its cells. */
export function confidenceOf(cells: FigureCells, labels: Bytes, label: i32, shares: Floats): f64 {
  let sum: f64 = 0;
  let count = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    if (labels[cell] !== label) continue;
    sum += max(0.0, 2 * shares[cell] - 1);
    count++;
  }
  return count === 0 ? 0 : min(1.0, sum / count);
}
