import { Bytes, Doubles, Floats } from './memory';
import { nextPixel, nextWays } from './next-pixel';

/** An arm's edge against the background is looked at so far in, px, and compared with what lies so deep. */
const linePx = 4;
const deepPx = 8;
/** Beyond so many px it must be the background. */
const clearPx = 4;
/** A line is so many levels darker than what it goes round, on half of the edge. */
const lineLevels = 45;
/** Shorter edges tell nothing, px. */
const leastPx = 40;
const opaque: f64 = 0.9;

/** Whether a dark line is drawn round a figure's arm. It is told from the arm's edge against the background.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]; line: the line's colour, rgb. */
export function findOutline(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  widthPx: i32,
  heightPx: i32,
  line: Doubles,
): bool {
  let red = 0;
  let green = 0;
  let blue = 0;
  let dark = 0;
  let all = 0;
  for (let y = deepPx; y + deepPx < heightPx; y++) {
    for (let x = deepPx; x + deepPx < widthPx; x++) {
      const at = y * widthPx + x;
      if (arm[at] < opaque || alpha[at] < opaque) continue;
      for (let way = 0; way < nextWays; way++) {
        const out = nextPixel(at, way, widthPx) - at;
        if (alpha[at + out] >= opaque || alpha[at + clearPx * out] > 1 - opaque) continue;
        if (!(arm[at - deepPx * out] >= opaque)) continue;
        let darkest = at;
        for (let n = -1; n <= linePx; n++) {
          if (luma(colours, at - n * out) < luma(colours, darkest)) darkest = at - n * out;
        }
        all++;
        if (luma(colours, at - deepPx * out) - luma(colours, darkest) <= lineLevels) continue;
        dark++;
        red += colours[darkest * 3];
        green += colours[darkest * 3 + 1];
        blue += colours[darkest * 3 + 2];
      }
    }
  }
  if (all < leastPx || 2 * dark <= all) return false;
  line[0] = <f64>red / <f64>dark;
  line[1] = <f64>green / <f64>dark;
  line[2] = <f64>blue / <f64>dark;
  return true;
}

function luma(colours: Bytes, at: i32): f64 {
  return <f64>(colours[at * 3] + 2 * colours[at * 3 + 1] + colours[at * 3 + 2]) / 4;
}
