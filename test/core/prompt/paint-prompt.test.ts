import { expect, test } from 'vitest';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { paintPrompt } from '../../../core/prompt/paint-prompt.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { emptyBrief } from '../../../core/prompt/scene-brief.ts';
import { readSpelling } from '../../../core/prompt/vocabulary/spellings.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';

const lexicon = createLexicon(usualVocabulary);

function paint(sentence: string) {
  const read = readPrompt(sentence, lexicon);
  if (!read.ok) throw new Error('not read');
  return paintPrompt(sentence, read.brief, usualVocabulary);
}

test.each([
  [
    '在雪山上穿红裙子跳舞',
    'best quality, detailed, a person dancing, full body, wearing red dress, snow mountain, photo style',
  ],
  [
    '晚上下雪的时候，穿深蓝色丝绸长裙和白色运动鞋，拿着两把红扇子，在海边开心地跳舞，动漫风格，霓虹灯',
    'best quality, detailed, a person dancing, full body, wearing long navy silk dress, white sneakers, holding 2 red fan, beach, snow, night, neon, happy, anime',
  ],
])('%s is said anew, in the order that is heeded', (sentence, prompt) => {
  expect(paint(sentence).prompt).toBe(prompt);
});

test('English goes through as it was written', () => {
  const sentence = 'Dancing on a snowy mountain, glorbs everywhere';
  expect(paint(sentence).prompt).toBe(`best quality, detailed, ${sentence}`);
});

test('where only the brief is known, it is said anew', () => {
  const read = readPrompt('a red dress', lexicon);
  if (!read.ok) throw new Error('not read');
  const { prompt } = paintPrompt(null, read.brief, usualVocabulary);
  expect(prompt).toBe(
    'best quality, detailed, a person dancing, full body, wearing red dress, photo style',
  );
});

test('what is not wanted stands in the negative prompt, in either language', () => {
  const usual = paint('红裙子').negative;
  expect(paint('红裙子，不要帽子').negative).toBe(`${usual}, hat`);
  expect(paint('a red dress, no hat').negative).toBe(`${usual}, hat`);
  expect(paint('红裙子，不要帽子').prompt).not.toContain('hat');
});

test('nothing understood leaves the dancer', () => {
  const { prompt } = paintPrompt('嗯嗯', emptyBrief, usualVocabulary);
  expect(prompt).toBe('best quality, detailed, a person dancing, full body, photo style');
});

test('every word of the vocabulary has an English name to be painted by', () => {
  for (const [subject, spellings] of Object.entries(usualVocabulary.subjects)) {
    for (const [id, line] of Object.entries(spellings)) {
      const [name] = readSpelling(line).english;
      expect([subject, id, name]).toEqual([subject, id, expect.stringMatching(/^[\x20-\x7e]+$/)]);
    }
  }
});
