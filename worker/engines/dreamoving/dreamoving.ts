import { DanceError } from '../../../core/faults.ts';
import { unfitFile } from '../../diffusion/unfit-file.ts';
import type { FaceEngine, Staged } from '../engine.ts';
import { type StageConfig, stageDream } from './stage-dream.ts';

const name = 'dreamoving';

/** The engine that draws every frame to a sentence, with the face of a photo, in the poses of a dance.
 *  Source: Feng et al. 2023 (DreaMoving), put together from public parts. */
export function createDreamovingEngine(config: StageConfig): FaceEngine {
  return {
    name,
    needs: 'face',
    // biome-ignore lint/correctness/useYield: it draws no dance without a sentence
    async *draw() {
      throw new DanceError('ENGINE_NEEDS_SENTENCE', { engine: name });
    },
    async stage(ask, signal) {
      const staged = await stageDream(ask, config, signal).catch((error: unknown) => {
        throw unfitFile(error, name);
      });
      return { ...staged, draw: (...drawn) => drawFit(staged, ...drawn) };
    },
  };
}

async function* drawFit(staged: Staged, ...drawn: Parameters<Staged['draw']>) {
  try {
    yield* staged.draw(...drawn);
  } catch (error) {
    throw unfitFile(error, name);
  }
}
