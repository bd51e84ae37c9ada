import type { NamedDance } from '../command/find-dance.ts';
import { tidyText } from '../command/plain-text.ts';
import type { WantedScene } from '../job/job-record.ts';
import { chooseDance } from './choose-dance.ts';
import { promptFault } from './prompt-fault.ts';
import { readPrompt } from './read-prompt.ts';
import { usualLexicon } from './usual-lexicon.ts';

/** What a sentence asks to be drawn, and the dance for it. offered: at least one.
 *  @throws DanceError PROMPT_UNREADABLE, PROMPT_DECLINED */
export function readScene<T extends NamedDance>(
  prompt: string,
  offered: readonly T[],
  seed: number,
): { scene: WantedScene; dance: T } {
  const read = readPrompt(prompt, usualLexicon(), offered);
  if (!read.ok) throw promptFault(read.problem);
  const { brief, notUnderstood } = read;
  const scene = { brief, sentence: tidyText(prompt), notUnderstood: [...notUnderstood] };
  return { scene, dance: chooseDance(brief, offered, seed) };
}
