/** Labels the 4-connected components of a mask: [y, x] from 1 on, 0 outside; and their sizes in px,
 *  by label (index 0 unused). */
export function labelComponents(
  mask: Uint8Array,
  widthPx: number,
): { labels: Int32Array; sizesPx: number[] } {
  const labels = new Int32Array(mask.length);
  const sizesPx = [0];
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = sizesPx.length;
    let size = 0;
    let depth = 0;
    labels[start] = label;
    stack[depth++] = start;
    while (depth > 0) {
      const i = stack[--depth];
      size++;
      const x = i % widthPx;
      for (let d = 0; d < 4; d++) {
        if ((d === 0 && x === 0) || (d === 1 && x + 1 === widthPx)) continue;
        const j = d === 0 ? i - 1 : d === 1 ? i + 1 : d === 2 ? i - widthPx : i + widthPx;
        if (mask[j] && !labels[j]) {
          labels[j] = label;
          stack[depth++] = j;
        }
      }
    }
    sizesPx.push(size);
  }
  return { labels, sizesPx };
}
