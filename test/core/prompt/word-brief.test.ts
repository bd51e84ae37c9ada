import { expect, test } from 'vitest';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { promptFault } from '../../../core/prompt/prompt-fault.ts';
import { type PromptProblem, readPrompt } from '../../../core/prompt/read-prompt.ts';
import { emptyBrief } from '../../../core/prompt/scene-brief.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { wordBrief, wordNotUnderstood } from '../../../core/prompt/word-brief.ts';
import { locales } from '../../../core/words/locale.ts';
import { promptWords } from '../../../core/words/prompt.ts';
import { wordFault } from '../../../core/words/say.ts';

const lexicon = createLexicon(usualVocabulary);
const dances = [{ id: 'window-wipe', names: ['擦玻璃', 'Window Wipe'] }];

test.each([
  [
    'a happy window wipe on a snowy mountain at night in a long dark pink silk dress and black boots, two red fans, no hat, anime',
    'Understood: snow mountain, night; long dark pink silk dress, black boots, red fan × 2; no hat; happy, anime; dancing “Window Wipe”.',
    '听懂了：雪山、夜晚，长款深粉色丝绸连衣裙、黑色靴子、红色扇子 × 2，不要帽子，开心、动漫，跳“擦玻璃”。',
  ],
  ['red background', 'Understood: red studio.', '听懂了：红色摄影棚。'],
])('“%s” in one line', (text, english, chinese) => {
  const read = readPrompt(text, lexicon, dances);
  if (!read.ok) throw new Error('not read');
  const danceName = (name: string) => (read.brief.dance === null ? null : name);
  const inEnglish = wordBrief(read.brief, usualVocabulary, 'en', danceName('Window Wipe'));
  const inChinese = wordBrief(read.brief, usualVocabulary, 'zh-CN', danceName('擦玻璃'));
  expect(inEnglish).toBe(english);
  expect(inChinese).toBe(chinese);
});

test('nothing understood is said', () => {
  expect(wordBrief(emptyBrief, usualVocabulary, 'en')).toBe(
    'There is no place, outfit or weather in that sentence that I know.',
  );
});

test('a brief of another version names what it does not know by its id', () => {
  const without = [{ subject: 'constructor', kind: 'gills' }];
  const brief = { ...emptyBrief, weather: ['frogs', 'constructor'], without };
  const line = 'Understood: frogs, constructor; no gills.';
  expect(wordBrief(brief, usualVocabulary, 'en')).toBe(line);
});

test('what was left out is told, and nothing when nothing was', () => {
  expect(wordNotUnderstood(['white cat', '{what}'], 'en')).toBe('Left out: “white cat”, “{what}”.');
  expect(wordNotUnderstood(['白马'], 'zh-CN')).toBe('没有用上：“白马”。');
  expect(wordNotUnderstood([], 'en')).toBeNull();
});

test('every problem has its own sentence in every language', () => {
  const problems: PromptProblem[] = [
    { kind: 'empty' },
    { kind: 'tooLong', limit: 1000 },
    { kind: 'emojiOnly' },
    { kind: 'noWords' },
    { kind: 'otherScript' },
    { kind: 'orders' },
    { kind: 'declined', reason: 'violence' },
  ];
  for (const locale of locales) {
    const readable = problems.map(({ kind }) => kind).filter((kind) => kind !== 'declined');
    expect(readable).toEqual(Object.keys(promptWords(locale).problems));
    const replies = problems.map((problem) => {
      const { code, details } = promptFault(problem);
      return wordFault(code, details, locale);
    });
    expect(new Set(replies.map(({ message }) => message)).size).toBe(problems.length);
    for (const sentence of replies.flatMap(({ message, advice }) => [message, advice])) {
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/[{}]/);
      expect(/\p{Script=Han}/u.test(sentence)).toBe(locale === 'zh-CN');
    }
  }
});
