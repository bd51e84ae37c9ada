import type { FigureLight } from './figure-light.ts';
import type { PhotoHead } from './photo-head.ts';
import { smoothStep } from './smooth-step.ts';
import { sumLine } from './sum-line.ts';

/** Half of the face's width, and where it begins and ends from the eyes down, as shares from the eyes to the chin. */
const face = { half: 0.85, top: -0.7, end: 0.98 };
/** Skin in a coloured light may be that far from its hue, shares of a colour's sum; hair farther than that is of another
 *  hue; darker than this part of the skin's light is hair, brow or mouth. */
const skinHue = 0.32;
const hairHue = 0.2;
const skinLight = 0.4;
/** Hair over the face keeps its colour, where that is another hue: how much nearer it is to the skin's than the hair's. */
const otherHue = { from: -0.06, to: 0.06 };
/** The light is what is left of the skin when it is blurred by this much, from the eyes to the chin. */
const blur = 0.09;
/** Less skin than this around a place tells nothing of the light there. */
const leastSkin = 0.12;
/** How much of the light's unevenness goes, and how much of its colour's beyond what blush and lips are, log units. */
const evens = { light: 0.3, most: 0.22, colour: 1, blush: 0.11 };
/** The brightest of a well exposed head, levels: this part of its pixels lies above. */
const exposed = { levels: 232, share: 0.01, most: 1.24 };
/** The brightest channel of a light in which a dim photo looks dim. */
const bright = { from: 0.7, to: 0.95 };
/** How much brighter the side towards the light is than the middle, log units; and where it is, from the face's axis. */
const modelled = { light: 0.1, at: 0.5 };

type Colour = PhotoHead['skin'];

/** The head as it would look in an even light as bright as the place's, then a little shaded from its side. lit: −1 from
 *  the picture's left, 1 from its right. The photo's own coloured light goes where the face's skin shows it; features,
 *  which are finer than that, stay. */
export function evenLight(head: PhotoHead, { tint }: FigureLight, lit: -1 | 1): PhotoHead {
  const { rgba, widthPx, heightPx } = head;
  const axes = faceAxes(head);
  const photoLight = readLight(head, axes);
  const wanted = smoothStep(bright.from, bright.to, Math.max(...tint));
  const exposure = 1 + (exposureOf(head) - 1) * wanted;
  const out = new Uint8Array(rgba.length);
  for (let y = 0, p = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, p++) {
      const alpha = rgba[4 * p + 3];
      if (alpha === 0) continue;
      const pixel = rgba.subarray(4 * p, 4 * p + 3);
      const [u] = axes(x + 0.5, y + 0.5);
      const side = modelled.light * lit * Math.tanh(u / modelled.at);
      const own = smoothStep(otherHue.from, otherHue.to, nearerSkin(head, pixel));
      for (let c = 0; c < 3; c++) {
        const gain = Math.exp(side - own * photoLight[3 * p + c]);
        const value = Math.min(1, (rgba[4 * p + c] / alpha) * gain);
        out[4 * p + c] = Math.round(alpha * expose(value, exposure));
      }
      out[4 * p + 3] = alpha;
    }
  }
  const exposedTone = ([r, g, b]: Colour): Colour => [
    255 * expose(r / 255, exposure),
    255 * expose(g / 255, exposure),
    255 * expose(b / 255, exposure),
  ];
  return {
    ...head,
    rgba: out,
    skin: exposedTone(head.skin),
    shade: exposedTone(head.shade),
    neck: exposedTone(head.neck),
    hair: head.hair && exposedTone(head.hair),
  };
}

/** Brightens 0..1 without clipping: black and white stay, darks grow by `times`. */
function expose(value: number, times: number): number {
  return 1 - (1 - value) ** times;
}

/** What a dim photo is to be brightened by: eyes, teeth and shine are bright in every face, whatever its skin. */
function exposureOf({ rgba }: PhotoHead): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    if (rgba[i + 3] < 250) continue;
    counts[Math.round(0.2126 * rgba[i] + 0.7152 * rgba[i + 1] + 0.0722 * rgba[i + 2])]++;
    all++;
  }
  let level = 255;
  for (let above = counts[255]; level > 1 && above < exposed.share * all; )
    above += counts[--level];
  if (level >= exposed.levels) return 1;
  const times = Math.log(1 - exposed.levels / 255) / Math.log(1 - level / 255);
  return Math.min(exposed.most, times);
}

type Axes = (xPx: number, yPx: number) => readonly [u: number, v: number];

/** From px of the crop to the face: u across to the picture's right, v from the eyes down to the chin at 1. */
function faceAxes({ eyeL, eyeR, chin }: PhotoHead): Axes {
  const [middleX, middleY] = [(eyeL[0] + eyeR[0]) / 2, (eyeL[1] + eyeR[1]) / 2];
  const [downX, downY] = [chin[0] - middleX, chin[1] - middleY];
  const square = Math.max(4, downX ** 2 + downY ** 2);
  return (xPx, yPx) => {
    const [x, y] = [xPx - middleX, yPx - middleY];
    return [(x * downY - y * downX) / square, (x * downX + y * downY) / square];
  };
}

/** The light to take out, [y, x, (r, g, b)], log units: what the blurred skin differs by from the face's usual. */
function readLight(head: PhotoHead, axes: Axes): Float32Array {
  const { rgba, widthPx, heightPx, eyeL, eyeR, chin, skin } = head;
  const unitPx = Math.hypot((eyeL[0] + eyeR[0]) / 2 - chin[0], (eyeL[1] + eyeR[1]) / 2 - chin[1]);
  const pixels = widthPx * heightPx;
  // Sums of log r, g, b, and how much skin they are of.
  const sums = [0, 1, 2, 3].map(() => new Float32Array(pixels));
  for (let y = 0, p = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, p++) {
      const [u, v] = axes(x + 0.5, y + 0.5);
      if (Math.abs(u) > face.half || v < face.top || v > face.end) continue;
      if (rgba[4 * p + 3] < 250 || !isLitSkin(head, rgba.subarray(4 * p, 4 * p + 3))) continue;
      for (let c = 0; c < 3; c++) sums[c][p] = Math.log(Math.max(1, rgba[4 * p + c]));
      sums[3][p] = 1;
    }
  }
  const usual = skin.map((value) => Math.log(Math.max(1, value)));
  const usualLight = sumOf(usual) / 3;
  const skinPx = sums[3].reduce((total, value) => total + value, 0);
  const faceLight = (total(sums[0]) + total(sums[1]) + total(sums[2])) / 3 / Math.max(1, skinPx);
  const blurred = sums.map((plane) => blurPlane(plane, widthPx, heightPx, blur * unitPx));
  const light = new Float32Array(3 * pixels);
  for (let p = 0; p < pixels; p++) {
    const weight = blurred[3][p];
    if (weight < 1e-3) continue;
    const seen = [0, 1, 2].map((c) => blurred[c][p] / weight);
    const seenLight = sumOf(seen) / 3;
    const told = smoothStep(0, leastSkin, weight);
    const uneven = Math.tanh((evens.light * (seenLight - faceLight)) / evens.most) * evens.most;
    const off = seen.map((value, c) => value - seenLight - (usual[c] - usualLight));
    const far = Math.hypot(...off);
    const colour = evens.colour * Math.max(0, 1 - evens.blush / Math.max(far, 1e-6));
    for (let c = 0; c < 3; c++) light[3 * p + c] = told * (uneven + colour * off[c]);
  }
  return light;
}

/** Whether a colour of the face may be skin in some light: neither dark nor of the hair's hue, where that is another. */
function isLitSkin(head: PhotoHead, colour: Uint8Array): boolean {
  const { skin } = head;
  if (sumOf(colour) < skinLight * sumOf(skin)) return false;
  return hueApart(colour, skin) < skinHue && nearerSkin(head, colour) > 0;
}

/** By how much a colour's hue is nearer to the skin's than to the hair's; 1 where those are alike. */
function nearerSkin({ skin, hair }: PhotoHead, colour: Uint8Array): number {
  if (!hair || hueApart(hair, skin) < hairHue) return 1;
  return hueApart(colour, hair) - hueApart(colour, skin);
}

/** How far apart two colours' shares of their sums are, 0..2. */
function hueApart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [of, to] = [Math.max(1, sumOf(a)), Math.max(1, sumOf(b))];
  return [0, 1, 2].reduce((apart, c) => apart + Math.abs(a[c] / of - b[c] / to), 0);
}

function sumOf(colour: ArrayLike<number>): number {
  return colour[0] + colour[1] + colour[2];
}

/** Three box blurs, near to a Gaussian of this deviation; what lies outside counts as 0. */
function blurPlane(plane: Float32Array, widthPx: number, heightPx: number, sigmaPx: number) {
  const radius = Math.max(1, Math.round(sigmaPx));
  const side = 2 * radius + 1;
  const [from, to] = [Float32Array.from(plane), new Float32Array(plane.length)];
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < heightPx; y++) sumLine(from, to, y * widthPx, 1, widthPx, radius, side);
    for (let x = 0; x < widthPx; x++) sumLine(to, from, x, widthPx, heightPx, radius, side);
  }
  return from;
}

function total(plane: Float32Array): number {
  return plane.reduce((sum, value) => sum + value, 0);
}
