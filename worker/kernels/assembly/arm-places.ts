import { cellPx, FigureCells } from './figure-cells';
import { Limb, limbPlace, placeOnLimb } from './limb';
import { Bytes, bytes, Floats, floats, reserve } from './memory';

/** Cells further than this from an arm's axis are far away, in arm radii. */
const besideWithin: f64 = 5;

/** Where each cell lies beside an arm: [y, x]; distances are infinite far away. */
@unmanaged
export class ArmPlaces {
  distance: Floats;
  /** How far beyond the fingertips. */
  beyond: Floats;
  along: Floats;
  /** 1 on the right side of the axis, see placeOnLimb. */
  isRight: Bytes;
}

/** Finds each cell's place beside an arm. */
export function placeCells(cells: FigureCells, arm: Limb, armRadiusPx: f64): ArmPlaces {
  const width = cells.width;
  const count = cells.count;
  const far = besideWithin * armRadiusPx;
  const places = changetype<ArmPlaces>(reserve(offsetof<ArmPlaces>()));
  places.distance = floats(count);
  places.beyond = floats(count);
  places.along = floats(count);
  places.isRight = bytes(count);
  for (let cell = 0; cell < count; cell++) places.distance[cell] = Infinity;
  const fromX = cellAt(leastOf(arm, 0) - far, cells.xPx, width);
  const toX = cellAt(mostOf(arm, 0) + far, cells.xPx, width);
  const fromY = cellAt(leastOf(arm, 1) - far, cells.yPx, cells.height);
  const toY = cellAt(mostOf(arm, 1) + far, cells.yPx, cells.height);
  const place = limbPlace();
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const cell = y * width + x;
      if (!cells.inside[cell]) continue;
      placeOnLimb(arm, cells.xPx + x * cellPx + 1, cells.yPx + y * cellPx + 1, place);
      if (place.distancePx >= far) continue;
      places.distance[cell] = place.distancePx;
      places.beyond[cell] = place.beyondPx;
      places.along[cell] = place.along;
      places.isRight[cell] = i32(place.side > 0);
    }
  }
  return places;
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
