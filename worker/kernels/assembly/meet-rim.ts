import { isWithin, stepCount, stepsAround } from './around';
import { Bytes, Doubles, doubles, Floats, Ints, ints } from './memory';

/** So deep a fill goes over into what shows beside it, px. */
const depthPx = 12;
/** Single pixels of the rim are mixed with the arm: they are averaged with their neighbours so many times. */
const evenRounds = 8;

/** Makes what is filled in behind arms meet the body's own colours along its rim, in place: how far they differ there is
 *  spread inward from pixel to pixel and fades, so that no edge tells where the arm lay.
 *  filled: [channel, y, x]; colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is filled; near: [y, x] 0..1, the same
 *  and what is beside it; own: [y, x], 1 where a pixel has the body's own colour, else 0. */
export function meetRim(
  filled: Floats,
  colours: Bytes,
  arms: Floats,
  near: Floats,
  own: Bytes,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  const steps = stepsAround(widthPx);
  let most = 0;
  for (let at = 0; at < count; at++) if (near[at] > 0 || arms[at] > 0) most++;
  // From 1 on, which one in the lists a pixel is; 0 where it is not reached.
  const places = ints(count);
  const reached = ints(most);
  const off = doubles(most * 3);
  let to = 0;
  for (let at = 0; at < count; at++) {
    if (near[at] <= 0 || arms[at] > 0 || own[at] === 0) continue;
    if (!touches(arms, at, steps, count)) continue;
    for (let c = 0; c < 3; c++) off[to * 3 + c] = colours[at * 3 + c] - filled[c * count + at];
    reached[to++] = at;
    places[at] = to;
  }
  const before = doubles(to * 3);
  for (let round = 0; round < evenRounds; round++) {
    evenRim(off, before, reached, to, places, steps, count);
  }
  for (let depth = 1, from = 0; depth < depthPx; depth++) {
    let end = to;
    for (let n = from; n < to; n++) {
      for (let way = 0; way < stepCount; way++) {
        const at = reached[n] + steps[way];
        if (!isWithin(at, count) || places[at] !== 0 || arms[at] <= 0) continue;
        reached[end++] = at;
        places[at] = end;
      }
    }
    const left = 1 - <f64>depth / depthPx;
    for (let n = to; n < end; n++) {
      const at = reached[n];
      let found = 0;
      for (let way = 0; way < stepCount; way++) {
        const beside = at + steps[way];
        const place = isWithin(beside, count) ? places[beside] - 1 : -1;
        if (place < from || place >= to) continue;
        found++;
        for (let c = 0; c < 3; c++) off[n * 3 + c] += off[place * 3 + c];
      }
      for (let c = 0; c < 3; c++) {
        const away = off[n * 3 + c] / found;
        off[n * 3 + c] = away;
        const met = filled[c * count + at] + left * left * away;
        filled[c * count + at] = Math.max(0, Math.min(255, met));
      }
    }
    from = to;
    to = end;
  }
}

/** Averages what the rim's pixels differ by over those next to them, in place. off: rgb, pixel by pixel as reached;
 *  before: room for it. */
function evenRim(
  off: Doubles,
  before: Doubles,
  reached: Ints,
  many: i32,
  places: Ints,
  steps: Ints,
  count: i32,
): void {
  for (let n = 0; n < many * 3; n++) before[n] = off[n];
  for (let n = 0; n < many; n++) {
    let found = 1;
    for (let way = 0; way < stepCount; way++) {
      const beside = reached[n] + steps[way];
      const place = isWithin(beside, count) ? places[beside] - 1 : -1;
      if (place < 0) continue;
      found++;
      for (let c = 0; c < 3; c++) off[n * 3 + c] += before[place * 3 + c];
    }
    for (let c = 0; c < 3; c++) off[n * 3 + c] /= found;
  }
}

function touches(arms: Floats, at: i32, steps: Ints, count: i32): bool {
  for (let way = 0; way < stepCount; way++) {
    const beside = at + steps[way];
    if (isWithin(beside, count) && arms[beside] > 0) return true;
  }
  return false;
}
