import type { Region } from './background-hole.ts';

/** Horizontal neighbours count up to this much more than vertical ones, in rows where the known
 *  pixels change far more downwards than along: horizons, shelves and the foot of a wall lie level, so
 *  a row's own two ends tell most about it. */
const rowBiasMost = 20;
const rounds = 40;
/** Over-relaxation of the Gauss-Seidel rounds. */
const relaxation = 1.7;
const leastSide = 4;

/** Fills a hole with the smoothest surface through its border (Laplace's equation, rows preferred where they lie level),
 *  solved from coarse to fine, in place.
 *  rowBias: how much more all rows are preferred, when the known pixels are no guide.
 *  values: [y, x, 3], any range; those in the hole are overwritten. A picture that is all hole stays. */
export function spreadMembrane(values: Float32Array, region: Region, rowBias?: number): void {
  const { widthPx, heightPx, hole } = region;
  const cells: number[] = [];
  for (let at = 0; at < hole.length; at++) if (hole[at] === 1) cells.push(at);
  if (cells.length === 0 || cells.length === hole.length) return;
  if (Math.min(widthPx, heightPx) >= 2 * leastSide) {
    takeCoarse(values, region, cells, rowBias);
  } else {
    takeMean(values, region, cells);
  }
  const biases = rowBias
    ? new Float32Array(heightPx).fill(rowBias)
    : measureRowBias(values, region);
  const spans = findSpans(region);
  for (let round = 0; round < rounds; round++) {
    const step = round % 2 === 0 ? 1 : -1;
    for (let i = 0; i < spans.length; i++) {
      const { from, to } = spans[step === 1 ? i : spans.length - 1 - i];
      const bias = biases[Math.trunc(from / widthPx)];
      if (step === 1) relaxSpan(values, region, from, to, step, bias);
      else relaxSpan(values, region, to - 1, from - 1, step, bias);
    }
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hole's runs of pixels, row by row, flat. */
function findSpans({ widthPx, heightPx, hole }: Region): Span[] {
  const spans: Span[] = [];
  for (let y = 0; y < heightPx; y++) {
    const end = (y + 1) * widthPx;
    for (let at = y * widthPx; at < end; at++) {
      if (hole[at] === 0) continue;
      const from = at;
      while (at < end && hole[at] === 1) at++;
      spans.push({ from, to: at });
    }
  }
  return spans;
}

/** Draws the pixels from first on, before `end`, all of one row, towards the mean of their neighbours. */
function relaxSpan(
  values: Float32Array,
  { widthPx, heightPx }: Region,
  first: number,
  end: number,
  step: 1 | -1,
  bias: number,
): void {
  const rowFrom = first - (first % widthPx);
  // A neighbour beyond the picture is the pixel itself, and counts nothing.
  const up = rowFrom > 0 ? 1 : 0;
  const down = rowFrom + widthPx < widthPx * heightPx ? 1 : 0;
  const above = up * widthPx * 3;
  const below = down * widthPx * 3;
  for (let at = first; at !== end; at += step) {
    const hasLeft = at > rowFrom ? 1 : 0;
    const hasRight = at + 1 < rowFrom + widthPx ? 1 : 0;
    const left = hasLeft * bias;
    const right = hasRight * bias;
    const share = relaxation / (left + right + up + down);
    for (let c = at * 3; c < at * 3 + 3; c++) {
      const across = left * values[c - 3 * hasLeft] + right * values[c + 3 * hasRight];
      const sum = across + up * values[c - above] + down * values[c + below];
      values[c] += share * sum - relaxation * values[c];
    }
  }
}

/** How much more the known pixels of each row change downwards than along it, squared: [y], 1 or more. */
function measureRowBias(values: Float32Array, { widthPx, heightPx, hole }: Region): Float32Array {
  const biases = new Float32Array(heightPx).fill(1);
  for (let y = 0; y + 1 < heightPx; y++) {
    let along = 1;
    let down = 1;
    for (let at = y * widthPx; at + 1 < (y + 1) * widthPx; at++) {
      if (hole[at] + hole[at + 1] + hole[at + widthPx] > 0) continue;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        along += Math.abs(values[c + 3] - values[c]);
        down += Math.abs(values[c + widthPx * 3] - values[c]);
      }
    }
    biases[y] = Math.max(1, Math.min(rowBiasMost, (down / along) ** 2));
  }
  return biases;
}

function takeCoarse(
  values: Float32Array,
  { widthPx, heightPx, hole }: Region,
  cells: number[],
  rowBias: number | undefined,
) {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const coarse = new Float32Array(width * height * 3);
  const known = new Uint8Array(width * height);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 1) continue;
      const to = (y >> 1) * width + (x >> 1);
      known[to]++;
      for (let c = 0; c < 3; c++) coarse[to * 3 + c] += values[at * 3 + c];
    }
  }
  const coarseHole = new Uint8Array(width * height);
  for (let at = 0; at < known.length; at++) {
    if (known[at] === 0) coarseHole[at] = 1;
    else for (let c = at * 3; c < at * 3 + 3; c++) coarse[c] /= known[at];
  }
  spreadMembrane(coarse, { widthPx: width, heightPx: height, hole: coarseHole }, rowBias);
  for (const at of cells) {
    sampleHalf(coarse, width, height, at % widthPx, Math.floor(at / widthPx), values, at * 3);
  }
}

/** One value of a surface twice as fine as `coarse`, bilinear. coarse: [y, x, 3]; writes 3 to out. */
export function sampleHalf(
  coarse: Float32Array,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
  out: Float32Array,
  to: number,
): void {
  const x0 = Math.max(0, (x - 1) >> 1);
  const y0 = Math.max(0, (y - 1) >> 1);
  const x1 = Math.min(widthPx - 1, (x + 1) >> 1);
  const y1 = Math.min(heightPx - 1, (y + 1) >> 1);
  const toRight = x % 2 === 1 ? 0.25 : 0.75;
  const toLower = y % 2 === 1 ? 0.25 : 0.75;
  for (let c = 0; c < 3; c++) {
    const upper =
      coarse[(y0 * widthPx + x0) * 3 + c] * (1 - toRight) +
      coarse[(y0 * widthPx + x1) * 3 + c] * toRight;
    const lower =
      coarse[(y1 * widthPx + x0) * 3 + c] * (1 - toRight) +
      coarse[(y1 * widthPx + x1) * 3 + c] * toRight;
    out[to + c] = upper * (1 - toLower) + lower * toLower;
  }
}

function takeMean(values: Float32Array, { hole }: Region, cells: number[]) {
  const mean = [0, 0, 0];
  const known = hole.length - cells.length;
  for (let at = 0; at < hole.length; at++) {
    if (hole[at] === 1) continue;
    for (let c = 0; c < 3; c++) mean[c] += values[at * 3 + c] / known;
  }
  for (const at of cells) for (let c = 0; c < 3; c++) values[at * 3 + c] = mean[c];
}
