import { describe, expect, test } from 'vitest';
import { type FaultCode, type FaultDetails, faults } from '../../../core/faults.ts';
import { noteCodes } from '../../../core/job/note.ts';
import { type Locale, locales, readLocale } from '../../../core/words/locale.ts';
import { fill, wordFault, wordNote, wordReport, wordsOf } from '../../../core/words/say.ts';
import { argumentProblems, nameKeys } from '../../../core/words/words.ts';

const faultCodes = Object.keys(faults) as FaultCode[];

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{[^}]*\}/g)].map(([found]) => found).sort();
}

/** Every sentence of a language by a name that is the same in all of them. */
function sentences(locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${path}.${key}`);
  };
  walk(wordsOf(locale), '');
  return found;
}

describe.each(locales)('%s', (locale) => {
  const words = wordsOf(locale);

  test('has a sentence for everything, and none that nothing asks for', () => {
    expect(Object.keys(words.faults).sort()).toEqual([...faultCodes].sort());
    expect(Object.keys(words.notes).sort()).toEqual([...noteCodes].sort());
    expect(Object.keys(words.names).sort()).toEqual([...nameKeys].sort());
    expect(Object.keys(words.argumentProblems).sort()).toEqual([...argumentProblems].sort());
    for (const [path, sentence] of sentences(locale)) {
      expect(sentence.trim(), path).not.toBe('');
    }
  });

  test('asks for the same values as every other language', () => {
    const others = locales.filter((other) => other !== locale).map(sentences);
    for (const [path, sentence] of sentences(locale)) {
      for (const other of others) {
        expect(placeholders(other.get(path) ?? ''), path).toEqual(placeholders(sentence));
      }
    }
  });

  test('is written in its own language', () => {
    for (const [path, sentence] of sentences(locale)) {
      const han = /\p{Script=Han}/u.test(sentence);
      if (!path.endsWith('listSeparator')) expect(han, path).toBe(locale === 'zh-CN');
    }
  });

  test('says every fault differently, with an end to each sentence', () => {
    const messages = faultCodes.map((code) => words.faults[code].message);
    expect(new Set(messages).size).toBe(messages.length);
    for (const sentence of messages) expect(sentence).toMatch(/[.。]$/);
  });

  test('leaves no placeholder behind when nothing is known', () => {
    for (const code of faultCodes) {
      const { message, advice } = wordFault(code, {}, locale);
      expect(`${message}${advice}`).not.toMatch(/[{}]/);
    }
    for (const code of noteCodes) {
      expect(wordNote({ code, details: {} }, locale)).not.toMatch(/[{}]/);
    }
  });
});

test.each<[FaultCode, FaultDetails, string, string]>([
  [
    'TURNED_SIDEWAYS',
    { degrees: 52.4, limitDegrees: 40 },
    'The person is turned about 52° to the side; up to 40° can be made to dance.',
    '人侧过去了大约 52°，40° 以内才能跳。',
  ],
  [
    'LIMBS_HIDDEN',
    { limbs: ['leftArm', 'rightFoot'] },
    'Hidden, or outside the picture: left arm, right foot.',
    '看不到左臂、右脚：被挡住了，或者在画面外。',
  ],
  [
    'TOO_DARK',
    { brightness: 0.081, limit: 0.2 },
    'The person is too dark: 8% of full brightness, 20% is needed.',
    '人太暗了：亮度只有 8%，至少要 20%。',
  ],
  [
    'BAD_ARGUMENTS',
    { problem: 'secondsWrong', value: '3', min: 5, max: 30 },
    '--seconds takes a number from 5 to 30, not “3”.',
    '--seconds 要写 5 到 30 之间的数，不能是“3”。',
  ],
])('%s says by how much', (code, details, inEnglish, inChinese) => {
  expect(wordFault(code, details, 'en').message).toBe(inEnglish);
  expect(wordFault(code, details, 'zh-CN').message).toBe(inChinese);
});

test('a value that looks like a placeholder or a name stays as it is', () => {
  expect(fill('{path}', { path: '{name} leftArm' }, wordsOf('zh-CN'))).toBe('{name} leftArm');
  expect(wordFault('FILE_MISSING', { path: 'leftArm' }, 'zh-CN').message).toContain('“leftArm”');
});

test.each([
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['ZH-cn', 'zh-CN'],
  ['en_GB.UTF-8', 'en'],
  ['C', 'en'],
  ['zha', 'en'],
  ['', 'en'],
] as const)('the language of “%s” is %s', (tag, locale) => {
  expect(readLocale(tag)).toBe(locale);
});

test.each(locales)('memory of a graphics processor is told where there is one: %s', (locale) => {
  const sizes = { widthPx: 512, heightPx: 768, hostGigabytes: 7.5 };
  const told = (deviceGigabytes: number) =>
    wordReport({ code: 'MEMORY_PLANNED', details: { ...sizes, deviceGigabytes } }, locale);
  expect(told(0).match(/ GB/g)).toHaveLength(1);
  expect(told(11).match(/ GB/g)).toHaveLength(2);
  expect(told(11)).toContain('11 GB');
});
