import type { Picture } from '../../core/media/picture.ts';
import { useKernels } from '../kernels/kernels.ts';

/** The picture, then each time half of the one before (rounded down, at least 1 px). */
export type PicturePyramid = readonly [Picture, ...Picture[]];

export function createPicturePyramid(picture: Picture, levels = 4): PicturePyramid {
  const pyramid: [Picture, ...Picture[]] = [picture];
  let last = picture;
  while (pyramid.length < levels && last.widthPx > 1 && last.heightPx > 1) {
    last = halve(last);
    pyramid.push(last);
  }
  return pyramid;
}

function halve({ widthPx, heightPx, rgb }: Picture): Picture {
  const half = new Uint8Array((widthPx >> 1) * (heightPx >> 1) * 3);
  return useKernels((kernels, memory) => {
    const place = memory.bytes(half.length);
    kernels.halvePicture(memory.put(rgb), widthPx, heightPx, place);
    return { widthPx: widthPx >> 1, heightPx: heightPx >> 1, rgb: memory.take(place, half) };
  });
}
