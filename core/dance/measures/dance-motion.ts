import { choreograph } from '../choreograph.ts';
import { type JointName, jointCount, jointIndex } from '../skeleton.ts';
import { createStandIn, standInPicture, standInPxPerMetre } from '../stand-in.ts';
import { beatSeconds, phrasesOf, type Template } from '../template.ts';
import type { Vector } from '../vector.ts';

/** A dance as somebody of usual build dances it, for measuring. */
export interface DanceMotion {
  readonly framesPerSecond: number;
  readonly frameCount: number;
  /** [frame, joint, (x, y, z)] in the order of jointNames: metres, x to the picture's right, y up, z toward the
   *  viewer. */
  readonly joints: Float32Array;
  /** [frame, side], side 0 = L, 1 = R: 1 where that foot stands. */
  readonly contacts: Uint8Array;
  /** Beats of the music, seconds. */
  readonly beats: readonly number[];
  readonly secondsPerBeat: number;
}

/** Every phrase of a dance once, in order. */
export function sampleDance(template: Template, framesPerSecond: number): DanceMotion {
  const secondsPerBeat = beatSeconds(template);
  const beats = phrasesOf(template).reduce((sum, phrase) => sum + phrase.beats, 0);
  const { frameCount, joints, contacts, ...danced } = choreograph(template, createStandIn(), {
    ...{ seconds: beats * secondsPerBeat, mirror: false, framesPerSecond, halfBody: false },
    ...standInPicture,
  });
  const metres = joints.map((px, i) => ((i % 3 === 1 ? -1 : 1) * px) / standInPxPerMetre);
  return {
    framesPerSecond,
    frameCount,
    joints: metres,
    contacts,
    beats: danced.beats,
    secondsPerBeat,
  };
}

/** Where a joint is in a frame, metres. */
export function jointAt({ joints }: DanceMotion, frame: number, name: JointName): Vector {
  const at = (frame * jointCount + jointIndex[name]) * 3;
  return [joints[at], joints[at + 1], joints[at + 2]];
}
