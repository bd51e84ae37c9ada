import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../core/prompt/lexicon.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { readSpelling } from '../../../core/prompt/vocabulary/spellings.ts';
import { simplify } from '../../../core/prompt/vocabulary/traditional.ts';
import { usualVocabulary, type Vocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { wordBrief } from '../../../core/prompt/word-brief.ts';

const { subjects } = usualVocabulary;
const lexicon = createLexicon(usualVocabulary);

test('holds at least the places and garments that were promised', () => {
  expect(Object.keys(subjects.place).length).toBeGreaterThanOrEqual(24);
  expect(Object.keys(subjects.garment).length).toBeGreaterThanOrEqual(16);
  expect(Object.keys(subjects.style).sort()).toEqual(['anime', 'cartoon', 'ink', 'photo', 'pixel']);
});

test('says no word for two things', () => {
  expect(lexicon.clashes).toEqual([]);
});

test('writes simplified characters, since sentences are brought to them', () => {
  for (const spellings of Object.values(subjects)) {
    for (const line of Object.values(spellings)) expect(simplify(line)).toBe(line);
  }
});

const named = [
  'place',
  'weather',
  'time',
  'season',
  'light',
  'garment',
  'shoes',
  'headwear',
  'accessory',
  'around',
  'mood',
  'style',
  'build',
] as const;

describe.each(named)('every %s', (subject) => {
  test('is understood by its name in either language, and called by it', () => {
    for (const [id, line] of Object.entries(subjects[subject])) {
      const { chinese, english } = readSpelling(line);
      for (const [name, locale] of [
        [chinese[0], 'zh-CN'],
        [english[0], 'en'],
      ] as const) {
        // Clothes of which nothing is said are no outfit.
        if (id === 'clothes') continue;
        const read = readPrompt(name ?? '', lexicon);
        expect(read.ok, name).toBe(true);
        if (!read.ok) continue;
        expect(JSON.stringify(read.brief), name).toContain(`"${id}"`);
        expect(wordBrief(read.brief, usualVocabulary, locale)).toContain(name);
        expect(read.notUnderstood, name).toEqual([]);
      }
    }
  });
});

test('a new place and a new garment are a line each', () => {
  const more: Vocabulary = {
    ...usualVocabulary,
    subjects: {
      ...subjects,
      place: { ...subjects.place, glorp: '格洛普星 | glorp moon, glorpland' },
      garment: { ...subjects.garment, zibble: '吱波衣 | zibble' },
    },
  };
  const wider = createLexicon(more);
  for (const text of ['two green zibbles in Glorpland', '在格洛普星上穿绿色的吱波衣']) {
    expect(readPrompt(text, lexicon)).not.toMatchObject({ brief: { place: { kind: 'glorp' } } });
    const read = readPrompt(text, wider);
    expect(read).toMatchObject({
      ok: true,
      brief: {
        place: { kind: 'glorp' },
        garments: [{ kind: 'zibble', colours: [{ name: 'green', shade: null }] }],
      },
      notUnderstood: [],
    });
    if (!read.ok) continue;
    expect(wordBrief(read.brief, more, 'en')).toBe('Understood: glorp moon; green zibble.');
    expect(wordBrief(read.brief, more, 'zh-CN')).toBe('听懂了：格洛普星，绿色吱波衣。');
  }
});
