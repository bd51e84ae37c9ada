import type { Canvas } from '../../canvas.ts';
import type { Layer } from '../place.ts';
import { drawRow } from './draw-row.ts';
import type { Sheet } from './sheet.ts';

/** Where the ground lies: its depth at a row follows from these two. */
export interface GroundPlane {
  readonly horizonYPx: number;
  readonly floorYPx: number;
}

/** How far the picture behind an endlessly far thing moves for a sway of one pixel. */
export const parallax = 0.35;

const turn = 2 * Math.PI;

/** Draws a layer as it stands at a time, the camera moved by swayPx.
 *  hidden: [y], 1 where rows of the canvas need not be drawn because something covers them later. */
export function drawSheet(
  canvas: Canvas,
  sheet: Sheet,
  layer: Pick<Layer, 'depth' | 'ground' | 'glow' | 'soft' | 'life'>,
  plane: GroundPlane,
  seconds: number,
  swayPx: number,
  hidden: Uint8Array,
): void {
  const { life = {} } = layer;
  const lift = life.swell
    ? wave(seconds, life.swell.seconds, life.swell.phase) * life.swell.amplitudePx
    : 0;
  const strength = Math.round(256 * pulseAt(life.pulse, seconds));
  const left = sheet.leftPx + (life.driftPxPerSecond ?? 0) * seconds;
  const topPx = Math.round(sheet.topPx + lift);
  const yFrom = Math.max(0, topPx);
  const yTo = Math.min(canvas.heightPx, topPx + sheet.heightPx);
  const tangent = life.swing
    ? life.swing.tangent * wave(seconds, life.swing.seconds, life.swing.phase)
    : 0;
  const { horizonYPx, floorYPx } = plane;
  for (let y = yFrom; y < yTo; y++) {
    if (hidden[y] === 1) continue;
    // On the ground plane, a row's distance goes with one over its height under the horizon.
    const nearness = (y - horizonYPx) / (floorYPx - horizonYPx);
    const depth = layer.ground ? Math.max(-1, 1 - Math.max(0, nearness)) : layer.depth;
    let x = left + swayPx * parallax * depth;
    if (life.swing) x += tangent * (y - life.swing.pivotYPx);
    if (life.wobble) {
      const { amplitudePx, wavelengthPx, seconds: period } = life.wobble;
      const grown = layer.ground ? Math.min(1.6, Math.max(0.1, nearness)) : 1;
      const phase = layer.ground ? y / (wavelengthPx * grown) : y / wavelengthPx;
      x += amplitudePx * grown * Math.sin(turn * (phase - seconds / period));
    }
    if (layer.glow || layer.soft) x = Math.round(x);
    drawRow(canvas, y, sheet, y - topPx, x, strength, layer.glow ?? false);
  }
}

/** −1..1. */
function wave(seconds: number, period: number, phase = 0): number {
  return Math.sin(turn * (seconds / period + phase));
}

function pulseAt(pulse: NonNullable<Layer['life']>['pulse'], seconds: number): number {
  if (!pulse) return 1;
  const share = 0.5 + 0.5 * wave(seconds, pulse.seconds, pulse.phase);
  return pulse.low + (pulse.high - pulse.low) * (pulse.flash ? share ** 24 : share);
}
