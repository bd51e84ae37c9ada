import sharp from 'sharp';
import type { FloatTensor } from '../../onnx/session.ts';
import { type NetworkCanvas, type Size, toCanvasFraction } from '../network-canvas.ts';
import { planesOf } from '../photo-on-canvas.ts';
import type { Point } from '../pose-canvas.ts';
import { drawPose, FIXED_WIDTHS, GROWING_WIDTHS, type SkeletonPose } from '../pose-picture.ts';

/** How a checkpoint's training drew its pose pictures: the look, and the size at which its widths are meant.
 *  Source: Moore-AnimateAnyone, src/dwpose (the shorter side 512 px); MusePose, pose_align.py (1024 px wide). */
export const poseLooks = {
  fixed: { style: FIXED_WIDTHS, drawnPx: 512, side: 'shorter' },
  growing: { style: GROWING_WIDTHS, drawnPx: 1024, side: 'width' },
} as const;

export type PoseLook = keyof typeof poseLooks;

/** Draws poses, px of the photo, as the networks take them: RGB in 0..1, [pose, 3, y, x], the canvas's size times
 *  scale. */
export async function drawPoseFrames(
  poses: readonly SkeletonPose[],
  {
    look,
    photo,
    canvas,
    scale,
  }: { look: PoseLook; photo: Size; canvas: NetworkCanvas; scale: number },
): Promise<FloatTensor> {
  const wanted = { widthPx: scale * canvas.widthPx, heightPx: scale * canvas.heightPx };
  const drawn = drawingSize(look, canvas);
  const pictures = [];
  for (const pose of poses) {
    const { pixels } = drawPose(onCanvas(pose, canvas, photo), drawn, poseLooks[look].style);
    pictures.push(await resize(pixels, drawn, wanted));
  }
  return planesOf(pictures, wanted, (byte) => byte / 255);
}

function drawingSize(look: PoseLook, { widthPx, heightPx }: Size): Size {
  const { drawnPx, side } = poseLooks[look];
  const factor = drawnPx / (side === 'width' ? widthPx : Math.min(widthPx, heightPx));
  return { widthPx: Math.round(widthPx * factor), heightPx: Math.round(heightPx * factor) };
}

function onCanvas(pose: SkeletonPose, canvas: NetworkCanvas, photo: Size): SkeletonPose {
  const place = (point: Point | null) => point && toCanvasFraction(canvas, photo, point);
  return {
    body: pose.body.map(place),
    hands: pose.hands.map((hand) => hand.map(place)),
    face: pose.face.map(place),
  };
}

async function resize(pixels: Uint8Array, from: Size, to: Size): Promise<Uint8Array> {
  if (from.widthPx === to.widthPx && from.heightPx === to.heightPx) return pixels;
  return sharp(pixels, { raw: { width: from.widthPx, height: from.heightPx, channels: 3 } })
    .resize(to.widthPx, to.heightPx, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
}
