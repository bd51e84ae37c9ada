/** From 0 to 1 for a share of 0..1, level at both ends; beyond them what it is there. */
export function smoothStep(share: f64): f64 {
  const t = min<f64>(1, max<f64>(0, share));
  return t * t * (3 - 2 * t);
}
