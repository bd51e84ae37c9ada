import type { Canvas } from '../canvas.ts';

type Rgb = readonly [r: number, g: number, b: number];

/** A soft ellipse of shadow on the ground, px. */
export interface GroundSpot {
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusXPx: number;
  readonly radiusYPx: number;
  /** What the ground is mixed with, 8-bit sRGB. */
  readonly colour: Rgb;
  /** At the middle, 0..1. */
  readonly strength: number;
  /** 0 a hard edge, 1 hardly an edge. */
  readonly softness: number;
}

/** Mixes the ground with a shadow's colour, the most in its middle. */
export function drawGroundSpot(canvas: Canvas, spot: GroundSpot): void {
  const { xPx, yPx, radiusXPx, radiusYPx, colour, strength, softness } = spot;
  if (strength <= 0 || radiusXPx <= 0 || radiusYPx <= 0) return;
  const { widthPx, heightPx, pixels } = canvas;
  const top = Math.max(0, Math.floor(yPx - radiusYPx));
  const bottom = Math.min(heightPx, Math.ceil(yPx + radiusYPx));
  const edge = Math.max(0.05, softness);
  const paint = colour[0] | (colour[1] << 8) | (colour[2] << 16);
  for (let y = top; y < bottom; y++) {
    const dy = (y + 0.5 - yPx) / radiusYPx;
    const half = radiusXPx * Math.sqrt(Math.max(0, 1 - dy * dy));
    const to = Math.min(widthPx, Math.ceil(xPx + half));
    for (let x = Math.max(0, Math.floor(xPx - half)); x < to; x++) {
      const dx = (x + 0.5 - xPx) / radiusXPx;
      const inside = Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy));
      const t = Math.min(1, inside / edge);
      mix(pixels, y * widthPx + x, paint, toFixed(strength * t * t * (3 - 2 * t)));
    }
  }
}

const toFixed = (share: number) => Math.round(share * 65536);

/** colour: 0xBBGGRR; share: in 16.16. */
function mix(pixels: Uint32Array, at: number, colour: number, share: number): void {
  const pixel = pixels[at] | 0;
  const red = pixel & 255;
  const green = (pixel >>> 8) & 255;
  const blue = (pixel >>> 16) & 255;
  const half = 32768;
  const r = red + ((((colour & 255) - red) * share + half) >> 16);
  const g = green + (((((colour >>> 8) & 255) - green) * share + half) >> 16);
  const b = blue + (((((colour >>> 16) & 255) - blue) * share + half) >> 16);
  pixels[at] = 0xff000000 | (b << 16) | (g << 8) | r;
}

/** How far below the soles a mirrored figure is seen, in figure heights, before it has faded. */
const mirrorDepth = 0.42;

/** What mirrors a figure. */
export interface Mirror {
  readonly floorYPx: number;
  readonly figureHeightPx: number;
  /** How much is mirrored at the soles, 0..1. */
  readonly share: number;
}

/** Keeps of the canvas what is looked at again once the figure stands there. */
export function keepBare({ widthPx, heightPx, pixels }: Canvas, bare: Uint32Array, mirror: Mirror) {
  const { floor, lowest } = mirrorRows(mirror, heightPx);
  const from = Math.max(0, 2 * floor - lowest) * widthPx;
  bare.set(pixels.subarray(from), from);
}

function mirrorRows({ floorYPx, figureHeightPx }: Mirror, heightPx: number) {
  const floor = Math.round(floorYPx);
  const deep = Math.max(1, mirrorDepth * figureHeightPx);
  return { floor, deep, lowest: Math.min(heightPx, Math.ceil(floor + deep)) };
}

/** Mirrors what was drawn over the ground, about the line where its soles stand.
 *  bare: the canvas before the figure was drawn, as keepBare has kept it. */
export function drawReflection(canvas: Canvas, bare: Uint32Array, mirror: Mirror): void {
  const { widthPx, heightPx, pixels, touchedFrom, touchedTo } = canvas;
  const { floor, deep, lowest } = mirrorRows(mirror, heightPx);
  for (let y = floor; y < lowest; y++) {
    const from = 2 * floor - y - 1;
    if (from < 0) return;
    const strength = toFixed(mirror.share * (1 - (y - floor) / deep));
    for (let x = Math.max(0, touchedFrom[from]); x < touchedTo[from]; x++) {
      const source = from * widthPx + x;
      const at = y * widthPx + x;
      // Only the figure is mirrored, and only onto the ground.
      if (pixels[source] === bare[source] || pixels[at] !== bare[at]) continue;
      mix(pixels, at, pixels[source], strength);
    }
  }
}
