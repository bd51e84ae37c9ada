import type { Choreography } from '../../../../core/dance/choreography.ts';
import { type JointName, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import type { Frame } from '../../../../core/media/frame.ts';
import type { DrawOptions } from '../../engine.ts';
import type { Canvas } from '../canvas.ts';
import type { Framing } from '../framing.ts';
import type { PaintedPlace } from '../place/place.ts';
import type { Finish } from '../style/finish.ts';
import { swayOf } from './camera-sway.ts';
import { drawGroundSpot, drawReflection, keepBare } from './ground.ts';
import { MovingCanvas } from './moving-canvas.ts';

export interface SceneDance {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly place: PaintedPlace;
  readonly choreography: Choreography;
  readonly framing: Framing;
  /** Draws the dancer's next frame. */
  readonly dance: (canvas: Canvas, frame: number) => void;
  /** The dancer's height at rest, before framing. */
  readonly figureHeightPx: number;
  /** Of the sentence's style; null: as it is drawn. */
  readonly finish: Finish | null;
}

/** Draws a dancer in a place, frame by frame; a frame is valid until the next one is asked for. */
export async function* drawSceneFrames(
  scene: SceneDance,
  { signal, report }: DrawOptions,
): AsyncGenerator<Frame> {
  const { widthPx, heightPx, place, choreography, framing, dance } = scene;
  const canvas = new MovingCanvas(widthPx, heightPx);
  const bare = new Uint32Array(widthPx * heightPx);
  const sways = swayOf(framing.joints, choreography.framesPerSecond);
  const figureHeightPx = scene.figureHeightPx * framing.scale;
  const mirror = { floorYPx: soleOf(framing.joints, 0), figureHeightPx, share: place.reflection };
  for (let frame = 0; frame < choreography.frameCount; frame++) {
    signal.throwIfAborted();
    place.drawBehind(canvas, frame, sways[frame]);
    drawFootShadows(canvas, place, framing, frame, figureHeightPx);
    if (mirror.share > 0) keepBare(canvas, bare, mirror);
    canvas.forgetTouched();
    dance(canvas, frame);
    if (mirror.share > 0) drawReflection(canvas, bare, mirror);
    place.drawBefore(canvas, frame, sways[frame]);
    report((frame + 1) / choreography.frameCount);
    const finished = canvas.finish();
    scene.finish?.(finished);
    yield finished;
  }
}

/** Shadows as shares of the figure's height: under a foot, and the body's own, which is wide and faint. */
const footShadow = { across: 0.075, down: 0.016 };
const bodyShadow = { across: 0.2, down: 0.035, strength: 0.45 };

/** Above this height a foot throws no shadow of its own, in figure heights. */
const liftMax = 0.16;

function drawFootShadows(
  canvas: Canvas,
  { shadow }: PaintedPlace,
  { joints }: Framing,
  frame: number,
  figureHeightPx: number,
): void {
  const at = (name: JointName, axis: 0 | 1, of = frame) =>
    joints[(of * jointCount + jointIndex[name]) * 2 + axis];
  const floorYPx = soleOf(joints, 0);
  const { colour, strength, softness } = shadow;
  drawGroundSpot(canvas, {
    xPx: at('pelvis', 0),
    yPx: floorYPx,
    radiusXPx: bodyShadow.across * figureHeightPx,
    radiusYPx: bodyShadow.down * figureHeightPx,
    colour,
    strength: bodyShadow.strength * strength,
    softness: 1,
  });
  for (const side of ['L', 'R'] as const) {
    const liftPx = Math.max(0, floorYPx - Math.max(at(`ankle${side}`, 1), at(`toe${side}`, 1)));
    const lift = Math.min(1, liftPx / (liftMax * figureHeightPx));
    drawGroundSpot(canvas, {
      xPx: (at(`ankle${side}`, 0) + at(`toe${side}`, 0)) / 2,
      yPx: floorYPx,
      radiusXPx: footShadow.across * (1 + lift) * figureHeightPx,
      radiusYPx: footShadow.down * (1 + lift) * figureHeightPx,
      colour,
      strength: strength * (1 - lift) ** 2,
      softness,
    });
  }
}

/** Where the soles stand in a frame. */
function soleOf(joints: Float32Array, frame: number): number {
  const y = (name: JointName) => joints[(frame * jointCount + jointIndex[name]) * 2 + 1];
  return Math.max(y('toeL'), y('toeR'), y('ankleL'), y('ankleR'));
}
