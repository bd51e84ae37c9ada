import { DanceError } from '../../../core/faults.ts';
import type { Frame } from '../../../core/media/frame.ts';
import type { SamplingConfig } from '../../diffusion/plan-sampling.ts';
import { unfitFile } from '../../diffusion/unfit-file.ts';
import type { DrawOptions, HeadEngine, Scene } from '../engine.ts';
import { drawClip } from './draw-clip.ts';
import { planClip } from './plan-clip.ts';

const name = 'animate-anyone';

/** The engine that draws every frame anew, from the person's picture and pictures of the pose.
 *  Source: Hu et al. 2023 (Animate Anyone), figure 2. */
export function createAnimateAnyoneEngine(config: SamplingConfig): HeadEngine {
  return {
    name,
    needs: 'head',
    async *draw(scene, options) {
      try {
        yield* draw(scene, options);
      } catch (error) {
        throw unfitFile(error, name);
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
