import { findRestJoints } from '../../../../core/dance/rest-joints.ts';
import { type JointName, jointIndex } from '../../../../core/dance/skeleton.ts';
import type { StageAsk, Staged } from '../../engine.ts';
import { createCutout } from '../create-cutout.ts';
import { createCutoutDancer } from '../cutout-dancer.ts';
import { fitForeground } from '../fit-foreground.ts';
import { frameDance } from '../framing.ts';
import { paintPlace } from '../place/paint-place.ts';
import { createFinish } from '../style/create-finish.ts';
import { lightLayers } from './light-layers.ts';
import { placeNotes } from './place-notes.ts';
import { drawSceneFrames } from './scene-frames.ts';

/** The photo's own body and clothes, in another place. */
export async function stageOwnBody(ask: StageAsk, signal: AbortSignal): Promise<Staged> {
  const { brief, picture, figure, seed, framesPerSecond } = ask;
  const { widthPx, heightPx } = picture;
  const rest = findRestJoints(figure, picture);
  const yOf = (joint: JointName) => rest[jointIndex[joint] * 3 + 1];
  const floorYPx = Math.min(heightPx - 1, Math.max(yOf('toeL'), yOf('toeR')));
  const figureHeightPx = floorYPx - yOf('crown');
  const place = await paintPlace(
    { brief, widthPx, heightPx, floorYPx, figureHeightPx, seed, framesPerSecond },
    signal,
  );
  const foreground = fitForeground(picture, figure, picture.rgb);
  const cut = createCutout(picture, { ...figure, foreground }, rest);
  const cutout = { ...cut, layers: lightLayers(cut.layers, figure, picture, place.light) };
  return {
    figure,
    widthPx,
    heightPx,
    notes: placeNotes(place),
    draw(choreography, options) {
      const finish = createFinish(brief.style, { widthPx, heightPx, seed });
      const framing = frameDance(choreography, cutout, picture);
      const dance = createCutoutDancer(cutout, choreography, framing, heightPx);
      return drawSceneFrames(
        { widthPx, heightPx, place, choreography, framing, dance, figureHeightPx, finish },
        options,
      );
    },
  };
}
