import { Bytes, Ints, ints, mark, release } from './memory';

/** Labels the 4-connected components of a mask: labels [y, x] from 1 on, 0 outside; and their sizes in px, by label
 *  (index 0 unused), for which there is room for half the pixels and two more. Returns how many labels there are, 0
 *  among them. */
export function labelComponents(
  mask: Bytes,
  widthPx: i32,
  heightPx: i32,
  labels: Ints,
  sizesPx: Ints,
): i32 {
  const count = widthPx * heightPx;
  const marked = mark();
  const stack = ints(count);
  let label = 0;
  for (let start = 0; start < count; start++) {
    if (!mask[start] || labels[start]) continue;
    label++;
    let size = 0;
    let depth = 1;
    labels[start] = label;
    stack[0] = start;
    while (depth > 0) {
      const i = stack[--depth];
      size++;
      const x = i % widthPx;
      for (let d = 0; d < 4; d++) {
        if ((d === 0 && x === 0) || (d === 1 && x + 1 === widthPx)) continue;
        const j = d === 0 ? i - 1 : d === 1 ? i + 1 : d === 2 ? i - widthPx : i + widthPx;
        if (j < 0 || j >= count || !mask[j] || labels[j]) continue;
        labels[j] = label;
        stack[depth++] = j;
      }
    }
    sizesPx[label] = size;
  }
  release(marked);
  return label + 1;
}
