import { chamferDistance, chamfersPerPx, halvePicture, type Region } from './background-hole.ts';
import { spreadMembrane } from './background-membrane.ts';
import { fillSmooth, spreadSurface } from './background-smooth.ts';
import { createMatcher, type Matcher, patchRadius } from './patch-match.ts';
import type { Random } from './seeded-random.ts';
import { createPatchMemory } from './simd/patch-memory.ts';

/** The coarsest level's shorter side is at least this. */
const coarsestSidePx = 36;
const levelsMost = 5;
/** Rounds of search and vote, from the finest level to the coarsest. */
const roundsByLevel = [0, 1, 2, 4, 6];
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
  random: Random,
  signal: AbortSignal,
): void {
  if (!region.hole.includes(1)) return;
  const levels = buildLevels(rgb, region);
  const coarsest = levels[levels.length - 1];
  const rough = Float32Array.from(coarsest.rgb);
  spreadMembrane(rough, coarsest);
  for (let at = 0; at < rough.length; at++) coarsest.rgb[at] = rough[at];
  const memory = createPatchMemory(region.hole.length);
  let sources: Int32Array | null = null;
  let costs: Float32Array = new Float32Array(0);
  let before: Level = coarsest;
  for (let index = levels.length - 1; index >= 0; index--) {
    signal.throwIfAborted();
    const level = levels[index];
    const matcher = createMatcher(level, memory, random, index === 0 ? finestStride : 1);
    if (matcher === null) {
      fillSmooth(rgb, region, region.hole, spreadSurface(rgb, region), random);
      return;
    }
    const trust = measureTrust(level, matcher.targets);
    const reachPx = Math.min(level.widthPx >> 2, searchReachPx[index]);
    if (sources === null) {
      matcher.scatter();
    } else {
      matcher.adopt(sources, costs, before);
      vote(level, matcher, trust, sharpness);
    }
    if (index === 0) {
      matcher.search(1, reachPx);
      vote(level, matcher, trust, finestSharpness);
    }
    for (let round = 0; round < roundsByLevel[index]; round++) {
      signal.throwIfAborted();
      matcher.search(2, reachPx);
      vote(level, matcher, trust, sharpness);
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
    const half = halvePicture(finest.rgb, finest);
    if (!half.hole.includes(0)) break;
    levels.push(half);
  }
  return levels;
}

/** How far the centre of a patch is to be believed, by how deep it lies in the hole: [y, x]. */
function measureTrust({ widthPx, heightPx, hole }: Level, targets: Int32Array): Float32Array {
  const distance = chamferDistance(hole, widthPx, heightPx, 0);
  const trust = new Float32Array(targets.length);
  for (let i = 0; i < targets.length; i++) {
    trust[i] = trustFall ** (-distance[targets[i]] / chamfersPerPx);
  }
  return trust;
}

/** Every pixel of the hole becomes the weighted mean of what the patches over it say.
 *  trust: [target]. */
function vote(
  { widthPx, hole, rgb }: Level,
  { targets, sources, costs }: Matcher,
  trust: Float32Array,
  sharpness: number,
): void {
  const sums = new Float32Array(hole.length * 4);
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i];
    const likeness = leastCost / (leastCost + costs[target]);
    const weight = trust[i] * likeness ** sharpness;
    const way = (sources[target] - target) * 3;
    for (let dy = -patchRadius; dy <= patchRadius; dy++) {
      const row = target + dy * widthPx;
      for (let at = row - patchRadius; at <= row + patchRadius; at++) {
        if (hole[at] === 0) continue;
        const from = at * 3 + way;
        const to = at * 4;
        sums[to] += weight * rgb[from];
        sums[to + 1] += weight * rgb[from + 1];
        sums[to + 2] += weight * rgb[from + 2];
        sums[to + 3] += weight;
      }
    }
  }
  for (let at = 0; at < hole.length; at++) {
    const weight = sums[at * 4 + 3];
    if (weight === 0) continue;
    const to = at * 3;
    rgb[to] = sums[at * 4] / weight + 0.5;
    rgb[to + 1] = sums[at * 4 + 1] / weight + 0.5;
    rgb[to + 2] = sums[at * 4 + 2] / weight + 0.5;
  }
}
