/** Frames before and after a peak in which it is reached and left, and over which that is smoothed: no more, or
 *  an arm that is well inside the picture long before and after is moved as well. */
export const easeFrames = 3;

/** One of several values a frame, spread to the frames around so that it never jumps and is nowhere less.
 *  values: [frame, slot], `slots` a frame. Returns [frame]. */
export function easePeaks(values: Float32Array, slots: number, slot: number): Float32Array {
  const frameCount = values.length / slots;
  const peaks = new Float32Array(frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    for (let near = -easeFrames; near <= easeFrames; near++) {
      const value = values[(frame + near) * slots + slot] ?? 0;
      if (Math.abs(value) > Math.abs(peaks[frame])) peaks[frame] = value;
    }
  }
  return averageFrames(peaks, easeFrames);
}

/** Means over so many frames before and after. */
export function averageFrames(values: Float32Array, reach: number): Float32Array {
  return values.map((_, frame) => {
    let sum = 0;
    for (let near = -reach; near <= reach; near++) {
      sum += values[Math.min(values.length - 1, Math.max(0, frame + near))];
    }
    return sum / (2 * reach + 1);
  });
}
