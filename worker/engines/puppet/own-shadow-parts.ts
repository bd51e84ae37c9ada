import type { Picture } from '../../../core/media/picture.ts';
import { type Planes, pushPull } from '../../kernels/push-pull.ts';
import type { FigureMatte } from './background-edge.ts';
import { sampleHalf, spreadMembrane } from './background-membrane.ts';
import { type Followed, lightMost, type OwnShadow, packShadow } from './own-shadow.ts';
import { aroundPx, edgePx, lightLeast, type Shade } from './own-shadow-light.ts';

/** Pixels with more of the figure in them than this tell too little of the light. */
const coverMost = 0.35;
/** What the light nearer to the figure than this has of its own is the figure's rim: a share of the
 *  figure's height. */
const rimShare = 0.014;
const rimLeastPx = edgePx;
/** What strays further than this from the filled ground, once lit, is a thing and no ground: a hair. */
const strayLevels = 10;
/** Shadows lie level: beneath the figure the light of its row counts this much more. */
const rowBias = 4;
/** The shadow on the wall goes over into that on the floor within this share of the figure's height. */
const turnShare = 0.05;

/** The figure's own shadows: the photo over the filled background, continued beneath the figure, each
 *  part with what it follows.
 *  rgb: [y, x, 3], the filled background; where the parts would not give the photo back over it, it is put
 *  right, but next to the figure. isDetailed: [y], 1 where the ground has detail. */
export function takeShadows(
  picture: Picture,
  rgb: Uint8Array,
  shade: Shade,
  isDetailed: Uint8Array,
  figure?: FigureMatte,
): OwnShadow[] {
  const { widthPx, heightPx, awayPx } = shade;
  const rimPx = Math.max(rimLeastPx, rimShare * shade.figureHeightPx);
  const { light, weight } = divide(picture, rgb, shade, rimPx, isDetailed, figure);
  const far = new Float32Array(weight.length);
  for (let at = 0; at < far.length; at++) far[at] = awayPx[at] >= rimPx ? 1 : 0;
  const soft = spreadLight(light, far, shade);
  const rim = light.map((plane, c) => {
    const own = new Float32Array(plane.length).fill(1);
    for (let at = 0; at < own.length; at++) {
      soft[c][at] = Math.min(1, soft[c][at]);
      if (far[at] === 0 && weight[at] === 1) own[at] = plane[at] / soft[c][at];
    }
    return own;
  });
  const [red, green, blue] = rim;
  const rims = pushPull([red, green, blue], weight, widthPx, heightPx);

  const turnPx = Math.max(1, turnShare * shade.figureHeightPx);
  const floorShare = (y: number) =>
    Math.max(0, Math.min(1, 0.5 + (shade.yPx + y - shade.floorTopPx) / turnPx));
  const floorRow = Math.max(0, Math.min(heightPx, shade.floorTopPx - shade.yPx));
  const middle = Math.max(0, Math.min(widthPx, shade.betweenFeetPx - shade.xPx));
  const parts: (OwnShadow | null)[] = [];
  const add = (
    follows: Followed,
    left: number,
    top: number,
    right: number,
    bottom: number,
    lightAt: (at: number, channel: number, y: number) => number,
  ) => {
    if (left >= right || top >= bottom) return;
    const box = {
      xPx: shade.xPx + left,
      yPx: shade.yPx + top,
      widthPx: right - left,
      heightPx: bottom - top,
    };
    parts.push(
      packShadow(follows, box, (x, y, c) => lightAt((top + y) * widthPx + left + x, c, top + y)),
    );
  };
  const turnRows = Math.ceil(turnPx / 2);
  const wallEnd = Math.min(heightPx, floorRow + turnRows);
  const floorStart = Math.max(0, floorRow - turnRows);
  add('pelvis', 0, 0, widthPx, wallEnd, (at, c, y) => soft[c][at] ** (1 - floorShare(y)));
  add('feet', 0, floorStart, widthPx, heightPx, (at, c, y) => soft[c][at] ** floorShare(y));
  add('rimBody', 0, 0, widthPx, floorRow, (at, c) => rims[c][at]);
  add('rimR', 0, floorRow, middle, heightPx, (at, c) => rims[c][at]);
  add('rimL', middle, floorRow, widthPx, heightPx, (at, c) => rims[c][at]);
  return parts.filter((part) => part !== null);
}

/** The share of the light that is left, where the figure hides little: [y, x] by channel, and 1 there
 *  in weight [y, x]. */
function divide(
  picture: Picture,
  rgb: Uint8Array,
  { xPx, yPx, widthPx, heightPx, smooth, counts, awayPx }: Shade,
  rimPx: number,
  isDetailed: Uint8Array,
  figure: FigureMatte | undefined,
): { readonly light: Planes; readonly weight: Float32Array } {
  const count = widthPx * heightPx;
  const light: Planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const weight = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    const y = yPx + Math.trunc(at / widthPx);
    const from = (y * picture.widthPx + xPx + (at % widthPx)) * 3;
    const cover = awayPx[at] > 0 ? 0 : figure ? figure.alpha[from / 3] / 255 : 1;
    if (cover > coverMost) continue;
    weight[at] = 1;
    const isNear = awayPx[at] < (isDetailed[y] === 1 ? edgePx : rimPx);
    for (let c = 0; c < 3; c++) {
      let share = smooth[at * 3 + c];
      if (isNear || isDetailed[y] === 0) {
        const own = cover === 0 || !figure ? 0 : cover * figure.foreground[from + c];
        const seen = Math.max(0, picture.rgb[from + c] - own) / (1 - cover);
        share = Math.min(isNear ? lightMost : 1, seen / Math.max(1, rgb[from + c]));
      }
      const left = 1 - counts[at] * (1 - Math.max(lightLeast, share));
      light[c][at] = left;
      if (isNear || isDetailed[y] === 1) continue;
      const lit = Math.min(255, Math.round(picture.rgb[from + c] / left));
      if (Math.abs(lit - rgb[from + c]) <= strayLevels) rgb[from + c] = lit;
    }
  }
  return { light, weight };
}

/** The light where it is known, and the smoothest through it elsewhere, solved at half the size; all of
 *  the light where the box ends beneath the figure. known: [y, x], 0 or 1. */
function spreadLight(
  light: Planes,
  known: Float32Array,
  { widthPx, heightPx, awayPx }: Shade,
): Planes {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const half = new Float32Array(width * height * 3);
  const counts = new Float32Array(width * height);
  for (let at = 0; at < known.length; at++) {
    if (known[at] === 0) continue;
    const to = (Math.trunc(at / widthPx) >> 1) * width + ((at % widthPx) >> 1);
    counts[to]++;
    for (let c = 0; c < 3; c++) half[to * 3 + c] += (light[c][at] - half[to * 3 + c]) / counts[to];
  }
  const hole = Uint8Array.from(counts, (count) => (count === 0 ? 1 : 0));
  spreadMembrane(half, { widthPx: width, heightPx: height, hole }, rowBias);
  const out: Planes = [light[0].slice(), light[1].slice(), light[2].slice()];
  const sample = new Float32Array(3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (known[at] === 1) continue;
      sampleHalf(half, width, height, x, y, sample, 0);
      const border = Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y);
      const share = awayPx[at] > 0 ? 1 : Math.min(1, border / aroundPx);
      for (let c = 0; c < 3; c++) out[c][at] = 1 - share * (1 - sample[c]);
    }
  }
  return out;
}
