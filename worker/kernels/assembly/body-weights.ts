import { hypot, pow } from './math';
import { Bytes, bytes, Doubles, doubles, Floats, floats, Ints, ints, reserve } from './memory';

/** Cost of a step to a neighbouring cell, straight and diagonal, in tenths of a cell. */
const straight: i32 = 10;
const diagonal: i32 = 14;
/** Where the body does not lead. */
const infinite: i32 = i32.MAX_VALUE / 2;
const smoothingRounds: i32 = 10;

/** How a body cell's weight falls with the distance from a bone: 1 / (d + 4)⁴.
 *  Source: tried on photos; softer falls bend the trunk like rubber. */
const falloff: f64 = 4;

/** The segment that what no bone reaches goes with: the chest. */
const unreached: i32 = 1;

/** The cells of a box that a body has, and where they are told by their number. */
@unmanaged
class BodyCells {
  width: i32;
  height: i32;
  /** [row, column], the cell's number, -1 beside the body. */
  numbers: Ints;
  /** [number], row * width + column. */
  cells: Ints;
  count: i32;
}

/** How much each bone holds each cell of a body, by geodesic distance within its own pixels, smoothed; a cell beside the
 *  body has what its nearest one has.
 *  body: [y, x] 0..1, its corner at (xPx, yPx); lines: [segment, (x, y, x, y)], where bones hold it; weights: [segment,
 *  row, column]. */
export function weighBody(
  body: Floats,
  xPx: i32,
  yPx: i32,
  widthPx: i32,
  heightPx: i32,
  cellPx: i32,
  lines: Doubles,
  segmentCount: i32,
  weights: Floats,
): void {
  const own = findCells(body, widthPx, heightPx, cellPx);
  const all = own.width * own.height;
  if (all === 0) return;
  const costs = ints(all);
  const waiting = bytes(all);
  const queue = ints(all);
  const falls = doubles(all * diagonal + 1);
  const held = floats(segmentCount * own.count);
  for (let segment = 0; segment < segmentCount; segment++) {
    for (let cell = 0; cell < all; cell++) costs[cell] = infinite;
    markLine(lines, segment * 4, xPx, yPx, cellPx, own, costs);
    spread(own, costs, waiting, queue);
    for (let i = 0; i < own.count; i++) {
      const cost = costs[own.cells[i]];
      held[segment * own.count + i] = cost < infinite ? weightAt(cost, cellPx, falls) : 0;
    }
  }
  normalise(held, segmentCount, own.count);
  smooth(held, segmentCount, own);
  const nearest = nearestOf(own, queue);
  for (let segment = 0; segment < segmentCount; segment++) {
    for (let cell = 0; cell < all; cell++) {
      if (nearest[cell] < 0) continue;
      weights[segment * all + cell] = held[segment * own.count + nearest[cell]];
    }
  }
}

function findCells(body: Floats, widthPx: i32, heightPx: i32, cellPx: i32): BodyCells {
  const own = changetype<BodyCells>(reserve(offsetof<BodyCells>()));
  own.width = (widthPx + cellPx - 1) / cellPx;
  own.height = (heightPx + cellPx - 1) / cellPx;
  const all = own.width * own.height;
  const inside = bytes(all);
  for (let y = 0; y < heightPx; y++) {
    const row = (y / cellPx) * own.width;
    for (let x = 0; x < widthPx; x++) {
      if (body[y * widthPx + x] > 0.5) inside[row + x / cellPx] = 1;
    }
  }
  own.numbers = ints(all);
  own.cells = ints(all);
  own.count = 0;
  for (let cell = 0; cell < all; cell++) {
    own.numbers[cell] = -1;
    if (inside[cell] === 0) continue;
    own.numbers[cell] = own.count;
    own.cells[own.count++] = cell;
  }
  return own;
}

/** The cells along a bone cost nothing. A bone may leave the body, as a hidden foot's does; its cells still lead there. */
function markLine(
  lines: Doubles,
  line: i32,
  xPx: i32,
  yPx: i32,
  cellPx: i32,
  own: BodyCells,
  costs: Ints,
): void {
  const fromX = lines[line];
  const fromY = lines[line + 1];
  const wayX = lines[line + 2] - fromX;
  const wayY = lines[line + 3] - fromY;
  const steps = Math.max(1, Math.ceil((2 * hypot(wayX, wayY)) / <f64>cellPx));
  for (let i: f64 = 0; i <= steps; i++) {
    const x = Math.floor((fromX + wayX * (i / steps) - <f64>xPx) / <f64>cellPx);
    const y = Math.floor((fromY + wayY * (i / steps) - <f64>yPx) / <f64>cellPx);
    const column = <i32>Math.min(<f64>(own.width - 1), Math.max(0, x));
    const row = <i32>Math.min(<f64>(own.height - 1), Math.max(0, y));
    costs[row * own.width + column] = 0;
  }
}

/** From the cells that cost nothing through the body, each at its least cost.
 *  waiting: [row, column], all 0; queue: room for each cell. */
function spread(own: BodyCells, costs: Ints, waiting: Bytes, queue: Ints): void {
  const width = own.width;
  const all = width * own.height;
  let length = 0;
  for (let cell = 0; cell < all; cell++) {
    if (costs[cell] > 0) continue;
    queue[length++] = cell;
    waiting[cell] = 1;
  }
  for (let first = 0; length > 0; length--) {
    const cell = queue[first];
    first = first + 1 < all ? first + 1 : 0;
    waiting[cell] = 0;
    const x = cell % width;
    const y = cell / width;
    for (let row = max(0, y - 1); row <= min(own.height - 1, y + 1); row++) {
      for (let column = max(0, x - 1); column <= min(width - 1, x + 1); column++) {
        const next = row * width + column;
        if (own.numbers[next] < 0) continue;
        const cost = costs[cell] + (row !== y && column !== x ? diagonal : straight);
        if (cost >= costs[next]) continue;
        costs[next] = cost;
        if (waiting[next] !== 0) continue;
        waiting[next] = 1;
        queue[(first + length - 1) % all] = next;
        length++;
      }
    }
  }
}

/** falls: [cost], 0 where it has not been asked for. */
function weightAt(cost: i32, cellPx: i32, falls: Doubles): f64 {
  if (falls[cost] === 0) {
    // Rounded as a distance that is stored.
    const distance = <f64>(<f32>((<f64>cost / straight) * cellPx));
    falls[cost] = 1 / pow(distance + falloff, 4);
  }
  return falls[cost];
}

/** held: [segment, number]. */
function normalise(held: Floats, segmentCount: i32, count: i32): void {
  for (let i = 0; i < count; i++) {
    let sum: f64 = 0;
    for (let one = i; one < segmentCount * count; one += count) sum += held[one];
    if (sum === 0) {
      held[unreached * count + i] = 1;
      continue;
    }
    for (let one = i; one < segmentCount * count; one += count) held[one] /= sum;
  }
}

/** Each cell becomes the mean of itself, which counts twice, and its neighbours, again and again. */
function smooth(held: Floats, segmentCount: i32, own: BodyCells): void {
  const count = own.count;
  const neighbours = neighboursOf(own);
  // What has no neighbour finds 0 behind the last.
  let before = floats(count + 1);
  let after = floats(count + 1);
  for (let segment = 0; segment < segmentCount; segment++) {
    const from = segment * count;
    for (let i = 0; i < count; i++) before[i] = held[from + i];
    for (let round = 0; round < smoothingRounds; round++) {
      for (let i = 0; i < count; i++) {
        const near = i * 5;
        const sum =
          2 * before[i] +
          before[neighbours[near]] +
          before[neighbours[near + 1]] +
          before[neighbours[near + 2]] +
          before[neighbours[near + 3]];
        after[i] = sum / <f64>neighbours[near + 4];
      }
      const next = before;
      before = after;
      after = next;
    }
    for (let i = 0; i < count; i++) held[from + i] = before[i];
  }
}

/** [number, (left, right, above, below, shares)]: numbers, behind the last where there is none, and what a mean is
 *  divided by. */
function neighboursOf(own: BodyCells): Ints {
  const neighbours = ints(own.count * 5);
  for (let i = 0; i < own.count; i++) {
    let shares = 2;
    for (let way = 0; way < 4; way++) {
      const to = own.cells[i] + stepOf(way, own.width);
      const isIn = to >= 0 && to < own.width * own.height && own.numbers[to] >= 0;
      neighbours[i * 5 + way] = isIn ? own.numbers[to] : own.count;
      if (isIn) shares++;
    }
    neighbours[i * 5 + 4] = shares;
  }
  return neighbours;
}

/** To the cell on the left, on the right, above and below. */
function stepOf(way: i32, width: i32): i32 {
  return way === 0 ? -1 : way === 1 ? 1 : way === 2 ? -width : width;
}

/** For each cell the number of the nearest one of the body, by steps. queue: room for each cell. */
function nearestOf(own: BodyCells, queue: Ints): Ints {
  const width = own.width;
  const all = width * own.height;
  const nearest = ints(all);
  for (let cell = 0; cell < all; cell++) nearest[cell] = own.numbers[cell];
  let last = own.count;
  for (let i = 0; i < last; i++) queue[i] = own.cells[i];
  for (let first = 0; first < last; first++) {
    const cell = queue[first];
    const x = cell % width;
    for (let way = 0; way < 4; way++) {
      const to = cell + stepOf(way, width);
      if (to < 0 || to >= all || nearest[to] >= 0) continue;
      if ((way === 0 && x === 0) || (way === 1 && x === width - 1)) continue;
      nearest[to] = nearest[cell];
      queue[last++] = to;
    }
  }
  return nearest;
}

/** Weights at places of the picture: bilinear between cell centres.
 *  places: [place, (x, y)]; cells: [segment, row, column], see weighBody; bones: [segment]; weights: [place, bone]. */
export function placeWeights(
  places: Floats,
  count: i32,
  xPx: i32,
  yPx: i32,
  cellPx: i32,
  width: i32,
  height: i32,
  cells: Floats,
  bones: Ints,
  segmentCount: i32,
  weights: Floats,
  boneCount: i32,
): void {
  for (let place = 0; place < count; place++) {
    const x = (places[place * 2] - <f64>xPx) / <f64>cellPx - 0.5;
    const y = (places[place * 2 + 1] - <f64>yPx) / <f64>cellPx - 0.5;
    const u = Math.min(<f64>(width - 1), Math.max(0, x));
    const v = Math.min(<f64>(height - 1), Math.max(0, y));
    const column = min(max(0, width - 2), <i32>u);
    const row = min(max(0, height - 2), <i32>v);
    for (let dy = 0; dy < 2; dy++) {
      for (let dx = 0; dx < 2; dx++) {
        const shareX = dx === 1 ? u - <f64>column : 1 - u + <f64>column;
        const shareY = dy === 1 ? v - <f64>row : 1 - v + <f64>row;
        const share = shareX * shareY;
        if (share === 0) continue;
        const cell = min(height - 1, row + dy) * width + min(width - 1, column + dx);
        for (let segment = 0; segment < segmentCount; segment++) {
          weights[place * boneCount + bones[segment]] +=
            share * cells[segment * width * height + cell];
        }
      }
    }
  }
}
