import type { Frame } from '../../core/media/frame.ts';

/** Whether two frames are the same bytes outside an area, in all three planes.
 *  area: [y, x], 1 where they may differ; a chroma value counts where none of its four pixels is in the area.
 *  compared: how many values were. */
export function compareOutside(
  first: Uint8Array,
  { i420, widthPx, heightPx }: Frame,
  area: Uint8Array,
): { readonly same: boolean; readonly compared: number } {
  let [same, compared] = [true, 0];
  const lumaSize = widthPx * heightPx;
  const check = (at: number) => {
    compared++;
    same &&= first[at] === i420[at];
  };
  for (let at = 0; at < lumaSize; at++) if (!area[at]) check(at);
  for (let y = 0; y < heightPx; y += 2) {
    for (let x = 0; x < widthPx; x += 2) {
      const at = y * widthPx + x;
      if (area[at] || area[at + 1] || area[at + widthPx] || area[at + widthPx + 1]) continue;
      const chroma = lumaSize + (y / 2) * (widthPx / 2) + x / 2;
      check(chroma);
      check(chroma + lumaSize / 4);
    }
  }
  return { same, compared };
}
