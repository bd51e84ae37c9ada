import type { FloatTensor } from '../onnx/session.ts';

export const clipSidePx = 224;
/** Of the pictures that CLIP was trained on, by channel. Source: openai/CLIP, clip.py, _transform. */
const MEAN = [0.48145466, 0.4578275, 0.40821073] as const;
const DEVIATION = [0.26862954, 0.26130258, 0.27577711] as const;

/** An RGB picture of 224 by 224 pixels, [y, x, channel], 0..255, as CLIP's image encoder takes it: [1, 3, y, x]. */
export function clipPicture(pixels: Uint8Array): FloatTensor {
  const count = clipSidePx * clipSidePx;
  if (pixels.length !== 3 * count) {
    throw new RangeError(`CLIP takes ${3 * count} bytes of a picture, not ${pixels.length}`);
  }
  const data = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = pixels[3 * i + channel] / 255;
      data[channel * count + i] = (value - MEAN[channel]) / DEVIATION[channel];
    }
  }
  return { data, shape: [1, 3, clipSidePx, clipSidePx] };
}
