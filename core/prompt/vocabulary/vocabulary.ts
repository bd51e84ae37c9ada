import { lights, moods, seasons, styles, surroundings, times, weathers } from './atmosphere.ts';
import { colours, fits, lengths, materials, numbers, patterns, shades, sleeves } from './looks.ts';
import { accessories, garments, handThings, headwear, shoes } from './outfit.ts';
import { builds, company } from './people.ts';
import { phrases } from './phrases.ts';
import { places } from './places.ts';
import { characters, otherThings, speech } from './speech.ts';
import type { Spellings } from './spellings.ts';
import type { Phrase, Subject } from './subject.ts';

/** Everything that a sentence may say: for each subject what there is, and what it is called. */
export interface Vocabulary {
  readonly subjects: Readonly<Record<Subject, Spellings>>;
  readonly phrases: readonly Phrase[];
}

export const usualVocabulary: Vocabulary = {
  subjects: {
    place: places,
    weather: weathers,
    time: times,
    season: seasons,
    light: lights,
    mood: moods,
    style: styles,
    build: builds,
    garment: garments,
    shoes,
    headwear,
    accessory: accessories,
    inHand: handThings,
    around: surroundings,
    colour: colours,
    shade: shades,
    pattern: patterns,
    material: materials,
    length: lengths,
    sleeves,
    fit: fits,
    number: numbers,
    dance: {},
    character: characters,
    company,
    speech,
    other: otherThings,
  },
  phrases,
};
