import { type Box, type Figure, landmarkIndex } from './figure.ts';

/** Below this visibility an ankle is not in the picture, or is hidden. */
const visibilityMin = 0.4;

/** Ankles this near to the lower edge have no foot below them, share of the photo's height. */
const edgeShare = 0.01;

/** Whether the legs leave the photo at its lower edge, so that only the upper body can dance.
 *  Hidden legs that end inside the photo are no half body: nothing would cover where they end.
 *  content: where the photo lies in the picture, picture px. */
export function isHalfBody(figure: Figure, content: Box): boolean {
  const { leftAnkle, rightAnkle } = landmarkIndex;
  const edgeYPx = content.yPx + content.heightPx * (1 - edgeShare);
  const touchesEdge = figure.box.yPx + figure.box.heightPx >= edgeYPx;
  const gone = (ankle: number) =>
    figure.landmarks[2 * ankle + 1] >= edgeYPx || figure.visibility[ankle] < visibilityMin;
  return touchesEdge && gone(leftAnkle) && gone(rightAnkle);
}
