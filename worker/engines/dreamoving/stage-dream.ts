import { createStandIn, standInPicture } from '../../../core/dance/stand-in.ts';
import type { DreamConfig } from '../../../core/job/renderer-messages.ts';
import { paintPrompt } from '../../../core/prompt/paint-prompt.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { planSampling, type SamplingConfig } from '../../diffusion/plan-sampling.ts';
import type { FaceAsk, Staged } from '../engine.ts';
import { filesOf } from './checkpoints.ts';
import { drawDream } from './draw-dream.ts';
import { tokenizePrompt } from './encode-sentences.ts';
import { faceSquare } from './face-square.ts';
import { locateCheckpoints } from './locate-checkpoints.ts';
import { measureNetworks, openNetworks } from './networks.ts';

export interface StageConfig extends SamplingConfig {
  readonly dream: DreamConfig;
}

/** Whoever is in a photo, where a sentence wants them: the face is the photo's, all else is drawn to the sentence, in
 *  the poses of somebody of usual build; without a face, to the sentence alone. No network runs before it is drawn.
 *  Source: Feng et al. 2023 (DreaMoving), figure 2.
 *  @throws DanceError MODEL_MISSING; CheckpointError for a damaged file; signal.reason when aborted. Drawing also
 *  throws DanceError PROVIDER_MISSING, SIDE_TOO_LARGE, MEMORY_SHORT, CACHE_NO_ROOM, and WeightError */
export async function stageDream(
  { sentence, brief, picture: photo, figure: person, seed }: FaceAsk,
  config: StageConfig,
  signal: AbortSignal,
): Promise<Staged> {
  signal.throwIfAborted();
  const { checkpoints, settings } = await locateCheckpoints(config.modelsDir, config.dream);
  const networks = await openNetworks(checkpoints);
  signal.throwIfAborted();
  const sentences = await tokenizePrompt(
    checkpoints,
    paintPrompt(sentence, brief, usualVocabulary),
  );
  const square = person && faceSquare(person, photo);
  const face = square && settings.faceScale > 0 ? { photo, square } : null;
  const [figure, picture] = [createStandIn(), standInPicture];
  const tokens = sentences.prompt.shape;
  signal.throwIfAborted();
  return {
    figure,
    ...picture,
    notes: [
      ...(square ? [] : [{ code: 'FACE_NOT_SEEN', details: {} } as const]),
      ...(sentences.cut === ''
        ? []
        : [{ code: 'SENTENCE_CUT', details: { cut: sentences.cut } } as const]),
    ],
    async *draw(choreography, options) {
      const setup = await planSampling(
        {
          ...{ picture, choreography, window: settings.window, files: filesOf(checkpoints) },
          measure: (canvas, windowFrames) =>
            measureNetworks(networks, canvas, { tokens, hasFace: face !== null, windowFrames }),
        },
        config,
        options,
      );
      const dream = { choreography, figure, picture, sentences, face, seed };
      yield* drawDream(dream, { ...setup, checkpoints, settings }, options);
    },
  };
}
