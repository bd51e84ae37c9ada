import { createLexicon, type Lexicon } from './lexicon.ts';
import { usualVocabulary } from './vocabulary/vocabulary.ts';

let lexicon: Lexicon | null = null;

/** The vocabulary that there is, in the order in which sentences are read; made when it is first asked for. */
export function usualLexicon(): Lexicon {
  lexicon ??= createLexicon(usualVocabulary);
  return lexicon;
}
