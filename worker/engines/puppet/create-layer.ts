import type { Layer, LayerName } from './cutout.ts';
import { createGridMesh, type WeighBones } from './grid-mesh.ts';
import type { PixelBox } from './pixel-box.ts';

/** A layer of what is opaque, as small as it can be; null when nothing is.
 *  opacity: [y, x] 0..1 and colours: rgb [y, x, channel], both over the box. */
export function createLayer(
  name: LayerName,
  opacity: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  weigh: WeighBones,
): Layer | null {
  let [left, top, right, bottom] = [box.widthPx, box.heightPx, -1, -1];
  for (let y = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++) {
      if (opacity[y * box.widthPx + x] < 0.5 / 255) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return null;
  const place = {
    xPx: box.xPx + left,
    yPx: box.yPx + top,
    widthPx: right - left + 1,
    heightPx: bottom - top + 1,
  };
  const texture = new Uint8Array(place.widthPx * place.heightPx * 4);
  for (let y = 0; y < place.heightPx; y++) {
    for (let x = 0; x < place.widthPx; x++) {
      const from = (top + y) * box.widthPx + left + x;
      const to = (y * place.widthPx + x) * 4;
      const share = opacity[from];
      for (let c = 0; c < 3; c++) texture[to + c] = Math.round(colours[from * 3 + c] * share);
      texture[to + 3] = Math.round(255 * share);
    }
  }
  return { name, ...place, texture, mesh: createGridMesh(texture, place, weigh) };
}
