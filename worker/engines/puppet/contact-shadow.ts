import type { Canvas } from './canvas.ts';

/** How much of the light a foot on the floor takes away right under it, 0..1. */
export const darkest = 0.34;

/** Height, in shadow widths, at which a lifted foot's shadow is gone. */
const fadeHeight = 1.2;

/** A soft ellipse on the floor. */
export interface ShadowPlace {
  readonly centreXPx: number;
  readonly centreYPx: number;
  readonly radiusXPx: number;
  readonly radiusYPx: number;
  /** How far the foot is above the floor, px. */
  readonly heightPx: number;
  /** The share of it that is drawn, 0..1: less where the photo has a shadow of its own. */
  readonly strength: number;
}

/** Darkens the canvas under a foot; weaker and wider the higher the foot is. */
export function drawContactShadow(canvas: Canvas, place: ShadowPlace): void {
  const rise = Math.min(1, place.heightPx / (2 * place.radiusXPx * fadeHeight));
  const strength = place.strength * darkest * (1 - rise) ** 2;
  if (strength < 0.01) return;
  const radiusX = place.radiusXPx * (1 + 0.4 * rise);
  const radiusY = place.radiusYPx * (1 + 0.4 * rise);
  const yFrom = Math.max(0, Math.floor(place.centreYPx - radiusY));
  const yTo = Math.min(canvas.heightPx, Math.ceil(place.centreYPx + radiusY));
  const { widthPx, pixels, touchedFrom, touchedTo } = canvas;
  for (let y = yFrom; y < yTo; y++) {
    const dy = (y + 0.5 - place.centreYPx) / radiusY;
    const half = radiusX * Math.sqrt(Math.max(0, 1 - dy * dy));
    const xFrom = Math.max(0, Math.floor(place.centreXPx - half));
    const xTo = Math.min(widthPx, Math.ceil(place.centreXPx + half));
    if (xFrom >= xTo) continue;
    darkenRow(pixels, y * widthPx, xFrom, xTo, place.centreXPx, radiusX, dy, strength);
    if (xFrom < touchedFrom[y]) touchedFrom[y] = xFrom;
    if (xTo > touchedTo[y]) touchedTo[y] = xTo;
  }
}

/** row: the first pixel of the row; dy: its distance to the ellipse's centre, in radii. */
function darkenRow(
  pixels: Uint32Array,
  row: number,
  xFrom: number,
  xTo: number,
  centreXPx: number,
  radiusX: number,
  dy: number,
  strength: number,
): void {
  for (let x = xFrom; x < xTo; x++) {
    const dx = (x + 0.5 - centreXPx) / radiusX;
    const inside = Math.max(0, 1 - dx * dx - dy * dy);
    const keep = 256 - Math.round(256 * strength * inside * inside);
    const pixel = pixels[row + x];
    const low = (Math.imul(pixel & 0x00ff00ff, keep) >>> 8) & 0x00ff00ff;
    const green = (Math.imul((pixel >>> 8) & 255, keep) >>> 8) & 255;
    pixels[row + x] = (0xff000000 | low | (green << 8)) >>> 0;
  }
}
