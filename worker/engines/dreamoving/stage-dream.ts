import { createStandIn, standInPicture } from '../../../core/dance/stand-in.ts';
import type { Note } from '../../../core/job/note.ts';
import { paintPrompt } from '../../../core/prompt/paint-prompt.ts';
import { usualVocabulary } from '../../../core/prompt/vocabulary/vocabulary.ts';
import { cropForClip } from '../../diffusion/crop-for-clip.ts';
import type { StageAsk, Staged } from '../engine.ts';
import { drawDream } from './draw-dream.ts';
import type { DreamTools } from './dream-tools.ts';
import { encodeFace } from './encode-face.ts';
import { encodeSentences } from './encode-sentences.ts';
import { faceSquare } from './face-square.ts';
import type { Content } from './remember-content.ts';

export interface DreamAsk extends Pick<StageAsk, 'brief' | 'picture' | 'figure' | 'seed'> {
  /** As the person wrote it; null where only the brief is known. */
  readonly sentence: string | null;
}

/** Whoever is in a photo, where a sentence wants them: the face is the photo's, all else is drawn to the sentence, in
 *  the poses of somebody of usual build. Rejects with signal.reason when aborted.
 *  Source: Feng et al. 2023 (DreaMoving), figure 2. */
export async function stageDream(
  ask: DreamAsk,
  tools: DreamTools,
  signal: AbortSignal,
): Promise<Staged> {
  const { checkpoints, settings, machine } = tools;
  signal.throwIfAborted();
  const prompt = paintPrompt(ask.sentence, ask.brief, usualVocabulary);
  const { text, cut } = await encodeSentences(checkpoints, prompt, machine);
  signal.throwIfAborted();
  const face = await faceOf(ask, tools);
  signal.throwIfAborted();
  const content: Content = { text, face };
  const figure = createStandIn();
  return {
    figure,
    ...standInPicture,
    notes: notesOf(cut),
    draw: (choreography, options) =>
      drawDream(
        { choreography, figure, picture: standInPicture, content, seed: ask.seed },
        { checkpoints, settings, machine },
        options,
      ),
  };
}

/** Without a face, or where it shall not count, the text alone does. */
async function faceOf(
  { picture, figure }: DreamAsk,
  { checkpoints, settings: { faceScale }, machine }: DreamTools,
): Promise<Content['face']> {
  if (faceScale === 0) return null;
  const square = faceSquare(figure, picture);
  if (!square) return null;
  const face = await cropForClip(picture, square);
  return { tokens: await encodeFace(checkpoints, face, machine), scale: faceScale };
}

function notesOf(cut: string): Note[] {
  return cut === '' ? [] : [{ code: 'SENTENCE_CUT', details: { cut } }];
}
