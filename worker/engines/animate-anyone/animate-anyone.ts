import { DanceError } from '../../../core/faults.ts';
import type { NeuralConfig } from '../../../core/job/renderer-messages.ts';
import type { Frame } from '../../../core/media/frame.ts';
import { CheckpointError } from '../../onnx/checkpoint-error.ts';
import { WeightError } from '../../onnx/weights.ts';
import type { DrawOptions, Engine, Scene } from '../engine.ts';
import { drawClip } from './draw-clip.ts';
import { planClip } from './plan-clip.ts';

const name = 'animate-anyone';

/** The engine that draws every frame anew, from the person's picture and pictures of the pose.
 *  Source: Hu et al. 2023 (Animate Anyone), figure 2. */
export function createAnimateAnyoneEngine(
  config: NeuralConfig & { readonly threads: number },
): Engine {
  return {
    name,
    async *draw(scene, options) {
      try {
        yield* draw(scene, options);
      } catch (error) {
        throw translate(error);
      }
    },
    async stage() {
      throw new DanceError('ENGINE_WITHOUT_SENTENCES', { engine: name });
    },
  };

  async function* draw(scene: Scene, options: DrawOptions): AsyncGenerator<Frame> {
    options.signal.throwIfAborted();
    yield* drawClip(scene, await planClip(scene, config, options), options);
  }
}

/** What is wrong with a file is the operator's to mend. The messages name files without their folders. */
function translate(error: unknown): unknown {
  if (!(error instanceof CheckpointError || error instanceof WeightError)) return error;
  return new DanceError('MODEL_UNFIT', { reason: error.message }, { cause: error });
}
