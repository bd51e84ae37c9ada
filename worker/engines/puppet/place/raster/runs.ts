/** The painted parts of the rows of a picture. */
export interface Runs {
  /** [run, (first, last + 1, 1 where all of it covers else 0)], left to right. */
  readonly runs: Int32Array;
  /** [y]: a row's first run; the next row's is its last + 1. */
  readonly firstRun: Int32Array;
}

/** What is fainter than this, of 255, nobody sees. */
export const faintest = 2;

/** A shorter part is not worth a run of its own. */
const shortest = 12;

/** texels: [y, x], 0xAABBGGRR. */
export function findRuns(texels: Uint32Array, widthPx: number): Runs {
  const heightPx = texels.length / widthPx;
  const firstRun = new Int32Array(heightPx + 1);
  const runs: number[] = [];
  for (let y = 0; y < heightPx; y++) {
    appendRuns(texels.subarray(y * widthPx, (y + 1) * widthPx), runs);
    firstRun[y + 1] = runs.length / 3;
  }
  return { runs: Int32Array.from(runs), firstRun };
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
