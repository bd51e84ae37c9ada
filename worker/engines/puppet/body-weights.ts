import { type BoneName, bones } from '../../../core/dance/skeleton.ts';
import type { BodyPlan } from './body-plan.ts';
import { BucketQueue } from './bucket-queue.ts';
import type { WeighBones } from './grid-mesh.ts';
import { between } from './limb.ts';

/** Side of the cells in which distances are measured, px. */
const cellPx = 8;
/** Cost of a step to a neighbouring cell, straight and diagonal, in tenths of a cell. */
const straight = 10;
const diagonal = 14;
const smoothingRounds = 10;

/** How a body cell's weight falls with the distance from a bone: 1 / (d + 4)⁴.
 *  Source: tried on photos; softer falls bend the trunk like rubber. */
const falloff = 4;

interface Segment {
  readonly bone: BoneName;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Where each bone holds the body. The head's bone begins at the chin, so that the face stays rigid, and
 *  the thigh's below the hip, so that the hip does not crease. */
function segmentsOf({ at }: BodyPlan): Segment[] {
  const legs = (['L', 'R'] as const).flatMap((side): Segment[] => [
    {
      bone: `clavicle${side}`,
      from: between(at('neck'), at(`shoulder${side}`), 0.35),
      to: at(`shoulder${side}`),
    },
    {
      bone: `pelvis${side}`,
      from: between(at('pelvis'), at(`hip${side}`), 0.2),
      to: at(`hip${side}`),
    },
    {
      bone: `thigh${side}`,
      from: between(at(`hip${side}`), at(`knee${side}`), 0.22),
      to: at(`knee${side}`),
    },
    { bone: `shin${side}`, from: at(`knee${side}`), to: at(`ankle${side}`) },
    { bone: `foot${side}`, from: at(`ankle${side}`), to: at(`toe${side}`) },
  ]);
  return [
    { bone: 'abdomen', from: at('pelvis'), to: at('waist') },
    { bone: 'chest', from: at('waist'), to: at('neck') },
    { bone: 'neck', from: at('neck'), to: between(at('neck'), at('head'), 0.35) },
    { bone: 'head', from: between(at('neck'), at('head'), 0.6), to: at('crown') },
    ...legs,
  ];
}

/** The body's weights by geodesic distance from the bones within its own pixels, smoothed.
 *  body: alpha [y, x] 0..1 over the box. */
export function createBodyWeights(
  body: Float32Array,
  box: { xPx: number; yPx: number; widthPx: number; heightPx: number },
  plan: BodyPlan,
): WeighBones {
  const width = Math.ceil(box.widthPx / cellPx);
  const height = Math.ceil(box.heightPx / cellPx);
  const inside = markCells(body, box.widthPx, box.heightPx, width, height);
  const segments = segmentsOf(plan);
  const weights = segments.map((segment) =>
    weightsFrom(distancesFrom(segment, inside, box, width, height)),
  );
  normalise(weights, inside);
  for (let round = 0; round < smoothingRounds; round++) smooth(weights, inside, width);
  const nearest = nearestInside(inside, width);
  const indices = segments.map(({ bone }) => bones.findIndex(({ name }) => name === bone));
  return (x, y, out) => {
    // Bilinear between cell centres, each standing for the nearest cell of the body.
    const u = Math.min(width - 1, Math.max(0, (x - box.xPx) / cellPx - 0.5));
    const v = Math.min(height - 1, Math.max(0, (y - box.yPx) / cellPx - 0.5));
    const column = Math.min(Math.max(0, width - 2), Math.floor(u));
    const row = Math.min(Math.max(0, height - 2), Math.floor(v));
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]) {
      const share = (dx ? u - column : 1 - u + column) * (dy ? v - row : 1 - v + row);
      if (share === 0) continue;
      const cell =
        nearest[Math.min(height - 1, row + dy) * width + Math.min(width - 1, column + dx)];
      indices.forEach((bone, i) => {
        out[bone] += share * weights[i][cell];
      });
    }
  };
}

function markCells(
  body: Float32Array,
  widthPx: number,
  heightPx: number,
  width: number,
  height: number,
): Uint8Array {
  const inside = new Uint8Array(width * height);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (body[y * widthPx + x] > 0.5) {
        inside[Math.floor(y / cellPx) * width + Math.floor(x / cellPx)] = 1;
      }
    }
  }
  return inside;
}

/** Distance of each cell from a bone, px; infinite where the body does not lead. */
function distancesFrom(
  { from, to }: Segment,
  inside: Uint8Array,
  box: { xPx: number; yPx: number },
  width: number,
  height: number,
): Float32Array {
  const costs = new Float64Array(width * height).fill(Infinity);
  const queue = new BucketQueue();
  const steps = Math.max(1, Math.ceil((2 * Math.hypot(to[0] - from[0], to[1] - from[1])) / cellPx));
  for (let i = 0; i <= steps; i++) {
    const [x, y] = between(from, to, i / steps);
    const column = Math.min(width - 1, Math.max(0, Math.floor((x - box.xPx) / cellPx)));
    const row = Math.min(height - 1, Math.max(0, Math.floor((y - box.yPx) / cellPx)));
    const cell = row * width + column;
    // A bone may leave the body, as a hidden foot's does; its cells still lead there.
    if (costs[cell] === 0) continue;
    costs[cell] = 0;
    queue.push(cell, 0);
  }
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    if (costs[cell] < queue.cost) continue;
    const x = cell % width;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const next = cell + dy * width + dx;
        if (x + dx < 0 || x + dx >= width || next < 0 || next >= inside.length) continue;
        if (!inside[next]) continue;
        const cost = queue.cost + (dx !== 0 && dy !== 0 ? diagonal : straight);
        if (cost >= costs[next]) continue;
        costs[next] = cost;
        queue.push(next, cost);
      }
    }
  }
  return Float32Array.from(costs, (cost) => (cost / straight) * cellPx);
}

function weightsFrom(distances: Float32Array): Float32Array {
  return distances.map((distance) => (distance === Infinity ? 0 : 1 / (distance + falloff) ** 4));
}

function normalise(weights: readonly Float32Array[], inside: Uint8Array): void {
  for (let cell = 0; cell < inside.length; cell++) {
    let sum = 0;
    for (const one of weights) sum += one[cell];
    if (sum === 0) {
      // A piece that no bone reaches goes with the chest.
      weights[1][cell] = 1;
      continue;
    }
    for (const one of weights) one[cell] /= sum;
  }
}

function smooth(weights: readonly Float32Array[], inside: Uint8Array, width: number): void {
  for (const one of weights) {
    const before = one.slice();
    for (let cell = 0; cell < inside.length; cell++) {
      if (!inside[cell]) continue;
      let sum = 2 * before[cell];
      let count = 2;
      for (const to of [cell - 1, cell + 1, cell - width, cell + width]) {
        if (!inside[to]) continue;
        sum += before[to];
        count++;
      }
      one[cell] = sum / count;
    }
  }
}

/** For each cell the nearest one of the body, by steps. */
function nearestInside(inside: Uint8Array, width: number): Int32Array {
  const nearest = new Int32Array(inside.length).fill(-1);
  let front: number[] = [];
  inside.forEach((is, cell) => {
    if (!is) return;
    nearest[cell] = cell;
    front.push(cell);
  });
  while (front.length > 0) {
    const next: number[] = [];
    for (const cell of front) {
      const x = cell % width;
      for (const to of [cell - 1, cell + 1, cell - width, cell + width]) {
        if (to < 0 || to >= inside.length || nearest[to] >= 0) continue;
        if ((to === cell - 1 && x === 0) || (to === cell + 1 && x === width - 1)) continue;
        nearest[to] = nearest[cell];
        next.push(to);
      }
    }
    front = next;
  }
  return nearest;
}
