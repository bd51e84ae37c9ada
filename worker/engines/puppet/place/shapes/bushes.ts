import type { Setting } from '../setting.ts';
import type { Point, Sketch } from './sketch.ts';

/** Bushes under a line, as a wooded slope has them. */
export function bushes(
  sketch: Sketch,
  setting: Setting,
  leaves: readonly string[],
  along: readonly Point[],
  count: number,
  depth: number,
): void {
  const { figureHeightPx: size, daylight, chance } = setting;
  for (let i = 0; i < count; i++) {
    const [x, y] = chance.pick(along);
    const bx = x + size * chance(-0.09, 0.09);
    const by = y + size * chance(0.04, 0.26);
    const radius = size * chance(0.012, 0.026);
    const leaf = chance.pick(leaves);
    sketch.circle(bx, by, radius, daylight.shadow(leaf, depth));
    sketch.circle(
      bx + daylight.side * radius * 0.25,
      by - radius * 0.3,
      radius * 0.7,
      daylight.paint(leaf, depth),
    );
  }
}
