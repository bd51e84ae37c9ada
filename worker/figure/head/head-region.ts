import { type FaceFrame, faceToPicture } from '../../../core/dance/face-frame.ts';
import type { Picture } from '../../../core/media/picture.ts';
import type { Region } from '../region.ts';
import { reduceRegion } from './reduce-region.ts';

/** How far from the eyes a head with hair, hat and neck may reach, in the face's unit. */
const REACH = { across: 3.6, up: 4.2, down: 5.6 };
/** Eyes to mouth in the cut-out: finer shows in no clip. */
const FINEST_UNIT_PX = 52;

/** The part of a picture that may hold the head, reduced to what a clip can show; even sides. */
export function cutHeadRegion(picture: Picture, frame: FaceFrame): Region {
  const corners = [
    faceToPicture(frame, -REACH.across, -REACH.up),
    faceToPicture(frame, REACH.across, -REACH.up),
    faceToPicture(frame, -REACH.across, REACH.down),
    faceToPicture(frame, REACH.across, REACH.down),
  ];
  const stepPx = Math.max(1, frame.unitPx / FINEST_UNIT_PX);
  const span = (values: number[], sizePx: number) => {
    const from = Math.floor(Math.max(0, Math.min(...values)));
    const to = Math.min(sizePx, Math.max(...values));
    return [from, 2 * Math.max(1, Math.floor((to - from) / stepPx / 2))] as const;
  };
  const [xPx, widthPx] = span(
    corners.map(([x]) => x),
    picture.widthPx,
  );
  const [yPx, heightPx] = span(
    corners.map(([, y]) => y),
    picture.heightPx,
  );
  return reduceRegion(picture, xPx, yPx, widthPx, heightPx, stepPx);
}

/** [y, x, (u, v)]: face coordinates of the centres of a region's pixels. */
export function faceCoordinates(region: Region, frame: FaceFrame): Float32Array {
  const { across, down, unitPx } = frame;
  const { widthPx, heightPx, stepPx } = region;
  const out = new Float32Array(widthPx * heightPx * 2);
  for (let y = 0, at = 0; y < heightPx; y++) {
    const dy = (region.yPx + (y + 0.5) * stepPx - frame.yPx) / unitPx;
    for (let x = 0; x < widthPx; x++, at += 2) {
      const dx = (region.xPx + (x + 0.5) * stepPx - frame.xPx) / unitPx;
      out[at] = dx * across[0] + dy * across[1];
      out[at + 1] = dx * down[0] + dy * down[1];
    }
  }
  return out;
}
