import { Bytes } from './memory';

/** Side of a cell, picture px: the figure's parts are told apart at half the picture's size. */
export const cellPx = 2;

/** Which part a cell belongs to. */
export const noPart = 0;
export const bodyPart = 1;
export const armLPart = 2;
export const armRPart = 3;

/** See puppet/figure-cells.ts, whose putCells lays it out. */
@unmanaged
export class FigureCells {
  xPx: i32;
  yPx: i32;
  width: i32;
  height: i32;
  inside: Bytes;
  colour: Bytes;

  get count(): i32 {
    return this.width * this.height;
  }
}

/** Whether there is such a cell, and it is of that part. labels: [y, x] */
export function isPart(labels: Bytes, count: i32, cell: i32, label: i32): bool {
  return cell >= 0 && cell < count && labels[cell] === label;
}
