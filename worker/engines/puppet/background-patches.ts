import type { Region } from './background-hole.ts';
import { chamferDistance, chamfersPerPx, halveHole, halvePicture } from './background-hole.ts';
import { spreadMembrane } from './background-membrane.ts';
import { fillSmooth, spreadSurface } from './background-smooth.ts';
import { createMatcher, type Matcher, patchRadius } from './patch-match.ts';

/** The coarsest level's shorter side is at least this. */
const coarsestSidePx = 36;
const levelsMost = 5;
/** Rounds of search and vote, from the finest level to the coarsest. */
const roundsByLevel = [0, 2, 4, 6, 8];
/** How far beside the best the search looks, from the finest level to the coarsest, px; the coarser
 *  ones look everywhere. */
const searchReachPx = [1, 8, 32, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
/** How much the better patches count above the worse ones on the way. */
const sharpness = 3;
/** The squared difference of two patches that look the same. */
const leastCost = 2000;
/** Only every second patch either way speaks at the finest level: the fewer, the sharper. */
const finestStride = 2;
/** The finest picture is put together from the best patches alone: means would blur it. */
const finestSharpness = 6;
/** A vote counts this much less with every pixel between its patch's centre and the known. */
const trustFall = 1.3;

interface Level extends Region {
  /** [y, x, 3]; in the hole, what is believed so far. */
  readonly rgb: Uint8Array;
}

/** Fills the hole of a detailed background with patches of the rest, from coarse to fine.
 *  Writes into rgb [y, x, 3] where region.hole is 1.
 *  Source: Wexler, Shechtman and Irani 2007 (coarse to fine, search and weighted vote) with the
 *  search of Barnes et al. 2009 (PatchMatch). @throws signal.reason when aborted */
export function fillPatches(
  rgb: Uint8Array,
  region: Region,
  random: () => number,
  signal: AbortSignal,
): void {
  if (!region.hole.includes(1)) return;
  const levels = buildLevels(rgb, region);
  const coarsest = levels[levels.length - 1];
  const rough = Float32Array.from(coarsest.rgb);
  spreadMembrane(rough, coarsest);
  for (let at = 0; at < rough.length; at++) coarsest.rgb[at] = rough[at];
  let sources: Int32Array | null = null;
  let costs: Float32Array = new Float32Array(0);
  let before: Level = coarsest;
  for (let index = levels.length - 1; index >= 0; index--) {
    signal.throwIfAborted();
    const level = levels[index];
    const matcher = createMatcher(level, random, index === 0 ? finestStride : 1);
    if (matcher === null) {
      fillSmooth(rgb, region, region.hole, spreadSurface(rgb, region), random);
      return;
    }
    const reachPx = Math.min(level.widthPx >> 2, searchReachPx[index]);
    if (sources === null) {
      matcher.scatter();
    } else {
      matcher.adopt(sources, costs, before);
      vote(level, matcher, sharpness);
    }
    if (index === 0) {
      matcher.search(1, reachPx);
      vote(level, matcher, finestSharpness);
    }
    for (let round = 0; round < roundsByLevel[index]; round++) {
      signal.throwIfAborted();
      matcher.search(2, reachPx);
      vote(level, matcher, sharpness);
    }
    sources = matcher.sources;
    costs = matcher.costs;
    before = level;
  }
}

function buildLevels(rgb: Uint8Array, region: Region): Level[] {
  const levels: Level[] = [{ ...region, rgb }];
  while (levels.length < levelsMost) {
    const finest = levels[levels.length - 1];
    if (Math.min(finest.widthPx, finest.heightPx) < 2 * coarsestSidePx) break;
    const half = halveHole(finest);
    if (!half.hole.includes(0)) break;
    levels.push({ ...half, rgb: halvePicture(finest.rgb, finest) });
  }
  return levels;
}

/** Every pixel of the hole becomes the weighted mean of what the patches over it say. */
function vote(level: Level, { targets, sources, costs }: Matcher, sharpness: number): void {
  const { widthPx, heightPx, hole, rgb } = level;
  const distance = chamferDistance(hole, widthPx, heightPx, 0);
  const sums = new Float32Array(widthPx * heightPx * 4);
  for (const target of targets) {
    const trust = trustFall ** (-distance[target] / chamfersPerPx);
    const weight = trust * (leastCost / (leastCost + costs[target])) ** sharpness;
    const way = sources[target] - target;
    for (let dy = -patchRadius; dy <= patchRadius; dy++) {
      const row = target + dy * widthPx;
      for (let at = row - patchRadius; at <= row + patchRadius; at++) {
        if (hole[at] === 0) continue;
        const from = (at + way) * 3;
        sums[at * 4] += weight * rgb[from];
        sums[at * 4 + 1] += weight * rgb[from + 1];
        sums[at * 4 + 2] += weight * rgb[from + 2];
        sums[at * 4 + 3] += weight;
      }
    }
  }
  for (let at = 0; at < hole.length; at++) {
    const weight = sums[at * 4 + 3];
    if (hole[at] === 0 || weight === 0) continue;
    for (let c = 0; c < 3; c++) rgb[at * 3 + c] = sums[at * 4 + c] / weight + 0.5;
  }
}
