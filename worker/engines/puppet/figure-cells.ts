import type { Figure } from '../../../core/dance/figure.ts';
import type { KernelMemory } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';

/** Side of a cell, picture px: the figure's parts are told apart at half the picture's size. */
export const cellPx = 2;

/** Cells that are less the figure's than this are nobody's, 0..255. */
const alphaLeast = 24;

/** Which part a cell belongs to. */
export const part = { none: 0, body: 1, armL: 2, armR: 3 } as const;

/** A figure's box in cells. */
export interface FigureCells {
  readonly xPx: number;
  readonly yPx: number;
  readonly width: number;
  readonly height: number;
  /** [y, x], 1 where the figure is */
  readonly inside: Uint8Array;
  /** rgb [y, x, channel] */
  readonly colour: Uint8Array;
}

/** Puts them where kernels read them. */
export function putCells(memory: KernelMemory, cells: FigureCells): Place {
  const { xPx, yPx, width, height, inside, colour } = cells;
  return memory.record(xPx, yPx, width, height, memory.put(inside), memory.put(colour));
}

export function sampleCells({ box, alpha, foreground }: Figure, widthPx: number): FigureCells {
  const xPx = Math.floor(box.xPx) & ~1;
  const yPx = Math.floor(box.yPx) & ~1;
  const width = Math.ceil((box.xPx + box.widthPx - xPx) / cellPx);
  const height = Math.ceil((box.yPx + box.heightPx - yPx) / cellPx);
  const heightPx = alpha.length / widthPx;
  const inside = new Uint8Array(width * height);
  const colour = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = y * width + x;
      const pixel =
        Math.min(heightPx - 1, yPx + y * cellPx) * widthPx +
        Math.min(widthPx - 1, xPx + x * cellPx);
      inside[cell] = alpha[pixel] >= alphaLeast ? 1 : 0;
      for (let c = 0; c < 3; c++) colour[cell * 3 + c] = foreground[pixel * 3 + c];
    }
  }
  return { xPx, yPx, width, height, inside, colour };
}
