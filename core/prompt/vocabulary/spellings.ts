/**
 * What things are called, a line for each: its id, then the Chinese words between blanks, a stroke, and the English
 * words between commas. The first of each language is what a person is told. Chinese is written in simplified
 * characters, since sentences are brought to them; English in the singular, unless the plural means something else.
 */
export type Spellings = Readonly<Record<string, string>>;

export interface Spelling {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

export function readSpelling(line: string): Spelling {
  const [chinese = '', english = ''] = line.split('|');
  return {
    chinese: chinese.split(/\s+/).filter((word) => word !== ''),
    english: english
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  };
}
