import { describe, expect, test } from 'vitest';
import { danceScoreSchema } from '../../../core/dance/dance-score.ts';
import { scoreOf } from './dance-of.ts';

type Body = ReturnType<typeof scoreOf>['body'];

/** The first thing wrong: where and what. */
function refusalOf(score: unknown): string {
  const { error } = danceScoreSchema.safeParse(score);
  if (!error) throw new Error('not refused');
  const [{ path, message }] = error.issues;
  return `${path.join('.')}: ${message}`;
}

function withBody(phrase: object) {
  return scoreOf({ body: [{ name: 'one', beats: 4, keys: [{ beat: 0 }], ...phrase }] as Body });
}

describe('a dance score', () => {
  test('is taken when it is well written', () => {
    expect(danceScoreSchema.parse(scoreOf()).body[0].keys[0].ease).toBe('flow');
  });

  test.each<[string, object, string]>([
    [
      'a channel that nobody has',
      { keys: [{ beat: 0, tail: 3 }] },
      'body.0.keys.0: Unrecognized key: "tail"',
    ],
    [
      'beats out of order',
      { keys: [{ beat: 2 }, { beat: 1 }] },
      'body.0.keys.1.beat: not after the key at 2',
    ],
    [
      'one beat twice',
      { keys: [{ beat: 2 }, { beat: 2 }] },
      'body.0.keys.1.beat: not after the key at 2',
    ],
    [
      'a beat past the end',
      { keys: [{ beat: 4 }] },
      "body.0.keys.0.beat: past the phrase's end at beat 4",
    ],
    [
      'a key that the mirrored half hides',
      { mirrorAfter: 2, keys: [{ beat: 0 }, { beat: 3 }] },
      'body.0.keys.1.beat: past mirrorAfter 2, never danced',
    ],
    ['no keys', { keys: [] }, 'body.0.keys: '],
    ['an unknown ease', { keys: [{ beat: 0, ease: 'boom' }] }, 'body.0.keys.0.ease: '],
    [
      'an arm at the viewer',
      { keys: [{ beat: 0, upperArmL: [90, 85] }] },
      'body.0.keys.0.upperArmL.1: ',
    ],
    ['a body turned away', { keys: [{ beat: 0, root: { yaw: 90 } }] }, 'body.0.keys.0.root.yaw: '],
    [
      'a foot below the floor',
      { keys: [{ beat: 0, footL: { lift: -0.1 } }] },
      'body.0.keys.0.footL.lift: ',
    ],
  ])('refuses %s and says where', (_, phrase, expected) => {
    expect(refusalOf(withBody(phrase)).startsWith(expected)).toBe(true);
  });

  test('refuses two phrases of one name', () => {
    expect(refusalOf(withBody({ name: 'wake' }))).toBe(': two phrases have one name');
  });

  test('refuses an opening that does not begin with the photo', () => {
    const opening = { name: 'wake', beats: 4, keys: [{ beat: 0 }] };
    expect(refusalOf(scoreOf({ opening }))).toBe('opening.keys.0.beat: the photo itself is beat 0');
  });
});
