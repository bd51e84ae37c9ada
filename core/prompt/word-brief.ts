import type { Locale } from '../words/locale.ts';
import { type PromptWords, promptWords } from '../words/prompt.ts';
import { fill, wordsOf } from '../words/say.ts';
import type { Colour, Item, SceneBrief } from './scene-brief.ts';
import { readSpelling } from './vocabulary/spellings.ts';
import type { Subject } from './vocabulary/subject.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** Names of things in one language. */
export type NameOf = (subject: Subject, id: string) => string;

/** What was understood of a sentence, in one line for the person. danceName: what the brief's dance is called. */
export function wordBrief(
  brief: SceneBrief,
  vocabulary: Vocabulary,
  locale: Locale,
  danceName: string | null = null,
): string {
  const words = promptWords(locale);
  const nameOf = namesIn(vocabulary, locale);
  const say = (sentence: string, details: Readonly<Record<string, string>>) =>
    fill(sentence, details, wordsOf(locale));
  const names = (subject: Subject, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null).map((id) => nameOf(subject, id));
  const tinted = (subject: Subject, things: readonly { kind: string; colours: Colour[] }[]) =>
    things.map(({ kind, colours }) =>
      joinWords([wordColours(colours, nameOf, words), nameOf(subject, kind)], words),
    );
  const items = (subject: Subject, list: readonly Item[]) =>
    list.map((item) => wordItem(subject, item, nameOf, locale));
  const dance = danceName ?? brief.dance;
  const parts = [
    [
      ...tinted('place', brief.place ? [brief.place] : []),
      ...names('season', [brief.season]),
      ...names('time', [brief.time]),
      ...names('weather', brief.weather),
      ...tinted('light', brief.lights),
      ...items('around', brief.around),
    ],
    [
      ...names('build', [brief.build]),
      ...items('garment', brief.garments),
      ...items('shoes', brief.shoes),
      ...items('headwear', brief.headwear),
      ...items('accessory', brief.accessories),
      ...items('inHand', brief.inHand),
    ],
    brief.without.map(({ subject, kind }) =>
      say(words.without, {
        thing: kind === 'any' ? words.anything : nameOf(subject as Subject, kind),
      }),
    ),
    [...names('mood', brief.moods), ...names('style', [brief.style])],
    dance === null ? [] : [say(words.dance, { dance })],
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return words.nothingUnderstood;
  const what = parts.map((part) => part.join(words.itemSeparator)).join(words.partSeparator);
  return say(words.understood, { what });
}

/** What was not understood, in one line; null where everything was. */
export function wordNotUnderstood(passages: readonly string[], locale: Locale): string | null {
  if (passages.length === 0) return null;
  const words = promptWords(locale);
  const what = passages
    .map((passage) => fill(words.passage, { passage }, wordsOf(locale)))
    .join(words.itemSeparator);
  return fill(words.leftOut, { what }, wordsOf(locale));
}

export function namesIn(vocabulary: Vocabulary, locale: Locale): NameOf {
  return (subject, id) => {
    const { subjects } = vocabulary;
    const spellings = Object.hasOwn(subjects, subject) ? subjects[subject] : {};
    const { chinese, english } = readSpelling(Object.hasOwn(spellings, id) ? spellings[id] : '');
    return (locale === 'zh-CN' ? chinese[0] : english[0]) ?? id;
  };
}

/** One thing with its looks. */
export function wordItem(subject: Subject, item: Item, nameOf: NameOf, locale: Locale): string {
  const words = promptWords(locale);
  const { kind, colours, pattern, material, length, sleeves, fit, count } = item;
  const look = (of: Subject, id: string | null) => (id === null ? '' : nameOf(of, id));
  const thing = joinWords(
    [
      look('length', length),
      look('fit', fit),
      wordColours(colours, nameOf, words),
      look('pattern', pattern),
      look('material', material),
      look('sleeves', sleeves),
      nameOf(subject, kind),
    ],
    words,
  );
  if (count === null) return thing;
  return fill(words.counted, { thing, count: String(count) }, wordsOf(locale));
}

export function wordColours(
  colours: readonly Colour[],
  nameOf: NameOf,
  words: PromptWords,
): string {
  return colours
    .map(({ name, shade }) =>
      joinWords([shade === null ? '' : nameOf('shade', shade), nameOf('colour', name)], words),
    )
    .join(words.colourJoiner);
}

function joinWords(parts: readonly string[], words: PromptWords): string {
  return parts.filter((part) => part !== '').join(words.wordSeparator);
}
