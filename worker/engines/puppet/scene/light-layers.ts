import type { Figure } from '../../../../core/dance/figure.ts';
import type { Picture } from '../../../../core/media/picture.ts';
import type { Layer } from '../cutout.ts';
import { type FigureLight, lightUp } from '../drawn/figure-light.ts';

/** A body is lit in thousandths of its height. */
const unitsTall = 1000;

/** The layers of a cut-out in the light of a place. */
export function lightLayers(
  layers: readonly Layer[],
  { alpha, box }: Figure,
  { widthPx }: Picture,
  light: FigureLight,
): Layer[] {
  return layers.map((layer) => {
    const size = { widthPx: layer.widthPx, heightPx: layer.heightPx };
    const pixels = layer.texture.slice();
    const silhouette = new Uint8Array(size.widthPx * size.heightPx);
    for (let y = 0; y < size.heightPx; y++) {
      for (let x = 0; x < size.widthPx; x++) {
        const at = (layer.yPx + y) * widthPx + layer.xPx + x;
        silhouette[y * size.widthPx + x] = layer.xPx + x < widthPx ? (alpha[at] ?? 0) : 0;
      }
    }
    const middleXPx = box.xPx + box.widthPx / 2 - layer.xPx;
    lightUp({ ...size, pixels }, light, silhouette, middleXPx, box.heightPx / unitsTall);
    return { ...layer, texture: pixels };
  });
}
