import { isEmptyBrief } from '../prompt/compose-brief.ts';
import { readPrompt } from '../prompt/read-prompt.ts';
import { usualLexicon } from '../prompt/usual-lexicon.ts';
import {
  findDance,
  isNearMiss,
  type NamedDance,
  nearestDances,
  type Romanize,
} from './find-dance.ts';

/** What a text asks to be danced. */
export type AskedDance<T extends NamedDance> =
  | { readonly kind: 'template'; readonly dance: T }
  | { readonly kind: 'prompt'; readonly prompt: string }
  /** nearMiss: a dance's name mistyped, rather than a name of none. */
  | {
      readonly kind: 'unknown';
      readonly name: string;
      readonly nearest: readonly T[];
      readonly nearMiss: boolean;
    };

/** Up to this many Han characters are a name rather than a sentence. */
const nameHanMax = 4;

const nearestCount = 3;

/** Reads the name of a dance or a sentence. A dance's name mistyped, and a single word or up to four Han
 *  characters that are no dance and mean nothing as a sentence, are an unknown dance; anything else is a prompt. */
export function readAsk<T extends NamedDance>(
  text: string,
  dances: readonly T[],
  romanize?: Romanize,
): AskedDance<T> {
  const asked = text.trim();
  const dance = findDance(asked, dances);
  if (dance) return { kind: 'template', dance };
  const nearMiss = isNearMiss(asked, dances, romanize);
  if (nearMiss || (looksLikeName(asked) && !hasMeaning(asked, dances))) {
    const nearest = nearestDances(asked, dances, nearestCount, romanize);
    return { kind: 'unknown', name: asked, nearest, nearMiss };
  }
  return { kind: 'prompt', prompt: asked };
}

/** Whether a text says something to draw, or has a reason of its own not to be drawn. */
function hasMeaning(text: string, dances: readonly NamedDance[]): boolean {
  // 广场舞 is a kind of dance rather than a square.
  if (/(?<!跳)舞/u.test(text)) return false;
  const read = readPrompt(text, usualLexicon(), dances);
  if (read.ok) return !isEmptyBrief(read.brief);
  return ['emojiOnly', 'declined', 'tooLong'].includes(read.problem.kind);
}

function looksLikeName(text: string): boolean {
  const hanCount = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (hanCount > nameHanMax) return false;
  const otherWords = text.match(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu)?.length ?? 0;
  return !/\s/.test(text) || (hanCount > 0 && otherWords === 0);
}
