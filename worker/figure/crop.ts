import type { Picture } from '../../core/media/picture.ts';

/** A square of a picture, turned about its centre. Angle 0 is upright; positive turns the square
 *  clockwise as seen. Picture px, x right, y down; pixel (0, 0) has its centre at (0.5, 0.5). */
export interface Crop {
  readonly centreXPx: number;
  readonly centreYPx: number;
  readonly sidePx: number;
  readonly angle: number;
}

/** The whole picture, centred in a square. */
export function letterbox(picture: Picture): Crop {
  return {
    centreXPx: picture.widthPx / 2,
    centreYPx: picture.heightPx / 2,
    sidePx: Math.max(picture.widthPx, picture.heightPx),
    angle: 0,
  };
}

/** BlazePose's own crop: centred on the mid-hip, upright along the line from there to the point
 *  that gives the body's size, its side 2.5 times that line.
 *  Source: MediaPipe pose_landmarks_to_roi and pose_detection_to_roi (scale 1.25, circle to square). */
export function bodyCrop(hipX: number, hipY: number, sizeX: number, sizeY: number): Crop {
  const BODY_SCALE = 2.5;
  return {
    centreXPx: hipX,
    centreYPx: hipY,
    sidePx: Math.max(1, BODY_SCALE * Math.hypot(sizeX - hipX, sizeY - hipY)),
    angle: Math.atan2(sizeX - hipX, hipY - sizeY),
  };
}

/** From crop fractions (0..1, 0..1) to picture px. */
export function cropToPicture(crop: Crop, u: number, v: number): [number, number] {
  const x = (u - 0.5) * crop.sidePx;
  const y = (v - 0.5) * crop.sidePx;
  const cos = Math.cos(crop.angle);
  const sin = Math.sin(crop.angle);
  return [crop.centreXPx + x * cos - y * sin, crop.centreYPx + x * sin + y * cos];
}

/** From picture px to crop fractions. */
export function pictureToCrop(crop: Crop, xPx: number, yPx: number): [number, number] {
  const x = (xPx - crop.centreXPx) / crop.sidePx;
  const y = (yPx - crop.centreYPx) / crop.sidePx;
  const cos = Math.cos(crop.angle);
  const sin = Math.sin(crop.angle);
  return [x * cos + y * sin + 0.5, -x * sin + y * cos + 0.5];
}
