import { type FaceFrame, faceToPicture, usualChinV } from '../../../core/dance/face-frame.ts';
import type { Region } from '../region.ts';

/** Chins are looked for this far from where they usually are; nearer counts more. Face coordinates. */
const REACH_V = 0.32;
const SPREAD_V = 0.2;
/** The chin's middle third, and the thickness of the two layers compared. */
const HALF_WIDTH_U = 0.22;
const LAYER_V = 0.1;
/** Below this change of colour, levels, nothing is seen of the chin's edge. */
const LEAST_LEVELS = 7;
/** A neck's shadow ends too, but that is not the chin. */
const BRIGHTENING = 0.4;

/** How far down the face's axis the chin ends: where its skin changes most, into the shadow below or another
 *  colour. Face coordinates. */
export function findChin(region: Region, frame: FaceFrame): number {
  const step = region.stepPx / frame.unitPx;
  const first = usualChinV - REACH_V - LAYER_V;
  const rows: Row[] = [];
  for (let v = first; v <= usualChinV + REACH_V + LAYER_V; v += step)
    rows.push(meanRow(region, frame, v));
  const layer = Math.max(1, Math.round(LAYER_V / step));
  let best = LEAST_LEVELS;
  let chinV = usualChinV;
  for (let k = layer; k + layer <= rows.length; k++) {
    const above = mean(rows.slice(k - layer, k));
    const below = mean(rows.slice(k, k + layer));
    if (!above || !below) continue;
    const v = first + k * step;
    const near = Math.exp(-(((v - usualChinV) / SPREAD_V) ** 2) / 2);
    const apart = Math.hypot(above[0] - below[0], above[1] - below[1], above[2] - below[2]);
    const darkens = above[0] + above[1] + above[2] > below[0] + below[1] + below[2];
    const change = near * apart * (darkens ? 1 : BRIGHTENING);
    if (change <= best) continue;
    best = change;
    chinV = v;
  }
  return chinV;
}

type Row = readonly [number, number, number] | null;

function meanRow(region: Region, frame: FaceFrame, v: number): Row {
  const { widthPx, heightPx, stepPx, planes } = region;
  const step = stepPx / frame.unitPx;
  const pixels: Row[] = [];
  for (let u = -HALF_WIDTH_U; u <= HALF_WIDTH_U; u += step) {
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
