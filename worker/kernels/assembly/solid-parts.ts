import { Doubles } from './memory';

/** Where a region shows the figure for sure; as putSolidParts of figure/solid-parts.ts lays it out. */
@unmanaged
export class SolidParts {
  /** [disc, (x, y, radius)], px. */
  discs: Doubles;
  discCount: i32;
  /** [bone, (from x, from y, to x, to y, radius)], px. */
  bones: Doubles;
  boneCount: i32;
}

/** Whether a place, px, is within one of them. */
export function isSolid(solid: SolidParts, x: f64, y: f64): bool {
  return isWithin(solid, x, y) || isOnBone(solid, x, y);
}

function isWithin(solid: SolidParts, x: f64, y: f64): bool {
  const discs = solid.discs;
  for (let at = 0; at < 3 * solid.discCount; at += 3) {
    const dx = x - discs[at];
    const dy = y - discs[at + 1];
    if (dx * dx + dy * dy < discs[at + 2] * discs[at + 2]) return true;
  }
  return false;
}

function isOnBone(solid: SolidParts, x: f64, y: f64): bool {
  const bones = solid.bones;
  for (let at = 0; at < 5 * solid.boneCount; at += 5) {
    const dx = bones[at + 2] - bones[at];
    const dy = bones[at + 3] - bones[at + 1];
    const px = x - bones[at];
    const py = y - bones[at + 1];
    const along = (px * dx + py * dy) / max<f64>(1, dx * dx + dy * dy);
    const t = min<f64>(1, max<f64>(0, along));
    const awayX = px - t * dx;
    const awayY = py - t * dy;
    if (awayX * awayX + awayY * awayY < bones[at + 4] * bones[at + 4]) return true;
  }
  return false;
}
