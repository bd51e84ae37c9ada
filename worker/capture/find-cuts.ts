import type { Picture } from '../../core/media/picture.ts';

/** A frame so small that moving people hardly change it: luma, 0..255. */
export type Thumbnail = Float32Array;

const sidePx = 16;

export function makeThumbnail({ widthPx, heightPx, rgb }: Picture): Thumbnail {
  const sums = new Float32Array(sidePx * sidePx);
  const counts = new Float32Array(sidePx * sidePx);
  for (let y = 0; y < heightPx; y += 2) {
    const row = Math.floor((y * sidePx) / heightPx) * sidePx;
    for (let x = 0; x < widthPx; x += 2) {
      const cell = row + Math.floor((x * sidePx) / widthPx);
      const at = (y * widthPx + x) * 3;
      sums[cell] += 0.299 * rgb[at] + 0.587 * rgb[at + 1] + 0.114 * rgb[at + 2];
      counts[cell]++;
    }
  }
  return sums.map((sum, i) => sum / Math.max(1, counts[i]));
}

/** A cut changes a frame by at least this much, mean of all cells, grey levels. */
const leastChange = 14;
/** And by so many times what the frames around it change: a moving camera changes all of them. */
const outstanding = 5;
const aroundFrames = 10;

/** The first frame of a new take; null where the video is one take. */
export function findCut(thumbnails: readonly Thumbnail[]): number | null {
  const changes = thumbnails.slice(1).map((now, i) => {
    const before = thumbnails[i];
    return now.reduce((sum, value, cell) => sum + Math.abs(value - before[cell]), 0) / now.length;
  });
  const cut = changes.findIndex((change, i) => {
    const near = changes
      .slice(Math.max(0, i - aroundFrames), i + aroundFrames + 1)
      .sort((a, b) => a - b);
    return change >= leastChange && change >= outstanding * near[near.length >> 1];
  });
  return cut === -1 ? null : cut + 1;
}
