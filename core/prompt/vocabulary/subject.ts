/** What a word can be about. */
export type Subject =
  | 'place'
  | 'weather'
  | 'time'
  | 'season'
  | 'light'
  | 'mood'
  | 'style'
  | 'build'
  | 'garment'
  | 'shoes'
  | 'headwear'
  | 'accessory'
  | 'inHand'
  | 'around'
  | 'colour'
  | 'shade'
  | 'pattern'
  | 'material'
  | 'length'
  | 'sleeves'
  | 'fit'
  | 'number'
  | 'dance'
  | 'character'
  | 'company'
  | 'speech'
  | 'other';

export interface Phrase {
  /** Chinese words, a stroke, English words: see Spellings. */
  readonly said: string;
  /** Ids by subject. */
  readonly means: Readonly<Partial<Record<Subject, string>>>;
  /** What is said not to be there. */
  readonly absent?: Readonly<Partial<Record<Subject, string>>>;
}
