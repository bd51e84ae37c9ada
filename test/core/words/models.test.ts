import { describe, expect, test } from 'vitest';
import { locales } from '../../../core/words/locale.ts';
import { modelsWords } from '../../../core/words/models.ts';
import { modelProblems, modelStates, sourceProblems } from '../../../core/words/models-words.ts';
import { wordFault } from '../../../core/words/say.ts';

function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    sentences(inner, `${path}.${key}`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(locales)('the words of ./dance models, %s', (locale) => {
  const words = modelsWords(locale);

  test('are in its own language, and ask for what the other asks for', () => {
    const [other] = locales.filter((one) => one !== locale);
    const theirs = new Map(sentences(modelsWords(other!)));
    for (const [path, sentence] of sentences(words)) {
      expect(/\p{Script=Han}/u.test(sentence) === (locale === 'zh-CN'), path).toBe(true);
      expect(placeholders(theirs.get(path) ?? ''), path).toEqual(placeholders(sentence));
    }
  });

  test('there is a sentence for all that can be wrong, and for nothing else', () => {
    expect(Object.keys(words.problems).sort()).toEqual([...modelProblems].sort());
    expect(Object.keys(words.sourceProblems).sort()).toEqual([...sourceProblems].sort());
    expect(Object.keys(words.states).sort()).toEqual([...modelStates].sort());
  });

  test('a fault says which of them it is', () => {
    const unfit = { file: 'a.pth', model: 'b.pth', problem: 'hostile', reason: 'os.system' };
    expect(wordFault('MODEL_REFUSED', unfit, locale).message).toContain('os.system');
    const away = { model: 'b.pth', host: 'models.example', problem: 'status', status: '403' };
    const { message } = wordFault('MODEL_UNREACHABLE', away, locale);
    expect(message).toContain('models.example');
    expect(message).toContain('403');
  });
});
