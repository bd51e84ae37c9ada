import type { Planes } from '../../kernels/push-pull.ts';

/** What differs from the cloth beyond by fewer levels than this may be its own; by more, it is the arm's: its outline, its
 *  light on the cloth, half of its pixels. */
const unlike = { from: 30, to: 75 };
/** So far away the arm is looked for, px. */
const reachPx = 9;

/** The body's colours without what an arm before it left beside itself, which would show where it lay once it has gone.
 *  At rest the photo has it, therefore it goes only where the arm crosses the body.
 *  filled: [y, x] each, what is filled in from beyond; colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is filled;
 *  near: [y, x] 0..1, the same and what is beside it; crossing: [y, x] 0..1, the arms that lie before the body. */
export function cleanRim(
  filled: Planes,
  colours: Uint8Array,
  arms: Float32Array,
  near: Float32Array,
  crossing: Float32Array,
  widthPx: number,
): Uint8Array {
  const clean = colours.slice();
  const steps = [1, -1, widthPx, -widthPx, widthPx + 1, -widthPx - 1, widthPx - 1, 1 - widthPx];
  const isBeside = (at: number) => {
    for (let r = 1; r <= reachPx; r++) {
      for (const step of steps) if (crossing[at + r * step] > 0) return true;
    }
    return false;
  };
  for (let at = 0; at < arms.length; at++) {
    if (near[at] <= 0 || arms[at] > 0 || !isBeside(at)) continue;
    let most = 0;
    for (let c = 0; c < 3; c++) {
      most = Math.max(most, Math.abs(colours[at * 3 + c] - filled[c][at]));
    }
    const share = Math.min(1, (most - unlike.from) / (unlike.to - unlike.from));
    if (share <= 0) continue;
    for (let c = 0; c < 3; c++) {
      const own = colours[at * 3 + c];
      clean[at * 3 + c] = Math.round(own + share * (filled[c][at] - own));
    }
  }
  return clean;
}
