import { type FaceFrame, faceToPicture } from '../../../core/dance/face-frame.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { cutRegion, halveRegion, type Region } from '../region.ts';

/** How far from the eyes a head with hair, hat and neck may reach, in the face's unit. */
const REACH = { across: 3.6, up: 4.2, down: 5.6 };
/** Eyes to mouth in the cut-out: finer shows in no clip. */
const FINEST_UNIT_PX = 72;

/** The part of a picture that may hold the head, reduced to what a clip can show; even sides. */
export function cutHeadRegion(picture: Picture, frame: FaceFrame): Region {
  const corners = [
    faceToPicture(frame, -REACH.across, -REACH.up),
    faceToPicture(frame, REACH.across, -REACH.up),
    faceToPicture(frame, -REACH.across, REACH.down),
    faceToPicture(frame, REACH.across, REACH.down),
  ];
  const halvings = Math.max(0, Math.ceil(Math.log2(frame.unitPx / FINEST_UNIT_PX)));
  const multiple = 2 ** (halvings + 1);
  const span = (values: number[], sizePx: number) => {
    const from = Math.floor(Math.max(0, Math.min(...values)) / multiple) * multiple;
    const to = Math.min(sizePx, Math.ceil(Math.max(...values)));
    return [from, Math.max(0, Math.floor((to - from) / multiple)) * multiple] as const;
  };
  const [xPx, widthPx] = span(
    corners.map(([x]) => x),
    picture.widthPx,
  );
  const [yPx, heightPx] = span(
    corners.map(([, y]) => y),
    picture.heightPx,
  );
  let region = cutRegion(picture, xPx, yPx, widthPx, heightPx);
  for (let k = 0; k < halvings; k++) region = halveRegion(region);
  return region;
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
