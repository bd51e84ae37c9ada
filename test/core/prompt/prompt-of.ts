import { readSpelling } from '../../../core/prompt/vocabulary/spellings.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';

const said = Object.values(usualVocabulary.subjects)
  .flatMap((spellings) => Object.values(spellings))
  .flatMap((line) => {
    const { chinese, english } = readSpelling(line);
    return [...chinese, ...english];
  });

/** A sentence of words of the vocabulary in any order, which makes little sense; chance gives 0..1. */
export function promptOf(chance: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const words = Array.from({ length: 1 + Math.floor(chance() * 40) }, () => pick(said));
  return words.join(pick([' ', '', ', ', '、', '的', ' and ', ' no ', '不要']));
}
