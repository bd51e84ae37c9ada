import { choreograph } from '../../../../../core/dance/choreograph.ts';
import type { Choreography } from '../../../../../core/dance/choreography.ts';
import { createLexicon } from '../../../../../core/prompt/lexicon.ts';
import { readPrompt } from '../../../../../core/prompt/read-prompt.ts';
import type { SceneBrief } from '../../../../../core/prompt/scene-brief.ts';
import {
  usualVocabulary,
  type Vocabulary,
} from '../../../../../core/prompt/vocabulary/vocabulary.ts';
import type { Canvas } from '../../../../../worker/engines/puppet/canvas.ts';
import {
  drawFigure,
  type FigureAsk,
} from '../../../../../worker/engines/puppet/drawn/draw-figure.ts';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import { createDrawnOrder } from '../../../../../worker/engines/puppet/drawn/drawn-order.ts';
import { createDancer } from '../../../../../worker/engines/puppet/drawn/figure-dancer.ts';
import { createHeldExtents } from '../../../../../worker/engines/puppet/drawn/held-extents.ts';
import type { Wardrobes } from '../../../../../worker/engines/puppet/drawn/open-wardrobes.ts';
import { type Framing, frameDance } from '../../../../../worker/engines/puppet/framing.ts';
import { createTexture, drawMesh } from '../../../../../worker/engines/puppet/raster.ts';
import { danceOf, scoreOf } from '../../../../core/dance/dance-of.ts';
import { paperHead } from './paper-head.ts';

export const size = { widthPx: 288, heightPx: 512 };

/** Arms up and out, wide steps, a jump of the trunk: what strains cloth. */
export const wild = danceOf(
  scoreOf({
    body: [
      {
        name: 'storm',
        beats: 16,
        keys: [
          { beat: 1, upperArm: [90, 0], foreArm: [90, 0], footL: { x: 0.3 }, root: { x: 0.15 } },
          { beat: 2, upperArm: [20, 0], foreArm: [10, 40], root: { x: -0.15, y: -0.2 } },
          { beat: 4, upperArm: [178, 0], foreArm: [178, 0], root: { y: 0 } },
          {
            beat: 7,
            upperArm: [60, 0],
            foreArm: [-70, 30],
            footL: { x: 0 },
            root: { x: 0, yaw: 30 },
          },
          { beat: 9, footR: { x: 0.3, lift: 0.3 }, root: { x: -0.1, roll: -12 } },
          { beat: 11, footR: { x: 0, lift: 0 }, upperArm: [120, 0], foreArm: [150, 0] },
          { beat: 14, footR: { x: 0 }, root: { x: 0, roll: 0 } },
        ],
      },
    ],
  }),
);

export function briefOf(sentence: string, vocabulary: Vocabulary = usualVocabulary): SceneBrief {
  const read = readPrompt(sentence, createLexicon(vocabulary));
  if (!read.ok) throw new Error(`not a prompt: ${sentence}`);
  return read.brief;
}

export async function drawn(
  sentence: string | SceneBrief,
  ask: Partial<FigureAsk> = {},
  wardrobes?: Wardrobes,
): Promise<DrawnFigure> {
  const brief = typeof sentence === 'string' ? briefOf(sentence) : sentence;
  const whole = { brief, head: await paperHead(), build: 'medium', seed: 1, light: null, ...size };
  return drawFigure({ ...whole, ...ask } as FigureAsk, new AbortController().signal, wardrobes);
}

export interface Dancing {
  readonly choreography: Choreography;
  readonly framing: Framing;
  readonly draw: (canvas: Canvas, frame: number) => void;
}

/** Knees bent deep, feet far apart. */
export const squat = danceOf(
  scoreOf({
    body: [
      {
        name: 'squat',
        beats: 16,
        keys: [
          { beat: 1, root: { y: -0.3 }, footL: { x: 0.25 }, footR: { x: -0.25 } },
          { beat: 15, root: { y: -0.3 }, footL: { x: 0.25 }, footR: { x: -0.25 } },
        ],
      },
    ],
  }),
);

export function dancing(figure: DrawnFigure, dance = wild): Dancing {
  const choreography = choreograph(dance, figure.figure, {
    seconds: 10,
    mirror: false,
    framesPerSecond: 30,
    halfBody: false,
    ...size,
  });
  const framing = frameDance(choreography, figure.cutout, size, createHeldExtents(figure.cutout));
  return {
    choreography,
    framing,
    draw: createDancer(figure, choreography, framing, size.heightPx),
  };
}

/** The layers as they were drawn, one over the other, without bones. */
export function flatCanvas(figure: DrawnFigure): Canvas {
  const canvas = emptyCanvas();
  const { choreography } = dancing(figure);
  for (const name of createDrawnOrder(choreography, size.heightPx, figure.hemOverShoes)(0)) {
    const layer = figure.cutout.layers.find((one) => one.name === name);
    if (!layer) continue;
    const { vertices, triangles } = layer.mesh;
    drawMesh(canvas, createTexture(layer), triangles, vertices, vertices);
  }
  return canvas;
}

const white = 0xffffffff;

export function emptyCanvas(): Canvas {
  const { widthPx, heightPx } = size;
  return {
    widthPx,
    heightPx,
    pixels: new Uint32Array(widthPx * heightPx).fill(white),
    touchedFrom: new Int32Array(heightPx).fill(widthPx),
    touchedTo: new Int32Array(heightPx),
  };
}
