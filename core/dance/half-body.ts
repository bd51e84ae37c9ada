import { type Box, type Figure, type LandmarkName, landmarkIndex } from './figure.ts';

const seenFrom = 0.5;

/** Whether only the upper body is in the picture: no ankle is seen, or both knees lie below its edge.
 *  content: where the photo lies in the picture. */
export function isHalfBody(figure: Figure, content: Box): boolean {
  const seen = (name: LandmarkName) => {
    const i = landmarkIndex[name];
    return figure.visibility[i] >= seenFrom && figure.landmarks[i * 2 + 1] < content.yPx + content.heightPx;
  };
  return !seen('leftAnkle') && !seen('rightAnkle');
}
