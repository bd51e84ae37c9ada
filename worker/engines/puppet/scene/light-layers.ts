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
  { widthPx, heightPx }: Picture,
  light: FigureLight,
): Layer[] {
  const middleXPx = box.xPx + box.widthPx / 2;
  return layers.map((layer) => {
    const pixels = layer.texture.slice();
    const silhouette = { alpha, widthPx, heightPx };
    lightUp({ ...layer, pixels }, light, silhouette, middleXPx, box.heightPx / unitsTall);
    return { ...layer, texture: pixels };
  });
}
