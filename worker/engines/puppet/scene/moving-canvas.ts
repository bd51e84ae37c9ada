import type { Frame } from '../../../../core/media/frame.ts';
import { convertToI420 } from '../../../../core/media/i420.ts';
import type { Canvas } from '../canvas.ts';
import { type CanvasMemory, createCanvasMemory } from '../simd/canvas-memory.ts';

/** The canvas of a clip whose background moves: every frame is drawn and converted as a whole. */
export class MovingCanvas implements Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Uint32Array;
  readonly touchedFrom: Int32Array;
  readonly touchedTo: Int32Array;
  readonly frame: Frame;
  readonly memory: CanvasMemory;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  /** Both sides even. */
  constructor(widthPx: number, heightPx: number) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.memory = createCanvasMemory(widthPx, heightPx);
    this.pixels = this.memory.pixels;
    this.touchedFrom = this.memory.touchedFrom;
    this.touchedTo = this.memory.touchedTo;
    this.#left = new Int32Array(heightPx);
    this.#right = new Int32Array(heightPx).fill(widthPx);
    this.frame = { widthPx, heightPx, i420: this.memory.i420 };
  }

  /** From now on, what is touched is told anew: a figure is drawn over what is there. */
  forgetTouched(): void {
    this.touchedFrom.fill(this.widthPx);
    this.touchedTo.fill(0);
  }

  /** The frame as it now stands; valid until the next call. */
  finish(): Frame {
    convertToI420(this, this.#left, this.#right, this.frame.i420);
    return this.frame;
  }
}
