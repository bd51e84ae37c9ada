import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { CheckpointError } from '../onnx/checkpoint-error.ts';
import { WeightError } from '../onnx/weights.ts';

/** What is wrong with a model's file is the operator's to mend: a DanceError MODEL_REFUSED; anything else is what it
 *  was. Files are named without their folders. */
export function unfitFile(cause: unknown): unknown {
  if (cause instanceof CheckpointError) {
    const file = path.basename(cause.file);
    return new DanceError(
      'MODEL_REFUSED',
      { file, problem: cause.kind, reason: cause.why },
      { cause },
    );
  }
  if (!(cause instanceof WeightError)) return cause;
  const details = { problem: 'otherNetwork', reason: cause.message };
  return new DanceError('MODEL_REFUSED', details, { cause });
}
