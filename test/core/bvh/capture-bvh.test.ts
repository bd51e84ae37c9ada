import { describe, expect, test } from 'vitest';
import { captureMotion, UnknownSkeletonError } from '../../../core/bvh/capture-bvh.ts';
import { readBvh } from '../../../core/bvh/read-bvh.ts';
import { type BodyJoint, bodyJoints } from '../../../core/capture/motion.ts';
import { bvhOf, conventions } from './bvh-of.ts';

const at = (joints: Float32Array, frame: number, name: BodyJoint) => {
  const i = (frame * bodyJoints.length + bodyJoints.indexOf(name)) * 3;
  return joints.subarray(i, i + 3);
};

describe('the motion of a BVH file', () => {
  const motions = conventions.map((convention) => captureMotion(readBvh(bvhOf(convention))));

  test('is in metres, upright, on the floor, and faces the viewer', () => {
    for (const { joints } of motions) {
      const [headX, headY] = at(joints, 0, 'head');
      expect(headY).toBeGreaterThan(1.3);
      expect(headY).toBeLessThan(1.7);
      expect(Math.abs(headX!)).toBeLessThan(0.02);
      expect(at(joints, 0, 'hipL')[0]).toBeGreaterThan(0.05);
      expect(at(joints, 0, 'hipR')[0]).toBeLessThan(-0.05);
      expect(at(joints, 0, 'toeL')[2]! - at(joints, 0, 'ankleL')[2]!).toBeGreaterThan(0.05);
      const heights = joints.filter((_, i) => i % 3 === 1);
      expect(Math.min(...heights)).toBeCloseTo(0, 5);
    }
  });

  test('is the same within 2 cm, whatever the names, the units, the axis that points up and the rate', () => {
    const [first, ...others] = motions;
    for (const other of others) {
      for (const seconds of [0, 0.25, 0.5, 1, 1.5]) {
        const frameOf = ({ framesPerSecond }: { framesPerSecond: number }) =>
          Math.round(seconds * framesPerSecond);
        for (const name of bodyJoints) {
          const a = at(first!.joints, frameOf(first!), name);
          const b = at(other.joints, frameOf(other), name);
          const away = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);
          expect(away, `${name} at ${seconds} s`).toBeLessThan(0.02);
        }
      }
    }
  });

  test('keeps the way that the body goes', () => {
    for (const { joints, framesPerSecond } of motions) {
      const [x] = at(joints, Math.round(framesPerSecond), 'pelvis');
      expect(x).toBeCloseTo(0.4, 1);
    }
  });

  test('needs arms and legs', () => {
    const text = bvhOf(conventions[1]!).replaceAll('LeftForeArm', 'Tentacle');
    expect(() => captureMotion(readBvh(text))).toThrow(UnknownSkeletonError);
    try {
      captureMotion(readBvh(text));
    } catch (error) {
      expect((error as UnknownSkeletonError).missing).toEqual(['elbowL', 'wristL'].slice(0, 1));
    }
  });
});
