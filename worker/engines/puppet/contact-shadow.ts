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
  for (let y = yFrom; y < yTo; y++) {
    const dy = (y + 0.5 - place.centreYPx) / radiusY;
    const half = radiusX * Math.sqrt(Math.max(0, 1 - dy * dy));
    const xFrom = Math.max(0, Math.floor(place.centreXPx - half));
    const xTo = Math.min(canvas.widthPx, Math.ceil(place.centreXPx + half));
    if (xFrom >= xTo) continue;
    for (let x = xFrom; x < xTo; x++) {
      const dx = (x + 0.5 - place.centreXPx) / radiusX;
      const inside = Math.max(0, 1 - dx * dx - dy * dy);
      const keep = 256 - Math.round(256 * strength * inside * inside);
      const at = y * canvas.widthPx + x;
      const pixel = canvas.pixels[at];
      const low = (Math.imul(pixel & 0x00ff00ff, keep) >>> 8) & 0x00ff00ff;
      const green = (Math.imul((pixel >>> 8) & 255, keep) >>> 8) & 255;
      canvas.pixels[at] = (0xff000000 | low | (green << 8)) >>> 0;
    }
    if (xFrom < canvas.touchedFrom[y]) canvas.touchedFrom[y] = xFrom;
    if (xTo > canvas.touchedTo[y]) canvas.touchedTo[y] = xTo;
  }
}
