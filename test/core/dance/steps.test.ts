import { describe, expect, test } from 'vitest';
import { placeKeys, type Section } from '../../../core/dance/arrange.ts';
import { type DanceKey, danceScoreSchema } from '../../../core/dance/dance-score.ts';
import { createSteps, sampleSteps } from '../../../core/dance/steps.ts';
import { scoreOf } from './dance-of.ts';

type WrittenKey = Partial<DanceKey> & { beat: number };

function keysOf(keys: WrittenKey[], mirrorAfter?: number) {
  const phrase = { name: 'one', beats: 8, keys, ...(mirrorAfter && { mirrorAfter }) };
  const { body } = danceScoreSchema.parse(scoreOf({ body: [phrase] }));
  const section: Section = { phrase: body[0], atBeat: 0, fromBeat: 0, toBeat: 8, follows: true };
  return placeKeys([section]);
}

describe('steps', () => {
  test('a foot stands until it leaves, swings through the air and lands on its beat', () => {
    const steps = createSteps(keysOf([{ beat: 2, footL: { x: 0.2 } }]), 'L');
    expect(sampleSteps(steps, 1.49)).toMatchObject({ x: 0, lift: 0, planted: true });
    const onTheWay = sampleSteps(steps, 1.75);
    expect(onTheWay.planted).toBe(false);
    expect(onTheWay.x).toBeCloseTo(0.1);
    expect(onTheWay.lift).toBeGreaterThan(0.05);
    expect(sampleSteps(steps, 2)).toMatchObject({ x: 0.2, lift: 0, planted: true });
    expect(sampleSteps(steps, 9)).toMatchObject({ x: 0.2, lift: 0, planted: true });
  });

  test('a lifted foot stays in the air, is not planted and comes down by its next key', () => {
    const keys = keysOf([
      { beat: 1, footR: { lift: 0.3 } },
      { beat: 3, footR: { step: 1 } },
    ]);
    const steps = createSteps(keys, 'R');
    expect(sampleSteps(steps, 1.5)).toMatchObject({ lift: 0.3, planted: false });
    expect(sampleSteps(steps, 2.5).lift).toBeLessThan(0.3);
    expect(sampleSteps(steps, 3)).toMatchObject({ lift: 0, planted: true });
  });

  test('two steps of one foot never overlap', () => {
    const keys = keysOf([
      { beat: 1, footL: { x: 0.2 } },
      { beat: 1.5, footL: { x: 0, step: 2 } },
    ]);
    const [first, second] = createSteps(keys, 'L');
    expect(second.fromBeat).toBe(first.toBeat);
  });

  test('a key that leaves the foot where it is asks for no step', () => {
    const keys = keysOf([
      { beat: 1, footL: { x: 0.2 } },
      { beat: 2, footL: { x: 0.2 } },
    ]);
    expect(createSteps(keys, 'L')).toHaveLength(1);
  });

  test('the mirrored half takes the other foot the other way', () => {
    const keys = keysOf([{ beat: 1, footL: { x: 0.2, turn: 15 } }], 4);
    expect(createSteps(keys, 'R')).toEqual([
      expect.objectContaining({ toBeat: 5, to: { x: -0.2, z: 0, lift: 0, turn: 15 } }),
    ]);
  });
});
