import type { Canvas } from '../raster.ts';

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
  for (let y = top; y < bottom; y++) {
    const dy = (y + 0.5 - yPx) / radiusYPx;
    const half = radiusXPx * Math.sqrt(Math.max(0, 1 - dy * dy));
    const to = Math.min(widthPx, Math.ceil(xPx + half));
    for (let x = Math.max(0, Math.floor(xPx - half)); x < to; x++) {
      const dx = (x + 0.5 - xPx) / radiusXPx;
      const inside = Math.max(0, 1 - Math.hypot(dx, dy));
      const t = Math.min(1, inside / edge);
      mix(pixels, y * widthPx + x, colour, strength * t * t * (3 - 2 * t));
    }
  }
}

function mix(pixels: Uint32Array, at: number, [r, g, b]: Rgb, share: number): void {
  const pixel = pixels[at];
  const blend = (from: number, to: number) => Math.round(from + (to - from) * share);
  const red = blend(pixel & 255, r);
  const green = blend((pixel >>> 8) & 255, g);
  const blue = blend((pixel >>> 16) & 255, b);
  pixels[at] = (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

/** How far below the soles a mirrored figure is seen, in figure heights, before it has faded. */
const mirrorDepth = 0.42;

/** Mirrors what was drawn over the ground, about the line where its soles stand.
 *  bare: the canvas before the figure was drawn. share: how much is mirrored at the soles, 0..1. */
export function drawReflection(
  canvas: Canvas,
  bare: Uint32Array,
  { floorYPx, figureHeightPx, share }: { floorYPx: number; figureHeightPx: number; share: number },
): void {
  const { widthPx, heightPx, pixels, touchedFrom, touchedTo } = canvas;
  const floor = Math.round(floorYPx);
  const deep = Math.max(1, mirrorDepth * figureHeightPx);
  for (let y = floor; y < Math.min(heightPx, floor + deep); y++) {
    const from = 2 * floor - y - 1;
    if (from < 0) return;
    const strength = share * (1 - (y - floor) / deep);
    for (let x = Math.max(0, touchedFrom[from]); x < touchedTo[from]; x++) {
      const source = from * widthPx + x;
      const at = y * widthPx + x;
      // Only the figure is mirrored, and only onto the ground.
      if (pixels[source] === bare[source] || pixels[at] !== bare[at]) continue;
      const colour = pixels[source];
      mix(pixels, at, [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255], strength);
    }
  }
}
