import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import type { Frame } from '../../../core/media/frame.ts';
import type { DrawOptions, HeadEngine, Scene } from '../engine.ts';
import { fillBackground } from './background.ts';
import { darkest, drawContactShadow } from './contact-shadow.ts';
import { createCutout } from './create-cutout.ts';
import { createHole } from './create-hole.ts';
import type { Cutout } from './cutout.ts';
import { createCutoutDancer } from './cutout-dancer.ts';
import { fitForeground } from './fit-foreground.ts';
import { FrameCanvas } from './frame-canvas.ts';
import { type Framing, frameDance, planeOf } from './framing.ts';
import { castAtRest, meanShade, type OwnShadow } from './own-shadow.ts';
import { drawOwnShadow } from './own-shadow-draw.ts';
import { createShadowPlaces } from './own-shadow-place.ts';
import { stageScene } from './scene/stage-scene.ts';

/** Everything that is decided before the first frame. */
export interface DrawingPlan {
  readonly cutout: Cutout;
  readonly framing: Framing;
  /** rgb [y, x, channel]: the picture without the figure. */
  readonly background: Uint8Array;
  /** Whether a shadow is drawn under each foot. */
  readonly shadow: boolean;
  /** The shadows of the photo, which go with the figure. */
  readonly ownShadows: readonly OwnShadow[];
}

/** The engine that moves the photo's own pixels: cut out in layers, each a mesh on the bones. */
export function createPuppetEngine(): HeadEngine {
  return {
    name: 'puppet',
    needs: 'head',
    async *draw(scene, options) {
      yield* drawPlan(scene, await planDrawing(scene, options.signal), options);
    },
    stage: stageScene,
  };
}

/** Cuts the figure out, fills the background behind it and fits the dance into the picture. */
export async function planDrawing(scene: Scene, signal: AbortSignal): Promise<DrawingPlan> {
  const { picture, figure, choreography, seed } = scene;
  signal.throwIfAborted();
  const hole = createHole(figure.alpha, picture);
  const { rgb, shadows } = fillBackground(picture, hole, { seed, signal, figure });
  signal.throwIfAborted();
  const foreground = fitForeground(picture, figure, castAtRest(rgb, picture, shadows));
  const cutout = createCutout(picture, { ...figure, foreground }, choreography.rest);
  const framing = frameDance(choreography, cutout, picture);
  return {
    cutout,
    framing,
    background: rgb,
    shadow: !choreography.halfBody,
    ownShadows: shadows,
  };
}

/** Draws a plan's frames in order; a frame is valid until the next one is asked for. */
export async function* drawPlan(
  { picture, choreography }: Scene,
  { cutout, framing, background, shadow, ownShadows }: DrawingPlan,
  { signal, report }: DrawOptions,
): AsyncGenerator<Frame> {
  const canvas = new FrameCanvas(picture.widthPx, picture.heightPx, background);
  const rest = planeOf(choreography.rest);
  const dance = createCutoutDancer(cutout, choreography, framing, picture.heightPx);
  const placesAt = createShadowPlaces(ownShadows, rest, framing);
  const strengths = contactStrengths(ownShadows, rest);
  for (let frame = 0; frame < choreography.frameCount; frame++) {
    signal.throwIfAborted();
    canvas.clear();
    for (const own of placesAt(frame)) drawOwnShadow(canvas, own);
    if (shadow) drawShadows(canvas, rest, framing, frame, strengths);
    dance(canvas, frame);
    report((frame + 1) / choreography.frameCount);
    yield canvas.finish();
  }
}

/** A foot's shadow, as shares of the figure's leg: half its width and half its depth. */
const shadowWidthShare = 0.13;
const shadowDepthShare = 0.035;

interface Strengths {
  readonly L: number;
  readonly R: number;
}

/** How strongly the shadow under each foot is drawn: what the photo's own leaves to do. */
function contactStrengths(shadows: readonly OwnShadow[], rest: Float32Array): Strengths {
  const at = (name: JointName, axis: 0 | 1) => rest[jointIndex[name] * 2 + axis];
  const strengthAt = (side: 'L' | 'R') => {
    const legPx = Math.hypot(
      at(`hip${side}`, 0) - at(`ankle${side}`, 0),
      at(`hip${side}`, 1) - at(`ankle${side}`, 1),
    );
    const [x, y] = [(at(`ankle${side}`, 0) + at(`toe${side}`, 0)) / 2, at(`toe${side}`, 1)];
    const box = {
      left: x - shadowWidthShare * legPx,
      right: x + shadowWidthShare * legPx,
      top: y - shadowDepthShare * legPx,
      bottom: y + shadowDepthShare * legPx,
    };
    const shade = shadows.reduce((sum, shadow) => sum + meanShade(shadow, box), 0);
    return Math.max(0, 1 - shade / darkest);
  };
  return { L: strengthAt('L'), R: strengthAt('R') };
}

function drawShadows(
  canvas: FrameCanvas,
  rest: Float32Array,
  framing: Framing,
  frame: number,
  strengths: Strengths,
) {
  const { joints, scale } = framing;
  const restAt = (name: JointName, axis: 0 | 1) => rest[jointIndex[name] * 2 + axis];
  const at = (name: JointName, axis: 0 | 1) =>
    joints[(frame * jointCount + jointIndex[name]) * 2 + axis];
  const legPx =
    scale *
    Math.hypot(restAt('hipL', 0) - restAt('ankleL', 0), restAt('hipL', 1) - restAt('ankleL', 1));
  for (const side of ['L', 'R'] as const) {
    const floor = joints[jointIndex[`ankle${side}`] * 2 + 1];
    const sole = scale * (restAt(`toe${side}`, 1) - restAt(`ankle${side}`, 1));
    drawContactShadow(canvas, {
      centreXPx: (at(`ankle${side}`, 0) + at(`toe${side}`, 0)) / 2,
      centreYPx: floor + sole,
      radiusXPx: shadowWidthShare * legPx,
      radiusYPx: shadowDepthShare * legPx,
      heightPx: Math.max(0, floor - at(`ankle${side}`, 1)),
      strength: strengths[side],
    });
  }
}
