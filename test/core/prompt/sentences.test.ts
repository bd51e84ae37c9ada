import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates, namedDance } from '../../../config/templates.ts';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { type Row, readRow, type Score, shortBrief, tally } from './brief-row.ts';
import { firstChinese, firstEnglish } from './first-sentences.ts';
import { freshChinese, freshEnglish } from './fresh-sentences.ts';
import { lastChinese, lastEnglish } from './last-sentences.ts';
import { newestChinese, newestEnglish } from './newest-sentences.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const dances = templates.map(namedDance);
const lexicon = createLexicon(usualVocabulary);
const colourNames = new Set(Object.keys(usualVocabulary.subjects.colour));

/** The least part of places, of things that are worn or held, and of their colours that must be right. */
const rightMin = 0.95;

describe.each<[string, readonly Row[]]>([
  ['the first two hundred', [...firstChinese, ...firstEnglish]],
  ['the last hundred', [...lastChinese, ...lastEnglish]],
  ['a fresh hundred', [...freshChinese, ...freshEnglish]],
  ['the newest hundred', [...newestChinese, ...newestEnglish]],
])('%s', (name, rows) => {
  test('are understood', () => {
    const scores: Record<'places' | 'things' | 'colours', Score> = {
      places: { right: 0, of: 0 },
      things: { right: 0, of: 0 },
      colours: { right: 0, of: 0 },
    };
    let whole = 0;
    const wrong: string[] = [];
    for (const [sentence, short] of rows) {
      const read = readPrompt(sentence, lexicon, dances);
      const expected = readRow(short);
      const found = read.ok ? shortBrief(read.brief) : {};
      tally(scores, expected, found, colourNames);
      const same = Object.keys({ ...expected, ...found }).every(
        (key) => expected[key] === found[key],
      );
      if (same) whole++;
      else
        wrong.push(
          `${sentence}\n  wanted ${short}\n  found  ${Object.entries(found)
            .map(([k, v]) => `${k}=${v}`)
            .join('; ')}${read.ok ? '' : read.problem.kind}`,
        );
    }
    const figures = Object.entries(scores)
      .map(([of, score]) => `${of} ${score.right}/${score.of}`)
      .join(', ');
    process.stdout.write(`${name}: ${figures}, whole briefs ${whole}/${rows.length}\n`);
    if (process.env['SHOW']) process.stdout.write(`${wrong.join('\n')}\n`);
    expect(rows).toHaveLength(name === 'the first two hundred' ? 200 : 100);
    for (const { right, of } of Object.values(scores))
      expect(right / of).toBeGreaterThanOrEqual(rightMin);
  });
});
