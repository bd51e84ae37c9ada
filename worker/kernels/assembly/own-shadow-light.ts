import { chamferDistance, chamfersPerPx } from './chamfer-distance';
import { Bytes, Floats, floats, Ints, Shorts, shorts } from './memory';
import { pushPull } from './push-pull';
import { smoothStep } from './smooth-step';
import { surfaceAt } from './smooth-surface';

/** Towards the border of the shaded area the shadow fades within this. */
const fadePx = 10;
/** Shade between these, seen smoothly, comes in from nothing to all of it. */
const shadeFrom: f64 = 0.003;
const shadeWhole: f64 = 0.01;
/** Nothing is lit up more than by one over this. */
export const lightLeast: f64 = 0.08;
/** Within this of the figure, detailed ground that is darker than its smooth surface by more than that
 *  share is in the figure's narrow shadow. */
const contactPx = 14;
const contactDarkness: f64 = 0.05;
/** What lies nearer than this to the figure and strays further than that from the ground, once lit, is
 *  the figure's edge and not ground. */
export const edgePx = 3;
const edgeStrayLevels: f64 = 20;
/** Room around the shaded area, in which the shadow ends beneath the figure. */
export const aroundPx = 24;

/** The rows of the shaded area that is not figure, as wide as it and the figure are there, so that the light is
 *  known on both sides of the figure, with room around it: bounds [left, top, right, bottom]. Whether there is such an
 *  area. shaded: [y, x], 1 in the figure too; figure: [y, x], 1 in it. */
export function boundShade(
  shaded: Bytes,
  figure: Bytes,
  widthPx: i32,
  heightPx: i32,
  bounds: Ints,
): bool {
  let left = widthPx;
  let top = heightPx;
  let right = 0;
  let bottom = 0;
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    const end = row + widthPx;
    let at = row;
    while (at < end && shaded[at] <= figure[at]) at++;
    if (at === end) continue;
    top = min(top, y);
    bottom = y + 1;
    let first = row;
    while (shaded[first] === 0) first++;
    let last = end - 1;
    while (shaded[last] === 0) last--;
    left = min(left, first - row);
    right = max(right, last - row + 1);
  }
  if (left >= right) return false;
  bounds[0] = max(0, left - aroundPx);
  bounds[1] = max(0, top - aroundPx);
  bounds[2] = min(widthPx, right + aroundPx);
  bounds[3] = min(heightPx, bottom + aroundPx);
  return true;
}

/** The light in a box of the picture, seen smoothly: the picture over the ground's smooth surface.
 *  quarter: the picture at a quarter of its size, [y, x, 3], its hole, [y, x], the figure. surface: [y, x, 3] at half
 *  its size, shaded: [y, x] of the picture, 1 in the figure too. away: [y, x], chamfer steps to it, of the picture's rows
 *  in which the box is.
 *  smooth: [y, x, 3], counts: [y, x], awayPx: [y, x] of the box, as in Shade. */
export function measureShade(
  quarter: Bytes,
  hole: Bytes,
  quarterWidthPx: i32,
  quarterHeightPx: i32,
  surface: Floats,
  shaded: Bytes,
  away: Shorts,
  pictureWidthPx: i32,
  pictureHeightPx: i32,
  xPx: i32,
  yPx: i32,
  widthPx: i32,
  heightPx: i32,
  smooth: Floats,
  counts: Floats,
  awayPx: Bytes,
): void {
  const size = quarterWidthPx * quarterHeightPx;
  const light = floats(size * 3);
  divideSmooth(
    quarter,
    hole,
    quarterWidthPx,
    quarterHeightPx,
    surface,
    pictureWidthPx,
    pictureHeightPx,
    light,
  );
  // Farther off than the shadow fades, no border counts.
  const top = max(0, yPx - fadePx);
  const bottom = min(pictureHeightPx, yPx + heightPx + fadePx);
  const rows = changetype<Bytes>(changetype<usize>(shaded) + <usize>(top * pictureWidthPx));
  const inside = shorts((bottom - top) * pictureWidthPx);
  chamferDistance(rows, pictureWidthPx, bottom - top, 0, inside);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const from = y * pictureWidthPx + xPx + x;
      awayPx[at] = min(255, away[from] / chamfersPerPx);
      let least: f64 = 1;
      for (let c = 0; c < 3; c++) {
        const plane = light.from(c * size);
        const share = sampleQuarter(plane, quarterWidthPx, quarterHeightPx, xPx + x, yPx + y);
        smooth[at * 3 + c] = max(lightLeast, min<f64>(1, share));
        least = min(least, share);
      }
      const fade = min<f64>(
        1,
        <f64>inside[(yPx - top) * pictureWidthPx + from] / (fadePx * chamfersPerPx),
      );
      counts[at] = fade * smoothStep((1 - least - shadeFrom) / (shadeWhole - shadeFrom));
    }
  }
}

/** Picture over surface at a quarter of the size, a little blurred, filled beneath the figure: light [channel, y, x]. */
function divideSmooth(
  quarter: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  surface: Floats,
  pictureWidthPx: i32,
  pictureHeightPx: i32,
  light: Floats,
): void {
  const count = widthPx * heightPx;
  const ratios = floats(count * 3);
  const weight = floats(count);
  for (let y = 0; y < heightPx; y++) {
    const row = min(pictureHeightPx - 1, 4 * y + 2);
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 1) continue;
      weight[at] = 1;
      const column = min(pictureWidthPx - 1, 4 * x + 2);
      for (let c = 0; c < 3; c++) {
        const ground = surfaceAt(surface, pictureWidthPx, pictureHeightPx, column, row, c);
        ratios[c * count + at] = <f64>(quarter[at * 3 + c] + 1) / (ground + 1);
      }
    }
  }
  const green = ratios.from(count);
  const blue = ratios.from(2 * count);
  pushPull(ratios, green, blue, weight, widthPx, heightPx, null);
  for (let c = 0; c < 3; c++) {
    blurThree(ratios.from(c * count), widthPx, heightPx, light.from(c * count));
  }
}

function blurThree(plane: Floats, widthPx: i32, heightPx: i32, blurred: Floats): void {
  for (let y = 0; y < heightPx; y++) {
    const upper = max(0, y - 1) * widthPx;
    const row = y * widthPx;
    const lower = min(heightPx - 1, y + 1) * widthPx;
    for (let x = 0; x < widthPx; x++) {
      const left = max(0, x - 1);
      const right = min(widthPx - 1, x + 1);
      // From the first to the last: a sum of fractions depends on it.
      let sum = plane[upper + left] + plane[upper + x] + plane[upper + right];
      sum = sum + plane[row + left] + plane[row + x] + plane[row + right];
      sum = sum + plane[lower + left] + plane[lower + x] + plane[lower + right];
      blurred[row + x] = sum / 9;
    }
  }
}

/** A quarter-size plane at a pixel of the whole size. */
function sampleQuarter(plane: Floats, widthPx: i32, heightPx: i32, x: i32, y: i32): f64 {
  const across = max<f64>(0, min<f64>(widthPx - 1, (<f64>x + 0.5) / 4 - 0.5));
  const down = max<f64>(0, min<f64>(heightPx - 1, (<f64>y + 0.5) / 4 - 0.5));
  const left = <i32>across;
  const top = <i32>down;
  const right = min(widthPx - 1, left + 1);
  const upper = top * widthPx;
  const lower = min(heightPx - 1, top + 1) * widthPx;
  const u = across - left;
  const v = down - top;
  return (
    (1 - v) * ((1 - u) * plane[upper + left] + u * plane[upper + right]) +
    v * ((1 - u) * plane[lower + left] + u * plane[lower + right])
  );
}

/** Lights the shaded ground up where it has detail, so that it keeps its own: writes into rgb, 0 into hole where nothing
 *  needs to be filled any more, and the narrow shadow next to the figure into the light that is left, smooth.
 *  Of the picture's rows in which the box is: rgb: [y, x, 3], hole: [y, x], isDetailed: [y]. surface: [y, x, 3] of the
 *  picture at half its size. Of the box: smooth: [y, x, 3], counts, awayPx: [y, x], as in Shade. */
export function lightUp(
  rgb: Bytes,
  hole: Bytes,
  pictureWidthPx: i32,
  pictureHeightPx: i32,
  surface: Floats,
  isDetailed: Bytes,
  smooth: Floats,
  counts: Floats,
  awayPx: Bytes,
  xPx: i32,
  yPx: i32,
  widthPx: i32,
  heightPx: i32,
): void {
  const lit = floats(3);
  for (let y = 0; y < heightPx; y++) {
    if (isDetailed[y] === 0) continue;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const to = y * pictureWidthPx + xPx + x;
      const away = awayPx[at];
      if (away === 0 || hole[to] === 0) continue;
      let stray: f64 = 0;
      for (let c = 0; c < 3; c++) {
        const own = <f64>rgb[to * 3 + c];
        const ground = surfaceAt(surface, pictureWidthPx, pictureHeightPx, xPx + x, yPx + y, c);
        if (away < contactPx) {
          const plain = ground * (1 - contactDarkness);
          const share = max(lightLeast, own / max<f64>(1, plain));
          const near = min<f64>(1, 2 - <f64>(2 * away) / contactPx);
          smooth[at * 3 + c] += near * min<f64>(0, share - smooth[at * 3 + c]);
        }
        lit[c] = min<f64>(255, Math.round(own / (1 - counts[at] * (1 - smooth[at * 3 + c]))));
        stray = max(stray, abs(lit[c] - ground));
      }
      if (away < edgePx && stray > edgeStrayLevels) continue;
      hole[to] = 0;
      for (let c = 0; c < 3; c++) rgb[to * 3 + c] = <i32>lit[c];
    }
  }
}
