import type { Figure } from '../../../core/dance/figure.ts';
import { profileArm } from './arm-profile.ts';
import type { BodyPlan } from './body-plan.ts';
import { BucketQueue } from './bucket-queue.ts';
import { placeOnLimb } from './limb.ts';

/** Which part a cell belongs to. */
export const part = { none: 0, body: 1, armL: 2, armR: 3 } as const;

/** Labels of the figure at half the picture's size: cell (x, y) covers picture px from
 *  (xPx + 2x, yPx + 2y) on. */
export interface PartLabels {
  readonly xPx: number;
  readonly yPx: number;
  readonly width: number;
  readonly height: number;
  /** [y, x] */
  readonly labels: Uint8Array;
}

export const cellPx = 2;

/** Cells that are less the figure's than this are nobody's, 0..255. */
const alphaLeast = 24;

/** Cost of a step, and of a step's change of colour per level of 255. */
const stepCost = 8;
const colourCost = 1.2;

/** Seeds: how much of a part round its axis is that part for sure, in its measured radii. */
const armSeed = 0.55;
const handSeed = 0.4;
/** The shoulder's cap belongs to arm and body: arm seeds begin this far down the upper arm. */
const armSeedFrom = 0.25;
/** Body seeds keep this far from an arm's axis, in arm radii. */
const clearOfArm = 1.25;
const clearOfHand = 0.85;
const legSeed = 0.5;
/** Seeds of trunk and head, by shoulder width. */
const trunkSeed = 0.3;
const headSeed = 0.18;

/** Beyond this many of its measured radii from its axis an arm pays for growing. */
const armReach = 1.12;
const reachCost = 60;
/** What an arm pays for a colour that is not found on its axis, per level. */
const strangeCost = 1.5;

/** Tells arms from body by geodesic distance from the bones within the figure, where crossing an edge of
 *  colour costs. Source of the method: Bai & Sapiro, "A geodesic framework for fast interactive image and
 *  video segmentation and matting", 2007. */
export function labelParts(figure: Figure, widthPx: number, plan: BodyPlan): PartLabels {
  const { box } = figure;
  const xPx = Math.floor(box.xPx) & ~1;
  const yPx = Math.floor(box.yPx) & ~1;
  const width = Math.ceil((box.xPx + box.widthPx - xPx) / cellPx);
  const height = Math.ceil((box.yPx + box.heightPx - yPx) / cellPx);
  const heightPx = figure.alpha.length / widthPx;
  const count = width * height;
  const inside = new Uint8Array(count);
  const colour = new Uint8Array(count * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = y * width + x;
      const pixel =
        Math.min(heightPx - 1, yPx + y * cellPx) * widthPx +
        Math.min(widthPx - 1, xPx + x * cellPx);
      inside[cell] = figure.alpha[pixel] >= alphaLeast ? 1 : 0;
      for (let c = 0; c < 3; c++) colour[cell * 3 + c] = figure.foreground[pixel * 3 + c];
    }
  }

  const labels = new Uint8Array(count);
  const costs = new Float64Array(count).fill(Infinity);
  const extra = { [part.armL]: new Uint8Array(count), [part.armR]: new Uint8Array(count) };
  const profiles = {
    [part.armL]: profileArm(figure, widthPx, plan, 'L'),
    [part.armR]: profileArm(figure, widthPx, plan, 'R'),
  };
  const queue = new BucketQueue();
  const seed = (cell: number, label: number) => {
    labels[cell] = label;
    costs[cell] = 0;
    queue.push(cell, 0);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = y * width + x;
      if (!inside[cell]) continue;
      const px = xPx + x * cellPx + 1;
      const py = yPx + y * cellPx + 1;
      const armCosts = [part.armL, part.armR] as const;
      let armSeeded = 0;
      let nearArm = false;
      for (const label of armCosts) {
        const { distancePx, along } = placeOnLimb(
          plan.arms[label === part.armL ? 'L' : 'R'],
          px,
          py,
        );
        const profile = profiles[label];
        const radii = distancePx / profile.radiusAt(along);
        const over = Math.max(0, radii - armReach) * reachCost;
        const strange = profile.strangenessAt(
          along,
          colour[cell * 3],
          colour[cell * 3 + 1],
          colour[cell * 3 + 2],
        );
        const core = along > 2 ? handSeed : armSeed;
        const clearance = along > 2 ? clearOfHand : clearOfArm;
        if (along > armSeedFrom && radii < core && strange === 0) armSeeded = label;
        if (along > armSeedFrom && radii < clearance && strange === 0) nearArm = true;
        extra[label][cell] = Math.min(255, Math.round(over + strange * strangeCost));
      }
      if (armSeeded) seed(cell, armSeeded);
      else if (!nearArm && isBodySeed(plan, px, py)) seed(cell, part.body);
    }
  }

  const neighbours = [-1, 1, -width, width];
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    if (costs[cell] < queue.cost) continue;
    const label = labels[cell];
    const x = cell % width;
    for (const way of neighbours) {
      const to = cell + way;
      if (to < 0 || to >= count || !inside[to]) continue;
      if ((way === -1 && x === 0) || (way === 1 && x === width - 1)) continue;
      let change = 0;
      for (let c = 0; c < 3; c++) change += Math.abs(colour[cell * 3 + c] - colour[to * 3 + c]);
      const grown = label === part.armL || label === part.armR ? extra[label][to] : 0;
      const cost = queue.cost + stepCost + Math.round((change / 3) * colourCost) + grown;
      if (cost >= costs[to]) continue;
      costs[to] = cost;
      labels[to] = label;
      queue.push(to, cost);
    }
  }
  for (let cell = 0; cell < count; cell++) {
    if (inside[cell] && labels[cell] === part.none) labels[cell] = part.body;
  }
  const found = { xPx, yPx, width, height, labels };
  keepLargest(found, part.armL);
  keepLargest(found, part.armR);
  smoothLabels(found);
  return found;
}

function isBodySeed(plan: BodyPlan, x: number, y: number): boolean {
  const { trunk, head, legs, shoulderWidthPx, armRadiusPx } = plan;
  return (
    placeOnLimb(trunk, x, y).distancePx < trunkSeed * shoulderWidthPx ||
    placeOnLimb(head, x, y).distancePx < headSeed * shoulderWidthPx ||
    placeOnLimb(legs.L, x, y).distancePx < legSeed * armRadiusPx ||
    placeOnLimb(legs.R, x, y).distancePx < legSeed * armRadiusPx
  );
}

/** Gives all but the largest piece of a part to the body. */
function keepLargest({ width, labels }: PartLabels, label: number): void {
  const piece = new Int32Array(labels.length);
  const sizes = [0];
  for (let start = 0; start < labels.length; start++) {
    if (labels[start] !== label || piece[start]) continue;
    const id = sizes.length;
    const stack = [start];
    piece[start] = id;
    let size = 0;
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      size++;
      for (const to of [cell - 1, cell + 1, cell - width, cell + width]) {
        if (labels[to] === label && !piece[to]) {
          piece[to] = id;
          stack.push(to);
        }
      }
    }
    sizes.push(size);
  }
  const largest = sizes.indexOf(Math.max(...sizes));
  for (let cell = 0; cell < labels.length; cell++) {
    if (labels[cell] === label && piece[cell] !== largest) labels[cell] = part.body;
  }
}

const smoothingRounds = 3;

/** Majority of the 5×5 cells around, so that contours lose their stairs and single cells vanish. */
function smoothLabels({ width, height, labels }: PartLabels): void {
  for (let round = 0; round < smoothingRounds; round++) {
    const before = labels.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const cell = y * width + x;
        if (before[cell] === part.none || !touchesOther(before, cell, width)) continue;
        const votes = [0, 0, 0, 0];
        for (let dy = -2; dy <= 2; dy++) {
          for (let dx = -2; dx <= 2; dx++) {
            if (y + dy < 0 || y + dy >= height || x + dx < 0 || x + dx >= width) continue;
            votes[before[cell + dy * width + dx]]++;
          }
        }
        votes[part.none] = 0;
        labels[cell] = votes.indexOf(Math.max(...votes));
      }
    }
  }
}

function touchesOther(labels: Uint8Array, cell: number, width: number): boolean {
  const own = labels[cell];
  return [cell - 1, cell + 1, cell - width, cell + width].some(
    (to) => labels[to] !== own && labels[to] !== part.none && labels[to] !== undefined,
  );
}
