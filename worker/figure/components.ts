/** Labels the 4-connected components of a mask: [y, x] from 1 on, 0 outside; and their sizes in px,
 *  by label (index 0 unused). */
export function labelComponents(
  mask: Uint8Array,
  widthPx: number,
): { labels: Int32Array; sizesPx: number[] } {
  const labels = new Int32Array(mask.length);
  const sizesPx = [0];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = sizesPx.length;
    let size = 0;
    labels[start] = label;
    stack.push(start);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      size++;
      const x = i % widthPx;
      const visit = (j: number): void => {
        if (mask[j] && !labels[j]) {
          labels[j] = label;
          stack.push(j);
        }
      };
      if (x > 0) visit(i - 1);
      if (x + 1 < widthPx) visit(i + 1);
      if (i >= widthPx) visit(i - widthPx);
      if (i + widthPx < mask.length) visit(i + widthPx);
    }
    sizesPx.push(size);
  }
  return { labels, sizesPx };
}
