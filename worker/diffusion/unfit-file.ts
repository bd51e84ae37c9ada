import { DanceError } from '../../core/faults.ts';
import { CheckpointError } from '../onnx/checkpoint-error.ts';
import { WeightError } from '../onnx/weights.ts';

/** What is wrong with a file of weights is the operator's to mend: a DanceError MODEL_UNFIT; anything else is what it
 *  was. The messages name files without their folders. */
export function unfitFile(error: unknown): unknown {
  if (!(error instanceof CheckpointError || error instanceof WeightError)) return error;
  return new DanceError('MODEL_UNFIT', { reason: error.message }, { cause: error });
}
