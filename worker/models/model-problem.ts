import { DanceError } from '../../core/faults.ts';
import type { ModelProblemCode } from '../../core/words/models-words.ts';

/** What is wrong with a model file, with the values that its sentence shows. */
export type ModelProblem = { readonly problem: ModelProblemCode } & Readonly<
  Record<string, string>
>;

/** file: as whoever is told knows it; model: the name of what it should be. */
export function unfit(file: string, model: string, problem: ModelProblem): DanceError {
  return new DanceError('MODEL_REFUSED', { file, model, ...problem });
}
