import { type Box, landmarkCount } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import type { LandmarkReading } from '../../../worker/figure/landmark-reading.ts';

/** A drawn figure whose true alpha and colours are known. */
export interface Doll {
  readonly picture: Picture;
  /** [y, x], 0..1. */
  readonly alpha: Float32Array;
  /** [y, x, (r, g, b)]: the figure's own colours everywhere. */
  readonly colours: Uint8Array;
  readonly box: Box;
  /** A point of the background between arm and body. */
  readonly gap: { readonly x: number; readonly y: number };
}

const WIDTH = 240;
const HEIGHT = 320;
const SUPERSAMPLES = 4;

/** Head, trunk down to the picture's lower edge, and an arm akimbo that closes a gap with the trunk. */
function inDoll(x: number, y: number): boolean {
  if (Math.hypot(x - 120, y - 70) < 36) return true;
  if (y > 100 && Math.abs(x - 120) < 34 + (y - 100) * 0.08) return true;
  const ring = Math.hypot((x - 166) / 30, (y - 175) / 55);
  return ring < 1 && ring > 0.48;
}

function colourOf(x: number, y: number): readonly [number, number, number] {
  if (y < 108) return [150 + (x % 7), 96, 60];
  if (x > 156) return [205, 160, 130];
  return [30 + ((x + y) % 9), 70, 140 + (y % 20)];
}

const grounds = {
  plain: () => [232, 234, 230],
  gradient: (x: number, y: number) => [235 - y * 0.2, 230 - y * 0.15, 215 - x * 0.1],
  mottled: (x: number, y: number) => {
    const wave = 18 * Math.sin(x * 0.31) * Math.cos(y * 0.23) + ((x * 7 + y * 13) % 11);
    return [120 + wave, 165 + wave, 95 + wave];
  },
} as const;

/** neighbour: a second person, near by, of other colours, who is no part of the true alpha. patch: a piece of the arm in
 *  the background's colour, at (188, 175). */
export function drawDoll(
  ground: keyof typeof grounds,
  options: { readonly neighbour?: boolean; readonly patch?: boolean } = {},
): Doll {
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3);
  const alpha = new Float32Array(WIDTH * HEIGHT);
  const colours = new Uint8Array(WIDTH * HEIGHT * 3);
  let [left, top, right, bottom] = [WIDTH, HEIGHT, 0, 0];
  for (let y = 0, i = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++, i++) {
      let inside = 0;
      for (let k = 0; k < SUPERSAMPLES ** 2; k++) {
        const dx = ((k % SUPERSAMPLES) + 0.5) / SUPERSAMPLES;
        const dy = (Math.floor(k / SUPERSAMPLES) + 0.5) / SUPERSAMPLES;
        if (inDoll(x + dx, y + dy)) inside++;
      }
      const a = inside / SUPERSAMPLES ** 2;
      alpha[i] = a;
      const isPatch = options.patch && Math.hypot(x - 188, (y - 175) / 2) < 4;
      const own = isPatch ? grounds[ground](x, y) : colourOf(x, y);
      const other = options.neighbour && x < 50 && y > 90 ? [200, 40, 60] : grounds[ground](x, y);
      for (let c = 0; c < 3; c++) {
        colours[3 * i + c] = own[c]!;
        rgb[3 * i + c] = Math.round(a * own[c]! + (1 - a) * other[c]!);
      }
      if (a < 0.5) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return {
    picture: { widthPx: WIDTH, heightPx: HEIGHT, rgb },
    alpha,
    colours,
    box: { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top },
    gap: { x: 169, y: 175 },
  };
}

/** What the network might say of the doll: a mask that is soft, a little off, and takes the gap for
 *  the figure. Its crop is larger than the picture; a mask pixel is 1.6 picture px. */
export function readDoll(): LandmarkReading {
  const crop = { centreXPx: WIDTH / 2, centreYPx: HEIGHT / 2, sidePx: 1.3 * HEIGHT, angle: 0 };
  const logits = new Float32Array(256 * 256);
  const filled = (x: number, y: number) =>
    inDoll(x, y) || Math.hypot((x - 166) / 30, (y - 175) / 55) < 1 ? 1 : -1;
  for (let v = 0; v < 256; v++) {
    for (let u = 0; u < 256; u++) {
      const x = ((u + 0.5) / 256 - 0.5) * crop.sidePx + crop.centreXPx + 1;
      const y = ((v + 0.5) / 256 - 0.5) * crop.sidePx + crop.centreYPx - 1;
      let sum = 0;
      for (let k = 0; k < 25; k++) sum += filled(x + (k % 5) - 2, y + Math.floor(k / 5) - 2);
      logits[v * 256 + u] = y > HEIGHT ? -8 : (sum / 25) * 9;
    }
  }
  const landmarks = new Float32Array(landmarkCount * 2);
  for (let i = 0; i < landmarkCount; i++) landmarks.set([120, 70], 2 * i);
  return {
    landmarks,
    visibility: new Float32Array(landmarkCount).fill(1),
    worldLandmarks: new Float32Array(landmarkCount * 3),
    presence: 1,
    crop,
    nextCrop: crop,
    mask: { crop, logits, trust: 1 },
  };
}
