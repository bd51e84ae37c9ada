import type { Chance, Setting } from '../setting.ts';
import { type Point, polyline, type Sketch } from './sketch.ts';

/** A rough line from left to right, `rise` px high at the most, by midpoint displacement.
 *  at: heights (0..1) at equal distances, which it passes through. */
export function roughLine(
  { leftPx, rightPx, chance }: Setting,
  baseYPx: number,
  rise: number,
  at: readonly number[],
  roughness = 0.5,
): Point[] {
  let heights = [...at];
  let jitter = roughness * 0.45;
  for (let round = 0; round < 5; round++, jitter *= 0.52) {
    heights = heights.flatMap((height, i) =>
      i + 1 < heights.length
        ? [
            height,
            (height + heights[i + 1]) / 2 +
              chance(-jitter, jitter) * Math.abs(height - heights[i + 1] || 0.3),
          ]
        : [height],
    );
  }
  return heights.map((height, i) => [
    leftPx + ((rightPx - leftPx) * i) / (heights.length - 1),
    baseYPx - rise * Math.max(0, height),
  ]);
}

/** Heights of hills or peaks in a row; low in the middle third when the middle is to stay calm. */
export function heightsInRow(
  chance: Chance,
  count: number,
  low = 0.35,
  high = 1,
  calm = true,
): number[] {
  return Array.from({ length: count }, (_, i) => {
    const share = Math.abs((i / (count - 1)) * 2 - 1);
    const allowed = calm ? low + (high - low) * (0.25 + 0.75 * share) : high;
    return i % 2 === 0 ? chance(low * 0.4, low) : chance(low, allowed);
  });
}

/** Closes a line down to a row. */
export function closed(points: readonly Point[], bottomYPx: number): string {
  const [first, last] = [points[0], points[points.length - 1]];
  return `${polyline(points)}L${last[0]} ${bottomYPx}L${first[0]} ${bottomYPx}Z`;
}

/** A peak with a lit and a shaded flank, snow above a line. */
export function paintPeak(
  sketch: Sketch,
  setting: Setting,
  {
    x,
    base,
    height,
    half,
    depth,
    snow,
  }: { x: number; base: number; height: number; half: number; depth: number; snow: number },
): void {
  const { daylight, chance } = setting;
  const top: Point = [x, base - height];
  const flank = (side: -1 | 1, wobble: number): Point[] =>
    Array.from({ length: 9 }, (_, i) => {
      const share = i / 8;
      const jut = i === 0 || i === 8 ? 0 : chance(-wobble, wobble);
      return [x + side * half * (share + jut), base - height * (1 - share ** 0.92 + jut * 0.3)];
    });
  const left = flank(-1, 0.035);
  const right = flank(1, 0.035);
  const spine: Point[] = Array.from({ length: 8 }, (_, i) => {
    const share = i / 7;
    const zig = i === 0 ? 0 : (i % 2 ? 1 : -0.6) * half * 0.09 * chance(0.6, 1.2) * share ** 0.5;
    return [x + zig + daylight.side * -half * 0.1 * share, top[1] + height * share];
  });
  const [lit, dim] = daylight.side < 0 ? [left, right] : [right, left];
  const rock = daylight.paint('#8f8ea6', depth);
  const rockShade = daylight.shadow('#77799a', depth);
  const white = daylight.paint('#ffffff', depth * 0.7);
  const whiteShade = daylight.shadow('#dbe6fb', depth * 0.7);
  const face = (edge: readonly Point[]) => [...edge, ...[...spine].reverse()];
  sketch.polygon(face(lit), rock);
  sketch.polygon(face(dim), rockShade);
  if (snow <= 0) return;
  for (const [edge, colour] of [
    [lit, white],
    [dim, whiteShade],
  ] as const) {
    sketch.polygon(snowCap(edge, spine, top, height * snow, chance), colour);
  }
}

/** The part of a flank above the snow line, whose edge runs in tongues. */
function snowCap(
  edge: readonly Point[],
  spine: readonly Point[],
  top: Point,
  reach: number,
  chance: Chance,
): Point[] {
  const limit = top[1] + reach;
  const outer = edge.filter(([, y]) => y < limit);
  const inner = spine.filter(([, y]) => y < limit);
  const from = outer[outer.length - 1];
  const to = inner[inner.length - 1];
  const count = 8;
  const tongues = Array.from({ length: count }, (_, i): Point => {
    const share = (i + 1) / (count + 1);
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    return [x, y + (i % 2 ? -0.1 : 0.13) * reach * chance(0.5, 1.3)];
  });
  return [...outer, ...tongues, ...[...inner].reverse()];
}
