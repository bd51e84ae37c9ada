import type { Rgba } from '../../../../paint/rgba.ts';
import { faintest, findRuns, type Runs } from './runs.ts';

/** Steps between two pixels: finer ones the eye does not tell apart. */
export const pixelSteps = 4;

/** A layer's pixels, ready to be drawn row by row. */
export interface Sheet {
  /** Place of its first texel in the picture. */
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Its texels moved to the right by so many steps; made when it is asked for. step: 0..pixelSteps − 1. */
  at(step: number): Texels;
}

export interface Texels extends Runs {
  /** [y, x], premultiplied 0xAABBGGRR. */
  readonly texels: Uint32Array;
  readonly widthPx: number;
}

/** A sheet's texels where its left edge lies at leftPx, fractions too. shift: the column of the first of them. */
export function movedBy(sheet: Sheet, leftPx: number): { moved: Texels; shift: number } {
  const steps = Math.round(leftPx * pixelSteps);
  const step = steps & (pixelSteps - 1);
  return { moved: sheet.at(step), shift: (steps - step) / pixelSteps };
}

/** Rows without paint above and below are left away. leftPx: where the picture's first column lies. */
export function createSheet({ widthPx, heightPx, pixels }: Rgba, leftPx: number): Sheet {
  const source = new Uint32Array(pixels.buffer, pixels.byteOffset, widthPx * heightPx);
  const isPainted = (y: number) => {
    for (let i = y * widthPx; i < (y + 1) * widthPx; i++) {
      if (source[i] >>> 24 >= faintest) return true;
    }
    return false;
  };
  let top = 0;
  while (top < heightPx && !isPainted(top)) top++;
  let bottom = heightPx;
  while (bottom > top && !isPainted(bottom - 1)) bottom--;
  const rows = bottom - top;
  const whole = source.slice(top * widthPx, bottom * widthPx);
  const moved: Texels[] = [{ texels: whole, widthPx, ...findRuns(whole, widthPx) }];
  return {
    leftPx,
    topPx: top,
    widthPx,
    heightPx: rows,
    at(step) {
      moved[step] ??= moveRight(whole, widthPx, rows, step);
      return moved[step];
    },
  };
}

/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;

/** A column wider: the last one moves on by a part of a pixel. */
function moveRight(whole: Uint32Array, widthPx: number, rows: number, step: number): Texels {
  const part = (step * 256) / pixelSteps;
  const keep = 256 - part;
  const texels = new Uint32Array((widthPx + 1) * rows);
  let to = 0;
  for (let y = 0; y < rows; y++) {
    let before = 0;
    for (let x = 0; x <= widthPx; x++) {
      const here = x < widthPx ? whole[y * widthPx + x] | 0 : 0;
      const low = (Math.imul(here & pair, keep) + Math.imul(before & pair, part)) >>> 8;
      const high = Math.imul((here >>> 8) & pair, keep) + Math.imul((before >>> 8) & pair, part);
      texels[to++] = (low & pair) | (high & ~pair);
      before = here;
    }
  }
  return { texels, widthPx: widthPx + 1, ...findRuns(texels, widthPx + 1) };
}

/** Whether a row covers everything from its first column to its last. */
export function coversRow(sheet: Sheet, row: number): boolean {
  const { runs, firstRun } = sheet.at(0);
  const run = firstRun[row] * 3;
  return (
    firstRun[row + 1] === firstRun[row] + 1 &&
    runs[run] === 0 &&
    runs[run + 1] === sheet.widthPx &&
    runs[run + 2] === 1
  );
}
