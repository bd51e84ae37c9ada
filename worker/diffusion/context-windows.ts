/** Frames that are denoised together, and how many frames there are in all. */
export interface ContextWindows {
  /** Of a clip's frames, in the order in which the temporal attention sees them. */
  readonly windows: readonly (readonly number[])[];
  /** At least as many as were asked for; those beyond repeat the last one's pose and are thrown away. */
  readonly frames: number;
}

export interface WindowSize {
  readonly frames: number;
  readonly overlap: number;
}

/** Windows of a dance that begins again where it ends: the last ones go on with the first frames.
 *  Source: Moore-AnimateAnyone, src/pipelines/context.py, `uniform` with closed_loop and stride 1. */
export function closedWindows(frames: number, size: WindowSize): ContextWindows {
  if (frames <= size.frames) return { windows: [upTo(frames)], frames };
  const step = stepOf(size);
  const windows = upTo(Math.ceil(frames / step)).map((i) =>
    upTo(size.frames).map((k) => (i * step + k) % frames),
  );
  return { windows, frames };
}

/** Windows of a dance that ends elsewhere than it began: frames are added until the last window is whole.
 *  Source: MusePose, musepose/pipelines/context.py, closed_loop false; test_stage_2.py for the added frames. */
export function openWindows(frames: number, size: WindowSize): ContextWindows {
  if (frames <= size.frames) return { windows: [upTo(frames)], frames };
  const step = stepOf(size);
  const count = 1 + Math.ceil((frames - size.frames) / step);
  const windows = upTo(count).map((i) => upTo(size.frames).map((k) => i * step + k));
  return { windows, frames: (count - 1) * step + size.frames };
}

function stepOf({ frames, overlap }: WindowSize): number {
  if (overlap < 0 || overlap >= frames) {
    throw new RangeError(`windows of ${frames} frames do not overlap by ${overlap}`);
  }
  return frames - overlap;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
