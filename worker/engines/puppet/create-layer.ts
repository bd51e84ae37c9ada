import { useKernels } from '../../kernels/kernels.ts';
import type { Layer, LayerName } from './cutout.ts';
import { createGridMesh, type WeighBones } from './grid-mesh.ts';
import { boundsOf, cropTo, type PixelBox } from './pixel-box.ts';

/** From here on a pixel's opacity is not 0 of 255. */
const visibleFrom = 0.5 / 255;

/** A layer of what is opaque, as small as it can be; null when nothing is.
 *  opacity: [y, x] 0..1 and colours: rgb [y, x, channel], both over the box. */
export function createLayer(
  name: LayerName,
  opacity: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  weigh: WeighBones,
): Layer | null {
  const place = boundsOf(opacity, box, visibleFrom);
  if (!place) return null;
  const texture = mixTexture(cropTo(place, opacity, box), cropTo(place, colours, box));
  return { name, ...place, texture, mesh: createGridMesh(texture, place, weigh) };
}

/** Premultiplied: [y, x] and [y, x, channel] in; [y, x, (r, g, b, a)] out. */
function mixTexture(opacity: Float32Array, colours: Uint8Array): Uint8Array {
  return useKernels((kernels, memory) => {
    const texture = memory.bytes(opacity.length * 4);
    kernels.mixTexture(memory.put(opacity), memory.put(colours), opacity.length, texture);
    return memory.take(texture, new Uint8Array(opacity.length * 4));
  });
}
