import type { Region } from './background-hole.ts';
import { chamferDistance, chamfersPerPx, halveHole, halvePicture } from './background-hole.ts';
import { spreadMembrane } from './background-membrane.ts';

/** All lengths are shares of the hole's height, about the figure's. */
const feetShare = 0.14;
const belowShare = 0.07;
const reachShare = 0.3;
/** A shadow is at least this much darker than the ground around it, as a share of the ground's light. */
const darkness = 0.07;
/** The ground keeps its hue in shade: its colours' shares of the light change no more than this. */
const hueChange = 0.06;
const growPx = 2;

/** The hole with the shadow that the figure casts on the ground beside its feet, so that no shadow
 *  stays behind when the figure moves. Sought at an eighth of the size, where the hole's lowest part
 *  is, as what is darker than a smooth surface through the ground farther off and touches the hole.
 *  rgb: [y, x, 3]. Returns [y, x], 0 or 1. */
export function includeCastShadow(rgb: Uint8Array, region: Region): Uint8Array {
  let small = region;
  let picture = rgb;
  for (let i = 0; i < 3; i++) {
    picture = halvePicture(picture, small);
    small = halveHole(small);
  }
  const { widthPx, heightPx, hole } = small;
  const box = findBox(small);
  const tall = box.bottom - box.top;
  // A figure cut off by the lower edge has no feet in the picture.
  if (box.bottom >= heightPx - 1 || tall < 8) return region.hole;
  const top = Math.floor(box.bottom - feetShare * tall);
  const bottom = Math.min(heightPx, Math.ceil(box.bottom + belowShare * tall));
  const left = Math.max(0, Math.floor(box.left - reachShare * tall * 0.4));
  const right = Math.min(widthPx, Math.ceil(box.right + reachShare * tall * 0.4));
  const unsure = hole.slice();
  for (let y = top; y < bottom; y++) unsure.fill(1, y * widthPx + left, y * widthPx + right);
  const ground = Float32Array.from(picture);
  spreadMembrane(ground, { ...small, hole: unsure });
  const shade = new Uint8Array(widthPx * heightPx);
  const isShade = (at: number) => isShaded(picture, ground, at * 3);
  const queue: number[] = [];
  const visit = (x: number, y: number) => {
    if (x < left || x >= right || y < top || y >= bottom) return;
    const at = y * widthPx + x;
    if (shade[at] === 1) return;
    if (hole[at] === 1 || isShade(at)) {
      shade[at] = 1;
      queue.push(at);
    }
  };
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (hole[y * widthPx + x] === 1) visit(x, y);
  }
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const y = Math.trunc(at / widthPx);
    const x = at - y * widthPx;
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return widen(region, small, shade);
}

function isShaded(picture: Uint8Array, ground: Float32Array, at: number): boolean {
  const light = picture[at] + picture[at + 1] + picture[at + 2] + 1;
  const full = ground[at] + ground[at + 1] + ground[at + 2] + 1;
  if (light > full * (1 - darkness)) return false;
  for (let c = at; c < at + 3; c++) {
    if (Math.abs(picture[c] / light - ground[c] / full) > hueChange) return false;
  }
  return true;
}

function widen(region: Region, small: Region, shade: Uint8Array): Uint8Array {
  const near = chamferDistance(shade, small.widthPx, small.heightPx, 1);
  const wide = region.hole.slice();
  for (let y = 0; y < region.heightPx; y++) {
    for (let x = 0; x < region.widthPx; x++) {
      const at = (y >> 3) * small.widthPx + (x >> 3);
      if (shade[at] === 1 || (near[at] <= growPx * chamfersPerPx && hasShade(at))) {
        wide[y * region.widthPx + x] = 1;
      }
    }
  }
  return wide;

  /** Whether the nearest shade is more than the hole itself. */
  function hasShade(at: number): boolean {
    for (let dy = -growPx; dy <= growPx; dy++) {
      for (let dx = -growPx; dx <= growPx; dx++) {
        const other = at + dy * small.widthPx + dx;
        if (shade[other] === 1 && small.hole[other] === 0) return true;
      }
    }
    return false;
  }
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
