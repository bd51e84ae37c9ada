import { describe, expect, test } from 'vitest';
import { chooseDance } from '../../../core/prompt/choose-dance.ts';
import { moods } from '../../../core/prompt/vocabulary/atmosphere.ts';

const offered = ['robot', 'cha-cha', 'hip-hop', 'gokuraku', 'dj-sway'].map((id) => ({ id }));
const choose = (dance: string | null, moods: string[], seed = 0) =>
  chooseDance({ dance, moods }, offered, seed).id;

describe('the dance of a sentence', () => {
  test('is the one that it names', () => {
    expect(choose('robot', ['romantic'])).toBe('robot');
  });

  test('fits its mood', () => {
    expect(choose(null, ['romantic'])).toBe('cha-cha');
    expect(choose(null, ['mysterious'], 1)).toBe('dj-sway');
  });

  test('goes with anything where it says nothing, the same for the same seed', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => choose(null, [], seed));
    expect(new Set(seeds)).toEqual(new Set(['gokuraku', 'cha-cha']));
    expect(choose(null, [], 7)).toBe(choose(null, [], 7));
  });

  test('is one that is offered, whatever the sentence says', () => {
    for (const mood of [...Object.keys(moods), 'constructor', 'gone']) {
      for (let seed = 0; seed < 4; seed++) {
        expect(offered.map(({ id }) => id)).toContain(choose('gone', [mood], seed));
      }
    }
    const only = [{ id: 'brought' }];
    expect(chooseDance({ dance: null, moods: ['happy'] }, only, 5)).toBe(only[0]);
  });
});
