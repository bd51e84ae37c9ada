import type { Box } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';
import { solveMatte } from './closed-form-matte.ts';
import { blendMasks } from './figure-likelihood.ts';
import { DOUBTFUL_LOW, decideOutline, MASK_ERROR } from './figure-outline.ts';
import { unmixForeground } from './foreground-colour.ts';
import { CROP_PX, type LandmarkReading, type MaskReading } from './landmark-reading.ts';
import { cutRegion, halveRegion, type Region } from './region.ts';
import { BACKGROUND, drawTrimap, FIGURE, UNKNOWN } from './trimap.ts';

export interface FigureMatte {
  readonly alpha: Uint8Array;
  readonly foreground: Uint8Array;
  readonly box: Box;
}

const MARGIN_PX = 32;

/** Cuts the person out at the picture's size, from the network's 256 × 256 mask.
 *  First the outline is decided at half size: mask and colours of the neighbourhood, by a random
 *  walk. Then alpha in a narrow band along it, and the figure's own colour there. */
export function matteFigure(
  picture: Picture,
  reading: LandmarkReading,
  moreMasks: readonly MaskReading[],
): FigureMatte {
  const masks = [reading.mask, ...moreMasks];
  const region = regionOf(picture, masks);
  const half = halveRegion(region);
  const alpha = softenOutline(region, half, decideOutline(half, reading, masks));
  return place(picture, region, alpha, unmixForeground(region, alpha));
}

/** Whole picture rows and columns that hold the mask, with a margin; even sides and corner. */
function regionOf(picture: Picture, masks: readonly MaskReading[]): Region {
  const STEP = 8;
  const columns = Math.ceil(picture.widthPx / STEP);
  const rows = Math.ceil(picture.heightPx / STEP);
  const { most } = blendMasks(masks, {
    xPx: 0,
    yPx: 0,
    stepPx: STEP,
    widthPx: columns,
    heightPx: rows,
    pictureWidthPx: picture.widthPx,
    pictureHeightPx: picture.heightPx,
  });
  let [left, top, right, bottom] = [columns, rows, -1, -1];
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      if (most[i] < DOUBTFUL_LOW) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return cutRegion(picture, 0, 0, picture.widthPx & ~1, picture.heightPx & ~1);
  const marginPx = MARGIN_PX + Math.ceil((MASK_ERROR * (masks[0]?.crop.sidePx ?? 0)) / CROP_PX);
  const even = (value: number, most: number) => Math.min(most, Math.max(0, value)) & ~1;
  const x0 = even(left * STEP - marginPx, picture.widthPx);
  const y0 = even(top * STEP - marginPx, picture.heightPx);
  const x1 = even((right + 1) * STEP + marginPx, picture.widthPx);
  const y1 = even((bottom + 1) * STEP + marginPx, picture.heightPx);
  return cutRegion(picture, x0, y0, x1 - x0, y1 - y0);
}

const BAND_HALF_PX = 2.2;
const GUESS_WEIGHT = 0.002;
const LEAST_ALPHA = 0.03;

/** Neighbours that differ by less than this, levels in the three channels together, show no edge. */
const FLAT_LEVELS = 14;
const CERTAIN = 0.03;

/** Alpha at a region's own size, 0..1, of an outline at half of it. */
export function softenOutline(region: Region, half: Region, outline: Float32Array): Float32Array {
  const { widthPx: width, heightPx: height } = half;
  const halfTrimap = drawTrimap(outline, width, height, BAND_HALF_PX, 0.1, 0.9);
  settleFlat(half, outline, halfTrimap);
  const trimap = new Uint8Array(region.widthPx * region.heightPx);
  for (let y = 0, i = 0; y < region.heightPx; y++) {
    const row = (y >> 1) * width;
    for (let x = 0; x < region.widthPx; x++, i++) trimap[i] = halfTrimap[row + (x >> 1)];
  }
  const alpha = solveMatte(region, trimap, enlarge(outline, width, height), GUESS_WEIGHT);
  for (let i = 0; i < alpha.length; i++) {
    alpha[i] = Math.min(1, Math.max(0, (alpha[i] - LEAST_ALPHA) / (1 - 2 * LEAST_ALPHA)));
  }
  return alpha;
}

/** What is certain and shows no edge needs no solving. */
function settleFlat(half: Region, outline: Float32Array, trimap: Uint8Array): void {
  const { widthPx, heightPx, planes } = half;
  const [red, green, blue] = planes;
  const difference = (i: number, j: number) =>
    Math.abs(red[i] - red[j]) + Math.abs(green[i] - green[j]) + Math.abs(blue[i] - blue[j]);
  for (let y = 1; y + 1 < heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      const i = y * widthPx + x;
      if (trimap[i] !== UNKNOWN) continue;
      const value = outline[i];
      if (value > CERTAIN && value < 1 - CERTAIN) continue;
      const most = Math.max(
        difference(i, i - 1),
        difference(i, i + 1),
        difference(i, i - widthPx),
        difference(i, i + widthPx),
      );
      if (most < FLAT_LEVELS) trimap[i] = value > 0.5 ? FIGURE : BACKGROUND;
    }
  }
}

/** Twice the size, bilinear. */
export function enlarge(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height * 4);
  for (let y = 0, to = 0; y < 2 * height; y++) {
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let x = 0; x < 2 * width; x++, to++) {
      const a = x >> 1;
      const b = Math.min(width - 1, Math.max(0, a + (x & 1 ? 1 : -1)));
      out[to] =
        0.5625 * values[near + a] +
        0.1875 * (values[near + b] + values[far + a]) +
        0.0625 * values[far + b];
    }
  }
  return out;
}

function place(
  picture: Picture,
  region: Region,
  alpha: Float32Array,
  colours: Uint8Array,
): FigureMatte {
  const { xPx, yPx, widthPx, heightPx } = region;
  const fullAlpha = new Uint8Array(picture.widthPx * picture.heightPx);
  const foreground = new Uint8Array(picture.widthPx * picture.heightPx * 3);
  let [left, top, right, bottom] = [picture.widthPx, picture.heightPx, 0, 0];
  for (let y = 0, i = 0; y < heightPx; y++) {
    const row = (y + yPx) * picture.widthPx + xPx;
    foreground.set(colours.subarray(3 * i, 3 * (i + widthPx)), 3 * row);
    for (let x = 0; x < widthPx; x++, i++) {
      const value = Math.round(255 * alpha[i]);
      fullAlpha[row + x] = value;
      if (value < 128) continue;
      left = Math.min(left, x + xPx);
      right = Math.max(right, x + xPx + 1);
      top = Math.min(top, y + yPx);
      bottom = Math.max(bottom, y + yPx + 1);
    }
  }
  const box =
    right > left
      ? { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top }
      : { xPx: 0, yPx: 0, widthPx: 0, heightPx: 0 };
  return { alpha: fullAlpha, foreground, box };
}
