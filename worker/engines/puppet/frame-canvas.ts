import type { Frame } from '../../../core/media/frame.ts';
import { convertToI420 } from '../../../core/media/i420.ts';
import { useKernels } from '../../kernels/kernels.ts';
import type { Canvas } from './canvas.ts';
import { type CanvasMemory, createCanvasMemory } from './simd/canvas-memory.ts';

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
    this.touchedFrom = this.memory.touchedFrom;
    this.touchedTo = this.memory.touchedTo;
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
  const count = rgb.length / 3;
  return useKernels((kernels, memory) => {
    const pixels = memory.ints(count);
    kernels.packPixels(memory.put(rgb), count, pixels);
    return memory.take(pixels, new Uint32Array(count));
  });
}
