import type { Picture } from '../../core/media/picture.ts';

export type QuarterTurns = 0 | 1 | 2 | 3;

/** The picture turned clockwise by quarter turns. */
export function turnPicture(picture: Picture, quarterTurns: QuarterTurns): Picture {
  if (quarterTurns === 0) return picture;
  const { widthPx, heightPx, rgb } = picture;
  const [width, height] = quarterTurns === 2 ? [widthPx, heightPx] : [heightPx, widthPx];
  const turned = new Uint8Array(rgb.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] =
        quarterTurns === 1
          ? [y, heightPx - 1 - x]
          : quarterTurns === 2
            ? [widthPx - 1 - x, heightPx - 1 - y]
            : [widthPx - 1 - y, x];
      const from = (fromY * widthPx + fromX) * 3;
      const to = (y * width + x) * 3;
      turned[to] = rgb[from];
      turned[to + 1] = rgb[from + 1];
      turned[to + 2] = rgb[from + 2];
    }
  }
  return { widthPx: width, heightPx: height, rgb: turned };
}
