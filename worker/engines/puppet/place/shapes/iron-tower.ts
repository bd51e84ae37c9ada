import type { Setting } from '../setting.ts';
import type { Point, Sketch } from '../shapes/sketch.ts';

export function paintIronTower(
  sketch: Sketch,
  { daylight }: Setting,
  x: number,
  base: number,
  height: number,
): void {
  const iron = daylight.dark ? '#e8b060' : daylight.paint('#8c7568', 0.42);
  const dim = daylight.dark ? '#b98242' : daylight.shadow('#7a6660', 0.42);
  if (daylight.dark) sketch.glow(x, base - height * 0.4, height * 0.6, '#ffb860', 0.45);
  // The legs' outer edge: half of the width at each height, which falls off as the real one's does.
  const half = (share: number) => height * (0.016 + 0.19 * Math.exp(-4.2 * share));
  const edge = (side: number, inner: number): Point[] =>
    Array.from({ length: 15 }, (_, i) => {
      const share = i / 14;
      return [x + side * half(share) * inner, base - height * 0.93 * share];
    });
  for (const side of [-1, 1])
    sketch.polygon(
      [...edge(side, 1), ...edge(side, 0.62).reverse()],
      side === daylight.side ? iron : dim,
    );
  for (const share of [0.2, 0.42]) {
    const wide = half(share) * 1.16;
    sketch.rect(
      x - wide,
      base - height * 0.93 * share - height * 0.008,
      wide * 2,
      height * 0.024,
      iron,
    );
  }
  sketch.path(
    `M${x - half(0.1) * 0.62} ${base - height * 0.02}Q${x} ${base - height * 0.27} ${x + half(0.1) * 0.62} ${base - height * 0.02}`,
    'none',
    `stroke="${iron}" stroke-width="${(height * 0.014).toFixed(1)}"`,
  );
  for (let i = 0; i < 13; i++) {
    const [from, to] = [0.22 + (i / 13) * 0.72, 0.22 + ((i + 1) / 13) * 0.72];
    const [fromY, toY] = [base - height * 0.93 * from, base - height * 0.93 * to];
    sketch.line(
      [
        [x - half(from) * 0.8, fromY],
        [x + half(to) * 0.8, toY],
      ],
      iron,
      height * 0.005,
    );
    sketch.line(
      [
        [x + half(from) * 0.8, fromY],
        [x - half(to) * 0.8, toY],
      ],
      dim,
      height * 0.005,
    );
  }
  sketch.rect(x - height * 0.02, base - height * 0.95, height * 0.04, height * 0.025, iron);
  sketch.line(
    [
      [x, base - height * 0.95],
      [x, base - height],
    ],
    iron,
    height * 0.008,
  );
}
