import type { Rgba } from '../../../../paint/rgba.ts';

/** A layer's pixels, ready to be drawn row by row. */
export interface Sheet {
  /** Place of its first texel in the picture. */
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], premultiplied 0xAABBGGRR; each row has an empty texel before and after it. */
  readonly texels: Uint32Array;
  /** [run, (first, last + 1, 1 where all of it covers else 0)]: the painted parts of the rows, left to right. */
  readonly runs: Int32Array;
  /** [y]: a row's first run; the next row's is its last + 1. */
  readonly firstRun: Int32Array;
}

/** What is fainter than this, of 255, nobody sees. */
const faintest = 2;
/** A shorter part is not worth a run of its own. */
const shortest = 12;

/** Rows without paint above and below are left away. leftPx: where the picture's first column lies. */
export function createSheet({ widthPx, heightPx, pixels }: Rgba, leftPx: number): Sheet {
  const source = new Uint32Array(pixels.slice().buffer);
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
  const stride = widthPx + 2;
  const texels = new Uint32Array(rows * stride);
  const firstRun = new Int32Array(rows + 1);
  const runs: number[] = [];
  for (let y = 0; y < rows; y++) {
    const row = source.subarray((top + y) * widthPx, (top + y + 1) * widthPx);
    texels.set(row, y * stride + 1);
    appendRuns(row, runs);
    firstRun[y + 1] = runs.length / 3;
  }
  return {
    leftPx,
    topPx: top,
    widthPx,
    heightPx: rows,
    texels,
    runs: Int32Array.from(runs),
    firstRun,
  };
}

/** Whether a row covers everything from its first column to its last. */
export function coversRow({ runs, firstRun, widthPx }: Sheet, row: number): boolean {
  const run = firstRun[row] * 3;
  return (
    firstRun[row + 1] === firstRun[row] + 1 &&
    runs[run] === 0 &&
    runs[run + 1] === widthPx &&
    runs[run + 2] === 1
  );
}

/** Parts of one kind, short ones joined with what is beside them. */
function appendRuns(row: Uint32Array, runs: number[]): void {
  const kindAt = (x: number) => {
    const alpha = row[x] >>> 24;
    return alpha < faintest ? 0 : alpha === 255 ? 2 : 1;
  };
  const start = runs.length;
  let x = 0;
  while (x < row.length) {
    const kind = kindAt(x);
    let end = x + 1;
    while (end < row.length && kindAt(end) === kind) end++;
    const last = runs.length - 3;
    const follows = last >= start && runs[last + 1] === x;
    const isShort = end - x < shortest;
    if (kind === 0) {
      if (isShort && follows && runs[last + 2] === 0 && end < row.length) runs[last + 1] = end;
    } else if (follows && (runs[last + 2] === 0 || isShort) && (kind === 1 || isShort)) {
      runs[last + 1] = end;
      runs[last + 2] = 0;
    } else {
      runs.push(x, end, kind === 2 ? 1 : 0);
    }
    x = end;
  }
}
