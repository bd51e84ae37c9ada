import { cellPx, FigureCells } from './figure-cells';
import { Limb, limbPlace, placeOnLimb } from './limb';
import { Bytes, Floats } from './memory';

/** See puppet/arm-places.ts, whose putPlaces lays it out. */
@unmanaged
export class ArmPlaces {
  distance: Floats;
  beyond: Floats;
  along: Floats;
  isRight: Bytes;
}

/** Finds each cell's place beside an arm that is nearer than farPx. */
export function placeCells(cells: FigureCells, arm: Limb, farPx: f64, places: ArmPlaces): void {
  const width = cells.width;
  const height = cells.height;
  const distance = places.distance;
  for (let cell = 0; cell < width * height; cell++) distance[cell] = Infinity;
  const fromX = cellAt(leastOf(arm, 0) - farPx, cells.xPx, width);
  const toX = cellAt(mostOf(arm, 0) + farPx, cells.xPx, width);
  const fromY = cellAt(leastOf(arm, 1) - farPx, cells.yPx, height);
  const toY = cellAt(mostOf(arm, 1) + farPx, cells.yPx, height);
  const place = limbPlace();
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const cell = y * width + x;
      if (!cells.inside[cell]) continue;
      placeOnLimb(arm, cells.xPx + x * cellPx + 1, cells.yPx + y * cellPx + 1, place);
      if (place.distancePx >= farPx) continue;
      distance[cell] = place.distancePx;
      places.beyond[cell] = place.beyondPx;
      places.along[cell] = place.along;
      places.isRight[cell] = i32(place.side > 0);
    }
  }
}

/** The column of a place across, or the row of one down, within the box. */
function cellAt(px: f64, fromPx: i32, size: i32): i32 {
  return <i32>max(0.0, min(<f64>size, Math.round((px - fromPx) / cellPx)));
}

function leastOf(limb: Limb, axis: i32): f64 {
  let least = Infinity;
  for (let i = 0; i < limb.count; i++) least = min(least, limb.points[i * 2 + axis]);
  return least;
}

function mostOf(limb: Limb, axis: i32): f64 {
  let most = -Infinity;
  for (let i = 0; i < limb.count; i++) most = max(most, limb.points[i * 2 + axis]);
  return most;
}
