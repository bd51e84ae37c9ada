import { bones, jointIndex } from '../../../core/dance/skeleton.ts';

/** Numbers of one affine map: x' = m0·x + m1·y + m2, y' = m3·x + m4·y + m5. */
export const affineSize = 6;

/** How much a bone may be shortened or stretched along itself: what the texture bears. */
const alongLeast = 0.35;
const alongMost = 1.45;
/** Short bones across shoulders and hips. */
const acrossLeast = 0.7;
const acrossMost = 1.25;

/** Below this share of its rest length a bone points at the viewer, and its angle means nothing. */
const angleShare = 0.2;

/** The trunk narrows when it turns, no further than this. Source: tried on photos; a cut-out that is
 *  thinner shows that it is flat. */
const trunkWidthLeast = 0.8;
const trunkWidthMost = 1.05;

const trunkBones = new Set(['abdomen', 'chest']);
const shortBones = new Set(['clavicleL', 'clavicleR', 'pelvisL', 'pelvisR']);

/** The bones as they lie in the photo. */
export interface RestBones {
  readonly shoulderWidthPx: number;
  readonly bones: readonly RestBone[];
}

interface RestBone {
  /** Where its joints' x stand in a list [joint, (x, y)]. */
  readonly from: number;
  readonly to: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly lengthPx: number;
  /** Radians. */
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  readonly isShort: boolean;
  readonly isTrunk: boolean;
}

/** rest: [joint, (x, y)], picture px, y down. */
export function measureBones(rest: Float32Array): RestBones {
  const measured = bones.map(({ name, from, to }) => {
    const [p, q] = [jointIndex[from] * 2, jointIndex[to] * 2];
    const [x, y] = [rest[q] - rest[p], rest[q + 1] - rest[p + 1]];
    const angle = Math.atan2(y, x);
    return {
      from: p,
      to: q,
      xPx: rest[p],
      yPx: rest[p + 1],
      lengthPx: Math.max(1e-3, Math.hypot(x, y)),
      angle,
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      isShort: shortBones.has(name),
      isTrunk: trunkBones.has(name),
    };
  });
  return { shoulderWidthPx: Math.max(1, shoulderWidth(rest)), bones: measured };
}

/** One affine map a bone from its place in the photo to its place in a frame.
 *  posed: [joint, (x, y)], picture px, y down; scale: of the whole figure, also across the bones.
 *  held: [bone], the angle of each bone in the last frame, kept where a bone points at the viewer.
 *  out: [bone, affineSize]. In the rest pose with scale 1 every map is the identity. */
export function writeBoneAffines(
  rest: RestBones,
  posed: Float32Array,
  scale: number,
  held: Float32Array,
  out: Float32Array,
): void {
  const trunkWidth = clamp(
    shoulderWidth(posed) / (scale * rest.shoulderWidthPx),
    trunkWidthLeast,
    trunkWidthMost,
  );
  for (let bone = 0; bone < rest.bones.length; bone++) {
    const { from, to, xPx, yPx, lengthPx, cos, sin, isShort, isTrunk } = rest.bones[bone];
    const x = posed[to] - posed[from];
    const y = posed[to + 1] - posed[from + 1];
    const ratio = Math.hypot(x, y) / (lengthPx * scale);
    const angle = ratio < angleShare ? held[bone] : Math.atan2(y, x);
    held[bone] = angle;
    const stretch = isShort
      ? clamp(ratio, acrossLeast, acrossMost)
      : clamp(ratio, alongLeast, alongMost);
    const along = scale * stretch;
    const across = scale * (isTrunk ? trunkWidth : 1);
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    // R(angle) · diag(along, across) · R(−angle at rest)
    const m0 = c * along * cos + s * across * sin;
    const m1 = c * along * sin - s * across * cos;
    const m3 = s * along * cos - c * across * sin;
    const m4 = s * along * sin + c * across * cos;
    const at = bone * affineSize;
    out[at] = m0;
    out[at + 1] = m1;
    out[at + 2] = posed[from] - m0 * xPx - m1 * yPx;
    out[at + 3] = m3;
    out[at + 4] = m4;
    out[at + 5] = posed[from + 1] - m3 * xPx - m4 * yPx;
  }
}

/** The angles of all bones at rest, radians, as the first `held`. */
export function restAngles(rest: RestBones): Float32Array {
  return Float32Array.from(rest.bones, ({ angle }) => angle);
}

function shoulderWidth(joints: Float32Array): number {
  const [i, j] = [jointIndex.shoulderL * 2, jointIndex.shoulderR * 2];
  return Math.hypot(joints[i] - joints[j], joints[i + 1] - joints[j + 1]);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
