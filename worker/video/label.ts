import type { ClipSpec } from '../../core/media/clip.ts';
import type { Locale } from '../../core/words/locale.ts';
import { wordsOf } from '../../core/words/say.ts';
import { fillOutline } from './fill-outline.ts';
import { loadTextOutline, type Outline, type TextOutline } from './glyph-outlines.ts';

/** Text on a dark ground, ready to be blended. The box is even, so that it is whole in the chroma planes.
 *  A blended value is `keep · old + (1 − keep) · own`, `own` being black or white as far as ink covers. */
export interface LabelMask {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x] 0..1: what is left of the picture. */
  readonly keep: Float32Array;
  /** [y, x]: what is added to luma. */
  readonly luma: Float32Array;
  /** [y / 2, x / 2]: keep in the chroma planes. */
  readonly chromaKeep: Float32Array;
}

/** The visible AI label of a clip: at first large, then a small mark in the same corner. */
export interface ClipLabel {
  readonly notice: LabelMask;
  readonly mark: LabelMask;
}

/** The rule asks for text as high as 5 % of the shortest side. Of the capitals, the lowest of the full-height
 *  letters, so that ideographs are higher still; a little more for what coding blurs. */
const NOTICE_CAP_FRACTION = 0.054;
const MARK_CAP_FRACTION = 0.023;

/** Height of Noto Sans SC Bold's capitals, em. */
const CAP_EM = 0.733;

/** White on this much black can be read on white. */
const NOTICE_GROUND = 0.58;
const MARK_GROUND = 0.34;

const WHITE_LUMA = 235;
const BLACK_LUMA = 16;

/** Outlines and placing of the label, from the font package.
 *  Throws where the font package is broken. */
export async function loadLabel(spec: ClipSpec, locale: Locale): Promise<ClipLabel> {
  const text = await loadTextOutline(wordsOf(locale).aiLabel);
  const shortestPx = Math.min(spec.widthPx, spec.heightPx);
  return {
    notice: createMask(text, shortestPx, NOTICE_CAP_FRACTION, NOTICE_GROUND),
    mark: createMask(text, shortestPx, MARK_CAP_FRACTION, MARK_GROUND),
  };
}

function createMask(
  text: TextOutline,
  shortestPx: number,
  capFraction: number,
  ground: number,
): LabelMask {
  const capPx = Math.ceil(shortestPx * capFraction);
  const emPx = capPx / CAP_EM;
  const marginPx = 2 * Math.round(shortestPx * 0.015);
  const padXPx = capPx * 0.62;
  const heightPx = 2 * Math.ceil(capPx * 1.02);
  const widthPx = 2 * Math.ceil((text.widthEm * emPx + 2 * padXPx) / 2);
  const baselinePx = (heightPx + capPx) / 2;
  const placed = text.outline.map((ring) =>
    ring.map(([x, y]) => [padXPx + x * emPx, baselinePx + y * emPx] as const),
  );
  const ink = fillOutline(placed, widthPx, heightPx);
  const pill = fillOutline([pillRing(widthPx, heightPx)], widthPx, heightPx);
  const keep = ink.map((covered, i) => (1 - covered) * (1 - ground * pill[i]));
  const luma = ink.map(
    (covered, i) => covered * WHITE_LUMA + (1 - covered) * ground * pill[i] * BLACK_LUMA,
  );
  const chromaKeep = halve(keep, widthPx, heightPx);
  return { leftPx: marginPx, topPx: marginPx, widthPx, heightPx, keep, luma, chromaKeep };
}

function pillRing(widthPx: number, heightPx: number): Outline[number] {
  const radius = heightPx / 2;
  const steps = 24;
  const arc = (centreX: number, fromAngle: number) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const angle = fromAngle + (Math.PI * i) / steps;
      return [centreX + radius * Math.cos(angle), radius + radius * Math.sin(angle)] as const;
    });
  return [...arc(widthPx - radius, -Math.PI / 2), ...arc(radius, Math.PI / 2)];
}

function halve(plane: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const half = new Float32Array((widthPx / 2) * (heightPx / 2));
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      half[(y >> 1) * (widthPx / 2) + (x >> 1)] += plane[y * widthPx + x] / 4;
    }
  }
  return half;
}
