import type { Head, Point } from '../../../core/dance/head.ts';
import type { Region } from '../region.ts';

const MARGIN_PX = 4;
const ANCHORS = ['crown', 'chin', 'neckBase', 'eyeL', 'eyeR', 'mouth'] as const;

/** The head's own rectangle of a region, colours premultiplied, anchors moved along.
 *  alpha: [y, x], 0..1; straight: [y, x, (r, g, b)]. */
export function trimHead(
  { widthPx, heightPx }: Region,
  alpha: Float32Array,
  straight: Uint8Array,
  head: Omit<Head, 'widthPx' | 'heightPx' | 'rgba'>,
): Head {
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (alpha[i] * 255 < 1) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  left -= MARGIN_PX;
  top -= MARGIN_PX;
  const width = Math.max(1, right - left + MARGIN_PX);
  const height = Math.max(1, bottom - top + MARGIN_PX);
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [x + left, y + top];
      if (fromX < 0 || fromY < 0 || fromX >= widthPx || fromY >= heightPx) continue;
      const from = fromY * widthPx + fromX;
      const to = 4 * (y * width + x);
      for (let c = 0; c < 3; c++) rgba[to + c] = Math.round(alpha[from] * straight[3 * from + c]);
      rgba[to + 3] = Math.round(255 * alpha[from]);
    }
  }
  const moved = Object.fromEntries(
    ANCHORS.map((name): [string, Point] => [name, [head[name][0] - left, head[name][1] - top]]),
  );
  return { ...head, ...moved, widthPx: width, heightPx: height, rgba };
}
