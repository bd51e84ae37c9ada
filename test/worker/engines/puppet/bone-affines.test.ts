import { describe, expect, test } from 'vitest';
import {
  type BoneName,
  bones,
  type JointName,
  jointCount,
  jointIndex,
} from '../../../../core/dance/skeleton.ts';
import {
  affineSize,
  measureBones,
  restAngles,
  writeBoneAffines,
} from '../../../../worker/engines/puppet/bone-affines.ts';
import { type Joints, shifted, standingIn } from './drawn-sheets.ts';

const rest = standingIn(576, 1024);
const at = (joints: Joints, name: JointName) =>
  [joints[jointIndex[name] * 2]!, joints[jointIndex[name] * 2 + 1]!] as const;

const restBones = measureBones(rest);

function affinesOf(posed: Joints, scale = 1, held = restAngles(restBones)) {
  const out = new Float32Array(bones.length * affineSize);
  writeBoneAffines(restBones, posed, scale, held, out);
  const map = (name: BoneName, [x, y]: readonly [number, number]) => {
    const m = out.subarray(bones.findIndex((bone) => bone.name === name) * affineSize);
    return [m[0]! * x + m[1]! * y + m[2]!, m[3]! * x + m[4]! * y + m[5]!] as const;
  };
  return { out, map };
}

function posedWith(places: Partial<Record<JointName, readonly [number, number]>>): Joints {
  const posed = rest.slice();
  for (const [name, place] of Object.entries(places)) {
    posed.set(place, jointIndex[name as JointName] * 2);
  }
  return posed;
}

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

describe('the bones', () => {
  test('map every place onto itself at rest', () => {
    const { out } = affinesOf(rest);
    out.forEach((value, i) => {
      expect(value).toBeCloseTo([1, 0, 0, 0, 1, 0][i % affineSize]!, 3);
    });
  });

  test('move with a moved figure and grow with a scaled one', () => {
    const scaled = shifted(10, 20)(rest.map((value) => 0.8 * value));
    const { map } = affinesOf(scaled, 0.8);
    for (const { name } of bones) {
      const [x, y] = map(name, [300, 400]);
      expect([x, y]).toEqual([expect.closeTo(250, 2), expect.closeTo(340, 2)]);
    }
  });

  test('carry both their joints along, whichever way they turn', () => {
    for (let turn = 0; turn < 360; turn += 30) {
      const angle = (turn * Math.PI) / 180;
      const [x0, y0] = at(rest, 'shoulderL');
      const posed = rest.map((_, i) => {
        const j = i & ~1;
        const [dx, dy] = [rest[j]! - x0, rest[j + 1]! - y0];
        return i % 2 === 0
          ? 250 + dx * Math.cos(angle) - dy * Math.sin(angle)
          : 500 + dx * Math.sin(angle) + dy * Math.cos(angle);
      });
      const { map } = affinesOf(posed);
      for (const { name, from, to } of bones) {
        expect(distance(map(name, at(rest, from)), at(posed, from)), name).toBeLessThan(0.01);
        expect(distance(map(name, at(rest, to)), at(posed, to)), name).toBeLessThan(0.01);
      }
    }
  });

  test('shorten along themselves when they point at the viewer, and stay as broad', () => {
    const [shoulder, elbow] = [at(rest, 'shoulderL'), at(rest, 'elbowL')];
    const nearer = [
      shoulder[0] + 0.6 * (elbow[0] - shoulder[0]),
      shoulder[1] + 0.6 * (elbow[1] - shoulder[1]),
    ] as const;
    const { map } = affinesOf(posedWith({ elbowL: nearer }));
    expect(distance(map('upperArmL', elbow), nearer)).toBeLessThan(0.01);
    const length = distance(shoulder, elbow);
    const side = [
      shoulder[0] - (elbow[1] - shoulder[1]) / length,
      shoulder[1] + (elbow[0] - shoulder[0]) / length,
    ] as const;
    expect(distance(map('upperArmL', side), map('upperArmL', shoulder))).toBeCloseTo(1, 4);
  });

  test('never tear the picture: no bone is mirrored, squeezed to nothing or drawn long', () => {
    const pelvis = at(rest, 'pelvis');
    const heap = rest.map((_, i) => pelvis[i % 2]!);
    const giant = rest.map((value, i) => pelvis[i % 2]! + 9 * (value - pelvis[i % 2]!));
    for (const posed of [heap, giant]) {
      const { out } = affinesOf(posed);
      for (let bone = 0; bone < bones.length; bone++) {
        const m = out.subarray(bone * affineSize);
        const area = m[0]! * m[4]! - m[1]! * m[3]!;
        expect(area, bones[bone]!.name).toBeGreaterThan(0.25);
        expect(area, bones[bone]!.name).toBeLessThan(1.6);
      }
    }
  });

  test('keep their last direction while they point at the viewer', () => {
    const held = restAngles(restBones);
    const [x, y] = at(rest, 'elbowR');
    const length = distance(at(rest, 'elbowR'), at(rest, 'wristR'));
    affinesOf(posedWith({ wristR: [x - length, y] }), 1, held);
    // Now the forearm is a dot whose own direction is chance.
    for (const [dx, dy] of [
      [0.5, 0],
      [0, 0.5],
      [0.3, -0.4],
    ] as const) {
      const { map } = affinesOf(posedWith({ wristR: [x + dx, y + dy] }), 1, held);
      const [toX, toY] = map('foreArmR', at(rest, 'wristR'));
      expect(toX).toBeLessThan(x - 0.3 * length);
      expect(Math.abs(toY - y)).toBeLessThan(0.01 * length);
    }
  });

  test('have no number that is none, even when joints fall together at rest', () => {
    const nowhere = new Float32Array(jointCount * 2);
    const out = new Float32Array(bones.length * affineSize);
    const bonesNowhere = measureBones(nowhere);
    writeBoneAffines(bonesNowhere, rest, 1, restAngles(bonesNowhere), out);
    expect(out.every(Number.isFinite)).toBe(true);
  });
});
