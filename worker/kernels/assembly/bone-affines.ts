import { atan2, cos, hypot, sin } from './math';
import { Bytes, Doubles, Floats, Ints } from './memory';

/** Numbers of one affine map, see puppet/bone-affines.ts. */
export const affineSize = 6;

/** How much a bone may be shortened or stretched along itself: what the texture bears. */
const alongLeast: f64 = 0.35;
const alongMost: f64 = 1.45;
/** Short bones across shoulders and hips. */
const acrossLeast: f64 = 0.7;
const acrossMost: f64 = 1.25;

/** Below this share of its rest length a bone points at the viewer, and its angle means nothing. */
const angleShare: f64 = 0.2;

/** The trunk narrows when it turns, no further than this. Source: tried on photos; a cut-out that is
 *  thinner shows that it is flat. */
const trunkWidthLeast: f64 = 0.8;
const trunkWidthMost: f64 = 1.05;

/** The bones as they lie in the photo; as putBones of puppet/bone-affines.ts lays them out. */
@unmanaged
export class RestBones {
  count: i32;
  jointCount: i32;
  /** Where their joints' x stand in a list [joint, (x, y)]. */
  shoulderL: i32;
  shoulderR: i32;
  /** [bone, (from, to)], likewise. */
  joints: Ints;
  /** [bone] */
  isShort: Bytes;
  isTrunk: Bytes;
  /** [bone, (x, y, length, cos, sin)], px; and behind the last the shoulders' width. */
  measures: Doubles;
}

/** One affine map a bone and frame, see puppet/bone-affines.ts.
 *  posed: [frame, joint, (x, y)]; held: [bone], radians; out: [frame, bone, affineSize]. */
export function writeBoneAffines(
  rest: RestBones,
  posed: Floats,
  frameCount: i32,
  scale: f64,
  held: Floats,
  out: Floats,
): void {
  const shoulderWidthPx = rest.measures[rest.count * 5];
  for (let frame = 0; frame < frameCount; frame++) {
    const own = frame * rest.jointCount * 2;
    const wide = distance(posed, own + rest.shoulderL, own + rest.shoulderR);
    const turned = clamp(wide / (scale * shoulderWidthPx), trunkWidthLeast, trunkWidthMost);
    for (let bone = 0; bone < rest.count; bone++) {
      const from = own + rest.joints[bone * 2];
      const to = own + rest.joints[bone * 2 + 1];
      const xPx = rest.measures[bone * 5];
      const yPx = rest.measures[bone * 5 + 1];
      const restCos = rest.measures[bone * 5 + 3];
      const restSin = rest.measures[bone * 5 + 4];
      const ratio = distance(posed, to, from) / (rest.measures[bone * 5 + 2] * scale);
      const angle =
        ratio < angleShare
          ? held[bone]
          : atan2(posed[to + 1] - posed[from + 1], posed[to] - posed[from]);
      held[bone] = angle;
      const stretch =
        rest.isShort[bone] !== 0
          ? clamp(ratio, acrossLeast, acrossMost)
          : clamp(ratio, alongLeast, alongMost);
      const along = scale * stretch;
      const across = scale * (rest.isTrunk[bone] !== 0 ? turned : 1);
      const c = cos(angle);
      const s = sin(angle);
      // R(angle) · diag(along, across) · R(−angle at rest)
      const m0 = c * along * restCos + s * across * restSin;
      const m1 = c * along * restSin - s * across * restCos;
      const m3 = s * along * restCos - c * across * restSin;
      const m4 = s * along * restSin + c * across * restCos;
      const at = (frame * rest.count + bone) * affineSize;
      out[at] = m0;
      out[at + 1] = m1;
      out[at + 2] = posed[from] - m0 * xPx - m1 * yPx;
      out[at + 3] = m3;
      out[at + 4] = m4;
      out[at + 5] = posed[from + 1] - m3 * xPx - m4 * yPx;
    }
  }
}

/** Between two places, told by where their x stands. */
function distance(places: Floats, a: i32, b: i32): f64 {
  return hypot(places[a] - places[b], places[a + 1] - places[b + 1]);
}

function clamp(value: f64, least: f64, most: f64): f64 {
  return Math.min(most, Math.max(least, value));
}
