import type { Canvas } from '../../canvas.ts';
import { drawRow } from './draw-row.ts';
import { movedBy, type Sheet } from './sheet.ts';

/** Draws all of a small sheet onto the canvas, as far as it lies on it.
 *  topPx: the row of its first one; the rest as drawRow takes it. */
export function drawSprite(
  canvas: Canvas,
  sheet: Sheet,
  topPx: number,
  leftPx: number,
  strength: number,
  glow: boolean,
): void {
  const { memory, widthPx, heightPx, touchedFrom, touchedTo } = canvas;
  const yFrom = Math.max(0, topPx);
  const yTo = Math.min(heightPx, topPx + sheet.heightPx);
  if (strength <= 0 || yFrom >= yTo) return;
  const { moved, shift } = movedBy(sheet, leftPx);
  const { texels, widthPx: stride } = moved;
  const place = memory?.placeOf(texels) ?? null;
  if (!memory || place === null) {
    for (let y = yFrom; y < yTo; y++) drawRow(canvas, y, sheet, y - topPx, leftPx, strength, glow);
    return;
  }
  const xFrom = Math.max(0, shift);
  const xTo = Math.min(widthPx, shift + stride);
  if (xFrom >= xTo) return;
  const draw = glow ? memory.glow : memory.cover;
  const at = yFrom * widthPx + xFrom;
  const from = (yFrom - topPx) * stride + xFrom - shift;
  draw(at, place, from, stride, xTo - xFrom, yTo - yFrom, strength);
  for (let y = yFrom; y < yTo; y++) {
    if (xFrom < touchedFrom[y]) touchedFrom[y] = xFrom;
    if (xTo > touchedTo[y]) touchedTo[y] = xTo;
  }
}
