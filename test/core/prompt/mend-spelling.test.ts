import { expect, test } from 'vitest';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { mendSpelling } from '../../../core/prompt/mend-spelling.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { tokensOf } from '../../../core/prompt/token.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { shortBrief } from './brief-row.ts';

const lexicon = createLexicon(usualVocabulary);
const mended = (text: string, dances: Parameters<typeof mendSpelling>[3] = []) =>
  mendSpelling(text, tokensOf(text), lexicon, dances)
    .map((token) => token.text)
    .join(' ');

test.each([
  ['yelow', 'yellow'],
  ['umbrela', 'umbrella'],
  ['pyjammas', 'pyjamas'],
  ['kimino', 'kimono'],
  ['pruple', 'purple'],
  ['blakc', 'black'],
  ['sneekers', 'sneakers'],
  ['footbal', 'football'],
])('“%s” is a slip of %s', (said, meant) => {
  expect(mended(said)).toBe(meant);
});

test.each([
  // One letter from a thing that is drawn, and words of their own.
  'pizza',
  'bottle',
  'backwards',
  'winner',
  'waiter',
  'dessert',
  'biking',
  'market',
  'marked',
  'cooker',
  'angles',
  // What the gate decides by is read as it stands.
  'bloody',
  'bottomless',
  // Too short, too long, in another script, with digits.
  'coet',
  'jaket'.repeat(5),
  'пальто',
  'jaket7',
  // A name within a sentence.
  'with Marino',
  'my friend Jaket',
])('“%s” stays', (said) => {
  expect(mended(said)).toBe(
    tokensOf(said)
      .map((token) => token.text)
      .join(' '),
  );
});

test('a dance that is called so is none', () => {
  expect(mended('shrit')).toBe('shirt');
  expect(mended('shrit', [{ id: 'shrit-hop', names: ['Shrit Hop'] }])).toBe('shrit');
});

test('what a slip hides is declined as what it means', () => {
  expect(readPrompt('a kid in a bikinni', lexicon)).toEqual({
    ok: false,
    problem: { kind: 'declined', reason: 'minor' },
  });
});

test('two words may be written as one', () => {
  const read = readPrompt('icecream in the nightmarket, snowmountain behind', lexicon);
  if (!read.ok) expect.unreachable(read.problem.kind);
  expect(shortBrief(read.brief)).toEqual({ at: 'night-market', hold: 'ice-cream' });
});
