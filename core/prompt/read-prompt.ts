import type { NamedDance } from '../command/find-dance.ts';
import { textLengthMax, tidyText } from '../command/plain-text.ts';
import { bindLooks } from './bind-looks.ts';
import { composeBrief, isEmptyBrief } from './compose-brief.ts';
import { cutPieces } from './cut-pieces.ts';
import { type DeclineReason, reasonToDecline } from './decline.ts';
import { growInPlace } from './grow-in-place.ts';
import { joinCostume } from './join-costume.ts';
import type { Lexicon } from './lexicon.ts';
import { listUnused } from './list-unused.ts';
import { mendSpelling } from './mend-spelling.ts';
import { nameDancer } from './name-dancer.ts';
import type { SceneBrief } from './scene-brief.ts';
import { takeInHand } from './take-in-hand.ts';
import { tokensOf } from './token.ts';
import { soundsLikeOrders } from './vocabulary/orders.ts';

/** The most of a sentence that is read: UTF-16 code units. */
export const promptLengthMax = 1000;

export type PromptProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'emojiOnly' }
  /** Digits and marks. */
  | { readonly kind: 'noWords' }
  /** A language that is neither Chinese nor English. */
  | { readonly kind: 'otherScript' }
  /** Orders to a machine rather than a scene. */
  | { readonly kind: 'orders' }
  | { readonly kind: 'declined'; readonly reason: DeclineReason };

export type PromptRead =
  | {
      readonly ok: true;
      readonly brief: SceneBrief;
      /** In the person's own words. */
      readonly notUnderstood: readonly string[];
    }
  | { readonly ok: false; readonly problem: PromptProblem };

/** Reads the sentence that somebody wants to dance to. Total: any text gives a brief or a problem; what nobody said
 *  stays null. */
export function readPrompt(
  text: string,
  lexicon: Lexicon,
  dances: readonly NamedDance[] = [],
): PromptRead {
  if (text.length > textLengthMax) return refuse({ kind: 'tooLong', limit: promptLengthMax });
  const tidied = tidyText(text);
  if (tidied === '') return refuse({ kind: 'empty' });
  if (tidied.length > promptLengthMax) return refuse({ kind: 'tooLong', limit: promptLengthMax });
  const reason = reasonToDecline(tidied);
  if (reason) return refuse({ kind: 'declined', reason });
  if (!/\p{L}/u.test(tidied)) {
    const isEmoji = /\p{Extended_Pictographic}|\p{RI}/u.test(tidied) && !/\p{N}/u.test(tidied);
    return refuse({ kind: isEmoji ? 'emojiOnly' : 'noWords' });
  }
  const said = tokensOf(tidied);
  const tokens = mendSpelling(tidied, said, lexicon, dances);
  if (tokens.some((token, at) => token !== said[at])) {
    const mended = reasonToDecline(tokens.map(({ text }) => text).join(' '));
    if (mended) return refuse({ kind: 'declined', reason: mended });
  }
  const cut = nameDancer(joinCostume(cutPieces(tidied, tokens, lexicon, dances)));
  const pieces = growInPlace(takeInHand(cut));
  const { brief, unused } = composeBrief(pieces, bindLooks(pieces));
  if (isEmptyBrief(brief)) {
    if (soundsLikeOrders(tidied)) return refuse({ kind: 'orders' });
    if (isOtherScript(tidied)) return refuse({ kind: 'otherScript' });
  }
  return { ok: true, brief, notUnderstood: listUnused(tidied, tokens, pieces, unused) };
}

function refuse(problem: PromptProblem): PromptRead {
  return { ok: false, problem };
}

/** Whether half of the letters or more are neither Chinese nor Latin. */
function isOtherScript(text: string): boolean {
  const count = (letter: RegExp) => text.match(letter)?.length ?? 0;
  const known = count(/\p{Script=Han}|\p{Script=Latin}/gu);
  return count(/\p{L}/gu) >= 2 * known;
}
