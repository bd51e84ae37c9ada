import { jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import type { Scene } from '../engines/engine.ts';
import { type DrawingPlan, drawPlan } from '../engines/puppet/puppet.ts';
import type { FigureFinder } from '../figure/figure-finder.ts';
import { measureParts, measurePaths } from './drawn-parts.ts';
import { addCounts, countFoundJoints, type FoundCounts, nothingFound } from './found-joints.ts';
import { frameToPicture } from './frame-picture.ts';
import { measureRestPose } from './rest-pose.ts';

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
  readonly inFrameFraction: number;
  readonly stanceSlipFraction: number;
}

/** Every how many frames joints are looked for again. */
const everyFrames = 5;

/** What moves reaches this far beyond the joints' bounds, by the figure's height: hair, hands, shadows. */
const movingMargin = 0.25;

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
  const { choreography, picture, figure } = scene;
  const { joints } = plan.framing;
  const moving = boundsOf(joints, 0, joints.length, movingMargin * figure.box.heightPx);
  const options = { signal: new AbortController().signal, report: () => {} };
  let found = nothingFound;
  let backgroundStill = true;
  let first: Uint8Array | null = null;
  let index = 0;
  for await (const frame of drawPlan(scene, plan, options)) {
    first ??= frame.i420.slice();
    backgroundStill &&= sameOutside(first, frame.i420, frame, moving);
    if (index % everyFrames === 0) {
      const from = index * jointCount * 2;
      const drawn = joints.subarray(from, from + jointCount * 2);
      const reading = await finder.landmarks(frameToPicture(frame), nearBox(drawn, picture));
      found = addCounts(
        found,
        countFoundJoints(drawn, reading?.landmarks ?? null, choreography.halfBody),
      );
    }
    index++;
  }
  return { found, backgroundStill };
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(joints: Float32Array, from: number, to: number, marginPx: number): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 2) {
    left = Math.min(left, joints[i]);
    right = Math.max(right, joints[i]);
    top = Math.min(top, joints[i + 1]);
    bottom = Math.max(bottom, joints[i + 1]);
  }
  return {
    left: left - marginPx,
    top: top - marginPx,
    right: right + marginPx,
    bottom: bottom + marginPx,
  };
}

function nearBox(drawn: Float32Array, picture: { widthPx: number; heightPx: number }) {
  const { left, top, right, bottom } = boundsOf(drawn, 0, drawn.length, 0);
  const xPx = Math.max(0, left);
  const yPx = Math.max(0, top);
  return {
    xPx,
    yPx,
    widthPx: Math.min(picture.widthPx, right) - xPx,
    heightPx: Math.min(picture.heightPx, bottom) - yPx,
  };
}

/** Compares the luma of two frames outside what moves. */
function sameOutside(
  a: Uint8Array,
  b: Uint8Array,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  moving: Bounds,
): boolean {
  for (let y = 0; y < heightPx; y++) {
    const within = y >= moving.top && y <= moving.bottom;
    for (let x = 0; x < widthPx; x++) {
      if (within && x >= moving.left && x <= moving.right) continue;
      if (a[y * widthPx + x] !== b[y * widthPx + x]) return false;
    }
  }
  return true;
}
