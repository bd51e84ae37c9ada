import { Bytes, Floats, floats, Ints, ints } from './memory';

/** So many rows of a reach are asked, evenly; those in the middle of them by brightness are averaged. */
const asked = 9;
const middle = 3;

/** Gives some pixels the middle colour of those above and below, each over its own reach, in place: single rows do not
 *  stand out, and an edge that runs across stays sharp. Those that are not `usable` count nothing.
 *  planes: [channel, y, x]; reachPx: [y, x], 0 where nothing changes; usable: [y, x], 0 or 1. */
export function medianColumns(
  planes: Floats,
  reachPx: Bytes,
  usable: Bytes,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  let changing = 0;
  for (let at = 0; at < count; at++) if (reachPx[at] > 0) changing++;
  // Written when all are told: each is asked for by others.
  const told = floats(changing * 3);
  const toldAt = ints(changing);
  let many = 0;
  const places = ints(asked);
  const lumas = floats(asked);
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      const reach = reachPx[at];
      if (reach === 0) continue;
      const found = sortColumn(planes, usable, widthPx, heightPx, x, y, reach, places, lumas);
      if (found === 0) continue;
      const taken = min(found, middle);
      const first = (found - taken) >> 1;
      for (let c = 0; c < 3; c++) {
        let sum: f64 = 0;
        for (let n = first; n < first + taken; n++) sum += planes[c * count + places[n]];
        told[many * 3 + c] = sum / taken;
      }
      toldAt[many++] = at;
    }
  }
  for (let n = 0; n < many; n++) {
    for (let c = 0; c < 3; c++) planes[c * count + toldAt[n]] = told[n * 3 + c];
  }
}

/** The usable pixels above and below one, by brightness. Returns how many there are. */
function sortColumn(
  planes: Floats,
  usable: Bytes,
  widthPx: i32,
  heightPx: i32,
  x: i32,
  y: i32,
  reach: i32,
  places: Ints,
  lumas: Floats,
): i32 {
  const count = widthPx * heightPx;
  let found = 0;
  for (let n = 0; n < asked; n++) {
    const row = y + <i32>Math.round((<f64>(2 * n) / (asked - 1) - 1) * reach);
    if (row < 0 || row >= heightPx) continue;
    const from = row * widthPx + x;
    if (usable[from] === 0) continue;
    const luma = planes[from] + 2 * planes[count + from] + planes[2 * count + from];
    let place = found++;
    for (; place > 0 && lumas[place - 1] > luma; place--) {
      lumas[place] = lumas[place - 1];
      places[place] = places[place - 1];
    }
    lumas[place] = luma;
    places[place] = from;
  }
  return found;
}
