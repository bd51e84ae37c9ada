import type { FaultDetails } from '../../../core/faults.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { modelsWords } from '../../../core/words/models.ts';
import type { ModelsWords } from '../../../core/words/models-words.ts';
import { fill, wordFault, wordsOf } from '../../../core/words/say.ts';
import type { ModelLibrary } from '../../models/known-models.ts';
import type { ModelProblem } from '../../models/model-problem.ts';
import type { ModelRecord } from '../../models/model-record.ts';
import type { ModelProgress } from './model-progress.ts';

/** What every part of `models` works with. */
export interface ModelsContext {
  readonly modelLibrary: ModelLibrary;
  readonly record: ModelRecord;
  readonly locale: Locale;
  readonly json: boolean;
  readonly signal: AbortSignal;
  readonly progress: ModelProgress;
  /** A line for whoever sits at the terminal. */
  say(line: string): void;
  /** What the command was asked for. */
  print(text: string): void;
  /** Asks for a line; null where nobody answers. */
  ask(question: string): Promise<string | null>;
}

/** A sentence of these words, filled in. */
export function tell(
  { locale }: ModelsContext,
  sentence: Exclude<keyof ModelsWords, 'states' | 'problems' | 'sourceProblems'>,
  details: FaultDetails = {},
): string {
  return fill(modelsWords(locale)[sentence], details, wordsOf(locale));
}

/** What is wrong with a file, and what to do about it. */
export function tellProblem(
  { locale }: ModelsContext,
  file: string,
  model: string,
  problem: ModelProblem,
): string {
  const { message, advice } = wordFault('MODEL_REFUSED', { file, model, ...problem }, locale);
  return `${message}\n  ${advice}`;
}
