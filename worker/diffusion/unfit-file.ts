import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import { CheckpointError } from '../onnx/checkpoint-error.ts';
import { WeightError } from '../onnx/weights.ts';

/** What is wrong with a model's file is the operator's to mend: a DanceError MODEL_REFUSED; anything else is what it
 *  was. Files are named without their folders. model: the engine's name, by which its models are pulled. */
export function unfitFile(cause: unknown, model: EngineName): unknown {
  if (cause instanceof CheckpointError) {
    const file = path.basename(cause.file);
    return new DanceError(
      'MODEL_REFUSED',
      { file, model, problem: cause.kind, reason: cause.why },
      { cause },
    );
  }
  if (!(cause instanceof WeightError)) return cause;
  const details = { model, problem: 'otherNetwork', reason: cause.message };
  return new DanceError('MODEL_REFUSED', details, { cause });
}
