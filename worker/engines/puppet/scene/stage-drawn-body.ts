import { uprightClip } from '../../../../core/media/clip-sides.ts';
import type { StageAsk, Staged } from '../../engine.ts';
import { type BuildName, builds } from '../drawn/body-shape.ts';
import { drawFigure } from '../drawn/draw-figure.ts';
import { createDancer } from '../drawn/figure-dancer.ts';
import { placeFigure } from '../drawn/figure-place.ts';
import { gatherLegs } from '../drawn/gather-legs.ts';
import { createHeldExtents } from '../drawn/held-extents.ts';
import { frameDance } from '../framing.ts';
import { planPlace } from '../place/paint-place.ts';
import { createFinish } from '../style/create-finish.ts';
import { findBuild } from './find-build.ts';
import { placeNotes } from './place-notes.ts';
import { drawSceneFrames } from './scene-frames.ts';

/** How the body is built: as the sentence says, else as the photo shows it, else like most. */
function buildOf({ brief, figure, picture }: StageAsk): BuildName {
  return builds.find((name) => name === brief.build) ?? findBuild(figure, picture) ?? 'medium';
}

/** The photo's head on a drawn body, in a place, in an upright picture. */
export async function stageDrawnBody(ask: StageAsk, signal: AbortSignal): Promise<Staged> {
  const { brief, head, seed, framesPerSecond } = ask;
  const build = buildOf(ask);
  const size = uprightClip;
  const { floorYPx, heightPx: figureHeightPx } = placeFigure(size.widthPx, size.heightPx);
  const plan = await planPlace({ brief, ...size, floorYPx, figureHeightPx, seed, framesPerSecond });
  const [place, drawn] = await Promise.all([
    plan.paint(signal),
    drawFigure({ brief, head, build, seed, ...size, light: plan.light }, signal),
  ]);
  return {
    figure: drawn.figure,
    ...size,
    notes: placeNotes(place),
    draw(danced, options) {
      const choreography = gatherLegs(danced, drawn.nets);
      const finish = createFinish(brief.style, { ...size, seed });
      const framing = frameDance(choreography, drawn.cutout, size, createHeldExtents(drawn.cutout));
      const dance = createDancer(drawn, choreography, framing, size.heightPx);
      return drawSceneFrames(
        { ...size, place, choreography, framing, dance, figureHeightPx, finish },
        options,
      );
    },
  };
}
