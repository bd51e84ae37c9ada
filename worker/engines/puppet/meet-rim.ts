import type { Planes } from '../../../core/media/push-pull.ts';

/** So deep a fill goes over into what shows beside it, px. */
const depthPx = 8;

/** Makes what is filled in behind arms meet the body's own colours along its rim, in place: how far they differ there is
 *  spread inward from pixel to pixel and fades, so that no edge tells where the arm lay.
 *  filled: [y, x] each; colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is filled; isOwn: whether a pixel
 *  has the body's own colour. */
export function meetRim(
  filled: Planes,
  colours: Uint8Array,
  arms: Float32Array,
  widthPx: number,
  isOwn: (at: number) => boolean,
): void {
  const steps = [1, -1, widthPx, -widthPx, widthPx + 1, -widthPx - 1, widthPx - 1, 1 - widthPx];
  // 1 at the rim, 2 next to it, …; 0 where it is not reached.
  const layer = new Uint8Array(arms.length);
  const off = [0, 1, 2].map(() => new Float32Array(arms.length));
  let front: number[] = [];
  for (let at = 0; at < arms.length; at++) {
    if (arms[at] > 0 || !touches(arms, at, widthPx) || !isOwn(at)) continue;
    layer[at] = 1;
    front.push(at);
    for (let c = 0; c < 3; c++) off[c][at] = colours[at * 3 + c] - filled[c][at];
  }
  for (let depth = 1; depth < depthPx; depth++) {
    const next: number[] = [];
    for (const from of front) {
      for (const step of steps) {
        const at = from + step;
        if (layer[at] !== 0 || !(arms[at] > 0)) continue;
        layer[at] = depth + 1;
        next.push(at);
      }
    }
    const fade = (1 - depth / depthPx) ** 2;
    for (const at of next) {
      let count = 0;
      const sum = [0, 0, 0];
      for (const step of steps) {
        if (layer[at + step] !== depth) continue;
        count++;
        for (let c = 0; c < 3; c++) sum[c] += off[c][at + step];
      }
      for (let c = 0; c < 3; c++) {
        off[c][at] = sum[c] / count;
        filled[c][at] = Math.max(0, Math.min(255, filled[c][at] + fade * off[c][at]));
      }
    }
    front = next;
  }
}

function touches(arms: Float32Array, at: number, widthPx: number): boolean {
  return (
    arms[at - 1] > 0 ||
    arms[at + 1] > 0 ||
    arms[at - widthPx] > 0 ||
    arms[at + widthPx] > 0 ||
    arms[at - widthPx - 1] > 0 ||
    arms[at - widthPx + 1] > 0 ||
    arms[at + widthPx - 1] > 0 ||
    arms[at + widthPx + 1] > 0
  );
}
