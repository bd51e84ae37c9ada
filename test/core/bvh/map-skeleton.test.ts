import { describe, expect, test } from 'vitest';
import { mapSkeleton } from '../../../core/bvh/map-skeleton.ts';
import type { BvhJoint } from '../../../core/bvh/read-bvh.ts';
import { bodyJoints } from '../../../core/capture/motion.ts';

/** Joints from "parent > child > …" chains; a name that came before is the same joint. */
function jointsOf(...chains: string[]): BvhJoint[] {
  const names: string[] = [];
  const joints: BvhJoint[] = [];
  for (const chain of chains) {
    let parent = -1;
    for (const name of chain.split(' > ')) {
      let index = names.indexOf(name);
      if (index < 0) {
        index = names.push(name) - 1;
        const isEnd = name.startsWith('End');
        joints.push({
          ...{ name: isEnd ? '' : name, parent, offset: [0, 1, 0], channels: [] },
          ...{ firstChannel: 0, isEnd },
        });
      }
      parent = index;
    }
  }
  return joints;
}

const mapped = (joints: BvhJoint[]) => {
  const map = mapSkeleton(joints);
  return Object.fromEntries(
    bodyJoints.map((name) => [name, map[name] === null ? null : joints[map[name]!]!.name || 'end']),
  );
};

describe('the joints of a body', () => {
  test("are found in Mixamo's names", () => {
    const p = 'mixamorig:';
    const joints = jointsOf(
      `${p}Hips > ${p}Spine > ${p}Spine1 > ${p}Spine2 > ${p}Neck > ${p}Head > ${p}HeadTop_End`,
      ...['Left', 'Right'].flatMap((side) => [
        `${p}Spine2 > ${p}${side}Shoulder > ${p}${side}Arm > ${p}${side}ForeArm > ${p}${side}Hand > ${p}${side}HandThumb1`,
        `${p}Hips > ${p}${side}UpLeg > ${p}${side}Leg > ${p}${side}Foot > ${p}${side}ToeBase`,
      ]),
    );
    expect(mapped(joints)).toMatchObject({
      pelvis: `${p}Hips`,
      chest: `${p}Spine2`,
      head: `${p}Head`,
      shoulderL: `${p}LeftArm`,
      elbowR: `${p}RightForeArm`,
      wristL: `${p}LeftHand`,
      hipR: `${p}RightUpLeg`,
      kneeL: `${p}LeftLeg`,
      ankleR: `${p}RightFoot`,
      toeL: `${p}LeftToeBase`,
    });
  });

  test("are found in CMU's own names", () => {
    const joints = jointsOf(
      'root > lowerback > upperback > thorax > lowerneck > upperneck > head',
      ...['l', 'r'].flatMap((side) => [
        `thorax > ${side}clavicle > ${side}humerus > ${side}radius > ${side}wrist > ${side}hand`,
        `root > ${side}hipjoint > ${side}femur > ${side}tibia > ${side}foot > ${side}toes`,
      ]),
    );
    expect(mapped(joints)).toMatchObject({
      ...{ pelvis: 'root', chest: 'thorax', head: 'head' },
      ...{ shoulderL: 'lhumerus', elbowL: 'lradius', wristR: 'rwrist', hipL: 'lfemur' },
      ...{ kneeR: 'rtibia', ankleL: 'lfoot', toeR: 'rtoes' },
    });
  });

  test.each([
    ['plain', (side: string, name: string) => `${side}${name}`],
    ['with dots', (side: string, name: string) => `${name.toLowerCase()}.${side[0]}`],
    ['with underscores', (side: string, name: string) => `${side[0]!.toLowerCase()}_${name}`],
  ])('are found in a minimal skeleton, %s', (_, write) => {
    const joints = jointsOf(
      'Hips > Chest > Neck > Head',
      ...['Left', 'Right'].flatMap((side) => [
        `Chest > ${['Shoulder', 'Elbow', 'Wrist'].map((name) => write(side, name)).join(' > ')}`,
        `Hips > ${['Hip', 'Knee', 'Ankle'].map((name) => write(side, name)).join(' > ')} > End${side}`,
      ]),
    );
    expect(mapped(joints)).toMatchObject({
      ...{ pelvis: 'Hips', chest: 'Chest', shoulderL: write('Left', 'Shoulder') },
      ...{ elbowR: write('Right', 'Elbow'), wristL: write('Left', 'Wrist') },
      ...{ hipL: write('Left', 'Hip'), ankleR: write('Right', 'Ankle'), toeL: 'end' },
    });
  });

  test('what is not there is not made up', () => {
    const map = mapSkeleton(jointsOf('Hips > Spine > Head'));
    expect(map.kneeL).toBeNull();
    expect(map.shoulderR).toBeNull();
  });
});
