import { choreograph } from '../../core/dance/choreograph.ts';
import { jointIndex } from '../../core/dance/skeleton.ts';
import { createStandIn, standInPicture } from '../../core/dance/stand-in.ts';
import { beatSeconds, phrasesOf, type Template } from '../../core/dance/template.ts';
import { drawMannequin, frameOf } from './mannequin.ts';

/** A dance drawn with the neutral figure. */
export interface DanceFrames {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The figure at a beat of the dance, all phrases in order: an SVG group of that size. */
  readonly drawAt: (beat: number) => string;
  /** Beats of opening, body and ending together. */
  readonly beats: number;
  /** The beat at which the body begins. */
  readonly bodyFrom: number;
}

const framesPerSecond = 60;
/** What shows of the stand-in's picture. */
const crop = { xPx: 8, yPx: 90, widthPx: 560, heightPx: 860 };

export function drawDance(template: Template): DanceFrames {
  const beats = phrasesOf(template).reduce((sum, phrase) => sum + phrase.beats, 0);
  const seconds = beats * beatSeconds(template);
  const { joints, rest, frameCount } = choreograph(template, createStandIn(), {
    ...{ seconds, mirror: false, framesPerSecond, halfBody: false },
    ...standInPicture,
  });
  const y = (name: 'hipL' | 'ankleL') => rest[jointIndex[name] * 3 + 1];
  const legPx = y('ankleL') - y('hipL');
  return {
    widthPx: crop.widthPx,
    heightPx: crop.heightPx,
    beats,
    bodyFrom: template.score.opening.beats,
    drawAt(beat) {
      const frame = Math.round(beat * beatSeconds(template) * framesPerSecond);
      const posed = frameOf(joints, Math.min(frameCount - 1, frame));
      return `<g transform="translate(${-crop.xPx} ${-crop.yPx})">${drawMannequin(posed, legPx)}</g>`;
    },
  };
}
