/** Smooths values over time without delaying them: at each moment the value of the parabola that fits those around it
 *  best, the nearer the more, and the surer the more. A moment without a value is filled from its neighbours.
 *  Source: locally weighted regression, Cleveland, "Robust locally weighted regression", 1979, with a Gaussian's weights.
 *  values: [moment]; trust: [moment], 0 for one that is not known; width: a standard deviation, moments. */
export function smoothTrack(
  values: Float32Array,
  trust: Float32Array,
  width: number,
): Float32Array {
  return values.map((_, at) => {
    for (let wider = width; ; wider *= 2) {
      const fitted = fitAt(values, trust, at, wider);
      if (fitted !== null) return fitted;
      if (wider > values.length) return values[at];
    }
  });
}

/** Moments' worth of trust that a parabola needs. */
const leastTrust = 2.5;

/** The parabola's value in the middle; null where too little is known near by. */
function fitAt(values: Float32Array, trust: Float32Array, at: number, width: number) {
  const reach = Math.ceil(3 * width);
  const s = [0, 0, 0, 0, 0];
  const t = [0, 0, 0];
  for (let i = Math.max(0, at - reach); i <= Math.min(values.length - 1, at + reach); i++) {
    const away = (i - at) / width;
    const weight = trust[i] * Math.exp(-0.5 * away * away);
    for (let power = 0; power < 5; power++) s[power] += weight * away ** power;
    for (let power = 0; power < 3; power++) t[power] += weight * away ** power * values[i];
  }
  if (s[0] < leastTrust * Math.min(1, width)) return null;
  // Cramer's rule for the constant term of the normal equations.
  const determinant =
    s[0] * (s[2] * s[4] - s[3] * s[3]) -
    s[1] * (s[1] * s[4] - s[3] * s[2]) +
    s[2] * (s[1] * s[3] - s[2] * s[2]);
  if (Math.abs(determinant) < 1e-9 * s[0] ** 3) return t[0] / s[0];
  const constant =
    t[0] * (s[2] * s[4] - s[3] * s[3]) -
    s[1] * (t[1] * s[4] - s[3] * t[2]) +
    s[2] * (t[1] * s[3] - s[2] * t[2]);
  return constant / determinant;
}
