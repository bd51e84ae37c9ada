import { hypot, pow } from './math';
import { Bytes, bytes, Doubles, doubles, Floats, floats, Ints, ints } from './memory';

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
  const width = (widthPx + cellPx - 1) / cellPx;
  const height = (heightPx + cellPx - 1) / cellPx;
  const count = width * height;
  const inside = bytes(count);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (body[y * widthPx + x] > 0.5) inside[(y / cellPx) * width + x / cellPx] = 1;
    }
  }
  const costs = ints(count);
  const falls = doubles(count * diagonal + 1);
  for (let segment = 0; segment < segmentCount; segment++) {
    for (let cell = 0; cell < count; cell++) costs[cell] = infinite;
    markLine(lines, segment * 4, xPx, yPx, cellPx, width, height, costs);
    spread(inside, width, height, costs);
    const own = segment * count;
    for (let cell = 0; cell < count; cell++) {
      if (costs[cell] < infinite) weights[own + cell] = weightAt(costs[cell], cellPx, falls);
    }
  }
  normalise(weights, segmentCount, count);
  smooth(weights, segmentCount, inside, width, count);
  fillBeside(weights, segmentCount, inside, width, count);
}

/** The cells along a bone cost nothing. A bone may leave the body, as a hidden foot's does; its cells still lead there. */
function markLine(
  lines: Doubles,
  line: i32,
  xPx: i32,
  yPx: i32,
  cellPx: i32,
  width: i32,
  height: i32,
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
    const column = <i32>Math.min(<f64>(width - 1), Math.max(0, x));
    const row = <i32>Math.min(<f64>(height - 1), Math.max(0, y));
    costs[row * width + column] = 0;
  }
}

/** Through the body, each cell at its least cost: row by row, forth and back, until none is cheaper. */
function spread(inside: Bytes, width: i32, height: i32, costs: Ints): void {
  const count = width * height;
  let isCheaper = true;
  while (isCheaper) {
    isCheaper = false;
    for (let cell = 0; cell < count; cell++) {
      if (inside[cell] !== 0 && step(costs, cell, width, height, -1)) isCheaper = true;
    }
    for (let cell = count - 1; cell >= 0; cell--) {
      if (inside[cell] !== 0 && step(costs, cell, width, height, 1)) isCheaper = true;
    }
  }
}

/** Lets a cell be reached from the cell before it in its row and from the row before, on the way down (-1) or up (1);
 *  true where that is cheaper. */
function step(costs: Ints, cell: i32, width: i32, height: i32, before: i32): bool {
  const x = cell % width;
  const row = cell / width + before;
  let least = costs[cell];
  const besideX = x + before;
  if (besideX >= 0 && besideX < width) least = min(least, costs[cell + before] + straight);
  if (row >= 0 && row < height) {
    for (let column = max(0, x - 1); column <= min(width - 1, x + 1); column++) {
      const cost = column === x ? straight : diagonal;
      least = min(least, costs[row * width + column] + cost);
    }
  }
  if (least >= costs[cell]) return false;
  costs[cell] = least;
  return true;
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

function normalise(weights: Floats, segmentCount: i32, count: i32): void {
  for (let cell = 0; cell < count; cell++) {
    let sum: f64 = 0;
    for (let one = cell; one < segmentCount * count; one += count) sum += weights[one];
    if (sum === 0) {
      weights[unreached * count + cell] = 1;
      continue;
    }
    for (let one = cell; one < segmentCount * count; one += count) weights[one] /= sum;
  }
}

function smooth(weights: Floats, segmentCount: i32, inside: Bytes, width: i32, count: i32): void {
  const before = floats(count);
  for (let round = 0; round < smoothingRounds; round++) {
    for (let segment = 0; segment < segmentCount; segment++) {
      const own = segment * count;
      for (let cell = 0; cell < count; cell++) before[cell] = weights[own + cell];
      for (let cell = 0; cell < count; cell++) {
        if (inside[cell] === 0) continue;
        let sum = 2 * before[cell];
        let shares: f64 = 2;
        for (let way = 0; way < 4; way++) {
          const to = cell + stepOf(way, width);
          if (to < 0 || to >= count || inside[to] === 0) continue;
          sum += before[to];
          shares++;
        }
        weights[own + cell] = sum / shares;
      }
    }
  }
}

/** To the cell on the left, on the right, above and below. */
function stepOf(way: i32, width: i32): i32 {
  return way === 0 ? -1 : way === 1 ? 1 : way === 2 ? -width : width;
}

/** Cells beside the body take over the weights of its nearest one, by steps. */
function fillBeside(
  weights: Floats,
  segmentCount: i32,
  inside: Bytes,
  width: i32,
  count: i32,
): void {
  const known = inside;
  const queue = ints(count);
  let last = 0;
  for (let cell = 0; cell < count; cell++) if (known[cell] !== 0) queue[last++] = cell;
  for (let first = 0; first < last; first++) {
    const cell = queue[first];
    const x = cell % width;
    for (let way = 0; way < 4; way++) {
      const to = cell + stepOf(way, width);
      if (to < 0 || to >= count || known[to] !== 0) continue;
      if ((way === 0 && x === 0) || (way === 1 && x === width - 1)) continue;
      known[to] = 1;
      queue[last++] = to;
      for (let own = 0; own < segmentCount * count; own += count) {
        weights[own + to] = weights[own + cell];
      }
    }
  }
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
