import { expect, test } from 'vitest';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { declinedInGroups, innocentInGroups } from './declined-in-groups.ts';
import { declined, innocent } from './declined-sentences.ts';
import { declinedLater, declinedLatest, innocentLater, innocentLatest } from './more-declined.ts';

const lexicon = createLexicon(usualVocabulary);

/** The least part of each table that must be right. */
const rightMin = 0.98;

test.each([
  ['declined', declined, true],
  ['innocent', innocent, false],
  ['declined, written later', declinedLater, true],
  ['innocent, written later', innocentLater, false],
  ['declined, written last', declinedLatest, true],
  ['innocent, written last', innocentLatest, false],
  ['declined in groups', declinedInGroups, true],
  ['innocent in groups', innocentInGroups, false],
] as const)('sentences that are %s', (name, sentences, isDeclined) => {
  const wrong = sentences.filter((sentence) => {
    const read = readPrompt(sentence, lexicon);
    return (!read.ok && read.problem.kind === 'declined') !== isDeclined;
  });
  const right = sentences.length - wrong.length;
  process.stdout.write(
    `${name}: ${right}/${sentences.length} ${wrong.map((s) => `“${s}”`).join(' ')}\n`,
  );
  expect(sentences.length).toBeGreaterThanOrEqual(40);
  expect(right / sentences.length).toBeGreaterThanOrEqual(rightMin);
});
