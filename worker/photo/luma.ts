import type { Box } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';

/** Brightness of a part of a picture, [y, x], 0..1, gamma-encoded as seen, and which of it counts. */
export interface LumaPatch {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly luma: Float32Array;
  /** [y, x]: 1 where the alpha is at least half. */
  readonly counts: Uint8Array;
}

/** A box of the picture, averaged down by `scale` (0..1). alpha: [y, x] at the picture's size, or null when
 *  all of the box counts. Weights of R, G, B: ITU-R BT.709-6. */
export function readLuma(
  picture: Picture,
  box: Box,
  alpha: Uint8Array | null,
  scale: number,
): LumaPatch {
  const { xPx, yPx, widthPx: boxWidth, heightPx: boxHeight } = box;
  const widthPx = Math.max(1, Math.floor(boxWidth * scale));
  const heightPx = Math.max(1, Math.floor(boxHeight * scale));
  const luma = new Float32Array(widthPx * heightPx);
  const counts = new Uint8Array(widthPx * heightPx);
  const left = Math.max(0, Math.floor(xPx));
  const top = Math.max(0, Math.floor(yPx));
  for (let y = 0; y < heightPx; y++) {
    const y0 = Math.min(picture.heightPx - 1, top + Math.floor(y / scale));
    const y1 = Math.min(picture.heightPx, Math.max(y0 + 1, top + Math.floor((y + 1) / scale)));
    for (let x = 0; x < widthPx; x++) {
      const x0 = Math.min(picture.widthPx - 1, left + Math.floor(x / scale));
      const x1 = Math.min(picture.widthPx, Math.max(x0 + 1, left + Math.floor((x + 1) / scale)));
      let sum = 0;
      let opacity = 0;
      for (let v = y0; v < y1; v++) {
        for (let u = x0; u < x1; u++) {
          const at = v * picture.widthPx + u;
          const { rgb } = picture;
          sum += 0.2126 * rgb[at * 3] + 0.7152 * rgb[at * 3 + 1] + 0.0722 * rgb[at * 3 + 2];
          opacity += alpha === null ? 255 : alpha[at];
        }
      }
      const area = (y1 - y0) * (x1 - x0);
      luma[y * widthPx + x] = sum / area / 255;
      counts[y * widthPx + x] = opacity / area >= 128 ? 1 : 0;
    }
  }
  return { widthPx, heightPx, luma, counts };
}

/** The brightness that this share of what counts stays below, 0..1. */
export function brightnessQuantile({ luma, counts }: LumaPatch, share: number): number {
  return quantile(
    luma.filter((_, i) => counts[i] === 1),
    share,
  );
}

/** An edge's rise is measured over these two distances. */
const nearPx = 2;
const farPx = 8;

/** Only the strongest edges tell sharpness: flat skin, cloth and cartoons have few. */
const edgeShare = 0.98;

/** How sharp the figure's strongest edges are, 0..1: the part of an edge's rise over 8 px that happens
 *  within 2 px, in the worse of the two directions, so that motion counts. 1 is a step; 0 a slope that
 *  is even over the 8 px, as where a step was blurred with a standard deviation of 6 px or more. */
export function sharpnessOf(patch: LumaPatch): number {
  const share = Math.min(edgeRise(patch, 1, 0), edgeRise(patch, 0, 1));
  const evenShare = nearPx / farPx;
  return Math.max(0, (share - evenShare) / (1 - evenShare));
}

function edgeRise(patch: LumaPatch, stepX: number, stepY: number): number {
  const { widthPx, heightPx, luma, counts } = patch;
  const rise = (x: number, y: number, length: number) => {
    const at = (offset: number) => {
      const u = Math.min(widthPx - 1, Math.max(0, x + stepX * offset));
      const v = Math.min(heightPx - 1, Math.max(0, y + stepY * offset));
      return luma[v * widthPx + u];
    };
    return Math.abs(at(length / 2) - at(-length / 2));
  };
  const near: number[] = [];
  const far: number[] = [];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (counts[y * widthPx + x] === 0) continue;
      near.push(rise(x, y, nearPx));
      far.push(rise(x, y, farPx));
    }
  }
  const whole = quantile(Float32Array.from(far), edgeShare);
  return whole > 0 ? Math.min(1, quantile(Float32Array.from(near), edgeShare) / whole) : 0;
}

function quantile(values: Float32Array, share: number): number {
  if (values.length === 0) return 0;
  return values.slice().sort()[Math.min(values.length - 1, Math.floor(values.length * share))];
}
