import type { Region } from './background-hole.ts';
import { type PatchMemory, patchSidePx } from './simd/patch-memory.ts';

export const patchRadius = (patchSidePx - 1) / 2;
const patchArea = patchSidePx ** 2;

/** A patch taken from this share of the height above or below costs as much as one that differs by
 *  `rowCostLevels` grey levels everywhere: skies stay up and floors stay down. */
const rowReachShare = 0.05;
const rowCostLevels = 10;
/** As much for a patch from this share of the width to the side: what is near is of the same scale. */
const columnReachShare = 0.2;
/** Known pixels of a patch count this many times as much as those only believed. */
const knownWeight = 4;
const scatterTries = 30;

/** The best source patch for every patch that touches the hole. Grids are [y, x], flat. */
export interface Matcher {
  /** Flat indices of the centres of patches that touch the hole. */
  readonly targets: Int32Array;
  /** [y, x]: the flat index of the source's centre, at targets only. */
  readonly sources: Int32Array;
  /** [y, x]: squared difference plus the cost of moving up or down, at targets only. */
  readonly costs: Float32Array;
  /** Random sources to begin with. */
  scatter(): void;
  /** The sources of a level half as large, scaled, with the costs that they had there. */
  adopt(coarseSources: Int32Array, coarseCosts: Float32Array, coarse: Region): void;
  /** Better sources by propagation and by random search, no farther than reachPx from the best. */
  search(passes: number, reachPx: number): void;
}

/** A matcher over rgb [y, x, 3], for the patches on every stride-th row and column; null when no patch
 *  lies clear of the hole. memory: with room for the level; it is the matcher's own until the next one takes it.
 *  Source: Barnes, Shechtman, Finkelstein and Goldman 2009, PatchMatch, section 3. */
export function createMatcher(
  level: Region & { readonly rgb: Uint8Array },
  memory: PatchMemory,
  random: () => number,
  stride = 1,
): Matcher | null {
  const { widthPx, heightPx, rgb, hole } = level;
  const { targets, clear } = sortCentres(level, stride);
  const rows = clearByRow(clear, widthPx, heightPx);
  if (rows.count === 0) return null;
  const sources = new Int32Array(widthPx * heightPx);
  const costs = new Float32Array(widthPx * heightPx);
  const isTarget = new Uint8Array(widthPx * heightPx);
  for (const at of targets) isTarget[at] = 1;
  const columnCost = (patchArea * 3 * rowCostLevels ** 2) / (columnReachShare * widthPx) ** 2;
  const rowCost = (patchArea * 3 * rowCostLevels ** 2) / (rowReachShare * heightPx) ** 2;
  const reachRows = Math.max(2, Math.round(2 * rowReachShare * heightPx));

  const corner = patchRadius * widthPx + patchRadius;
  const { pixels } = memory;
  const takePixels = () => {
    for (let at = 0, from = 0; at < hole.length; at++, from += 3) {
      const weight = hole[at] === 1 ? 1 : knownWeight;
      pixels[at] = (weight << 24) | (rgb[from + 2] << 16) | (rgb[from + 1] << 8) | rgb[from];
    }
  };
  const measure = (target: number, source: number, limit: number): number => {
    const tall = Math.trunc(source / widthPx) - Math.trunc(target / widthPx);
    const wide = source - target - tall * widthPx;
    const sum = rowCost * tall * tall + columnCost * wide * wide;
    return sum >= limit ? sum : sum + memory.difference(target - corner, source - corner, widthPx);
  };
  const consider = (target: number, source: number) => {
    if (clear[source] !== 1 || source === sources[target]) return;
    const cost = measure(target, source, costs[target]);
    if (cost < costs[target]) {
      costs[target] = cost;
      sources[target] = source;
    }
  };
  const pick = (row: number): number => {
    for (let tries = 0; tries < scatterTries; tries++) {
      const spread = reachRows * (1 + tries / 4);
      const y = Math.round(row + (random() * 2 - 1) * spread);
      if (y < 0 || y >= heightPx || rows.from[y + 1] === rows.from[y]) continue;
      return rows.centres[rows.from[y] + Math.floor(random() * (rows.from[y + 1] - rows.from[y]))];
    }
    return rows.centres[Math.floor(random() * rows.count)];
  };
  const measureAll = () => {
    takePixels();
    for (const at of targets) costs[at] = measure(at, sources[at], Number.POSITIVE_INFINITY);
  };

  return {
    targets,
    sources,
    costs,
    scatter() {
      for (const at of targets) sources[at] = pick(Math.trunc(at / widthPx));
      measureAll();
    },
    adopt(coarseSources, coarseCosts, coarse) {
      for (const at of targets) {
        const y = Math.trunc(at / widthPx);
        const x = at - y * widthPx;
        const coarseY = clampTo(y >> 1, patchRadius, coarse.heightPx - 1 - patchRadius);
        const coarseX = clampTo(x >> 1, patchRadius, coarse.widthPx - 1 - patchRadius);
        const found = coarseSources[coarseY * coarse.widthPx + coarseX];
        const foundY = Math.trunc(found / coarse.widthPx);
        const foundX = found - foundY * coarse.widthPx;
        const sourceY = clampTo(y + 2 * (foundY - coarseY), 0, heightPx - 1);
        const sourceX = clampTo(x + 2 * (foundX - coarseX), 0, widthPx - 1);
        const source = sourceY * widthPx + sourceX;
        sources[at] = found > 0 && clear[source] === 1 ? source : pick(y);
        costs[at] = coarseCosts[coarseY * coarse.widthPx + coarseX];
      }
    },
    search(passes, reachPx) {
      measureAll();
      for (let pass = 0; pass < passes; pass++) {
        const forwards = pass % 2 === 0;
        const step = forwards ? -stride : stride;
        for (let i = 0; i < targets.length; i++) {
          const at = targets[forwards ? i : targets.length - 1 - i];
          if (isTarget[at + step] === 1) consider(at, sources[at + step] - step);
          const over = at + step * widthPx;
          if (isTarget[over] === 1) consider(at, sources[over] - step * widthPx);
          const row = Math.trunc(at / widthPx);
          if (reachPx >= widthPx >> 2) consider(at, pick(row));
          for (let reach = reachPx; reach >= 1; reach >>= 1) {
            const best = sources[at];
            const bestY = Math.trunc(best / widthPx);
            const across = Math.round((random() * 2 - 1) * reach);
            const down = Math.round((random() * 2 - 1) * Math.min(reach, reachRows));
            const x = best - bestY * widthPx + across;
            const y = bestY + down;
            if (x >= 0 && x < widthPx && y >= 0 && y < heightPx) consider(at, y * widthPx + x);
          }
        }
      }
    },
  };
}

/** Which centres are patches that touch the hole, and which lie wholly clear of it. */
function sortCentres({ widthPx, heightPx, hole }: Region, stride: number) {
  const beside = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let x = 0; x < widthPx + patchRadius; x++) {
      if (x < widthPx && hole[y * widthPx + x] === 1) last = x;
      const centre = x - patchRadius;
      if (centre >= 0 && last >= centre - patchRadius) beside[y * widthPx + centre] = 1;
    }
  }
  const clear = new Uint8Array(widthPx * heightPx);
  const targets: number[] = [];
  // The lowest row so far, in each column, that a patch of the row must not reach.
  const lowest = new Int32Array(widthPx).fill(-heightPx);
  for (let below = 0; below < heightPx; below++) {
    const y = below - patchRadius;
    for (let x = patchRadius; x < widthPx - patchRadius; x++) {
      if (beside[below * widthPx + x] === 1) lowest[x] = below;
      if (y < patchRadius) continue;
      if (lowest[x] < y - patchRadius) clear[y * widthPx + x] = 1;
      else if (x % stride === 0 && y % stride === 0) targets.push(y * widthPx + x);
    }
  }
  return { targets: Int32Array.from(targets), clear };
}

function clearByRow(clear: Uint8Array, widthPx: number, heightPx: number) {
  const centres = new Int32Array(clear.length);
  const from = new Int32Array(heightPx + 1);
  let count = 0;
  for (let y = 0; y < heightPx; y++) {
    from[y] = count;
    for (let at = y * widthPx; at < (y + 1) * widthPx; at++) {
      if (clear[at] === 1) centres[count++] = at;
    }
  }
  from[heightPx] = count;
  return { centres, from, count };
}

function clampTo(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
