import type { Planes } from '../../kernels/push-pull.ts';

/** So many rows of a reach are asked, evenly; those in the middle of them by brightness are averaged. */
const asked = 9;
const middle = 3;

/** Gives some pixels the middle colour of those above and below, each over its own reach, in place: single rows do not
 *  stand out, and an edge that runs across stays sharp. Those that are not `usable` count nothing.
 *  planes: [y, x] each; reachPx: [y, x], 0 where nothing changes; usable: [y, x], 0 or more. */
export function medianColumns(
  planes: Planes,
  reachPx: Uint8Array,
  usable: Float32Array,
  widthPx: number,
  heightPx: number,
): void {
  const [red, green, blue] = planes;
  // Written when all are told: each is asked for by others.
  const told: number[] = [];
  const places = new Int32Array(asked);
  const lumas = new Float32Array(asked);
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      const reach = reachPx[at];
      if (reach === 0) continue;
      let count = 0;
      for (let n = 0; n < asked; n++) {
        const row = y + Math.round(((2 * n) / (asked - 1) - 1) * reach);
        if (row < 0 || row >= heightPx) continue;
        const from = row * widthPx + x;
        if (!(usable[from] > 0)) continue;
        const luma = red[from] + 2 * green[from] + blue[from];
        let place = count++;
        for (; place > 0 && lumas[place - 1] > luma; place--) {
          lumas[place] = lumas[place - 1];
          places[place] = places[place - 1];
        }
        lumas[place] = luma;
        places[place] = from;
      }
      if (count === 0) continue;
      const taken = Math.min(count, middle);
      const first = (count - taken) >> 1;
      let [r, g, b] = [0, 0, 0];
      for (let n = first; n < first + taken; n++) {
        r += red[places[n]];
        g += green[places[n]];
        b += blue[places[n]];
      }
      told.push(at, r / taken, g / taken, b / taken);
    }
  }
  for (let n = 0; n < told.length; n += 4) {
    const at = told[n];
    red[at] = told[n + 1];
    green[at] = told[n + 2];
    blue[at] = told[n + 3];
  }
}
