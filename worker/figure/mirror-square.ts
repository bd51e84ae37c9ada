/** A square array [y, x, channel] with left and right exchanged. */
export function mirrorSquare(values: Float32Array, channels: number): Float32Array {
  const side = Math.round(Math.sqrt(values.length / channels));
  const mirrored = new Float32Array(values.length);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = (y * side + side - 1 - x) * channels;
      const to = (y * side + x) * channels;
      for (let c = 0; c < channels; c++) mirrored[to + c] = values[from + c];
    }
  }
  return mirrored;
}
