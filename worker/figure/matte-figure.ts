import type { Box } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';
import { pictureToCrop } from './crop.ts';
import { CROP_PX, type LandmarkReading } from './landmark-reading.ts';

export function matteFigure(
  picture: Picture,
  reading: LandmarkReading,
): { alpha: Uint8Array; foreground: Uint8Array; box: Box } {
  const { widthPx, heightPx } = picture;
  const alpha = new Uint8Array(widthPx * heightPx);
  let [l, t, r, b] = [widthPx, heightPx, 0, 0];
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const [u, v] = pictureToCrop(reading.crop, x + 0.5, y + 0.5);
      if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
      const a =
        1 /
        (1 +
          Math.exp(
            -reading.maskLogits[Math.floor(v * CROP_PX) * CROP_PX + Math.floor(u * CROP_PX)],
          ));
      alpha[y * widthPx + x] = Math.round(255 * a);
      if (a >= 0.5) {
        l = Math.min(l, x);
        r = Math.max(r, x + 1);
        t = Math.min(t, y);
        b = Math.max(b, y + 1);
      }
    }
  return {
    alpha,
    foreground: picture.rgb.slice(),
    box: { xPx: l, yPx: t, widthPx: Math.max(0, r - l), heightPx: Math.max(0, b - t) },
  };
}
