import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { eyesToChinOf } from './place-head.ts';
import { smoothStep } from './smooth-step.ts';

/** Rays from the middle of the lower face, over the chin as a share of the eyes' height: a step apart, from straight
 *  down to both sides, up to where jaws end, and beside ears. Degrees. */
const rays = { up: 0.5, step: 2, jaw: 96, ears: [106, 116] } as const;
/** Along them the edge is looked for between these, units, and no farther inside of the head's own end than the last:
 *  what is wider is hair. */
const nearest = 20;
const farthest = 90;
const within = 18;
/** So much skin inside of the edge is compared with the brightest outside, units: a drawn line is thinner. */
const inside = 5;
const outside = { from: 2, to: 6 };
/** From ray to ray the edge comes in or goes out by no more than this, units, and each costs so much of a drop. */
const mostSlope = 2;
const bend = 0.02;
/** How much darker it is outside, as a share of the light inside: taken over so many rays to each side, and on this
 *  share of those below the mouth, else the photo shows a neck in its usual light. Under a studio's lamp 0.4 to 0.55. */
const darker = 0.25;
const together = 4;
const below = { degrees: 60, share: 0.6 };
/** Where the dark ends, the edge goes out to the head's own by so much, units a ray; and at the jaw's end, to an ear's
 *  lobe, so much more, units a degree, over so many. */
const goesOut = 0.6;
const toLobe = { slope: 2, degrees: 8 };
/** What ends darker than this share of the face at the ears is hair: it hangs beside the jaw, of which only so much is
 *  seen, degrees. */
const hairLight = 0.5;
const besideHair = 24;
/** Where the dark begins, a little beyond the edge, and half the width over which it does, units. */
const past = 1;
const soft = 1.5;

const half = rays.ears[1] / rays.step;
const degreesOf = (ray: number) => (ray - half) * rays.step;

/** How surely a place, in units, lies beyond the edge of the jaw, 0..1. */
export type BeyondJaw = (unitsX: number, unitsY: number) => number;

/** Finds where a lit face ends and the dark below its jaw begins, all around: throat and collar in the shadow. Null where
 *  the photo shows no such edge. photo: the head in its place. */
export function findJawLine(photo: Rgba, head: PhotoHead, place: FigurePlace): BeyondJaw | null {
  const middleY = levels.chin - rays.up * eyesToChinOf(head);
  const lights = Array.from({ length: 2 * half + 1 }, (_, ray) =>
    lightAlong(photo, place, middleY, (degreesOf(ray) * Math.PI) / 180),
  );
  const drops = lights.map(dropsAlong);
  const edge = followEdge(drops);
  const dark = meanAbout(edge.map((r, ray) => drops[ray][r])).map((drop) => drop > darker);
  const lower = dark.filter((_, ray) => Math.abs(degreesOf(ray)) <= below.degrees);
  if (lower.filter(Boolean).length < below.share * lower.length) return null;
  const endOf = (o: -1 | 1) => {
    const ears = lights.filter((_, ray) => o * degreesOf(ray) >= rays.ears[0]);
    return ears.filter(endsDark).length > ears.length / 2 ? besideHair : rays.jaw;
  };
  const ends = { left: endOf(-1), right: endOf(1) };
  const isJaw = (ray: number) =>
    dark[ray] && degreesOf(ray) >= -ends.left && degreesOf(ray) <= ends.right;
  const jaw = meanAbout(
    edge.map((_, ray) =>
      Math.min(...edge.map((r, at) => (isJaw(at) ? r + goesOut * Math.abs(at - ray) : farthest))),
    ),
  );
  const isCut = jaw.map((r, ray) => lights[ray].length - r <= within);
  return (unitsX, unitsY) => {
    const degrees = (Math.atan2(unitsX, unitsY - middleY) * 180) / Math.PI;
    const over = Math.max(0, -degrees - ends.left, degrees - ends.right);
    if (over >= toLobe.degrees) return 0;
    const at = degrees / rays.step + half;
    const ray = Math.floor(at);
    if (!isCut[ray] || !isCut[ray + 1]) return 0;
    const r = nearest + jaw[ray] + (jaw[ray + 1] - jaw[ray]) * (at - ray) + toLobe.slope * over;
    return smoothStep(past - soft, past + soft, Math.hypot(unitsX, unitsY - middleY) - r);
  };
}

/** Luma outwards along a ray, a value a unit, to where the head ends. */
function lightAlong(
  { pixels, widthPx, heightPx }: Rgba,
  { middleXPx, floorYPx, pxPerUnit }: FigurePlace,
  middleY: number,
  angle: number,
): number[] {
  const light: number[] = [];
  for (let r = nearest; r < farthest; r++) {
    const x = Math.floor(middleXPx + Math.sin(angle) * r * pxPerUnit);
    const y = Math.floor(floorYPx + (middleY + Math.cos(angle) * r - 1000) * pxPerUnit);
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) break;
    const i = (y * widthPx + x) * 4;
    const alpha = pixels[i + 3];
    if (alpha < 64) break;
    const [red, green, blue] = pixels.subarray(i, i + 3);
    light.push(((0.2126 * red + 0.7152 * green + 0.0722 * blue) * 255) / alpha);
  }
  return light;
}

/** By how much all that lies beyond each place is darker than what lies inside of it, 0..1. */
function dropsAlong(light: readonly number[]): number[] {
  return Array.from({ length: farthest - nearest }, (_, r) => {
    const isNear = r >= light.length - within && r >= inside;
    if (!isNear || r + outside.to >= light.length) return 0;
    return dropAt(light, r);
  });
}

function dropAt(light: readonly number[], r: number): number {
  const lit = light.slice(r - inside, r).reduce((sum, value) => sum + value, 0) / inside;
  const brightest = Math.max(...light.slice(r + outside.from, r + outside.to + 1));
  return Math.max(0, 1 - brightest / Math.max(1, lit));
}

/** Hair before an ear, or instead of it. */
function endsDark(light: readonly number[]): boolean {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return mean(light.slice(-outside.to)) < hairLight * mean(light.slice(0, inside));
}

/** The path from ray to ray along which most is gained. */
function followEdge(gains: readonly (readonly number[])[]): number[] {
  const count = farthest - nearest;
  let best = [...gains[0]];
  const from: number[][] = [];
  for (const gain of gains.slice(1)) {
    const came = best.map((_, r) => {
      let at = r;
      for (let k = Math.max(0, r - mostSlope); k <= Math.min(count - 1, r + mostSlope); k++) {
        if (best[k] - bend * Math.abs(k - r) > best[at] - bend * Math.abs(at - r)) at = k;
      }
      return at;
    });
    best = came.map((at, r) => best[at] - bend * Math.abs(at - r) + gain[r]);
    from.push(came);
  }
  const path = [best.indexOf(Math.max(...best))];
  for (const came of from.reverse()) path.unshift(came[path[0]]);
  return path;
}

function meanAbout(values: readonly number[]): number[] {
  return values.map((_, at) => {
    const about = values.slice(Math.max(0, at - together), at + together + 1);
    return about.reduce((sum, value) => sum + value, 0) / about.length;
  });
}
