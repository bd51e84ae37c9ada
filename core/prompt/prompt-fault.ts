import { DanceError } from '../faults.ts';
import type { PromptProblem } from './read-prompt.ts';

/** Why a sentence cannot be danced to, as a fault. */
export function promptFault(problem: PromptProblem): DanceError {
  if (problem.kind === 'declined') return new DanceError('PROMPT_DECLINED');
  const limit = problem.kind === 'tooLong' ? problem.limit : 0;
  return new DanceError('PROMPT_UNREADABLE', { problem: problem.kind, limit });
}
