import { evenSeam, joinSpecks } from './even-seam';
import { cos, sin } from './math';
import { Bytes, Doubles, doubles, Floats, floats, Ints, ints, mark, release } from './memory';
import { findSeamBand, SeamBand } from './seam-band';
import { settleRim } from './settle-rim';

/** Samples of each side are looked for so many times the band's reach away, in so many ways. */
const nearReach: f64 = 1.15;
const middleReach: f64 = 1.6;
const farReach: f64 = 2.2;
const ways = 8;
const places = 3 * ways;
/** So many samples of a side are compared at most. */
const samplesMost = 5;

/** What a pixel's distance from its side of the seam costs, beside how badly the two colours explain it, levels:
 *  crossing the whole band costs this. */
const crossingCost: f64 = 26;
/** Colours that are nearer than the first tell nothing, and further than the second all, levels. */
const contrastFrom: f64 = 24;
const contrastTo: f64 = 60;
/** A colour that no mixture explains to so many levels belongs where it was. */
const unexplained: f64 = 40;

/** How steep the edge is made again after it was evened out. */
const steepness: f64 = 3;

/** Decides the soft edge between an arm and what it lies on by the colours on both sides: each pixel near the seam
 *  is the mixture of a colour of the arm and one of the other side that explains it best. Where the two sides look
 *  alike the seam stays where it was.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]; matted: [y, x] 0..1.
 *  Source of the choice of a pair of samples: Wang and Cohen, "Optimized color sampling for robust matting", 2007,
 *  section 3. */
export function matteSeam(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  widthPx: i32,
  heightPx: i32,
  reachPx: i32,
  matted: Floats,
): void {
  const count = widthPx * heightPx;
  const marked = mark();
  const band = findSeamBand(arm, alpha, widthPx, heightPx, reachPx);
  const decided = floats(count);
  memory.copy(changetype<usize>(decided), changetype<usize>(arm), (<usize>count) << 2);
  const samples = sampleSides(arm, alpha, widthPx, heightPx, band, reachPx);
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    // 0 deep on the other side, 1 deep in the arm.
    const way = (<f64>band.distance[at] - 0.5) / (2 * <f64>reachPx);
    const place = arm[at] >= 0.5 ? 0.5 + way : 0.5 - way;
    decided[at] = explain(colours, at, samples, band.nearest[at] * sampleStride, place, arm[at]);
  }
  evenSeam(decided, count, band, widthPx, 1);
  evenSeam(decided, count, band, widthPx, 1);
  evenSeam(decided, count, band, widthPx, steepness);
  settleRim(decided, alpha, colours, widthPx, heightPx, matted);
  evenSeam(matted, count, band, widthPx, 1);
  evenSeam(matted, count, band, widthPx, steepness);
  joinSpecks(matted, count, band, reachPx, widthPx);
  release(marked);
}

/** A line's pixel has, of the other side and of the arm, how many samples there are, and their pixels. */
const sideStride = 1 + samplesMost;
const sampleStride = 2 * sideStride;

/** The pixels that stand for both sides near each pixel of the seam's line: [line pixel, side, 1 + sample]. */
function sampleSides(
  arm: Floats,
  alpha: Floats,
  widthPx: i32,
  heightPx: i32,
  band: SeamBand,
  reachPx: i32,
): Ints {
  const offsets = sampleOffsets(reachPx);
  const samples = ints(band.lineCount * sampleStride);
  for (let n = 0; n < band.lineCount; n++) {
    const x = <f64>(band.pixels[n] % widthPx);
    const y = <f64>(band.pixels[n] / widthPx);
    for (let i = 0; i < places; i++) {
      const px = <i32>Math.round(x + offsets[2 * i]);
      const py = <i32>Math.round(y + offsets[2 * i + 1]);
      if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) continue;
      const at = py * widthPx + px;
      if (band.distance[at] > 0 || alpha[at] < 1) continue;
      const side = n * sampleStride + (arm[at] >= 0.5 ? sideStride : 0);
      if (samples[side] === samplesMost) continue;
      samples[side]++;
      samples[side + samples[side]] = at;
    }
  }
  return samples;
}

/** Where samples are looked for: x, y from a pixel of the line, px. */
function sampleOffsets(reachPx: i32): Doubles {
  const offsets = doubles(places * 2);
  goRound(offsets, 0, nearReach, reachPx);
  goRound(offsets, ways, middleReach, reachPx);
  goRound(offsets, 2 * ways, farReach, reachPx);
  return offsets;
}

function goRound(offsets: Doubles, from: i32, reach: f64, reachPx: i32): void {
  for (let way = 0; way < ways; way++) {
    const angle = ((<f64>way + reach) * 2 * Math.PI) / <f64>ways;
    offsets[(from + way) * 2] = cos(angle) * reach * <f64>reachPx;
    offsets[(from + way) * 2 + 1] = sin(angle) * reach * <f64>reachPx;
  }
}

/** How much of a pixel is the arm, 0..1, as far as that can be trusted, else what it was. from: where its samples begin;
 *  place: 0..1 across the band. */
function explain(colours: Bytes, at: i32, samples: Ints, from: i32, place: f64, before: f64): f64 {
  const others = from;
  const arms = from + sideStride;
  if (samples[others] === 0 || samples[arms] === 0) return before;
  const r = colours[at * 3];
  const g = colours[at * 3 + 1];
  const b = colours[at * 3 + 2];
  let least: f64 = Infinity;
  let share: f64 = 0;
  let contrast: f64 = 0;
  let left: f64 = 0;
  for (let i = 1; i <= samples[arms]; i++) {
    const a = samples[arms + i] * 3;
    for (let j = 1; j <= samples[others]; j++) {
      const o = samples[others + j] * 3;
      const toR = r - colours[o];
      const toG = g - colours[o + 1];
      const toB = b - colours[o + 2];
      const dr = colours[a] - colours[o];
      const dg = colours[a + 1] - colours[o + 1];
      const db = colours[a + 2] - colours[o + 2];
      const apart = dr * dr + dg * dg + db * db;
      const along = <f64>(toR * dr + toG * dg + toB * db) / <f64>max(1, apart);
      const t: f64 = along < 0 ? 0 : Math.min(1, along);
      const leftR = <f64>toR - t * <f64>dr;
      const leftG = <f64>toG - t * <f64>dg;
      const leftB = <f64>toB - t * <f64>db;
      const away = Math.sqrt(leftR * leftR + leftG * leftG + leftB * leftB);
      const cost = away + crossingCost * Math.abs(t - place);
      if (cost < least) {
        least = cost;
        share = t;
        contrast = Math.sqrt(<f64>apart);
        left = away;
      }
    }
  }
  const told = Math.max(0, Math.min(1, (contrast - contrastFrom) / (contrastTo - contrastFrom)));
  const unlike = left / unexplained;
  const trust = told * Math.max(0, 1 - unlike * unlike);
  return before + (share - before) * trust;
}
