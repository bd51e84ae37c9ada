import { type FaceFrame, faceToPicture, usualChinV } from '../../../core/dance/face-frame.ts';
import type { Region } from '../region.ts';

/** Chins are looked for this far from where they usually are; nearer counts more. Face coordinates. */
const REACH_V = 0.32;
const SPREAD_V = 0.2;
/** The chin's middle third, what lies to its left and right, and the thickness of the two layers compared. */
const MIDDLE_U = [-0.22, 0.22] as const;
const SIDES_U = [
  [-0.4, -0.2],
  [0.2, 0.4],
] as const;
const LAYER_V = 0.1;
/** A jaw's edge rises to its sides, by so much at most; a tuft of beard has an edge in the middle alone. */
const RISE_V = 0.06;
const SIDE_SHARE = 0.7;
/** Below this change of colour, levels, nothing is seen of the chin's edge. */
const LEAST_LEVELS = 7;
/** A neck's shadow ends too, but that is not the chin. */
const BRIGHTENING = 0.4;
/** Of edges one above the other the first is the chin's, where it counts for this share of the most: a collar's may be
 *  stronger. */
const FIRST = 0.8;

/** How far down the face's axis the chin ends: where its skin changes most, into the shadow below or another
 *  colour. Face coordinates. */
export function findChin(region: Region, frame: FaceFrame): number {
  const step = region.stepPx / frame.unitPx;
  const first = usualChinV - REACH_V - RISE_V - LAYER_V;
  const vs: number[] = [];
  for (let v = first; v <= usualChinV + REACH_V + LAYER_V; v += step) vs.push(v);
  const layer = Math.max(1, Math.round(LAYER_V / step));
  const rise = Math.round(RISE_V / step);
  const changesOf = (us: Span) =>
    changesAlong(
      vs.map((v) => meanRow(region, frame, v, us)),
      layer,
    );
  const middle = changesOf(MIDDLE_U);
  const sides = SIDES_U.map(changesOf);
  const changes = middle.map(({ levels, darkens }, k) => {
    if (k < layer + rise || k + layer > vs.length) return 0;
    const near = Math.exp(-(((vs[k] - usualChinV) / SPREAD_V) ** 2) / 2);
    const beside = sides.map((side) => mostLevels(side.slice(k - rise, k + 1)));
    if (Math.max(...beside) < SIDE_SHARE * levels) return 0;
    return near * levels * (darkens ? 1 : BRIGHTENING);
  });
  const most = Math.max(...changes);
  if (most <= LEAST_LEVELS) return usualChinV;
  return vs[changes.findIndex((change, k) => change >= FIRST * most && isPeak(changes, k))];
}

function isPeak(values: readonly number[], k: number): boolean {
  return values[k] >= (values[k - 1] ?? 0) && values[k] >= (values[k + 1] ?? 0);
}

/** From one layer of rows to the next one below; levels. */
interface Change {
  readonly levels: number;
  readonly darkens: boolean;
}

type Span = readonly [number, number];

const mostLevels = (changes: readonly Change[]) => Math.max(...changes.map(({ levels }) => levels));

function changesAlong(rows: readonly Row[], layer: number): Change[] {
  return rows.map((_, k) => {
    const above = k >= layer ? mean(rows.slice(k - layer, k)) : null;
    const below = k + layer <= rows.length ? mean(rows.slice(k, k + layer)) : null;
    if (!above || !below) return { levels: 0, darkens: false };
    return {
      levels: Math.hypot(above[0] - below[0], above[1] - below[1], above[2] - below[2]),
      darkens: above[0] + above[1] + above[2] > below[0] + below[1] + below[2],
    };
  });
}

type Row = readonly [number, number, number] | null;

function meanRow(region: Region, frame: FaceFrame, v: number, [fromU, toU]: Span): Row {
  const { widthPx, heightPx, stepPx, planes } = region;
  const step = stepPx / frame.unitPx;
  const pixels: Row[] = [];
  for (let u = fromU; u <= toU; u += step) {
    const [xPx, yPx] = faceToPicture(frame, u, v);
    const x = Math.floor((xPx - region.xPx) / stepPx);
    const y = Math.floor((yPx - region.yPx) / stepPx);
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return null;
    const i = y * widthPx + x;
    pixels.push([planes[0][i], planes[1][i], planes[2][i]]);
  }
  return mean(pixels);
}

function mean(rows: readonly Row[]): Row {
  const sum = [0, 0, 0];
  for (const row of rows) {
    if (!row) return null;
    for (let c = 0; c < 3; c++) sum[c] += row[c] / rows.length;
  }
  return [sum[0], sum[1], sum[2]];
}
