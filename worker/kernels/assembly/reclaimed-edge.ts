import { addStray, CellStrays, cellAt, cellStrays, strayAround } from './cell-strays';
import { chamfersPerPx } from './chamfer-distance';
import { unite } from './masks';
import { Bytes, bytes, Doubles, doubles, Floats, floats, Shorts } from './memory';
import { enlargeSurface, spreadSurface } from './smooth-surface';

/** Nearer than this to the figure a pixel is no witness of how well the surface fits. */
const witnessFromPx = 8;
/** Witnesses count within so many cells. */
const reachCells = 2;
/** Pixels with more of the figure in them than this tell too little of the background. */
const alphaMost: f64 = 0.35;
/** A pixel is background when it differs from the surface by about as much as the witnesses do, grey levels. */
const strayLeast: f64 = 5;
const strayShare: f64 = 2.5;
/** Where witnesses stray more than this, grey levels, the surface says nothing. */
const strayMost: f64 = 8;
const anything: f64 = 255;
/** Farther than this from the figure nothing is its halo, px, unless the background is plain: a witness limit
 *  below structuredLimit, grey levels, says that it is. */
const haloPx = 3;
const structuredLimit: f64 = 9;
/** Nearer than this to the figure a pixel must look like one of those farther off, within rangePx. */
const pureFromPx = 3;
const rangePx = 5;
/** So far from the figure its glow reaches, px; so much, grey levels, and so many times what the witnesses stray, is
 *  grain and no glow. */
const glowPx = 24;
const grainKept: f64 = 1;
const grainShare: f64 = 1.5;
/** Only a background as plain as this tells a glow, a witness limit, grey levels. */
const glowLimit: f64 = 22;
const rangeSlack: f64 = 2;
const busySlack: f64 = 60;

/** A smooth surface through the whole hole, and by it the hole without those pixels of the figure's surroundings that
 *  show the background after all; the background is unmixed from those that are partly figure.
 *  rgb: [y, x, 3], the unmixed written into it. hole: [y, x], 0 or 1, joined with `shaded` and made smaller in place.
 *  shaded: [y, x], 1 in the matte and in its cast shadow, where the hole stays but for the matte's soft edge.
 *  alpha: [y, x], 0..255; foreground: [y, x, 3]; distance: [y, x], chamfer steps to the figure. smooth: the surface,
 *  [y, x, 3] at half the size. */
export function reclaimEdge(
  rgb: Bytes,
  hole: Bytes,
  shaded: Bytes,
  alpha: Bytes,
  foreground: Bytes,
  widthPx: i32,
  heightPx: i32,
  distance: Shorts,
  smooth: Floats,
): void {
  const count = widthPx * heightPx;
  unite(hole, shaded, count);
  spreadSurface(rgb, hole, widthPx, heightPx, smooth);
  const surface = floats(count * 3);
  enlargeSurface(smooth, widthPx, heightPx, surface);
  const strays = cellStrays(widthPx, heightPx);
  const limits = floats(strays.columns * strays.rows);
  measureStray(strays, rgb, hole, widthPx, heightPx, surface, distance, shaded, limits);
  const picture = bytes(count * 3);
  memory.copy(changetype<usize>(picture), changetype<usize>(rgb), <usize>(count * 3));
  const unmixed = doubles(3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 0 || (shaded[at] === 1 && alpha[at] === 0)) continue;
      const share = <f64>alpha[at] / 255;
      if (share > alphaMost) continue;
      let away: f64 = 0;
      for (let c = 0; c < 3; c++) {
        const own = (<f64>picture[at * 3 + c] - share * <f64>foreground[at * 3 + c]) / (1 - share);
        unmixed[c] = max<f64>(0, min<f64>(255, own));
        away = max(away, abs(unmixed[c] - surface[at * 3 + c]));
      }
      const limit = limits[cellAt(strays, x, y)];
      const isNear = distance[at] < haloPx * chamfersPerPx;
      if (away > limit && (isNear || limit < structuredLimit)) continue;
      if (
        distance[at] < pureFromPx * chamfersPerPx &&
        !isLikePure(unmixed, picture, widthPx, heightPx, distance, shaded, x, y, limit)
      ) {
        continue;
      }
      hole[at] = 0;
      const believed = limit > glowLimit ? 1 : <f64>distance[at] / (glowPx * chamfersPerPx);
      const grain = grainKept + (grainShare * (limit - strayLeast)) / strayShare;
      for (let c = 0; c < 3; c++) {
        rgb[at * 3 + c] = <i32>(fadeGlow(unmixed[c], surface[at * 3 + c], believed, grain) + 0.5);
      }
    }
  }
}

/** Whether a colour lies between those of the pure background pixels near (x, y). */
function isLikePure(
  colour: Doubles,
  picture: Bytes,
  widthPx: i32,
  heightPx: i32,
  distance: Shorts,
  shaded: Bytes,
  x: i32,
  y: i32,
  limit: f64,
): bool {
  let leastRed = 255;
  let leastGreen = 255;
  let leastBlue = 255;
  let mostRed = 0;
  let mostGreen = 0;
  let mostBlue = 0;
  for (let j = max(0, y - rangePx); j <= min(heightPx - 1, y + rangePx); j++) {
    const to = j * widthPx + min(widthPx - 1, x + rangePx);
    for (let at = j * widthPx + max(0, x - rangePx); at <= to; at++) {
      if (distance[at] < pureFromPx * chamfersPerPx || shaded[at] === 1) continue;
      const red = picture[at * 3];
      const green = picture[at * 3 + 1];
      const blue = picture[at * 3 + 2];
      leastRed = min(leastRed, red);
      leastGreen = min(leastGreen, green);
      leastBlue = min(leastBlue, blue);
      mostRed = max(mostRed, red);
      mostGreen = max(mostGreen, green);
      mostBlue = max(mostBlue, blue);
    }
  }
  const slack = limit === anything ? busySlack : rangeSlack + limit - strayLeast;
  return (
    isWithin(colour[0], leastRed, mostRed, slack) &&
    isWithin(colour[1], leastGreen, mostGreen, slack) &&
    isWithin(colour[2], leastBlue, mostBlue, slack)
  );
}

function isWithin(value: f64, least: f64, most: f64, slack: f64): bool {
  return value >= least - slack && value <= most + slack;
}

/** A light seam that a figure has in its photo, drawn or sharpened in, would stay behind as its ghost: towards the
 *  figure what differs from the surface is taken back, but for the background's grain. believed: 0 at the figure. */
function fadeGlow(value: f64, surface: f64, believed: f64, grain: f64): f64 {
  const away = value - surface;
  const most = max(grain, min<f64>(1, believed) * abs(away));
  return surface + max(-most, min(most, away));
}

/** How far a background pixel may lie from the surface, by cell: limits [row, column], grey levels. strays: of which no
 *  pixel counts yet. */
function measureStray(
  strays: CellStrays,
  rgb: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  surface: Floats,
  distance: Shorts,
  shaded: Bytes,
  limits: Floats,
): void {
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 0 || shaded[at] === 1) continue;
      if (distance[at] < witnessFromPx * chamfersPerPx) continue;
      addStray(strays, cellAt(strays, x, y), rgb, surface, at);
    }
  }
  for (let row = 0, cell = 0; row < strays.rows; row++) {
    for (let column = 0; column < strays.columns; column++, cell++) {
      const stray = strayAround(strays, row, column, reachCells, 0);
      limits[cell] = stray > strayMost ? anything : strayLeast + strayShare * stray;
    }
  }
}
