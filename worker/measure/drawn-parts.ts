import type { Choreography } from '../../core/dance/choreography.ts';
import { jointCount } from '../../core/dance/skeleton.ts';
import { verticesOfBones } from '../engines/puppet/bone-vertices.ts';
import type { Mesh } from '../engines/puppet/cutout.ts';
import { planeOf } from '../engines/puppet/framing.ts';
import { createPosedBones } from '../engines/puppet/posed-bones.ts';
import type { DrawingPlan } from '../engines/puppet/puppet.ts';
import { skinMesh } from '../engines/puppet/skin-mesh.ts';

/** A vertex is head's or hand's from this share of its weight on; a stance foot's only when it is all foot, or,
 *  where the mesh is too coarse for that, most of it. */
const partShare = 0.5;
const footShares = [0.95, 0.8, 0.65, 0.5];

export interface PartMeasures {
  /** Share of frames in which every head and hand vertex lies in the picture, 0..1. */
  readonly inFrameFraction: number;
  /** The furthest that a vertex of a standing foot moves from where it first stood, by the figure's height. */
  readonly stanceSlipFraction: number;
}

/** Measures the drawn mesh vertices of a whole dance. NaN says that nothing was there to measure. */
export function measureParts(
  choreography: Choreography,
  { cutout, framing }: DrawingPlan,
  picture: { widthPx: number; heightPx: number },
  figureHeightPx: number,
): PartMeasures {
  const rest = planeOf(choreography.rest);
  const parts = verticesOfBones(cutout, ['head', 'handL', 'handR'], partShare);
  const feet = (['footL', 'footR'] as const).map((foot) => {
    const meshes = footShares.map((share) => verticesOfBones(cutout, [foot], share));
    return meshes.find(({ vertices }) => vertices.length > 0) ?? meshes[0];
  });
  const affinesAt = createPosedBones(rest, framing.joints, framing.scale);
  const posedParts = new Float32Array(parts.vertices.length);
  const posedFeet = feet.map(({ vertices }) => new Float32Array(vertices.length));
  const stood: (Float32Array | null)[] = [null, null];
  let inFrame = 0;
  let slipPx = Number.NaN;
  for (let frame = 0; frame < choreography.frameCount; frame++) {
    const affines = affinesAt(frame);
    skinMesh(parts, affines, posedParts);
    if (isInside(posedParts, picture)) inFrame++;
    feet.forEach((foot: Mesh, side) => {
      if (choreography.halfBody || !choreography.contacts[frame * 2 + side]) {
        stood[side] = null;
        return;
      }
      skinMesh(foot, affines, posedFeet[side]);
      const first = stood[side];
      if (first === null) stood[side] = posedFeet[side].slice();
      else if (first.length > 0) {
        slipPx = Math.max(Number.isNaN(slipPx) ? 0 : slipPx, furthest(first, posedFeet[side]));
      }
    });
  }
  return {
    inFrameFraction: parts.vertices.length > 0 ? inFrame / choreography.frameCount : Number.NaN,
    stanceSlipFraction: slipPx / Math.max(1, figureHeightPx),
  };
}

function isInside(
  vertices: Float32Array,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): boolean {
  for (let v = 0; v < vertices.length; v += 2) {
    const [x, y] = [vertices[v], vertices[v + 1]];
    if (x < 0 || x > widthPx || y < 0 || y > heightPx) return false;
  }
  return true;
}

function furthest(a: Float32Array, b: Float32Array): number {
  let most = 0;
  for (let v = 0; v < a.length; v += 2) {
    most = Math.max(most, Math.hypot(a[v] - b[v], a[v + 1] - b[v + 1]));
  }
  return most;
}

/** Length of a joint's drawn way by its way in the choreography before framing, the least of the given joints. */
export function measurePaths(
  choreography: Choreography,
  { framing }: DrawingPlan,
  joints: readonly number[],
): number {
  const danced = planeOf(choreography.joints);
  return Math.min(
    ...joints.map((joint) => pathLength(framing.joints, joint) / pathLength(danced, joint)),
  );
}

function pathLength(joints: Float32Array, joint: number): number {
  let length = 0;
  const stride = jointCount * 2;
  for (let at = joint * 2 + stride; at < joints.length; at += stride) {
    length += Math.hypot(
      joints[at] - joints[at - stride],
      joints[at + 1] - joints[at + 1 - stride],
    );
  }
  return Math.max(1e-6, length);
}
