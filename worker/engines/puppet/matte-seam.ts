import { evenSeam, joinSpecks } from './even-seam.ts';
import type { PixelBox } from './pixel-box.ts';
import { findSeamBand, type SeamBand } from './seam-band.ts';
import { settleRim } from './settle-rim.ts';

/** Samples of each side are looked for so many times the band's reach away, in so many ways. */
const sampleReaches = [1.15, 1.6, 2.2];
const ways = 8;
/** So many samples of a side are compared at most. */
const samplesMost = 5;

/** What a pixel's distance from its side of the seam costs, beside how badly the two colours explain it, levels:
 *  crossing the whole band costs this. */
const crossingCost = 26;
/** Colours that are nearer than the first tell nothing, and further than the second all, levels. */
const contrastFrom = 24;
const contrastTo = 60;
/** A colour that no mixture explains to so many levels belongs where it was. */
const unexplained = 40;

/** Decides the soft edge between an arm and what it lies on by the colours on both sides: each pixel near the seam
 *  is the mixture of a colour of the arm and one of the other side that explains it best. Where the two sides look
 *  alike the seam stays where it was.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]. Returns [y, x] 0..1.
 *  Source of the choice of a pair of samples: Wang and Cohen, "Optimized color sampling for robust matting", 2007,
 *  section 3. */
export function matteSeam(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  reachPx: number,
): Float32Array {
  const band = findSeamBand(arm, alpha, box, reachPx);
  const decided = arm.slice();
  const samplesOf = createSampler(arm, alpha, box, band, reachPx);
  for (const at of band.pixels) {
    const samples = samplesOf(band.nearest[at]);
    if (samples.arm.length === 0 || samples.other.length === 0) continue;
    const isArm = arm[at] >= 0.5;
    // 0 deep on the other side, 1 deep in the arm.
    const way = (band.distance[at] - 0.5) / (2 * reachPx);
    const place = isArm ? 0.5 + way : 0.5 - way;
    const found = explain(colours, at, samples, place);
    decided[at] = arm[at] + (found.share - arm[at]) * found.trust;
  }
  const even = (values: Float32Array, steep: number) => evenSeam(values, band, box.widthPx, steep);
  even(decided, 1);
  even(decided, 1);
  even(decided, steepness);
  const settled = settleRim(decided, alpha, colours, box);
  even(settled, 1);
  even(settled, steepness);
  joinSpecks(settled, band, reachPx, box.widthPx);
  return settled;
}

interface Samples {
  readonly arm: readonly number[];
  readonly other: readonly number[];
}

/** Hands out the pixels that stand for both sides near a pixel of the seam. */
function createSampler(
  arm: Float32Array,
  alpha: Float32Array,
  { widthPx, heightPx }: PixelBox,
  { distance }: SeamBand,
  reachPx: number,
) {
  const known = new Map<number, Samples>();
  return (from: number): Samples => {
    const before = known.get(from);
    if (before) return before;
    const samples = { arm: [] as number[], other: [] as number[] };
    const [x, y] = [from % widthPx, Math.floor(from / widthPx)];
    for (const reach of sampleReaches) {
      for (let way = 0; way < ways; way++) {
        const angle = ((way + reach) * 2 * Math.PI) / ways;
        const px = Math.round(x + Math.cos(angle) * reach * reachPx);
        const py = Math.round(y + Math.sin(angle) * reach * reachPx);
        if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) continue;
        const at = py * widthPx + px;
        if (distance[at] > 0 || alpha[at] < 1) continue;
        const side = arm[at] >= 0.5 ? samples.arm : samples.other;
        if (side.length < samplesMost) side.push(at);
      }
    }
    known.set(from, samples);
    return samples;
  };
}

/** How much of a pixel is the arm, 0..1, and how much that can be trusted. place: 0..1 across the band. */
function explain(colours: Uint8Array, at: number, { arm, other }: Samples, place: number) {
  const [r, g, b] = [colours[at * 3], colours[at * 3 + 1], colours[at * 3 + 2]];
  let [least, share, contrast, left] = [Infinity, 0, 0, 0];
  for (const a of arm) {
    const [ar, ag, ab] = [colours[a * 3], colours[a * 3 + 1], colours[a * 3 + 2]];
    for (const o of other) {
      const [or, og, ob] = [colours[o * 3], colours[o * 3 + 1], colours[o * 3 + 2]];
      const [dr, dg, db] = [ar - or, ag - og, ab - ob];
      const apart = dr * dr + dg * dg + db * db;
      const along = ((r - or) * dr + (g - og) * dg + (b - ob) * db) / Math.max(1, apart);
      const t = along < 0 ? 0 : Math.min(1, along);
      const [leftR, leftG, leftB] = [r - or - t * dr, g - og - t * dg, b - ob - t * db];
      const away = Math.sqrt(leftR * leftR + leftG * leftG + leftB * leftB);
      const cost = away + crossingCost * Math.abs(t - place);
      if (cost < least) [least, share, contrast, left] = [cost, t, Math.sqrt(apart), away];
    }
  }
  const told = Math.max(0, Math.min(1, (contrast - contrastFrom) / (contrastTo - contrastFrom)));
  return { share, trust: told * Math.max(0, 1 - (left / unexplained) ** 2) };
}

/** How steep the edge is made again after it was evened out. */
const steepness = 3;
