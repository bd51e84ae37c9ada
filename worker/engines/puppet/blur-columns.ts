import type { Planes } from '../../kernels/push-pull.ts';

/** Averages some pixels over those above and below, each over its own reach, in place; those that are not `usable` count
 *  nothing. planes: [y, x] each; reachPx: [y, x], 0 where nothing changes; usable: [y, x], 0 or more. */
export function blurColumns(
  planes: Planes,
  reachPx: Uint8Array,
  usable: Float32Array,
  widthPx: number,
  heightPx: number,
): void {
  const sums = new Float64Array((heightPx + 1) * 4);
  for (let x = 0; x < widthPx; x++) {
    let any = false;
    for (let y = 0; y < heightPx; y++) {
      const at = y * widthPx + x;
      const to = (y + 1) * 4;
      const weight = usable[at] > 0 ? 1 : 0;
      if (reachPx[at] > 0) any = true;
      for (let c = 0; c < 3; c++) sums[to + c] = sums[to - 4 + c] + weight * planes[c][at];
      sums[to + 3] = sums[to - 1] + weight;
    }
    if (!any) continue;
    for (let y = 0; y < heightPx; y++) {
      const at = y * widthPx + x;
      if (reachPx[at] === 0) continue;
      const from = Math.max(0, y - reachPx[at]) * 4;
      const to = Math.min(heightPx, y + reachPx[at] + 1) * 4;
      const count = sums[to + 3] - sums[from + 3];
      if (count === 0) continue;
      for (let c = 0; c < 3; c++) planes[c][at] = (sums[to + c] - sums[from + c]) / count;
    }
  }
}
