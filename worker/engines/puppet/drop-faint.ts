import type { PixelBox } from './pixel-box.ts';

/** So far from what is rather the arm's than not, px, its soft edge has ended. */
const faintPx = 3;

/** Takes out what is left of an arm in places that it is not near, in place: it would go along as a veil.
 *  arm: [y, x] 0..1. */
export function dropFaint(arm: Float32Array, { widthPx }: PixelBox): void {
  for (let at = 0; at < arm.length; at++) {
    if (arm[at] > 0 && arm[at] < 0.5 && !isNearArm(arm, at, widthPx)) arm[at] = 0;
  }
}

function isNearArm(arm: Float32Array, at: number, widthPx: number): boolean {
  for (let dy = -faintPx; dy <= faintPx; dy++) {
    const row = at + dy * widthPx;
    for (let near = row - faintPx; near <= row + faintPx; near++) if (arm[near] >= 0.5) return true;
  }
  return false;
}
