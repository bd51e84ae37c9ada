import type { Layer } from '../place.ts';
import { coversRow, type Sheet } from './sheet.ts';

/** Which rows of the canvas each layer need not draw, because a later one covers them whatever the time and the sway.
 *  Returns [layer][y], 1 hidden. */
export function hiddenRows(
  layers: readonly (readonly [Layer, Sheet] | object)[],
  widthPx: number,
  heightPx: number,
): Uint8Array[] {
  const covered = new Uint8Array(heightPx);
  const hidden: Uint8Array[] = [];
  for (const item of [...layers].reverse()) {
    const isSheet = Array.isArray(item) && !item[0].before;
    hidden.unshift(isSheet ? covered.slice() : new Uint8Array(heightPx));
    if (!isSheet) continue;
    const [layer, sheet] = item as unknown as readonly [Layer, Sheet];
    const { swell, swing, pulse, driftPxPerSecond } = layer.life ?? {};
    if (layer.glow || swell || swing || pulse || driftPxPerSecond) continue;
    for (let row = 0; row < sheet.heightPx; row++) {
      const y = row + sheet.topPx;
      if (y < heightPx && sheet.widthPx > widthPx && coversRow(sheet, row)) covered[y] = 1;
    }
  }
  return hidden;
}
