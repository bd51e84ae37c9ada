import { promptWords } from '../words/prompt.ts';
import type { Item, SceneBrief } from './scene-brief.ts';
import type { Subject } from './vocabulary/subject.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { namesIn, wordColours, wordItem } from './word-brief.ts';

/** What a network that paints is told, in English, which is all that its text encoder was trained on. */
export interface PaintPrompt {
  readonly prompt: string;
  /** What is not to be seen. */
  readonly negative: string;
}

/** Short, and first: what has no room at the end is then the person's own, and can be told. */
const QUALITY = 'best quality, detailed';
/** Who and what: early, because such networks heed the beginning most. */
const SUBJECT = 'a person dancing, full body';
/** What such networks get wrong. */
const USUAL_NEGATIVE =
  'worst quality, low quality, blurry, deformed, extra limbs, bad hands, text, watermark';
/** For whoever says none. */
const USUAL_STYLE = 'photo';

/** What somebody said and what was understood of it, as a network wants it. An English sentence goes through as it was
 *  written; a Chinese one is said anew: subject, clothes, place, light, mood, style. sentence: tidied already; null
 *  where only the brief is known. */
export function paintPrompt(
  sentence: string | null,
  brief: SceneBrief,
  vocabulary: Vocabulary,
): PaintPrompt {
  const negative = [USUAL_NEGATIVE, ...unwanted(brief, vocabulary)].join(', ');
  if (sentence !== null && !/\p{Script=Han}/u.test(sentence)) {
    return { prompt: `${QUALITY}, ${sentence}`, negative };
  }
  return { prompt: wordScene(brief, vocabulary), negative };
}

function wordScene(brief: SceneBrief, vocabulary: Vocabulary): string {
  const nameOf = namesIn(vocabulary, 'en');
  const items = (subject: Subject, list: readonly Item[]) =>
    list.map((item) => countedItem(subject, item, vocabulary));
  const names = (subject: Subject, ids: readonly string[]) => ids.map((id) => nameOf(subject, id));
  const tinted = ({ kind, colours }: SceneBrief['lights'][number], subject: Subject) =>
    [wordColours(colours, nameOf, promptWords('en')), nameOf(subject, kind)]
      .filter((word) => word !== '')
      .join(' ');
  const worn = [
    ...items('garment', brief.garments),
    ...items('shoes', brief.shoes),
    ...items('headwear', brief.headwear),
    ...items('accessory', brief.accessories),
  ];
  const held = items('inHand', brief.inHand);
  return [
    QUALITY,
    SUBJECT,
    ...names(
      'build',
      [brief.build].filter((id) => id !== null),
    ),
    ...(worn.length > 0 ? [`wearing ${worn.join(', ')}`] : []),
    ...(held.length > 0 ? [`holding ${held.join(', ')}`] : []),
    ...(brief.place ? [tinted(brief.place, 'place')] : []),
    ...items('around', brief.around),
    ...names('weather', brief.weather),
    ...names(
      'season',
      [brief.season].filter((id) => id !== null),
    ),
    ...names(
      'time',
      [brief.time].filter((id) => id !== null),
    ),
    ...brief.lights.map((light) => tinted(light, 'light')),
    ...names('mood', brief.moods),
    nameOf('style', brief.style ?? USUAL_STYLE),
  ].join(', ');
}

/** "3 red balloon": a number before the thing, whose word stays as it is. */
function countedItem(subject: Subject, item: Item, vocabulary: Vocabulary): string {
  const thing = wordItem(subject, { ...item, count: null }, namesIn(vocabulary, 'en'), 'en');
  return item.count === null ? thing : `${item.count} ${thing}`;
}

function unwanted({ without }: SceneBrief, vocabulary: Vocabulary): string[] {
  const nameOf = namesIn(vocabulary, 'en');
  return without.map(({ subject, kind }) =>
    kind === 'any' ? promptWords('en').anything : nameOf(subject as Subject, kind),
  );
}
