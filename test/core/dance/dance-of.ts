import type { z } from 'zod';
import { danceScoreSchema } from '../../../core/dance/dance-score.ts';
import type { Template } from '../../../core/dance/template.ts';

export type WrittenScore = z.input<typeof danceScoreSchema>;

/** A small dance with a step, a lifted foot, a snap, a mirrored half and a deep bounce. */
export function scoreOf(changes: Partial<WrittenScore> = {}): WrittenScore {
  return {
    bounce: 0.03,
    lag: { head: 0.1, hand: 0.1 },
    opening: {
      name: 'wake',
      beats: 4,
      keys: [
        { beat: 1, root: { x: 0.05, roll: 4 }, upperArm: [40, 10], foreArm: [70, 20] },
        { beat: 3, root: { x: -0.05, roll: -4 }, upperArmL: [100, 0], foreArmL: [150, 0] },
      ],
    },
    body: [
      {
        name: 'side step',
        beats: 8,
        mirrorAfter: 4,
        keys: [
          { beat: 0, chest: [0, 10, -6], upperArmR: [80, 0], foreArmR: [120, 10], hand: 20 },
          { beat: 1, footL: { x: 0.2, turn: 20 }, root: { x: 0.1 }, knee: 40 },
          { beat: 2, ease: 'snap', upperArmL: [120, 0], foreArmL: [170, 0], shoulderL: 6 },
          { beat: 3, footL: { x: 0, turn: 0 }, root: { x: 0 }, ease: 'linear' },
        ],
      },
      {
        name: 'lift',
        beats: 8,
        bounce: 0.06,
        keys: [
          { beat: 1, footR: { lift: 0.3, x: 0.05 }, kneeR: 60, head: [0, 5, 8] },
          { beat: 2, footR: { x: 0 }, upperArm: [60, 20], foreArm: [-60, 40] },
          { beat: 5, footL: { x: 0.15, z: 0.1 }, root: { yaw: 12 } },
          { beat: 7, footL: { x: 0, z: 0 }, root: { yaw: 0 } },
        ],
      },
    ],
    ending: {
      name: 'bow',
      beats: 4,
      bounce: 0,
      keys: [{ beat: 1, ease: 'snap', chest: [15, 0, 0], upperArm: [50, -10], foreArm: [-50, 20] }],
    },
    ...changes,
  };
}

export function danceOf(score: WrittenScore = scoreOf(), beatsPerMinute = 120): Template {
  return {
    id: 'test-dance',
    version: 1,
    names: { 'zh-CN': '试', en: 'Test' },
    aliases: [],
    description: { 'zh-CN': '试。', en: 'A test.' },
    beatsPerMinute,
    beatsPerBar: 4,
    energy: 'medium',
    limbs: ['arms', 'legs'],
    suits: ['full-body'],
    score: danceScoreSchema.parse(score),
  };
}
