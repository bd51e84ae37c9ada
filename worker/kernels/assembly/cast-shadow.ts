import { halveHole, halvePicture } from './half-picture';
import { spreadMembrane } from './membrane';
import { Bytes, bytes, Floats, floats, Ints, ints } from './memory';
import { nextPixel, nextWays } from './next-pixel';

/** All lengths are shares of the hole's height, about the figure's. */
const feetShare: f64 = 0.14;
const belowShare: f64 = 0.07;
const besideShare: f64 = 0.12;
/** On a plain wall the shadow is sought this far beside and above the whole figure. */
const wallShare: f64 = 0.24;
const aboveShare: f64 = 0.05;
/** A shadow is somewhere at least this much darker than the ground around it, as a share of the ground's light. */
const darkness: f64 = 0.07;
/** On a plain ground it goes on down to this. */
const penumbra: f64 = 0.025;
/** The ground keeps its hue in shade: its colours' shares of the light change no more than this. */
const hueChange: f64 = 0.06;
/** A shadow on a wall is soft: its light changes by no more than this from one small pixel to the next. */
const softChange: f64 = 0.1;
/** On a dark ground a shadow is not seen: somewhere it takes away at least this much, grey levels. */
const darknessLevels = 6;
const penumbraLevels = 3;
const brightWallLevels = 90;
/** Floors and walls meet in level lines: the ground is read along its rows. */
const rowBias: f64 = 14;
const growPx = 2;
/** The picture's outermost small pixels are ground: without them nothing tells of a vignette. */
const rimPx = 2;
/** The figure's least height, small pixels. */
const leastTall = 8;

/** Adds the shadow that the figure casts to the hole: on the ground beside its feet and, where the background is plain,
 *  on the wall beside it. Sought at an eighth of the size, as what is darker than a smooth surface through what lies
 *  farther off and touches the hole.
 *  hole: [y, x], 0 or 1; quarter: the picture at a quarter of the size, [y, x, 3], quarterHole: [y, x]. */
export function includeCastShadow(
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  quarter: Bytes,
  quarterHole: Bytes,
  quarterWidthPx: i32,
  quarterHeightPx: i32,
  isPlain: bool,
): void {
  const width = (quarterWidthPx + 1) >> 1;
  const height = (quarterHeightPx + 1) >> 1;
  const small = bytes(width * height);
  halveHole(quarterHole, quarterWidthPx, quarterHeightPx, small);
  const picture = bytes(width * height * 3);
  halvePicture(quarter, quarterHole, quarterWidthPx, quarterHeightPx, picture);
  const figure = ints(4);
  findBox(small, width, height, figure);
  const tall = figure[3] - figure[1];
  // A figure cut off by the lower edge has no feet in the picture.
  const hasFeet = figure[3] < height - 1;
  if (tall < leastTall || !(hasFeet || isPlain)) return;
  const feetTop = <i32>Math.floor(figure[3] - feetShare * tall);
  const beside = (isPlain ? wallShare : besideShare) * tall;
  const box = ints(4);
  box[0] = max(rimPx, <i32>Math.floor(figure[0] - beside));
  box[1] = isPlain ? max(rimPx, <i32>Math.floor(figure[1] - aboveShare * tall)) : feetTop;
  box[2] = min(width - rimPx, <i32>Math.ceil(figure[2] + beside));
  box[3] = min(height - rimPx, <i32>Math.ceil(figure[3] + belowShare * tall));
  const ground = spreadGround(picture, small, width, height, box);
  const shade = findShade(picture, ground, small, width, height, box, feetTop, isPlain);
  widen(shade, small, width, height, hole, widthPx, heightPx);
}

/** The smooth surface through what is no figure and lies outside the box: [y, x, 3]. */
function spreadGround(picture: Bytes, hole: Bytes, widthPx: i32, heightPx: i32, box: Ints): Floats {
  const count = widthPx * heightPx;
  const unsure = bytes(count);
  for (let at = 0; at < count; at++) unsure[at] = hole[at];
  for (let y = box[1]; y < box[3]; y++) {
    for (let x = box[0]; x < box[2]; x++) unsure[y * widthPx + x] = 1;
  }
  const ground = floats(count * 3);
  for (let i = 0; i < count * 3; i++) ground[i] = picture[i];
  spreadMembrane(ground, unsure, widthPx, heightPx, rowBias);
  return ground;
}

/** What of the box is in shade and touches the hole, with that of the hole: [y, x], 0 or 1. */
function findShade(
  picture: Bytes,
  ground: Floats,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  box: Ints,
  feetTop: i32,
  isPlain: bool,
): Bytes {
  const count = widthPx * heightPx;
  const wanted = bytes(count);
  const shade = bytes(count);
  const queue = ints(count);
  let queued = 0;
  for (let y = box[1]; y < box[3]; y++) {
    for (let x = box[0]; x < box[2]; x++) {
      const at = y * widthPx + x;
      if (hole[at] === 0) continue;
      shade[at] = 1;
      queue[queued++] = at;
    }
  }
  const floor = feetTop * widthPx;
  markShaded(
    picture,
    ground,
    hole,
    widthPx,
    heightPx,
    box,
    floor,
    darkness,
    darknessLevels,
    wanted,
  );
  spread(shade, wanted, widthPx, queue, queued);
  if (isPlain) {
    queued = 0;
    for (let at = 0; at < count; at++) if (shade[at] > hole[at]) queue[queued++] = at;
    markShaded(
      picture,
      ground,
      hole,
      widthPx,
      heightPx,
      box,
      floor,
      penumbra,
      penumbraLevels,
      wanted,
    );
    spread(shade, wanted, widthPx, queue, queued);
  }
  return shade;
}

/** Spreads shade to the wanted pixels that are joined to the queued ones. wanted: 0 at the picture's rim. */
function spread(shade: Bytes, wanted: Bytes, widthPx: i32, queue: Ints, queued: i32): void {
  while (queued > 0) {
    const at = queue[--queued];
    for (let way = 0; way < nextWays; way++) {
      const next = nextPixel(at, way, widthPx);
      if (wanted[next] === 0 || shade[next] === 1) continue;
      shade[next] = 1;
      queue[queued++] = next;
    }
  }
}

/** wanted: [y, x], 1 in the box where the ground is in shade: on the floor, or softly on a bright wall.
 *  floor: the first pixel of its rows. */
function markShaded(
  picture: Bytes,
  ground: Floats,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  box: Ints,
  floor: i32,
  least: f64,
  levels: i32,
  wanted: Bytes,
): void {
  for (let y = box[1]; y < box[3]; y++) {
    for (let x = box[0]; x < box[2]; x++) {
      const at = y * widthPx + x;
      const isShade =
        isShaded(picture, ground, at * 3, least, levels) &&
        (at >= floor ||
          (ground[at * 3 + 1] >= brightWallLevels &&
            isSoft(picture, hole, widthPx, heightPx, x, y)));
      wanted[at] = isShade ? 1 : 0;
    }
  }
}

function isShaded(picture: Bytes, ground: Floats, at: i32, least: f64, levels: i32): bool {
  const light = lightAt(picture, at);
  const full = ground[at] + ground[at + 1] + ground[at + 2] + 1;
  if (light > full * (1 - least) || full - light < 3 * levels) return false;
  for (let c = at; c < at + 3; c++) {
    if (abs(picture[c] / light - ground[c] / full) > hueChange) return false;
  }
  return true;
}

function lightAt(picture: Bytes, at: i32): f64 {
  return picture[at] + picture[at + 1] + picture[at + 2] + 1;
}

/** Whether the light changes little from a known pixel to its known neighbours. */
function isSoft(picture: Bytes, hole: Bytes, widthPx: i32, heightPx: i32, x: i32, y: i32): bool {
  const at = y * widthPx + x;
  const light = lightAt(picture, at * 3);
  return (
    (x === 0 || isLike(picture, hole, light, at - 1)) &&
    (x + 1 === widthPx || isLike(picture, hole, light, at + 1)) &&
    (y === 0 || isLike(picture, hole, light, at - widthPx)) &&
    (y + 1 === heightPx || isLike(picture, hole, light, at + widthPx))
  );
}

function isLike(picture: Bytes, hole: Bytes, light: f64, at: i32): bool {
  return hole[at] === 1 || abs(lightAt(picture, at * 3) - light) <= softChange * light;
}

/** Adds the shade, and growPx around what of it is more than the small hole, to the hole at the picture's size. */
function widen(
  shade: Bytes,
  small: Bytes,
  smallWidthPx: i32,
  smallHeightPx: i32,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
): void {
  const wanted = bytes(smallWidthPx * smallHeightPx);
  for (let y = 0; y < smallHeightPx; y++) {
    for (let x = 0; x < smallWidthPx; x++) {
      const at = y * smallWidthPx + x;
      if (shade[at] === 0 || small[at] === 1) continue;
      for (let row = max(0, y - growPx); row <= min(smallHeightPx - 1, y + growPx); row++) {
        for (let near = max(0, x - growPx); near <= min(smallWidthPx - 1, x + growPx); near++) {
          wanted[row * smallWidthPx + near] = 1;
        }
      }
    }
  }
  for (let y = 0; y < heightPx; y++) {
    const row = (y >> 3) * smallWidthPx;
    for (let x = 0; x < widthPx; x++) if (wanted[row + (x >> 3)] === 1) hole[y * widthPx + x] = 1;
  }
}

/** box: [left, top, right, bottom] of the hole. */
function findBox(hole: Bytes, widthPx: i32, heightPx: i32, box: Ints): void {
  box[0] = widthPx;
  box[1] = heightPx;
  box[2] = 0;
  box[3] = 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (hole[y * widthPx + x] === 0) continue;
      box[0] = min(box[0], x);
      box[1] = min(box[1], y);
      box[2] = max(box[2], x + 1);
      box[3] = y + 1;
    }
  }
}
