import { chamferDistance, chamfersPerPx, type Region } from './background-hole.ts';

/** The figure over its photo: how much of a pixel is the figure, and the figure's own colour there. */
export interface FigureMatte {
  /** [y, x], 0..255. */
  readonly alpha: Uint8Array;
  /** rgb [y, x, 3], straight. */
  readonly foreground: Uint8Array;
}

/** Nearer than this to the figure a pixel is no witness of how well the surface fits. */
const witnessFromPx = 8;
const cellPx = 8;
/** Witnesses count within so many cells. */
const reachCells = 2;
/** Pixels with more of the figure in them than this tell too little of the background. */
const alphaMost = 0.35;
/** A pixel is background when it differs from the surface by about as much as the witnesses do, grey levels. */
const strayLeast = 5;
const strayShare = 2.5;
/** Where witnesses stray more than this, grey levels, the surface says nothing. */
const strayMost = 8;
const anything = 255;
/** Farther than this from the figure nothing is its halo, px, unless the background is plain: a witness limit
 *  below structuredLimit, grey levels, says that it is. */
const haloPx = 3;
const structuredLimit = 9;
/** Nearer than this to the figure a pixel must look like one of those farther off, within rangePx. */
const pureFromPx = 3;
const rangePx = 5;
/** So far from the figure its glow reaches, px; so much, grey levels, and so many times what the witnesses stray, is
 *  grain and no glow. */
const glowPx = 24;
const grainKept = 1;
const grainShare = 1.5;
/** Only a background as plain as this tells a glow, a witness limit, grey levels. */
const glowLimit = 22;
const rangeSlack = 2;
const busySlack = 60;

/** The hole without those pixels of the figure's surroundings that show the background after all, and
 *  the background unmixed from those that are partly figure, so that the fill ends where the figure does.
 *  Each is judged by a smooth surface: where the background is plain, what strays from it is a halo;
 *  where the surface says little, the pixels outside the matte are believed.
 *  rgb: [y, x, 3], the unmixed written into it. surface: [y, x, 3] through the whole hole.
 *  shaded: [y, x], 1 in the matte and in its cast shadow, where the hole stays but for the matte's
 *  soft edge. Returns the smaller hole [y, x], 0 or 1. */
export function reclaimEdge(
  rgb: Uint8Array,
  region: Region,
  surface: Float32Array,
  { alpha, foreground }: FigureMatte,
  shaded: Uint8Array,
): Uint8Array {
  const { widthPx, heightPx, hole } = region;
  const figure = new Uint8Array(alpha.length);
  for (let at = 0; at < alpha.length; at++) figure[at] = alpha[at] > 0 ? 1 : 0;
  const distance = chamferDistance(figure, widthPx, heightPx, 1);
  const limits = measureStray(rgb, region, surface, distance, shaded);
  const columns = Math.ceil(widthPx / cellPx);
  const smaller = hole.slice();
  const picture = rgb.slice();
  const unmixed = [0, 0, 0];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const share = alpha[at] / 255;
      if (hole[at] === 0 || (shaded[at] === 1 && share === 0)) continue;
      if (share > alphaMost) continue;
      let away = 0;
      for (let c = 0; c < 3; c++) {
        const own = (picture[at * 3 + c] - share * foreground[at * 3 + c]) / (1 - share);
        unmixed[c] = Math.max(0, Math.min(255, own));
        away = Math.max(away, Math.abs(unmixed[c] - surface[at * 3 + c]));
      }
      const limit = limits[Math.trunc(y / cellPx) * columns + Math.trunc(x / cellPx)];
      const isNear = distance[at] < haloPx * chamfersPerPx;
      if (away > limit && (isNear || limit < structuredLimit)) continue;
      if (distance[at] < pureFromPx * chamfersPerPx && !isLikePure(unmixed, x, y, limit)) continue;
      smaller[at] = 0;
      const believed = limit > glowLimit ? 1 : distance[at] / (glowPx * chamfersPerPx);
      const grain = grainKept + (grainShare * (limit - strayLeast)) / strayShare;
      for (let c = 0; c < 3; c++) {
        rgb[at * 3 + c] = fadeGlow(unmixed[c], surface[at * 3 + c], believed, grain) + 0.5;
      }
    }
  }
  return smaller;

  /** Whether a colour lies between those of the pure background pixels near (x, y). */
  function isLikePure(colour: readonly number[], x: number, y: number, limit: number): boolean {
    const least = [255, 255, 255];
    const most = [0, 0, 0];
    for (let j = Math.max(0, y - rangePx); j <= Math.min(heightPx - 1, y + rangePx); j++) {
      const to = j * widthPx + Math.min(widthPx - 1, x + rangePx);
      for (let at = j * widthPx + Math.max(0, x - rangePx); at <= to; at++) {
        if (distance[at] < pureFromPx * chamfersPerPx || shaded[at] === 1) continue;
        for (let c = 0; c < 3; c++) {
          const value = picture[at * 3 + c];
          if (value < least[c]) least[c] = value;
          if (value > most[c]) most[c] = value;
        }
      }
    }
    const slack = limit === anything ? busySlack : rangeSlack + limit - strayLeast;
    return colour.every((v, c) => v >= least[c] - slack && v <= most[c] + slack);
  }
}

/** A light seam that a figure has in its photo, drawn or sharpened in, would stay behind as its ghost: towards the
 *  figure what differs from the surface is taken back, but for the background's grain. believed: 0 at the figure. */
function fadeGlow(value: number, surface: number, believed: number, grain: number): number {
  const away = value - surface;
  const most = Math.max(grain, Math.min(1, believed) * Math.abs(away));
  return surface + Math.max(-most, Math.min(most, away));
}

/** How far a background pixel may lie from the surface, by cell: [row, column], grey levels. */
function measureStray(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  surface: Float32Array,
  distance: Uint16Array,
  shaded: Uint8Array,
): Float32Array {
  const columns = Math.ceil(widthPx / cellPx);
  const rows = Math.ceil(heightPx / cellPx);
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 0 || shaded[at] === 1) continue;
      if (distance[at] < witnessFromPx * chamfersPerPx) continue;
      const cell = Math.trunc(y / cellPx) * columns + Math.trunc(x / cellPx);
      counts[cell]++;
      for (let c = at * 3; c < at * 3 + 3; c++) sums[cell] += Math.abs(rgb[c] - surface[c]) / 3;
    }
  }
  const limits = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let count = 0;
      for (let j = Math.max(0, row - reachCells); j <= Math.min(rows - 1, row + reachCells); j++) {
        const from = j * columns + Math.max(0, column - reachCells);
        const to = j * columns + Math.min(columns - 1, column + reachCells);
        for (let cell = from; cell <= to; cell++) {
          sum += sums[cell];
          count += counts[cell];
        }
      }
      const stray = count === 0 ? 0 : sum / count;
      limits[row * columns + column] =
        stray > strayMost ? anything : strayLeast + strayShare * stray;
    }
  }
  return limits;
}
