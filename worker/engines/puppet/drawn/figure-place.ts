import { unitsTall } from './body-shape.ts';

/** Where a drawn figure stands in its picture. */
export interface FigurePlace {
  readonly middleXPx: number;
  /** Where its soles stand. */
  readonly floorYPx: number;
  /** From its soles to its crown. */
  readonly heightPx: number;
  readonly pxPerUnit: number;
}

/** Room over the head for raised hands, and under the soles for the ground. */
const heightShare = 0.74;
const floorShare = 0.93;
/** Spread arms are about as wide as somebody is tall. */
const heightByWidth = 1.22;

/** Where a figure stands in a picture of a size. */
export function placeFigure(widthPx: number, heightPx: number): FigurePlace {
  const tallPx = Math.round(Math.min(heightShare * heightPx, heightByWidth * widthPx));
  return {
    middleXPx: widthPx / 2,
    floorYPx: Math.round(floorShare * heightPx),
    heightPx: tallPx,
    pxPerUnit: tallPx / unitsTall,
  };
}
