import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';
import { type ScoredMotion, scoreMotion } from '../../../core/capture/score-motion.ts';
import { arrange, placeKeys } from '../../../core/dance/arrange.ts';
import { choreograph } from '../../../core/dance/choreograph.ts';
import { danceScoreSchema } from '../../../core/dance/dance-score.ts';
import { jointAt, sampleDance } from '../../../core/dance/measures/dance-motion.ts';
import { measureStanceDrift } from '../../../core/dance/measures/footwork.ts';
import { jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import { createStandIn, standInPicture, standInPxPerMetre } from '../../../core/dance/stand-in.ts';
import { beatSeconds } from '../../../core/dance/template.ts';
import { captureDance } from './captured-dance.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const framesPerSecond = 30;
const compared = [
  ...(['pelvis', 'neck', 'head'] as const),
  ...(['L', 'R'] as const).flatMap(
    (side) =>
      [
        ...([`shoulder${side}`, `elbow${side}`, `wrist${side}`] as const),
        ...([`hip${side}`, `knee${side}`, `ankle${side}`] as const),
      ] as const,
  ),
];

function scored(id: string): ScoredMotion & { template: (typeof templates)[number] } {
  const template = templates.find((dance) => dance.id === id)!;
  const { beatsPerMinute, beatsPerBar } = template;
  const motion = captureDance(template, framesPerSecond);
  return { template, ...scoreMotion(motion, { beatsPerMinute, beatsPerBar, beats: 56 }) };
}

describe('captured motion, written down as a dance', () => {
  test.each(templates.map(({ id }) => id))('dances %s as it was captured', (id) => {
    const { template, score } = scored(id);
    expect(danceScoreSchema.safeParse(score).error?.issues).toBeUndefined();
    const before = sampleDance(template, framesPerSecond);
    const after = sampleDance({ ...template, score }, framesPerSecond);
    // The first beat is the way out of the photo.
    const first = Math.ceil(framesPerSecond * before.secondsPerBeat);
    let sum = 0;
    for (let frame = first; frame < before.frameCount; frame++) {
      for (const name of compared) {
        const [x, y] = jointAt(before, frame, name);
        const [otherX, otherY] = jointAt(after, frame, name);
        sum += Math.hypot(x - otherX, y - otherY);
      }
    }
    expect(sum / (before.frameCount - first) / compared.length).toBeLessThan(0.012);
    expect(measureStanceDrift(after)).toBeLessThan(0.01);
  });

  test('tells who leaves the floor', () => {
    expect(scored('bunny-hop').hops).toBe(true);
    expect(scored('mongolian').hops).toBe(false);
  });

  test('has no keys where phrases meet that do not follow each other', () => {
    const { template, score } = scored('robot');
    const seam = score.seam!;
    const { sections } = arrange({ ...template, score }, 10);
    const keys = placeKeys(sections, seam);
    const ending = sections.at(-1)!;
    expect(ending.follows).toBe(false);
    const near = keys.filter(({ beat }) => Math.abs(beat - ending.atBeat) < seam - 1e-6);
    expect(near).toEqual([]);
    const next = keys.find(({ beat }) => beat >= ending.atBeat)!;
    for (const foot of [next.footL!, next.footR!]) expect(foot.step).toBeCloseTo(2 * seam);
    expect(sections.slice(0, -1).every(({ follows }) => follows)).toBe(true);
  });

  test('goes on without a jerk over a seam', () => {
    const { template, score } = scored('window-wipe');
    const dance = { ...template, score };
    const rate = 60;
    const seconds = 12;
    const { sections } = arrange(dance, seconds);
    const seamFrame = Math.round(sections.at(-1)!.atBeat * beatSeconds(dance) * rate);
    const { joints, frameCount } = choreograph(dance, createStandIn(), {
      ...{ seconds, mirror: false, framesPerSecond: rate, halfBody: false },
      ...standInPicture,
    });
    expect(seamFrame).toBeLessThan(frameCount - rate);
    for (let frame = seamFrame - 30; frame < seamFrame + 30; frame++) {
      for (const name of ['wristL', 'wristR', 'ankleL', 'ankleR'] as const) {
        const at = (frame * jointCount + jointIndex[name]) * 3;
        const next = at + jointCount * 3;
        const movedPx = Math.hypot(
          joints[next]! - joints[at]!,
          joints[next + 1]! - joints[at + 1]!,
        );
        expect(movedPx / standInPxPerMetre, `${name}, frame ${frame}`).toBeLessThan(0.1);
      }
    }
  });
});
