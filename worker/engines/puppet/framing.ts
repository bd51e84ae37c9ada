import type { Choreography } from '../../../core/dance/choreography.ts';
import {
  type BoneName,
  bones,
  type JointName,
  jointCount,
  jointIndex,
} from '../../../core/dance/skeleton.ts';
import { useKernels } from '../../kernels/kernels.ts';
import { bendHand } from './bend-hand.ts';
import { verticesOfBones } from './bone-vertices.ts';
import type { Cutout, Mesh } from './cutout.ts';
import { poseBones } from './posed-bones.ts';
import { pullInside } from './pull-inside.ts';
import { putMesh } from './skin-mesh.ts';

/** The dance as it is drawn: scaled about the feet, shifted, hands bent and arms pulled in where they would leave. */
export interface Framing {
  readonly scale: number;
  /** [frame, joint, (x, y)], picture px. */
  readonly joints: Float32Array;
}

/** Head and hands keep this share of the shorter side from the picture's edge. */
const marginShare = 0.008;

/** The figure is not made smaller than this before its arms are pulled in. */
const scaleLeast = 0.84;

/** A vertex belongs to head or hand from this share of weight on. */
const partShare = 0.5;

const headBones: readonly BoneName[] = ['head'];
const handBones = { L: ['handL'], R: ['handR'] } as const;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Bounds in every frame: [frame, (left, top, right, bottom)], picture px. */
export type Extents = Float32Array;

/** The bounds of what each hand holds, where the joints are there; null where it holds nothing.
 *  joints: [frame, joint, (x, y)], picture px. */
export type HeldExtents = (
  side: 'L' | 'R',
  rest: Float32Array,
  joints: Float32Array,
  scale: number,
) => Extents | null;

/** A thing turns with the arm that is pulled in for it, so that it takes more than one pull. */
const heldPulls = 4;

/** Fits a dance into the picture: head, hands and what they hold never leave it. */
export function frameDance(
  choreography: Choreography,
  cutout: Cutout,
  size: Size,
  heldExtents: HeldExtents = () => null,
): Framing {
  const rest = planeOf(choreography.rest);
  const danced = planeOf(choreography.joints);
  const margin = marginShare * Math.min(size.widthPx, size.heightPx);
  const head = verticesOfBones(cutout, headBones, partShare);
  const hands = {
    L: verticesOfBones(cutout, handBones.L, partShare),
    R: verticesOfBones(cutout, handBones.R, partShare),
  };
  const all = [head, hands.L, hands.R];
  const anchor = anchorOf(choreography, rest, size);
  const held = (joints: Float32Array, atScale: number) =>
    (['L', 'R'] as const).flatMap((side) => heldExtents(side, rest, joints, atScale) ?? []);
  const boundsOf = (joints: Float32Array, atScale: number) =>
    extentOf([...extents(all, rest, joints, atScale), ...held(joints, atScale)]);
  const whole = boundsOf(danced, 1);
  // A half body hangs its hands where the photo ends; whoever stands on the floor has it below them.
  const lowestPx = choreography.halfBody ? size.heightPx : Infinity;
  let scale = fittingScale(whole, anchor, margin, size);
  for (let attempt = 0; ; attempt++) {
    const placed = place(danced, anchor, scale, shiftFor(whole, anchor, scale, margin, size));
    const first = extents(all, rest, placed, scale);
    let isMoved = false;
    for (const side of ['L', 'R'] as const) {
      const handBounds = () =>
        isMoved ? extents([hands[side]], rest, placed, scale)[0] : first[all.indexOf(hands[side])];
      const overhanging = () => overhang(handBounds(), margin, size, lowestPx);
      const back = overhanging();
      if (isAny(back)) {
        isMoved = true;
        bendHand(placed, side, back);
        pullInside(placed, side, overhanging());
      }
      for (let pull = 0; pull < heldPulls; pull++) {
        const thing = heldExtents(side, rest, placed, scale);
        const way = thing && overhang(thing, margin, size, size.heightPx);
        if (!way || !isAny(way)) break;
        isMoved = true;
        pullInside(placed, side, way);
      }
    }
    const left = isMoved ? boundsOf(placed, scale) : extentOf([...first, ...held(placed, scale)]);
    if (attempt === maxAttempts || isInside(left, size, lowestPx)) return { scale, joints: placed };
    scale *= shrinkStep;
  }
}

const maxAttempts = 12;
const shrinkStep = 0.97;

/** [value, (x, y, depth)] to [value, (x, y)]. */
export function planeOf(joints: Float32Array): Float32Array {
  const plane = new Float32Array((joints.length / 3) * 2);
  for (let i = 0; i < joints.length / 3; i++) {
    plane[i * 2] = joints[i * 3];
    plane[i * 2 + 1] = joints[i * 3 + 1];
  }
  return plane;
}

/** Of each mesh. */
function extents(
  meshes: readonly Mesh[],
  rest: Float32Array,
  joints: Float32Array,
  scale: number,
): Extents[] {
  const frameCount = joints.length / (jointCount * 2);
  const affines = poseBones(rest, joints, scale);
  return useKernels((kernels, memory) => {
    const posed = memory.put(affines);
    return meshes.map((mesh) => {
      const bounds = memory.floats(frameCount * 4);
      kernels.boundFrames(putMesh(memory, mesh), posed, bones.length, frameCount, bounds);
      return memory.take(bounds, new Float32Array(frameCount * 4));
    });
  });
}

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function extentOf(parts: readonly Extents[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const bounds of parts) {
    for (let i = 0; i < bounds.length; i += 4) {
      left = Math.min(left, bounds[i]);
      top = Math.min(top, bounds[i + 1]);
      right = Math.max(right, bounds[i + 2]);
      bottom = Math.max(bottom, bounds[i + 3]);
    }
  }
  return { left, top, right, bottom };
}

interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** What stays in place when the figure is scaled: between the feet, or where a half body is cut off. */
function anchorOf({ halfBody }: Choreography, rest: Float32Array, { heightPx }: Size): Anchor {
  const at = (name: JointName, axis: 0 | 1) => rest[jointIndex[name] * 2 + axis];
  if (halfBody) return { x: at('pelvis', 0), y: heightPx };
  return {
    x: (at('ankleL', 0) + at('ankleR', 0)) / 2,
    y: Math.max(at('ankleL', 1), at('ankleR', 1), at('toeL', 1), at('toeR', 1)),
  };
}

function fittingScale(whole: Extent, anchor: Anchor, margin: number, { widthPx }: Size): number {
  const tall = (anchor.y - margin) / Math.max(1, anchor.y - whole.top);
  const wide = (widthPx - 2 * margin) / Math.max(1, whole.right - whole.left);
  return Math.max(scaleLeast, Math.min(1, tall, wide));
}

/** How far the whole dance moves sideways: no further than needed, to the middle when it is too wide. */
function shiftFor(whole: Extent, anchor: Anchor, scale: number, margin: number, { widthPx }: Size) {
  const left = anchor.x + (whole.left - anchor.x) * scale - margin;
  const right = anchor.x + (whole.right - anchor.x) * scale - (widthPx - margin);
  if (right - left > 0) return -(left + right) / 2;
  return left < 0 ? -left : right > 0 ? -right : 0;
}

function place(joints: Float32Array, anchor: Anchor, scale: number, shift: number): Float32Array {
  const placed = new Float32Array(joints.length);
  for (let i = 0; i < joints.length; i += 2) {
    placed[i] = anchor.x + (joints[i] - anchor.x) * scale + shift;
    placed[i + 1] = anchor.y + (joints[i + 1] - anchor.y) * scale;
  }
  return placed;
}

/** How far a part hangs over the picture's edges: [frame, (x, y)], the way back inside, px. */
function overhang(
  bounds: Extents,
  margin: number,
  { widthPx }: Size,
  lowestPx: number,
): Float32Array {
  const back = new Float32Array(bounds.length / 2);
  for (let frame = 0; frame < bounds.length / 4; frame++) {
    const left = bounds[frame * 4];
    const top = bounds[frame * 4 + 1];
    const right = bounds[frame * 4 + 2];
    const bottom = bounds[frame * 4 + 3];
    back[frame * 2] = left < margin ? margin - left : Math.min(0, widthPx - margin - right);
    back[frame * 2 + 1] = top < margin ? margin - top : Math.min(0, lowestPx - margin - bottom);
  }
  return back;
}

function isAny(back: Float32Array): boolean {
  return back.some((px) => px !== 0);
}

function isInside(extent: Extent, { widthPx }: Size, lowestPx: number): boolean {
  const isWithin = extent.left >= 0 && extent.right <= widthPx && extent.top >= 0;
  return isWithin && extent.bottom <= lowestPx;
}
