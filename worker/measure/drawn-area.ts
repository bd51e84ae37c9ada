import type { Choreography } from '../../core/dance/choreography.ts';
import { type JointName, jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import { planeOf } from '../engines/puppet/framing.ts';
import { createShadowPlaces } from '../engines/puppet/own-shadow-place.ts';
import { createPosedBones } from '../engines/puppet/posed-bones.ts';
import type { DrawingPlan } from '../engines/puppet/puppet.ts';
import { skinMesh } from '../engines/puppet/skin-mesh.ts';

/** Room around a triangle for what chroma shares between two pixels, px. */
const aroundPx = 2;

/** Half the width and height in which a foot's shadow lies, leg lengths. */
const shadowWide = 0.2;
const shadowHigh = 0.08;

/** Where anything is drawn on the background in any frame of a dance: [y, x], 1 there, at the picture's size. */
export function findDrawnArea(
  choreography: Choreography,
  { cutout, framing, shadow, ownShadows }: DrawingPlan,
  picture: { readonly widthPx: number; readonly heightPx: number },
): Uint8Array {
  const { widthPx, heightPx } = picture;
  const area = new Uint8Array(widthPx * heightPx);
  const mark = (left: number, top: number, right: number, bottom: number) => {
    const from = Math.max(0, Math.floor(left));
    const to = Math.min(widthPx, Math.ceil(right));
    const last = Math.min(heightPx, Math.ceil(bottom));
    if (from >= to) return;
    for (let y = Math.max(0, Math.floor(top)); y < last; y++) {
      area.fill(1, y * widthPx + from, y * widthPx + to);
    }
  };
  const rest = planeOf(choreography.rest);
  const affinesAt = createPosedBones(rest, framing.joints, framing.scale);
  const placesAt = createShadowPlaces(ownShadows, rest, framing);
  const posed = cutout.layers.map(({ mesh }) => new Float32Array(mesh.vertices.length));
  for (let frame = 0; frame < choreography.frameCount; frame++) {
    const affines = affinesAt(frame);
    cutout.layers.forEach(({ mesh }, i) => {
      skinMesh(mesh, affines, posed[i]);
      markTriangles(mesh.triangles, posed[i], mark);
    });
    for (const { shadow: own, dx, dy } of placesAt(frame)) {
      const [left, top] = [own.xPx + dx, own.yPx + dy];
      for (let row = 0; row < own.heightPx; row++) {
        const [from, to] = [left + own.spanFrom[row], left + own.spanTo[row]];
        mark(from, top + row, to, top + row + 1);
      }
    }
    if (shadow) markShadows(rest, framing.joints, framing.scale, frame, mark);
  }
  return area;
}

type Mark = (left: number, top: number, right: number, bottom: number) => void;

function markTriangles(triangles: Uint16Array, posed: Float32Array, mark: Mark): void {
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t] * 2, triangles[t + 1] * 2, triangles[t + 2] * 2];
    mark(
      Math.min(posed[a], posed[b], posed[c]) - aroundPx,
      Math.min(posed[a + 1], posed[b + 1], posed[c + 1]) - aroundPx,
      Math.max(posed[a], posed[b], posed[c]) + aroundPx,
      Math.max(posed[a + 1], posed[b + 1], posed[c + 1]) + aroundPx,
    );
  }
}

function markShadows(
  rest: Float32Array,
  joints: Float32Array,
  scale: number,
  frame: number,
  mark: Mark,
): void {
  const restY = (name: JointName) => rest[jointIndex[name] * 2 + 1];
  const leg = scale * Math.abs(restY('hipL') - restY('ankleL'));
  for (const side of ['L', 'R'] as const) {
    const [ankle, toe] = [jointIndex[`ankle${side}`] * 2, jointIndex[`toe${side}`] * 2];
    const at = frame * jointCount * 2;
    const x = (joints[at + ankle] + joints[at + toe]) / 2;
    // The floor is where the foot is in the first frame.
    const y = joints[ankle + 1] + scale * (restY(`toe${side}`) - restY(`ankle${side}`));
    mark(x - shadowWide * leg, y - shadowHigh * leg, x + shadowWide * leg, y + shadowHigh * leg);
  }
}
