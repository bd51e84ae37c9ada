import { findDance, type NamedDance, nearestDances, strangeness } from './find-dance.ts';

/** What a text asks to be danced. */
export type AskedDance<T extends NamedDance> =
  | { readonly kind: 'template'; readonly dance: T }
  | { readonly kind: 'prompt'; readonly prompt: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: readonly T[] };

/** Up to this many Han characters are a name rather than a sentence. */
const nameHanMax = 4;

/** A text this near to a dance's name is that name mistyped, however many words it has. */
const mistypedStrangeness = 0.25;

const nearestCount = 3;

/** Reads the name of a dance or a sentence. A single word, or up to four Han characters, that is no
 *  dance is an unknown dance; anything longer is a prompt. */
export function readAsk<T extends NamedDance>(text: string, dances: readonly T[]): AskedDance<T> {
  const asked = text.trim();
  const dance = findDance(asked, dances);
  if (dance) return { kind: 'template', dance };
  const mistyped = dances.some((other) => strangeness(asked, other) <= mistypedStrangeness);
  if (looksLikeName(asked) || mistyped) {
    return { kind: 'unknown', name: asked, nearest: nearestDances(asked, dances, nearestCount) };
  }
  return { kind: 'prompt', prompt: asked };
}

function looksLikeName(text: string): boolean {
  const hanCount = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (hanCount > nameHanMax) return false;
  const otherWords = text.match(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu)?.length ?? 0;
  return !/\s/.test(text) || (hanCount > 0 && otherWords === 0);
}
