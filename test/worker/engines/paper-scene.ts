import { choreograph } from '../../../core/dance/choreograph.ts';
import { type Figure, type LandmarkName, landmarkIndex } from '../../../core/dance/figure.ts';
import type { Template } from '../../../core/dance/template.ts';
import type { Picture } from '../../../core/media/picture.ts';
import type { Scene } from '../../../worker/engines/engine.ts';
import { danceOf } from '../../core/dance/dance-of.ts';
import { figureOf, type Make, pictureSize } from '../../core/dance/figure-of.ts';

/** Size of the picture over that of the figure it is made from. */
const scale = 0.28125;

const widthPx = pictureSize.widthPx * scale;
const heightPx = pictureSize.heightPx * scale;

type Limb = readonly [from: LandmarkName, to: LandmarkName, radius: number];

const limbs: readonly Limb[] = [
  ['leftShoulder', 'leftElbow', 19],
  ['leftElbow', 'leftWrist', 16],
  ['leftWrist', 'leftIndex', 16],
  ['rightShoulder', 'rightElbow', 19],
  ['rightElbow', 'rightWrist', 16],
  ['rightWrist', 'rightIndex', 16],
  ['leftHip', 'leftKnee', 29],
  ['leftKnee', 'leftAnkle', 21],
  ['leftAnkle', 'leftFootIndex', 16],
  ['rightHip', 'rightKnee', 29],
  ['rightKnee', 'rightAnkle', 21],
  ['rightAnkle', 'rightFootIndex', 16],
  ['nose', 'mouthLeft', 51],
];

const colours = { arm: [214, 164, 130], leg: [38, 44, 96], head: [208, 152, 120] } as const;
const shirt = [180, 40, 48] as const;

interface DrawnFigure {
  readonly picture: Picture;
  readonly figure: Figure;
}

const drawn = new Map<string, DrawnFigure>();

/** A small figure of rounded limbs before a ground of stripes, with its true mask, dancing. */
export function paperScene(
  options: {
    readonly seed?: number;
    readonly seconds?: number;
    readonly dance?: Template;
    readonly make?: Make;
  } = {},
): Scene {
  const { seed = 1, seconds = 5, dance = danceOf(), make = {} } = options;
  const key = JSON.stringify(make);
  const made = drawn.get(key) ?? drawFigure(make);
  drawn.set(key, made);
  const { picture, figure } = structuredClone(made);
  const moves = { seconds, mirror: false, framesPerSecond: 30, halfBody: false };
  const choreography = choreograph(dance, figure, { ...moves, ...picture });
  return { picture, figure, choreography, seed };
}

function drawFigure(make: Make): DrawnFigure {
  const { landmarks, worldLandmarks, visibility } = figureOf(make);
  const small = landmarks.map((value) => value * scale);
  const at = (name: LandmarkName) =>
    [small[landmarkIndex[name] * 2]!, small[landmarkIndex[name] * 2 + 1]!] as const;
  const alpha = new Uint8Array(widthPx * heightPx);
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  const foreground = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      let depth = inTrunk(at, x + 0.5, y + 0.5);
      let colour: readonly number[] = shirt;
      for (const [from, to, radius] of limbs) {
        const inside = radius * scale - toSegment(at(from), at(to), x + 0.5, y + 0.5);
        if (inside <= Math.max(0, depth)) continue;
        depth = inside;
        colour = colours[from === 'nose' ? 'head' : /Hip|Knee|Ankle/.test(from) ? 'leg' : 'arm'];
      }
      const own = colour.map((value) => value + ((3 * x + 5 * y) % 17));
      const cover = Math.min(1, Math.max(0, depth + 0.5));
      const ground = [90 + (x % 40), 150 + ((x + y) % 30), 120 + (y % 50)];
      alpha[i] = Math.round(255 * cover);
      foreground.set(own, i * 3);
      rgb.set(
        own.map((value, c) => Math.round(cover * value + (1 - cover) * ground[c]!)),
        i * 3,
      );
    }
  }
  const figure: Figure = {
    landmarks: small,
    worldLandmarks,
    visibility,
    presence: 1,
    alpha,
    foreground,
    box: boxOf(alpha),
  };
  return { picture: { widthPx, heightPx, rgb }, figure };
}

type At = (name: LandmarkName) => readonly [number, number];

/** How far inside the trunk a place is, px; negative outside. */
function inTrunk(at: At, x: number, y: number): number {
  const [left, top] = at('rightShoulder');
  const [right] = at('leftShoulder');
  const [, bottom] = at('leftHip');
  const pinch = 3 * Math.sin((Math.PI * (y - top)) / (bottom - top));
  return Math.min(x - left - pinch, right - pinch - x, y - top + 6, bottom + 10 - y);
}

function toSegment(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  x: number,
  y: number,
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / Math.max(1e-6, dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

function boxOf(alpha: Uint8Array) {
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  for (let i = 0; i < alpha.length; i++) {
    if (alpha[i]! < 128) continue;
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}
