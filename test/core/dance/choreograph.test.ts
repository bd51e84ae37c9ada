import { describe, expect, test } from 'vitest';
import { type ChoreographOptions, choreograph } from '../../../core/dance/choreograph.ts';
import type { Choreography } from '../../../core/dance/choreography.ts';
import { danceScoreSchema } from '../../../core/dance/dance-score.ts';
import { isHalfBody } from '../../../core/dance/half-body.ts';
import { findRestJoints } from '../../../core/dance/rest-joints.ts';
import {
  type BoneName,
  bones,
  type JointName,
  jointCount,
  jointIndex,
  jointNames,
} from '../../../core/dance/skeleton.ts';
import type { Template } from '../../../core/dance/template.ts';
import { lengthOf, subtract, type Vector } from '../../../core/dance/vector.ts';
import { danceOf, scoreOf } from './dance-of.ts';
import { figureOf, type Make, pictureSize } from './figure-of.ts';

const framesPerSecond = 30;
const framesPerBeat = 15;
const dance = danceOf();

function danced(make: Make = {}, options: Partial<ChoreographOptions> = {}): Choreography {
  const usual = { seconds: 12, mirror: false, framesPerSecond, halfBody: false, ...pictureSize };
  return choreograph(dance, figureOf(make), { ...usual, ...options });
}

function joint({ joints }: Pick<Choreography, 'joints'>, frame: number, name: JointName): Vector {
  const i = (frame * jointCount + jointIndex[name]) * 3;
  return [joints[i], joints[i + 1], joints[i + 2]];
}

function boneAt(choreography: Choreography, frame: number, name: BoneName): Vector {
  const bone = bones.find((other) => other.name === name);
  if (!bone) throw new Error(name);
  return subtract(joint(choreography, frame, bone.to), joint(choreography, frame, bone.from));
}

function framesFrom(first: number, { frameCount }: Choreography): number[] {
  return Array.from({ length: frameCount - first }, (_, i) => first + i);
}

const makes: [string, Make][] = [
  ['usual', {}],
  ['short legs', { leg: 0.7, arm: 0.85 }],
  ['long arms', { arm: 1.25 }],
  ['wide', { width: 1.5, leg: 0.9 }],
  ['hand on hip', { handOnHip: true }],
];

describe.each(makes)('%s', (_, make) => {
  const choreography = danced(make);
  const rest = findRestJoints(figureOf(make), pictureSize);
  const afterDeparture = framesFrom(framesPerBeat, choreography);

  test('the first frame is the photo', () => {
    for (const name of jointNames) {
      const [x, y] = joint(choreography, 0, name);
      const [restX, restY] = joint({ joints: rest }, 0, name);
      expect(Math.hypot(x - restX, y - restY), name).toBeLessThan(1e-3);
    }
  });

  test('bones keep the lengths that the photo shows, in space', () => {
    const pictured = (name: BoneName) => {
      const bone = bones.find((other) => other.name === name);
      if (!bone) throw new Error(name);
      const [x, y] = subtract(
        joint({ joints: rest }, 0, bone.to),
        joint({ joints: rest }, 0, bone.from),
      );
      return Math.hypot(x, y);
    };
    const longer = (bone: string) =>
      Math.max(pictured(`${bone}L` as BoneName), pictured(`${bone}R` as BoneName));
    for (const frame of afterDeparture) {
      for (const name of ['abdomen', 'chest', 'neck', 'head', 'thighL', 'shinR'] as const) {
        expect(lengthOf(boneAt(choreography, frame, name)), name).toBeCloseTo(pictured(name), 1);
      }
      for (const bone of ['upperArm', 'foreArm', 'hand']) {
        for (const side of ['L', 'R']) {
          const length = lengthOf(boneAt(choreography, frame, `${bone}${side}` as BoneName));
          expect(length, bone).toBeCloseTo(longer(bone), 1);
        }
      }
    }
  });

  test('a planted foot stays where it is', () => {
    const planted = { L: 0, R: 0 };
    for (const frame of framesFrom(1, choreography)) {
      for (const [i, side] of (['L', 'R'] as const).entries()) {
        const stands = [frame - 1, frame].every((f) => choreography.contacts[f * 2 + i] === 1);
        if (!stands) continue;
        planted[side]++;
        for (const name of [`ankle${side}`, `toe${side}`] as const) {
          const moved = subtract(
            joint(choreography, frame, name),
            joint(choreography, frame - 1, name),
          );
          expect(lengthOf(moved), `${name} in frame ${frame}`).toBeLessThan(0.01);
        }
      }
    }
    expect(planted.L).toBeGreaterThan(choreography.frameCount / 2);
    expect(planted.R).toBeGreaterThan(choreography.frameCount / 2);
  });
});

test('what moves a figure in the photo is the same for all; how far grows with it', () => {
  const [tall, short] = [danced(), danced({ leg: 0.7, arm: 0.85 })];
  expect(short.frameCount).toBe(tall.frameCount);
  const reach = { tall: 0, short: 0 };
  for (const frame of framesFrom(framesPerBeat, tall)) {
    for (const name of ['upperArmL', 'foreArmR', 'chest'] as const) {
      const [a, b] = [boneAt(tall, frame, name), boneAt(short, frame, name)];
      a.forEach((value, axis) => {
        expect(value / lengthOf(a)).toBeCloseTo(b[axis] / lengthOf(b), 1);
      });
    }
    for (const [size, choreography] of Object.entries({ tall, short })) {
      const away = joint(choreography, frame, 'ankleL')[0] - joint(choreography, 0, 'ankleL')[0];
      reach[size as keyof typeof reach] = Math.max(reach[size as keyof typeof reach], away);
    }
  }
  expect(reach.tall).toBeGreaterThan(0.19 * 325);
  expect(reach.short / reach.tall).toBeCloseTo(0.7, 2);
});

test('steps land on the beats that the dance gives them', () => {
  const { contacts, frameCount } = danced();
  const landings = Array.from({ length: frameCount - 1 }, (_, i) => i + 1).filter(
    (frame) => contacts[frame * 2] === 1 && contacts[frame * 2 - 2] === 0,
  );
  // Opening of 4 beats, then footL at 1 and 3, in the mirrored half footR; then the lift at 5 and 7.
  expect(landings.map((frame) => frame / framesPerBeat)).toEqual([5, 7, 17, 19]);
});

test('knees give on the beat, deepest there, and nothing jumps', () => {
  const choreography = danced();
  const heightAt = (frame: number) => -joint(choreography, frame, 'pelvis')[1];
  for (let beat = 13; beat < 19; beat++) {
    const [low, high] = [beat * framesPerBeat, Math.round((beat + 0.5) * framesPerBeat)];
    expect(heightAt(low), `beat ${beat}`).toBeLessThan(heightAt(high));
  }
  // From beat 14 to 16 both feet stand.
  for (let frame = 14 * framesPerBeat; frame < 16 * framesPerBeat; frame++) {
    const bend = heightAt(frame + 1) - 2 * heightAt(frame) + heightAt(frame - 1);
    expect(Math.abs(bend), `frame ${frame}`).toBeLessThan(2);
  }
  for (const frame of framesFrom(2, choreography)) {
    const [a, b, c] = [frame - 2, frame - 1, frame].map((f) => joint(choreography, f, 'neck'));
    const jerk = lengthOf(subtract(subtract(c, b), subtract(b, a)));
    expect(jerk, `frame ${frame}`).toBeLessThan(0.011 * 560);
  }
});

test('mirrored, it is the same dance seen in a mirror', () => {
  const [plain, mirrored] = [danced(), danced({}, { mirror: true })];
  const twin = (name: JointName) =>
    name.replace(/[LR]$/, (side) => (side === 'L' ? 'R' : 'L')) as JointName;
  for (const frame of framesFrom(0, plain)) {
    for (const name of jointNames) {
      const [x, y, z] = joint(plain, frame, name);
      const [otherX, otherY, otherZ] = joint(mirrored, frame, twin(name));
      expect(otherX, name).toBeCloseTo(pictureSize.widthPx - x, 1);
      expect(otherY, name).toBeCloseTo(y, 1);
      expect(otherZ, name).toBeCloseTo(z, 1);
    }
  }
});

test('half a body dances the moves that are its own, where a dance has any', () => {
  const still = danceOf();
  const own = scoreOf({
    opening: { name: 'own', beats: 4, keys: [{ beat: 1, upperArm: [150, 0], foreArm: [170, 0] }] },
  });
  const dance = { ...still, halfBodyScore: danceScoreSchema.parse(own) };
  const options = { seconds: 12, mirror: false, framesPerSecond, ...pictureSize };
  const figure = figureOf({ halfBody: true });
  const wristYPx = (template: Template, halfBody: boolean) => {
    const { joints } = choreograph(template, figure, { ...options, halfBody });
    return joints[(framesPerSecond * jointCount + jointIndex.wristL) * 3 + 1]!;
  };
  expect(wristYPx(dance, true)).toBeLessThan(wristYPx(still, true) - 50);
  expect(wristYPx(dance, false)).toBeCloseTo(wristYPx(still, false));
});

test('half a body dances its arms and never its legs', () => {
  const figure = figureOf({ halfBody: true });
  const content = { xPx: 0, yPx: 0, ...pictureSize };
  expect(isHalfBody(figure, content)).toBe(true);
  expect(isHalfBody(figureOf(), content)).toBe(false);
  const choreography = danced({ halfBody: true }, { halfBody: true });
  const legNames = ['kneeL', 'kneeR', 'ankleL', 'ankleR', 'toeL', 'toeR'] as const;
  const highest = { L: 0, R: 0 };
  for (const frame of framesFrom(0, choreography)) {
    for (const name of legNames) {
      const moved = subtract(joint(choreography, frame, name), joint(choreography, 0, name));
      const pelvis = subtract(
        joint(choreography, frame, 'pelvis'),
        joint(choreography, 0, 'pelvis'),
      );
      expect(lengthOf(subtract(moved, pelvis)), name).toBeLessThan(0.01);
      expect(pelvis[1], 'the lower edge of the figure never comes up').toBeGreaterThanOrEqual(
        -0.01,
      );
    }
    for (const side of ['L', 'R'] as const) {
      const wrist = joint(choreography, frame, `wrist${side}`);
      highest[side] = Math.max(
        highest[side],
        joint(choreography, frame, `shoulder${side}`)[1] - wrist[1],
      );
    }
  }
  expect(highest.L).toBeGreaterThan(80);
  expect(highest.R).toBeGreaterThan(80);
});

test('beats are told in seconds', () => {
  const { beats, frameCount } = danced();
  expect(beats).toHaveLength(24);
  expect(beats[3]).toBeCloseTo(1.5);
  expect(frameCount).toBe(360);
});
