import type { Picture } from '../../core/media/picture.ts';

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
  const width = widthPx >> 1;
  const height = heightPx >> 1;
  const out = new Uint8Array(width * height * 3);
  const row = widthPx * 3;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let at = 2 * y * row;
    for (let x = 0; x < width; x++, at += 3) {
      for (let c = 0; c < 3; c++, at++, to++) {
        out[to] = (rgb[at] + rgb[at + 3] + rgb[at + row] + rgb[at + row + 3] + 2) >> 2;
      }
    }
  }
  return { widthPx: width, heightPx: height, rgb: out };
}
