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

/** One affine map a bone from its place in the photo to its place in a frame.
 *  rest, posed: [joint, (x, y)], picture px, y down; scale: of the whole figure, also across the bones.
 *  held: [bone], the angle of each bone in the last frame, kept where a bone points at the viewer.
 *  out: [bone, affineSize]. In the rest pose with scale 1 every map is the identity. */
export function writeBoneAffines(
  rest: Float32Array,
  posed: Float32Array,
  scale: number,
  held: Float32Array,
  out: Float32Array,
): void {
  const trunkWidth = clamp(
    length(posed, 'shoulderL', 'shoulderR') /
      (scale * Math.max(1, length(rest, 'shoulderL', 'shoulderR'))),
    trunkWidthLeast,
    trunkWidthMost,
  );
  bones.forEach(({ name, from, to }, bone) => {
    const [p, q] = [jointIndex[from] * 2, jointIndex[to] * 2];
    const [restX, restY] = [rest[q] - rest[p], rest[q + 1] - rest[p + 1]];
    const [posedX, posedY] = [posed[q] - posed[p], posed[q + 1] - posed[p + 1]];
    const restLength = Math.max(1e-3, Math.hypot(restX, restY));
    const ratio = Math.hypot(posedX, posedY) / (restLength * scale);
    const restAngle = Math.atan2(restY, restX);
    const angle = ratio < angleShare ? held[bone] : Math.atan2(posedY, posedX);
    held[bone] = angle;
    const along =
      scale *
      (shortBones.has(name)
        ? clamp(ratio, acrossLeast, acrossMost)
        : clamp(ratio, alongLeast, alongMost));
    const across = scale * (trunkBones.has(name) ? trunkWidth : 1);
    const [c1, s1] = [Math.cos(angle), Math.sin(angle)];
    const [c0, s0] = [Math.cos(restAngle), Math.sin(restAngle)];
    // R(angle) · diag(along, across) · R(−restAngle)
    const m0 = c1 * along * c0 + s1 * across * s0;
    const m1 = c1 * along * s0 - s1 * across * c0;
    const m3 = s1 * along * c0 - c1 * across * s0;
    const m4 = s1 * along * s0 + c1 * across * c0;
    const at = bone * affineSize;
    out[at] = m0;
    out[at + 1] = m1;
    out[at + 2] = posed[p] - m0 * rest[p] - m1 * rest[p + 1];
    out[at + 3] = m3;
    out[at + 4] = m4;
    out[at + 5] = posed[p + 1] - m3 * rest[p] - m4 * rest[p + 1];
  });
}

/** The angles of all bones at rest, radians, as the first `held`. */
export function restAngles(rest: Float32Array): Float32Array {
  return Float32Array.from(bones, ({ from, to }) => {
    const [p, q] = [jointIndex[from] * 2, jointIndex[to] * 2];
    return Math.atan2(rest[q + 1] - rest[p + 1], rest[q] - rest[p]);
  });
}

function length(joints: Float32Array, a: keyof typeof jointIndex, b: keyof typeof jointIndex) {
  const [i, j] = [jointIndex[a] * 2, jointIndex[b] * 2];
  return Math.hypot(joints[i] - joints[j], joints[i + 1] - joints[j + 1]);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
