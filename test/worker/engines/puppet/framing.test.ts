import { describe, expect, test } from 'vitest';
import { choreograph } from '../../../../core/dance/choreograph.ts';
import type { Choreography } from '../../../../core/dance/choreography.ts';
import {
  type BoneName,
  bones,
  type JointName,
  jointCount,
  jointIndex,
} from '../../../../core/dance/skeleton.ts';
import type { Cutout } from '../../../../worker/engines/puppet/cutout.ts';
import { type Framing, frameDance, planeOf } from '../../../../worker/engines/puppet/framing.ts';
import { createPosedBones } from '../../../../worker/engines/puppet/posed-bones.ts';
import { skinMesh } from '../../../../worker/engines/puppet/skin-mesh.ts';
import { danceOf, scoreOf } from '../../../core/dance/dance-of.ts';
import { figureOf, type Make, pictureSize } from '../../../core/dance/figure-of.ts';
import { boneMesh } from './drawn-sheets.ts';

/** A dance whose arms go straight up and straight out, with steps to both sides. */
const wide = danceOf(
  scoreOf({
    body: [
      {
        name: 'sails',
        beats: 16,
        keys: [
          { beat: 1, upperArm: [90, 0], foreArm: [90, 0], footL: { x: 0.2 }, root: { x: 0.1 } },
          { beat: 4, upperArm: [178, 0], foreArm: [178, 0] },
          { beat: 7, upperArm: [92, 0], foreArm: [88, 0], footL: { x: 0 }, root: { x: 0 } },
          { beat: 9, footR: { x: 0.2, lift: 0.1 }, root: { x: -0.1, roll: -8 } },
          { beat: 11, footR: { x: 0, lift: 0 }, upperArm: [120, 0], foreArm: [150, 0] },
          { beat: 14, footR: { x: 0 }, root: { x: 0, roll: 0 } },
        ],
      },
    ],
  }),
);

const moves = { seconds: 10, mirror: false, framesPerSecond: 30, halfBody: false };

/** The dance of somebody who stands `dx` px beside the picture's middle. */
function dancing(dx: number, make: Make = {}): Choreography {
  const halfBody = make.halfBody ?? false;
  const dance = choreograph(wide, figureOf(make), { ...moves, ...pictureSize, halfBody });
  const shift = (values: Float32Array) => values.map((v, i) => (i % 3 === 0 ? v + dx : v));
  return { ...dance, joints: shift(dance.joints), rest: shift(dance.rest) };
}

const halfWidths: Partial<Record<BoneName, number>> = { head: 42, handL: 16, handR: 16 };

/** A figure of ribbons, one along every bone. */
function ribbons({ rest }: Choreography): Cutout {
  const flat = planeOf(rest);
  const vertices: number[] = [];
  const names: BoneName[] = [];
  for (const { name, from, to } of bones) {
    const [x0, y0] = at(flat, 0, from);
    const [x1, y1] = at(flat, 0, to);
    const length = Math.max(1, Math.hypot(x1 - x0, y1 - y0));
    const half = halfWidths[name] ?? 22;
    for (const along of [0, 0.5, 1]) {
      for (const across of [-half / length, half / length]) {
        vertices.push(
          x0 + along * (x1 - x0) - across * (y1 - y0),
          y0 + along * (y1 - y0) + across * (x1 - x0),
        );
        names.push(name);
      }
    }
  }
  const mesh = boneMesh(vertices, [], (v) => [[names[v]!, 1]]);
  const layer = { name: 'body', xPx: 0, yPx: 0, widthPx: 1, heightPx: 1 } as const;
  return {
    layers: [{ ...layer, texture: new Uint8Array(4), mesh }],
    armConfidence: { L: 1, R: 1 },
  };
}

function at(joints: Float32Array, frame: number, name: JointName): readonly [number, number] {
  const i = (frame * jointCount + jointIndex[name]) * 2;
  return [joints[i]!, joints[i + 1]!];
}

/** Every vertex of a bone in every frame. */
function* drawn(dance: Choreography, cutout: Cutout, framing: Framing) {
  const { mesh } = cutout.layers[0]!;
  const affinesAt = createPosedBones(planeOf(dance.rest), framing.joints, framing.scale);
  const posed = new Float32Array(mesh.vertices.length);
  for (let frame = 0; frame < dance.frameCount; frame++) {
    skinMesh(mesh, affinesAt(frame), posed);
    for (let v = 0; v < posed.length / 2; v++) {
      const bone = bones[mesh.boneIndices[v * 4]!]!.name;
      yield { frame, vertex: v, bone, x: posed[v * 2]!, y: posed[v * 2 + 1]! };
    }
  }
}

const isKept = (bone: BoneName) => bone === 'head' || bone === 'handL' || bone === 'handR';

describe.each([
  ['in the middle', 0, {}],
  ['near the left edge', -170, {}],
  ['near the right edge', 180, {}],
  ['with long arms', 60, { arm: 1.2 }],
  ['cut off at the knees', -120, { halfBody: true }],
] as const)('a dance with wide arms of a figure %s', (_, dx, make) => {
  const dance = dancing(dx, make);
  const cutout = ribbons(dance);
  const framing = frameDance(dance, cutout, pictureSize);

  test('leaves the picture without framing, and never with it', () => {
    const isOutside = ({ x, y }: { x: number; y: number }) =>
      x < 0 || x > pictureSize.widthPx || y < 0;
    const bare: Framing = { scale: 1, joints: planeOf(dance.joints) };
    const outside = (way: Framing) =>
      [...drawn(dance, cutout, way)].filter((place) => isKept(place.bone) && isOutside(place));
    expect(outside(bare).length).toBeGreaterThan(0);
    expect(outside(framing).slice(0, 3)).toEqual([]);
  });

  test('stays a dance: all of it moves, by most of its way', () => {
    for (const name of ['wristL', 'wristR', 'ankleL', 'ankleR'] as const) {
      if (make && 'halfBody' in make && name.startsWith('ankle')) continue;
      const wayOf = (joints: Float32Array) => {
        let way = 0;
        for (let frame = 1; frame < dance.frameCount; frame++) {
          const [a, b] = [at(joints, frame - 1, name), at(joints, frame, name)];
          way += Math.hypot(a[0] - b[0], a[1] - b[1]);
        }
        return way;
      };
      const share = wayOf(framing.joints) / wayOf(planeOf(dance.joints));
      expect(share, name).toBeGreaterThan(0.6);
    }
    expect(framing.scale).toBeGreaterThan(0.75);
  });

  test('has no jump that the dance does not have', () => {
    const jump = (joints: Float32Array) => {
      let most = 0;
      for (let i = jointCount * 4; i < joints.length; i++) {
        const [a, b, c] = [joints[i - jointCount * 4]!, joints[i - jointCount * 2]!, joints[i]!];
        most = Math.max(most, Math.abs(a - 2 * b + c));
      }
      return most;
    };
    expect(jump(framing.joints)).toBeLessThan(jump(planeOf(dance.joints)) + 12);
  });
});

test('a planted foot does not slide, every vertex of it', () => {
  const dance = dancing(-150);
  const cutout = ribbons(dance);
  const framing = frameDance(dance, cutout, pictureSize);
  const stood = new Map<number, { frame: number; x: number; y: number }>();
  let [most, planted] = [0, 0];
  for (const { frame, vertex, bone, x, y } of drawn(dance, cutout, framing)) {
    if (bone !== 'footL' && bone !== 'footR') continue;
    if (!dance.contacts[frame * 2 + (bone === 'footL' ? 0 : 1)]) {
      stood.delete(vertex);
      continue;
    }
    const first = stood.get(vertex);
    if (!first) stood.set(vertex, { frame, x, y });
    else {
      planted++;
      most = Math.max(most, Math.hypot(x - first.x, y - first.y));
    }
  }
  expect(planted).toBeGreaterThan(1000);
  expect(most).toBeLessThan(0.01 * 740);
});

test('a dance that fits is left as it is', () => {
  const still = dancing(0);
  const joints = still.joints.map((_, i) => still.rest[i % (jointCount * 3)]!);
  const dance = { ...still, joints };
  const framing = frameDance(dance, ribbons(dance), pictureSize);
  expect(framing.scale).toBe(1);
  expect(framing.joints).toEqual(planeOf(joints));
});

test('a half body scales about the lower edge, so that no gap opens under it', () => {
  const dance = dancing(0, { halfBody: true, arm: 1.3 });
  const { scale, joints } = frameDance(dance, ribbons(dance), pictureSize);
  expect(scale).toBeLessThan(1);
  const [, hipY] = at(planeOf(dance.rest), 0, 'pelvis');
  const [, drawnY] = at(joints, 0, 'pelvis');
  expect(pictureSize.heightPx - drawnY).toBeCloseTo(scale * (pictureSize.heightPx - hipY), 1);
});

test('hands that hang below the edge where a half body is cut off are drawn in', () => {
  const sinking = dancing(0, { halfBody: true });
  // Half a figure at rest that sinks and comes back.
  const joints = sinking.joints.map((_, i) => {
    const value = sinking.rest[i % (jointCount * 3)]!;
    const share = Math.floor(i / (jointCount * 3)) / sinking.frameCount;
    return i % 3 === 1 ? value + 440 * Math.sin(Math.PI * share) ** 2 : value;
  });
  const dance = { ...sinking, joints };
  const cutout = ribbons(dance);
  const below = (way: Framing) =>
    [...drawn(dance, cutout, way)].filter(
      ({ bone, y }) => bone.startsWith('hand') && y > pictureSize.heightPx,
    ).length;
  expect(below({ scale: 1, joints: planeOf(joints) })).toBeGreaterThan(0);
  expect(below(frameDance(dance, cutout, pictureSize))).toBe(0);
});

test('a dance that has room beside it moves there as a whole, no arm pulled in', () => {
  const middle = dancing(0);
  const inward = middle.joints.map((value, i) => {
    const x = middle.rest[jointIndex.pelvis * 3]!;
    return i % 3 === 0 ? x + 0.4 * (value - x) : value;
  });
  const dance = { ...dancing(-200), joints: inward.map((v, i) => (i % 3 === 0 ? v - 200 : v)) };
  const { scale, joints } = frameDance(dance, ribbons(dance), pictureSize);
  const danced = planeOf(dance.joints);
  const moved = joints[0]! - scale * danced[0]!;
  for (let i = 0; i < danced.length; i += 2) {
    expect(joints[i]! - scale * danced[i]!).toBeCloseTo(moved, 1);
  }
  expect(at(joints, 0, 'pelvis')[0]).toBeGreaterThan(at(danced, 0, 'pelvis')[0] + 5);
});
