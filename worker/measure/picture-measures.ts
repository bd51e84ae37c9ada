import { jointIndex } from '../../core/dance/skeleton.ts';
import type { Scene } from '../engines/engine.ts';
import { type DrawingPlan, drawPlan } from '../engines/puppet/puppet.ts';
import type { FigureFinder } from '../figure/figure-finder.ts';
import { findDrawnArea } from './drawn-area.ts';
import { measureParts, measurePaths } from './drawn-parts.ts';
import { addCounts, countFoundJoints, type FoundCounts, nothingFound } from './found-joints.ts';
import { frameToPicture } from './frame-picture.ts';
import { jointsAt, placeDance } from './placed-dance.ts';
import { measureRestPose } from './rest-pose.ts';
import { compareOutside } from './still-background.ts';

/** How good one dance of one photo looks, in figures. */
export interface PictureMeasures {
  readonly found: FoundCounts;
  /** Drawn ways of wrists and ankles by the choreography's, the shortest of them. */
  readonly pathFraction: number;
  readonly restPsnrDb: number;
  /** With the figure moved by 8 px. */
  readonly shiftedPsnrDb: number;
  /** Whether the background outside all that moves is the same bytes in every frame. */
  readonly backgroundStill: boolean;
  /** How much of the picture that background is, 0..1. */
  readonly backgroundFraction: number;
  readonly inFrameFraction: number;
  readonly stanceSlipFraction: number;
}

/** Every how many frames joints are looked for again. */
const everyFrames = 5;

const shift = { x: 8, y: 0 };

export async function measurePicture(
  scene: Scene,
  plan: DrawingPlan,
  finder: FigureFinder,
): Promise<PictureMeasures> {
  const { choreography, picture, figure } = scene;
  const limbs = (['wristL', 'wristR', 'ankleL', 'ankleR'] as const)
    .filter((name) => !choreography.halfBody || name.startsWith('wrist'))
    .map((name) => jointIndex[name]);
  const drawn = await lookAtFrames(scene, plan, finder);
  return {
    ...drawn,
    pathFraction: measurePaths(choreography, plan, limbs),
    restPsnrDb: await measureRestPose(scene, plan, { x: 0, y: 0 }),
    shiftedPsnrDb: await measureRestPose(scene, plan, shift),
    ...measureParts(choreography, plan, picture, figure.box.heightPx),
  };
}

async function lookAtFrames(scene: Scene, plan: DrawingPlan, finder: FigureFinder) {
  const { choreography, picture } = scene;
  const placed = placeDance(choreography, plan.framing);
  const area = findDrawnArea(choreography, plan, picture);
  const options = { signal: new AbortController().signal, report: () => {} };
  let found = nothingFound;
  let backgroundStill = true;
  let first: Uint8Array | null = null;
  let index = 0;
  for await (const frame of drawPlan(scene, plan, options)) {
    first ??= frame.i420.slice();
    backgroundStill &&= compareOutside(first, frame, area).same;
    if (index % everyFrames === 0) {
      const asked = jointsAt(placed, index);
      const reading = await finder.landmarks(frameToPicture(frame), nearBox(asked, picture));
      found = addCounts(
        found,
        countFoundJoints(asked, reading?.landmarks ?? null, choreography.halfBody),
      );
    }
    index++;
  }
  const outside = area.reduce((count, drawn) => count + 1 - drawn, 0);
  return { found, backgroundStill, backgroundFraction: outside / area.length };
}

/** Round all joints, within the picture. */
function nearBox(joints: Float32Array, picture: { widthPx: number; heightPx: number }) {
  let [left, top, right, bottom] = [picture.widthPx, picture.heightPx, 0, 0];
  for (let i = 0; i < joints.length; i += 2) {
    left = Math.min(left, Math.max(0, joints[i]));
    right = Math.max(right, Math.min(picture.widthPx, joints[i]));
    top = Math.min(top, Math.max(0, joints[i + 1]));
    bottom = Math.max(bottom, Math.min(picture.heightPx, joints[i + 1]));
  }
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}
