import type { Box } from '../../core/dance/figure.ts';
import { canvasShape } from './canvas-shape.ts';

/** The clip's canvas and where the photo lies in it, canvas px. */
export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly content: Box;
}

/** The canvas for a photo of this size: longest side 1024, both sides even, the photo's shape kept
 *  between 9:16 and 16:9; a narrower or wider photo lies centred. */
export function canvasFor(sourceWidthPx: number, sourceHeightPx: number): Canvas {
  const { longestSidePx, sideRatioMin } = canvasShape;
  const portrait = sourceHeightPx >= sourceWidthPx;
  const ratio = portrait ? sourceWidthPx / sourceHeightPx : sourceHeightPx / sourceWidthPx;
  const across = toEven(longestSidePx * Math.max(ratio, sideRatioMin));
  const contentAcross = ratio < sideRatioMin ? Math.round(longestSidePx * ratio) : across;
  const shift = Math.floor((across - contentAcross) / 2);
  return portrait
    ? {
        widthPx: across,
        heightPx: longestSidePx,
        content: { xPx: shift, yPx: 0, widthPx: contentAcross, heightPx: longestSidePx },
      }
    : {
        widthPx: longestSidePx,
        heightPx: across,
        content: { xPx: 0, yPx: shift, widthPx: longestSidePx, heightPx: contentAcross },
      };
}

function toEven(value: number): number {
  return Math.round(value / 2) * 2;
}
