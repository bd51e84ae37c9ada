import { describe, expect, test } from 'vitest';
import { type LandmarkName, landmarkIndex } from '../../../../core/dance/figure.ts';
import { type JointName, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import type { Vector } from '../../../../core/dance/vector.ts';
import { dancePoses } from '../../../../worker/diffusion/pose/dance-poses.ts';
import { facePoints } from '../../../../worker/diffusion/pose/face-points.ts';
import { fitDance } from '../../../../worker/diffusion/pose/fit-dance.ts';
import { followHead } from '../../../../worker/diffusion/pose/follow-head.ts';
import { relaxedHand } from '../../../../worker/diffusion/pose/relaxed-hand.ts';
import { paperScene } from '../../engines/paper-scene.ts';

const scene = paperScene();
const { figure, picture, choreography } = scene;

/** The photo's own pose, alone. */
const atRest = { ...choreography, joints: choreography.rest, frameCount: 1 };

const landmark = (name: LandmarkName): [number, number] => {
  const i = 2 * landmarkIndex[name];
  return [figure.landmarks[i], figure.landmarks[i + 1]];
};

const openPose: readonly LandmarkName[] = [
  'nose',
  'leftShoulder',
  'rightShoulder',
  'rightElbow',
  'rightWrist',
  'leftShoulder',
  'leftElbow',
  'leftWrist',
  'rightHip',
  'rightKnee',
  'rightAnkle',
  'leftHip',
  'leftKnee',
  'leftAnkle',
  'rightEye',
  'leftEye',
  'rightEar',
  'leftEar',
];

describe('poses of a dance', () => {
  test('at rest every joint lies where the photo shows it', () => {
    const [{ body }] = dancePoses({ choreography: atRest, figure, picture });
    const { place } = fitDance(atRest, picture);
    for (const [i, name] of openPose.entries()) {
      if (i === 1) continue;
      const [x, y] = place(...landmark(name));
      expect(Math.hypot(body[i]![0] - x, body[i]![1] - y), name).toBeLessThan(1.5);
    }
    const [left, right] = [place(...landmark('leftShoulder')), place(...landmark('rightShoulder'))];
    expect(body[1]).toEqual(
      [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2].map((x) => expect.closeTo(x, 3)),
    );
  });

  test('has 18 joints, two hands of 21 and a face of 68 in every frame, all of them numbers', () => {
    const poses = dancePoses({ choreography, figure, picture });
    expect(poses).toHaveLength(choreography.frameCount);
    for (const { body, hands, face } of poses) {
      expect([body.length, ...hands.map((hand) => hand.length), face.length]).toEqual([
        18, 21, 21, 68,
      ]);
      expect([...body, ...hands.flat(), ...face].flat().every(Number.isFinite)).toBe(true);
    }
  });

  test('bones keep the person’s length as far as the dance shows it', () => {
    const poses = dancePoses({ choreography, figure, picture });
    const { scale } = fitDance(choreography, picture);
    const at = (frame: number, name: JointName) =>
      choreography.joints.subarray((frame * jointCount + jointIndex[name]) * 3).subarray(0, 2);
    for (let frame = 0; frame < choreography.frameCount; frame += 10) {
      const { body } = poses[frame];
      const [hip, knee] = [at(frame, 'hipR'), at(frame, 'kneeR')];
      const danced = scale * Math.hypot(hip[0] - knee[0], hip[1] - knee[1]);
      expect(Math.hypot(body[8]![0] - body[9]![0], body[8]![1] - body[9]![1])).toBeCloseTo(
        danced,
        3,
      );
    }
  });

  test('a half body has no legs, and everything else', () => {
    const [{ body }] = dancePoses({
      choreography: { ...choreography, halfBody: true },
      figure,
      picture,
    });
    expect(body.flatMap((joint, i) => (joint === null ? [i] : []))).toEqual([9, 10, 12, 13]);
  });
});

describe('fitting a dance', () => {
  test('one that stays inside is not touched', () => {
    const { scale, place } = fitDance(atRest, picture);
    expect(scale).toBe(1);
    expect(place(40, 50)).toEqual([40, 50]);
  });

  test('one that hangs over to a side is moved back, one that is too wide is made smaller about its feet', () => {
    const moved = atRest.rest.map((value, i) =>
      i % 3 === 0 ? value + picture.widthPx / 2 : value,
    );
    const aside = fitDance({ ...atRest, joints: moved }, picture);
    const right = Math.max(...moved.filter((_, i) => i % 3 === 0));
    expect(aside.place(right, 0)[0]).toBeLessThanOrEqual(picture.widthPx * 0.98);
    const wide = atRest.rest.slice();
    wide[3 * jointIndex.fingertipL] = picture.widthPx * 1.02;
    wide[3 * jointIndex.fingertipR] = -picture.widthPx * 0.02;
    const smaller = fitDance({ ...atRest, joints: wide }, picture);
    expect(smaller.scale).toBeLessThan(1);
    expect(smaller.scale).toBeGreaterThan(0.9);
    const ground = Math.max(
      atRest.rest[3 * jointIndex.toeL + 1],
      atRest.rest[3 * jointIndex.toeR + 1],
    );
    expect(smaller.place(60, ground)[1]).toBeCloseTo(ground, 6);
    for (const x of [picture.widthPx * 1.02, -picture.widthPx * 0.02]) {
      const [placed] = smaller.place(x, 0);
      expect(placed).toBeGreaterThan(0);
      expect(placed).toBeLessThan(picture.widthPx);
    }
  });
});

describe('the face', () => {
  test('its eyes, mouth and jaw lie about the photo’s', () => {
    const points = facePoints(figure);
    const middleOf = (from: number, to: number) =>
      [0, 1].map(
        (axis) => points.slice(from, to).reduce((sum, p) => sum + p[axis], 0) / (to - from),
      );
    const unit = Math.hypot(landmark('leftEye')[0] - landmark('rightEye')[0], 1);
    const near = (found: number[], [x, y]: number[]) =>
      Math.hypot(found[0] - x, found[1] - y) / unit;
    // A face that looks at the viewer has its right eye on the picture's left.
    expect(near(middleOf(36, 42), landmark('rightEye'))).toBeLessThan(0.25);
    expect(near(middleOf(42, 48), landmark('leftEye'))).toBeLessThan(0.25);
    const mouth = [0, 1].map(
      (axis) => (landmark('mouthLeft')[axis] + landmark('mouthRight')[axis]) / 2,
    );
    expect(near(middleOf(48, 60), mouth)).toBeLessThan(0.25);
    const jaw = points.slice(0, 17);
    expect(Math.min(...jaw.map(([x]) => x))).toBeLessThan(landmark('rightEye')[0]);
    expect(Math.max(...jaw.map(([, y]) => y))).toBeGreaterThan(mouth[1]);
  });

  test('turns with the head, and sinks when it nods', () => {
    const head = choreography.rest.subarray(3 * jointIndex.head);
    const point: [number, number] = [head[0] + 10, head[1]];
    const worldLandmarks = figure.worldLandmarks.slice();
    worldLandmarks[3 * landmarkIndex.nose + 2] =
      worldLandmarks[3 * landmarkIndex.leftEar + 2] - 0.1;
    const follow = followHead({ ...figure, worldLandmarks }, choreography.rest, [point]);
    expect(follow(choreography.rest)[0]).toEqual(point.map((value) => expect.closeTo(value, 4)));
    const length = head[1] - choreography.rest[3 * jointIndex.crown + 1];
    const tilted = choreography.rest.slice();
    tilted[3 * jointIndex.crown] = head[0] + length;
    tilted[3 * jointIndex.crown + 1] = head[1];
    // The crown has gone a quarter round to the picture's right: so does what was at the right, downward.
    expect(follow(tilted)[0]).toEqual(
      [head[0], head[1] + 10].map((value) => expect.closeTo(value, 0)),
    );
    const nodding = choreography.rest.slice();
    nodding[3 * jointIndex.crown + 2] = 0.5 * length;
    expect(follow(nodding)[0][1]).toBeGreaterThan(point[1] + 1);
  });
});

describe('a hand at ease', () => {
  const wrist: Vector = [100, -100, 0];

  test('reaches from the wrist about to the fingertip, four joints a finger', () => {
    const joints = relaxedHand(wrist, [100, -160, 0], 1);
    expect(joints).toHaveLength(21);
    expect(joints[0]).toEqual(wrist);
    const middleTip = joints[12];
    expect(-middleTip[1]).toBeGreaterThan(150);
    expect(-middleTip[1]).toBeLessThanOrEqual(160);
    const reach = ([x, y, z]: Vector) => Math.hypot(x - 100, y + 100, z);
    const [thumb, index, , ring, little] = [4, 8, 12, 16, 20].map((i) => reach(joints[i]));
    expect(thumb).toBeLessThan(little);
    expect(little).toBeLessThan(ring);
    expect(ring).toBeLessThan(reach(middleTip) + 1);
    expect(index).toBeLessThan(reach(middleTip) + 1);
  });

  test('its thumb is at the body’s side, and the two hands mirror each other', () => {
    const raised: Vector = [100, -40, 0];
    const left = relaxedHand(wrist, raised, 1);
    const right = relaxedHand(wrist, raised, -1);
    expect(left[4][0]).toBeLessThan(100);
    expect(right[4][0]).toBeGreaterThan(100);
    for (const [i, [x, y, z]] of left.entries()) {
      expect(right[i]).toEqual([200 - x, y, z].map((value) => expect.closeTo(value, 6)));
    }
    // A hand that hangs has its palm inward and its thumb forward.
    const hanging = relaxedHand(wrist, [100, -160, 0], 1);
    expect(hanging[4][2]).toBeGreaterThan(0);
    expect(hanging[12][0]).toBeLessThan(100);
  });

  test('goes round without a jump', () => {
    let before: Vector | null = null;
    for (let degrees = 0; degrees <= 360; degrees += 3) {
      const turn = (degrees * Math.PI) / 180;
      const tip: Vector = [100 + 60 * Math.sin(turn), -100 - 60 * Math.cos(turn), 10];
      const thumb = relaxedHand(wrist, tip, 1)[4];
      if (before)
        expect(Math.hypot(...thumb.map((value, i) => value - before![i]))).toBeLessThan(12);
      before = thumb;
    }
  });

  test('one without length is a point', () => {
    expect(relaxedHand(wrist, wrist, 1).flat().every(Number.isFinite)).toBe(true);
  });
});
