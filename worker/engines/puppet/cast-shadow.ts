import { halveHole, halvePicture, type Quarter, type Region } from './background-hole.ts';
import { spreadMembrane } from './background-membrane.ts';

/** All lengths are shares of the hole's height, about the figure's. */
const feetShare = 0.14;
const belowShare = 0.07;
const besideShare = 0.12;
/** On a plain wall the shadow is sought this far beside and above the whole figure. */
const wallShare = 0.24;
const aboveShare = 0.05;
/** A shadow is somewhere at least this much darker than the ground around it, as a share of the ground's light. */
const darkness = 0.07;
/** On a plain ground it goes on down to this. */
const penumbra = 0.025;
/** The ground keeps its hue in shade: its colours' shares of the light change no more than this. */
const hueChange = 0.06;
/** A shadow on a wall is soft: its light changes by no more than this from one small pixel to the next. */
const softChange = 0.1;
/** On a dark ground a shadow is not seen: somewhere it takes away at least this much, grey levels. */
const darknessLevels = 6;
const penumbraLevels = 3;
const brightWallLevels = 90;
/** Floors and walls meet in level lines: the ground is read along its rows. */
const rowBias = 14;
const growPx = 2;
/** The picture's outermost small pixels are ground: without them nothing tells of a vignette. */
const rimPx = 2;

/** The hole with the shadow that the figure casts, so that none stays behind when the figure moves:
 *  on the ground beside its feet and, where the background is plain, on the wall beside it. Sought at
 *  an eighth of the size, as what is darker than a smooth surface through what lies farther off and
 *  touches the hole. quarter: the picture at a quarter of region's size. Returns [y, x], 0 or 1. */
export function includeCastShadow(region: Region, quarter: Quarter, isPlain: boolean): Uint8Array {
  const small = halveHole(quarter);
  const picture = halvePicture(quarter.rgb, quarter);
  const { widthPx, heightPx, hole } = small;
  const box = findBox(small);
  const tall = box.bottom - box.top;
  // A figure cut off by the lower edge has no feet in the picture.
  const hasFeet = box.bottom < heightPx - 1;
  if (tall < 8 || !(hasFeet || isPlain)) return region.hole;
  const feetTop = Math.floor(box.bottom - feetShare * tall);
  const top = isPlain ? Math.max(rimPx, Math.floor(box.top - aboveShare * tall)) : feetTop;
  const bottom = Math.min(heightPx - rimPx, Math.ceil(box.bottom + belowShare * tall));
  const beside = (isPlain ? wallShare : besideShare) * tall;
  const left = Math.max(rimPx, Math.floor(box.left - beside));
  const right = Math.min(widthPx - rimPx, Math.ceil(box.right + beside));
  const unsure = hole.slice();
  for (let y = top; y < bottom; y++) unsure.fill(1, y * widthPx + left, y * widthPx + right);
  const ground = Float32Array.from(picture);
  spreadMembrane(ground, { ...small, hole: unsure }, rowBias);

  const shade = new Uint8Array(widthPx * heightPx);
  const spread = (queue: number[], isWanted: (at: number) => boolean) => {
    const visit = (x: number, y: number) => {
      if (x < left || x >= right || y < top || y >= bottom) return;
      const at = y * widthPx + x;
      if (shade[at] === 1 || !isWanted(at)) return;
      shade[at] = 1;
      queue.push(at);
    };
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const y = Math.trunc(at / widthPx);
      const x = at - y * widthPx;
      visit(x - 1, y);
      visit(x + 1, y);
      visit(x, y - 1);
      visit(x, y + 1);
    }
  };
  const isShade = (at: number, least: number, levels: number) =>
    isShaded(picture, ground, at * 3, least, levels) &&
    (at >= feetTop * widthPx ||
      (ground[at * 3 + 1] >= brightWallLevels && isSoft(picture, small, at)));
  const queue: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let at = y * widthPx + left; at < y * widthPx + right; at++) {
      if (hole[at] === 0) continue;
      shade[at] = 1;
      queue.push(at);
    }
  }
  spread(queue, (at) => isShade(at, darkness, darknessLevels));
  if (isPlain) {
    for (let at = 0; at < shade.length; at++) if (shade[at] > hole[at]) queue.push(at);
    spread(queue, (at) => isShade(at, penumbra, penumbraLevels));
  }
  return widen(region, small, shade);
}

function isShaded(
  picture: Uint8Array,
  ground: Float32Array,
  at: number,
  least: number,
  levels: number,
): boolean {
  const light = picture[at] + picture[at + 1] + picture[at + 2] + 1;
  const full = ground[at] + ground[at + 1] + ground[at + 2] + 1;
  if (light > full * (1 - least) || full - light < 3 * levels) return false;
  for (let c = at; c < at + 3; c++) {
    if (Math.abs(picture[c] / light - ground[c] / full) > hueChange) return false;
  }
  return true;
}

/** Whether the light changes little from a known pixel to its known neighbours. */
function isSoft(picture: Uint8Array, { widthPx, heightPx, hole }: Region, at: number): boolean {
  const lightAt = (i: number) => picture[i * 3] + picture[i * 3 + 1] + picture[i * 3 + 2] + 1;
  const light = lightAt(at);
  const x = at % widthPx;
  const isLike = (other: number) =>
    hole[other] === 1 || Math.abs(lightAt(other) - light) <= softChange * light;
  return (
    (x === 0 || isLike(at - 1)) &&
    (x + 1 === widthPx || isLike(at + 1)) &&
    (at < widthPx || isLike(at - widthPx)) &&
    (at + widthPx >= widthPx * heightPx || isLike(at + widthPx))
  );
}

/** The shade, and growPx around what of it is more than the hole, at the picture's size. */
function widen(region: Region, small: Region, shade: Uint8Array): Uint8Array {
  const { widthPx, heightPx } = small;
  const wanted = new Uint8Array(shade.length);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (shade[at] === 0 || small.hole[at] === 1) continue;
      const to = Math.min(widthPx - 1, x + growPx);
      for (let row = Math.max(0, y - growPx); row <= Math.min(heightPx - 1, y + growPx); row++) {
        wanted.fill(1, row * widthPx + Math.max(0, x - growPx), row * widthPx + to + 1);
      }
    }
  }
  const wide = region.hole.slice();
  for (let y = 0; y < region.heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (wanted[(y >> 3) * widthPx + x] === 0) continue;
      const from = y * region.widthPx;
      wide.fill(1, from + 8 * x, from + Math.min(region.widthPx, 8 * x + 8));
    }
  }
  return wide;
}

function findBox({ widthPx, heightPx, hole }: Region) {
  const box = { left: widthPx, right: 0, top: heightPx, bottom: 0 };
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (hole[y * widthPx + x] === 0) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box;
}
