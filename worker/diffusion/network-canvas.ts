import type { Box } from '../../core/dance/figure.ts';

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The picture that the networks see, and where the photo lies in it, canvas px. */
export interface NetworkCanvas extends Size {
  readonly content: Box;
}

/** Three halvings by the VAE and three by the UNet. */
export const SIDE_STEP_PX = 64;

/** A photo at a size that the networks take: its longer side so many px, never squashed, centred between edges that
 *  make both sides multiples of 64. */
export function networkCanvasFor(
  { widthPx, heightPx }: Size,
  longestSidePx: number,
): NetworkCanvas {
  const scale = longestSidePx / Math.max(widthPx, heightPx);
  const content = [widthPx, heightPx].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = content.map((side) => Math.ceil(side / SIDE_STEP_PX) * SIDE_STEP_PX);
  return {
    widthPx: canvas[0],
    heightPx: canvas[1],
    content: {
      xPx: Math.floor((canvas[0] - content[0]) / 2),
      yPx: Math.floor((canvas[1] - content[1]) / 2),
      widthPx: content[0],
      heightPx: content[1],
    },
  };
}

/** From px of the photo to fractions of the canvas. */
export function toCanvasFraction(
  { widthPx, heightPx, content }: NetworkCanvas,
  photo: Size,
  [x, y]: readonly [x: number, y: number],
): [x: number, y: number] {
  return [
    (content.xPx + (x * content.widthPx) / photo.widthPx) / widthPx,
    (content.yPx + (y * content.heightPx) / photo.heightPx) / heightPx,
  ];
}
