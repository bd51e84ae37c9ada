import { labelComponents } from '../components.ts';
import { distanceTo } from '../distance.ts';
import type { Region } from '../region.ts';

/** Below this, what is narrower than twice the first length and farther from the rest than the second is no hair
 *  but the seam of a collar or a shoulder. Face coordinates and lengths. */
const SPIKE = { fromV: 0.7, halfWidth: 0.06, reach: 0.1 };
/** A hole of less than this part of a square of the face's unit is none. */
const HOLE = 0.15;
const FACE_V = 0.55;

/** What hangs together with the face, without spikes and holes.
 *  share, person: [y, x], 0..1; face: [y, x, (u, v)]; unit: the face's, px. */
export function keepHead(
  share: Float32Array,
  person: Float32Array,
  face: Float32Array,
  { widthPx, heightPx }: Region,
  unit: number,
): Float32Array {
  const inside = Uint8Array.from(share, (value) => (value >= 0.5 ? 1 : 0));
  const outside = inside.map((value) => 1 - value);
  const depth = distanceTo(outside, widthPx, heightPx);
  const core = inside.map((value, i) => {
    const deep = depth[i] > SPIKE.halfWidth * unit || face[2 * i + 1] < SPIKE.fromV;
    return value && deep ? 1 : 0;
  });
  const { labels } = labelComponents(core, widthPx);
  const own = labels[centreOf(face)];
  const reach = distanceTo(
    core.map((value, i) => (value && labels[i] === own ? 1 : 0)),
    widthPx,
    heightPx,
  );
  const holes = labelComponents(outside, widthPx);
  return share.map((value, i) => {
    if (inside[i]) return reach[i] <= SPIKE.reach * unit ? value : 0;
    const isHole = holes.sizesPx[holes.labels[i]] < HOLE * unit * unit && person[i] > 0.5;
    return isHole ? 1 : reach[i] <= SPIKE.reach * unit ? value : 0;
  });
}

/** The pixel in the middle of the face. */
function centreOf(face: Float32Array): number {
  let centre = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < face.length / 2; i++) {
    const away = Math.hypot(face[2 * i], face[2 * i + 1] - FACE_V);
    if (away >= nearest) continue;
    nearest = away;
    centre = i;
  }
  return centre;
}
