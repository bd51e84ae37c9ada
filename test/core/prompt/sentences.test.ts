import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates, namedDance } from '../../../config/templates.ts';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { sceneBriefSchema } from '../../../core/prompt/scene-brief.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { noScores, type Row, readRow, shortBrief, showRow, tally } from './brief-row.ts';
import { chatChinese, chatEnglish } from './chat-sentences.ts';
import { firstChinese, firstEnglish } from './first-sentences.ts';
import { freshChinese, freshEnglish } from './fresh-sentences.ts';
import { groupChinese, groupEnglish } from './group-sentences.ts';
import { lastChinese, lastEnglish } from './last-sentences.ts';
import { laterChinese, laterEnglish } from './later-sentences.ts';
import { newestChinese, newestEnglish } from './newest-sentences.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const dances = templates.map(namedDance);
const lexicon = createLexicon(usualVocabulary);
const colourNames = new Set(Object.keys(usualVocabulary.subjects.colour));

/** The least part of places, of things that are worn or held, and of their colours that must be right. */
const rightMin = 0.95;

test.each<[string, readonly Row[], readonly Row[], number]>([
  ['the first two hundred', firstChinese, firstEnglish, 200],
  ['the last hundred', lastChinese, lastEnglish, 100],
  ['a fresh hundred', freshChinese, freshEnglish, 100],
  ['the newest hundred', newestChinese, newestEnglish, 100],
  ['sixty of a chat', chatChinese, chatEnglish, 60],
  ['a hundred of groups', groupChinese, groupEnglish, 100],
  ['sixty later', laterChinese, laterEnglish, 60],
])('%s sentences are understood', (name, chinese, english, count) => {
  const scores = noScores();
  const wrong: string[] = [];
  for (const [sentence, short] of [...chinese, ...english]) {
    const read = readPrompt(sentence, lexicon, dances);
    const expected = readRow(short);
    const found = read.ok ? shortBrief(read.brief) : {};
    if (read.ok) expect(sceneBriefSchema.parse(read.brief)).toEqual(read.brief);
    tally(scores, expected, found, colourNames);
    const keys = Object.keys({ ...expected, ...found });
    if (keys.some((key) => expected[key] !== found[key])) {
      wrong.push(`${sentence}\n  wanted ${short}\n  found  ${showRow(found)}`);
    }
  }
  const figures = Object.entries(scores).map(([of, score]) => `${of} ${score.right}/${score.of}`);
  process.stdout.write(
    `${name}: ${figures.join(', ')}, whole briefs ${count - wrong.length}/${count}\n`,
  );
  expect([chinese.length, english.length]).toEqual([count / 2, count / 2]);
  for (const { right, of } of Object.values(scores)) {
    expect(right / of, wrong.join('\n')).toBeGreaterThanOrEqual(rightMin);
  }
});
