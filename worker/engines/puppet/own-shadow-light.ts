import { type Planes, pushPull } from '../../kernels/push-pull.ts';
import { chamferDistance, chamfersPerPx, type Quarter, type Region } from './background-hole.ts';

/** Towards the border of the shaded area the shadow fades within this. */
const fadePx = 10;
/** Shade between these, seen smoothly, comes in from nothing to all of it. */
const shadeFrom = 0.003;
const shadeWhole = 0.01;
/** Nothing is lit up more than by one over this. */
export const lightLeast = 0.08;
/** Within this of the figure, detailed ground that is darker than its smooth surface by more than that
 *  share is in the figure's narrow shadow. */
const contactPx = 14;
const contactDarkness = 0.05;
/** What lies nearer than this to the figure and strays further than that from the ground, once lit, is
 *  the figure's edge and not ground. */
export const edgePx = 3;
const edgeStrayLevels = 20;
/** Room around the shaded area, in which the shadow ends beneath the figure. */
export const aroundPx = 24;
/** The lowest share of the figure's height is its feet. */
const feetShare = 0.14;
/** A figure that ends nearer than this to the picture's lower edge has no feet in it, px. */
const cutPx = 8;

/** What is known of the light in the box where the figure shades its ground. */
export interface Shade {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, 3] of the box: the share of light left, smooth, 0..1. */
  readonly smooth: Float32Array;
  /** [y, x] of the box: how much of the shade counts, 0 at the shaded area's border and outside. */
  readonly counts: Float32Array;
  /** [y, x] of the box: px to the figure, at most 255. */
  readonly awayPx: Uint8Array;
  readonly figureHeightPx: number;
  /** The picture's row from which the shadow is on the floor; below the picture when the figure has no
   *  feet there. */
  readonly floorTopPx: number;
  /** The picture's column in the middle of the figure's feet. */
  readonly betweenFeetPx: number;
}

/** The light in the shaded area, seen smoothly: the picture over the ground's smooth surface.
 *  shaded: [y, x], 1 in the figure and its cast shadow. quarter: the picture at a quarter of the
 *  size, its hole the figure. surface: [y, x, 3]. Null when there is no cast shadow. */
export function measureShade(
  { widthPx, heightPx, hole: figure }: Region,
  shaded: Uint8Array,
  quarter: Quarter,
  surface: Float32Array,
): Shade | null {
  const box = boundsOf(shaded, figure, widthPx, heightPx);
  if (!box) return null;
  const light = smoothLight(quarter, surface, widthPx, heightPx);
  const inside = chamferDistance(shaded, widthPx, heightPx, 0);
  const away = chamferDistance(figure, widthPx, heightPx, 1);
  const count = box.widthPx * box.heightPx;
  const smooth = new Float32Array(count * 3);
  const counts = new Float32Array(count);
  const awayPx = new Uint8Array(count);
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      const at = y * box.widthPx + x;
      const from = (box.yPx + y) * widthPx + box.xPx + x;
      awayPx[at] = Math.min(255, away[from] / chamfersPerPx);
      let least = 1;
      for (let c = 0; c < 3; c++) {
        const share = sampleQuarter(light[c], quarter, box.xPx + x, box.yPx + y);
        smooth[at * 3 + c] = Math.max(lightLeast, Math.min(1, share));
        least = Math.min(least, share);
      }
      const fade = Math.min(1, inside[from] / (fadePx * chamfersPerPx));
      counts[at] = fade * smoothStep((1 - least - shadeFrom) / (shadeWhole - shadeFrom));
    }
  }
  return { ...box, smooth, counts, awayPx, ...findFeet(figure, widthPx, heightPx) };
}

/** Lights the shaded ground up where it has detail, so that it keeps its own: writes into rgb
 *  [y, x, 3], 0 into hole [y, x] where nothing needs to be filled any more, and the narrow shadow next to
 *  the figure into the shade's light.
 *  isDetailed: [y], 1 where the ground has detail. */
export function lightUp(
  rgb: Uint8Array,
  hole: Uint8Array,
  widthPx: number,
  shade: Shade,
  isDetailed: Uint8Array,
  surface: Float32Array,
): void {
  const lit = [0, 0, 0];
  const { smooth, awayPx, counts } = shade;
  for (let y = 0; y < shade.heightPx; y++) {
    if (isDetailed[shade.yPx + y] === 0) continue;
    for (let x = 0; x < shade.widthPx; x++) {
      const at = y * shade.widthPx + x;
      const to = (shade.yPx + y) * widthPx + shade.xPx + x;
      if (awayPx[at] === 0 || hole[to] === 0) continue;
      let stray = 0;
      for (let c = 0; c < 3; c++) {
        if (awayPx[at] < contactPx) {
          const plain = surface[to * 3 + c] * (1 - contactDarkness);
          const share = Math.max(lightLeast, rgb[to * 3 + c] / Math.max(1, plain));
          const near = Math.min(1, 2 - (2 * awayPx[at]) / contactPx);
          const less = Math.min(0, share - smooth[at * 3 + c]);
          smooth[at * 3 + c] += near * less;
        }
        const share = 1 - counts[at] * (1 - smooth[at * 3 + c]);
        lit[c] = Math.min(255, Math.round(rgb[to * 3 + c] / share));
        stray = Math.max(stray, Math.abs(lit[c] - surface[to * 3 + c]));
      }
      if (awayPx[at] < edgePx && stray > edgeStrayLevels) continue;
      hole[to] = 0;
      rgb.set(lit, to * 3);
    }
  }
}

function smoothStep(value: number): number {
  const t = Math.max(0, Math.min(1, value));
  return t * t * (3 - 2 * t);
}

/** Where the figure's feet are. figure: [y, x], 1 in it. */
function findFeet(figure: Uint8Array, widthPx: number, heightPx: number) {
  const top = Math.trunc(figure.indexOf(1) / widthPx);
  const bottom = Math.trunc(figure.lastIndexOf(1) / widthPx) + 1;
  const feetTop = Math.round(bottom - feetShare * (bottom - top));
  let sum = 0;
  let count = 0;
  for (let y = Math.round((feetTop + bottom) / 2); y < bottom; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (figure[y * widthPx + x] === 0) continue;
      sum += x;
      count++;
    }
  }
  return {
    figureHeightPx: bottom - top,
    floorTopPx: bottom > heightPx - cutPx ? heightPx : feetTop,
    betweenFeetPx: Math.round(sum / Math.max(1, count)),
  };
}

/** The rows of the shaded area that is not figure, as wide as it and the figure are there, so that the light is
 *  known on both sides of the figure; null when there is no such area. shaded: [y, x], 1 in the figure too. */
function boundsOf(shaded: Uint8Array, figure: Uint8Array, widthPx: number, heightPx: number) {
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  for (let y = 0; y < heightPx; y++) {
    const from = y * widthPx;
    if (!isShadedIn(shaded, figure, from, from + widthPx)) continue;
    top = Math.min(top, y);
    bottom = y + 1;
    left = Math.min(left, shaded.indexOf(1, from) - from);
    right = Math.max(right, shaded.lastIndexOf(1, from + widthPx - 1) - from + 1);
  }
  if (left >= right) return null;
  left = Math.max(0, left - aroundPx);
  top = Math.max(0, top - aroundPx);
  right = Math.min(widthPx, right + aroundPx);
  bottom = Math.min(heightPx, bottom + aroundPx);
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

function isShadedIn(shaded: Uint8Array, figure: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (shaded[at] > figure[at]) return true;
  return false;
}

/** Picture over surface at a quarter of the size, a little blurred, filled beneath the figure. */
function smoothLight(
  { rgb, widthPx, heightPx, hole }: Quarter,
  surface: Float32Array,
  fullWidthPx: number,
  fullHeightPx: number,
): Planes {
  const count = widthPx * heightPx;
  const ratios: Planes = [
    new Float32Array(count),
    new Float32Array(count),
    new Float32Array(count),
  ];
  const weight = new Float32Array(count);
  for (let y = 0; y < heightPx; y++) {
    const row = Math.min(fullHeightPx - 1, 4 * y + 2) * fullWidthPx;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 1) continue;
      weight[at] = 1;
      const from = (row + Math.min(fullWidthPx - 1, 4 * x + 2)) * 3;
      for (let c = 0; c < 3; c++) ratios[c][at] = (rgb[at * 3 + c] + 1) / (surface[from + c] + 1);
    }
  }
  const filled = pushPull(ratios, weight, widthPx, heightPx);
  return [
    blurThree(filled[0], widthPx, heightPx),
    blurThree(filled[1], widthPx, heightPx),
    blurThree(filled[2], widthPx, heightPx),
  ];
}

function blurThree(plane: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const out = new Float32Array(plane.length);
  for (let y = 0; y < heightPx; y++) {
    const rows = [Math.max(0, y - 1), y, Math.min(heightPx - 1, y + 1)];
    for (let x = 0; x < widthPx; x++) {
      const columns = [Math.max(0, x - 1), x, Math.min(widthPx - 1, x + 1)];
      let sum = 0;
      for (const row of rows) for (const column of columns) sum += plane[row * widthPx + column];
      out[y * widthPx + x] = sum / 9;
    }
  }
  return out;
}

/** A quarter-size plane at a pixel of the whole size. */
function sampleQuarter(
  plane: Float32Array,
  { widthPx, heightPx }: Region,
  x: number,
  y: number,
): number {
  const across = Math.max(0, Math.min(widthPx - 1, (x + 0.5) / 4 - 0.5));
  const down = Math.max(0, Math.min(heightPx - 1, (y + 0.5) / 4 - 0.5));
  const [left, top] = [Math.trunc(across), Math.trunc(down)];
  const right = Math.min(widthPx - 1, left + 1);
  const upper = top * widthPx;
  const lower = Math.min(heightPx - 1, top + 1) * widthPx;
  const [u, v] = [across - left, down - top];
  return (
    (1 - v) * ((1 - u) * plane[upper + left] + u * plane[upper + right]) +
    v * ((1 - u) * plane[lower + left] + u * plane[lower + right])
  );
}
