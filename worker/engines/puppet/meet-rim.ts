import type { Planes } from '../../kernels/push-pull.ts';

/** So deep a fill goes over into what shows beside it, px. */
const depthPx = 12;
/** Single pixels of the rim are mixed with the arm: they are averaged with their neighbours so many times. */
const evenRounds = 8;

/** Makes what is filled in behind arms meet the body's own colours along its rim, in place: how far they differ there is
 *  spread inward from pixel to pixel and fades, so that no edge tells where the arm lay.
 *  filled: [y, x] each; colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is filled; near: [y, x] 0..1, the same and
 *  what is beside it; isOwn: whether a pixel has the body's own colour. */
export function meetRim(
  filled: Planes,
  colours: Uint8Array,
  arms: Float32Array,
  near: Float32Array,
  widthPx: number,
  isOwn: (at: number) => boolean,
): void {
  const steps = [1, -1, widthPx, -widthPx, widthPx + 1, -widthPx - 1, widthPx - 1, 1 - widthPx];
  // From 1 on, which one in the lists a pixel is; 0 where it is not reached.
  const places = new Int32Array(arms.length);
  const reached: number[] = [];
  const off: number[] = [];
  for (let at = 0; at < arms.length; at++) {
    if (near[at] <= 0 || arms[at] > 0 || !touches(arms, at, widthPx) || !isOwn(at)) continue;
    places[at] = reached.push(at);
    for (let c = 0; c < 3; c++) off.push(colours[at * 3 + c] - filled[c][at]);
  }
  for (let round = 0; round < evenRounds; round++) evenRim(off, reached, places, steps);
  const sum = [0, 0, 0];
  for (let depth = 1, from = 0; depth < depthPx; depth++) {
    const to = reached.length;
    for (let n = from; n < to; n++) {
      for (const step of steps) {
        const at = reached[n] + step;
        if (places[at] === 0 && arms[at] > 0) places[at] = reached.push(at);
      }
    }
    const fade = (1 - depth / depthPx) ** 2;
    for (let n = to; n < reached.length; n++) {
      const at = reached[n];
      let count = 0;
      sum.fill(0);
      for (const step of steps) {
        const place = places[at + step] - 1;
        if (!(place >= from && place < to)) continue;
        count++;
        for (let c = 0; c < 3; c++) sum[c] += off[place * 3 + c];
      }
      for (let c = 0; c < 3; c++) {
        const away = sum[c] / count;
        off.push(away);
        filled[c][at] = Math.max(0, Math.min(255, filled[c][at] + fade * away));
      }
    }
    from = to;
  }
}

/** Averages what the rim's pixels differ by over those next to them, in place. off: rgb, pixel by pixel as reached. */
function evenRim(
  off: number[],
  reached: readonly number[],
  places: Int32Array,
  steps: readonly number[],
): void {
  const before = off.slice();
  for (let n = 0; n < reached.length; n++) {
    let count = 1;
    for (const step of steps) {
      const place = (places[reached[n] + step] ?? 0) - 1;
      if (place < 0) continue;
      count++;
      for (let c = 0; c < 3; c++) off[n * 3 + c] += before[place * 3 + c];
    }
    for (let c = 0; c < 3; c++) off[n * 3 + c] /= count;
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
