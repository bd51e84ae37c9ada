import type { Frame } from '../../../core/media/frame.ts';
import type { Canvas } from './raster.ts';
import { type CanvasMemory, createCanvasMemory } from './simd/canvas-memory.ts';
import { toYuv } from './yuv.ts';

/** The canvas of one clip: a still background, drawn on frame by frame, and its yuv420p frame.
 *  Only what was touched in this frame or the last is copied and converted again, so that the rest of the
 *  background is the same bytes in every frame. */
export class FrameCanvas implements Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Uint32Array;
  readonly touchedFrom: Int32Array;
  readonly touchedTo: Int32Array;
  readonly frame: Frame;
  readonly memory: CanvasMemory;
  private readonly background: Uint32Array;
  private readonly lastFrom: Int32Array;
  private readonly lastTo: Int32Array;

  /** background: rgb [y, x, channel]; both sides even. */
  constructor(widthPx: number, heightPx: number, background: Uint8Array) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.background = packPixels(background);
    this.memory = createCanvasMemory(widthPx, heightPx);
    this.pixels = this.memory.pixels;
    this.pixels.set(this.background);
    this.touchedFrom = new Int32Array(heightPx).fill(widthPx);
    this.touchedTo = new Int32Array(heightPx);
    this.lastFrom = this.touchedFrom.slice();
    this.lastTo = this.touchedTo.slice();
    this.frame = { widthPx, heightPx, i420: this.memory.i420 };
    const from = new Int32Array(heightPx);
    const to = new Int32Array(heightPx).fill(widthPx);
    convertToI420(this, from, to, this.frame.i420);
  }

  /** Puts the background back where the last frame was drawn. */
  clear(): void {
    const { widthPx, touchedFrom, touchedTo } = this;
    // Whole rows, as one copy: a copy for each row takes longer.
    const isTouched = (to: number) => to > 0;
    const from = touchedTo.findIndex(isTouched) * widthPx;
    const to = (touchedTo.findLastIndex(isTouched) + 1) * widthPx;
    if (to > 0) this.pixels.set(this.background.subarray(from, to), from);
    this.lastFrom.set(touchedFrom);
    this.lastTo.set(touchedTo);
    touchedFrom.fill(widthPx);
    touchedTo.fill(0);
  }

  /** The frame as it now stands; valid until the next call. */
  finish(): Frame {
    const { heightPx, touchedFrom, touchedTo, lastFrom, lastTo } = this;
    for (let y = 0; y < heightPx; y++) {
      lastFrom[y] = Math.min(lastFrom[y], touchedFrom[y]);
      lastTo[y] = Math.max(lastTo[y], touchedTo[y]);
    }
    convertToI420(this, lastFrom, lastTo, this.frame.i420);
    return this.frame;
  }
}

function packPixels(rgb: Uint8Array): Uint32Array {
  const pixels = new Uint32Array(rgb.length / 3);
  for (let i = 0; i < pixels.length; i++) {
    pixels[i] = (0xff000000 | (rgb[i * 3 + 2] << 16) | (rgb[i * 3 + 1] << 8) | rgb[i * 3]) >>> 0;
  }
  return pixels;
}

const { yR, yG, yB, yOffset, uR, uG, uB, vR, vG, vB, chromaOffset } = toYuv;
/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;

/** Converts the columns from[y]..to[y] of each row pair; chroma is the mean of its 2×2 pixels. */
export function convertToI420(
  { widthPx, heightPx, pixels, memory }: Pick<Canvas, 'widthPx' | 'heightPx' | 'pixels' | 'memory'>,
  from: Int32Array,
  to: Int32Array,
  i420: Uint8Array,
): void {
  const uStart = widthPx * heightPx;
  const vStart = uStart + uStart / 4;
  for (let y = 0; y < heightPx; y += 2) {
    let first = Math.min(from[y], from[y + 1]) & ~1;
    const last = Math.max(to[y], to[y + 1]);
    first += memory?.convert(y, first, last) ?? 0;
    let chroma = (y / 2) * (widthPx / 2) + first / 2;
    const end = y * widthPx + last;
    for (let at = y * widthPx + first; at < end; at += 2, chroma++) {
      const p00 = pixels[at] | 0;
      const p10 = pixels[at + 1] | 0;
      const p01 = pixels[at + widthPx] | 0;
      const p11 = pixels[at + widthPx + 1] | 0;
      i420[at] = luma(p00);
      i420[at + 1] = luma(p10);
      i420[at + widthPx] = luma(p01);
      i420[at + widthPx + 1] = luma(p11);
      // Red and blue are summed side by side.
      const redBlue = (p00 & pair) + (p10 & pair) + (p01 & pair) + (p11 & pair);
      const r = redBlue & 0xffff;
      const b = redBlue >>> 16;
      const g = ((p00 >> 8) & 255) + ((p10 >> 8) & 255) + ((p01 >> 8) & 255) + ((p11 >> 8) & 255);
      i420[uStart + chroma] =
        (Math.imul(uR, r) + Math.imul(uG, g) + Math.imul(uB, b) + chromaOffset) >> 18;
      i420[vStart + chroma] =
        (Math.imul(vR, r) + Math.imul(vG, g) + Math.imul(vB, b) + chromaOffset) >> 18;
    }
  }
}

function luma(pixel: number): number {
  const r = pixel & 255;
  const g = (pixel >> 8) & 255;
  const b = (pixel >> 16) & 255;
  return (Math.imul(yR, r) + Math.imul(yG, g) + Math.imul(yB, b) + yOffset) >> 16;
}
