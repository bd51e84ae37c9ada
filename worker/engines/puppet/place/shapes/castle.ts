import type { Setting } from '../setting.ts';
import type { Sketch } from '../shapes/sketch.ts';

export function paintCastle(sketch: Sketch, setting: Setting, x: number, base: number): void {
  const { daylight, figureHeightPx: size } = setting;
  const turret = (dx: number, half: number, tall: number) => {
    const tx = x + dx * size;
    const wall = sketch.horizontal([
      [0, daylight.side < 0 ? daylight.paint('#dcd3c6', 0.35) : daylight.shadow('#b9b0ab', 0.35)],
      [1, daylight.side < 0 ? daylight.shadow('#b9b0ab', 0.35) : daylight.paint('#dcd3c6', 0.35)],
    ]);
    sketch.rect(tx - half * size, base - tall * size, half * 2 * size, tall * size, wall);
    for (let i = -2; i <= 2; i++)
      sketch.rect(
        tx + (i * half * size) / 2.1 - half * size * 0.14,
        base - tall * size - half * size * 0.3,
        half * size * 0.28,
        half * size * 0.35,
        daylight.paint('#dcd3c6', 0.35),
      );
    sketch.polygon(
      [
        [tx - half * size * 1.15, base - (tall + half * 0.2) * size],
        [tx, base - (tall + half * 3.4) * size],
        [tx + half * size * 1.15, base - (tall + half * 0.2) * size],
      ],
      daylight.paint('#5f74a6', 0.3),
    );
    sketch.rect(
      tx - half * size * 0.16,
      base - tall * size * 0.82,
      half * size * 0.32,
      half * size * 0.7,
      daylight.dark ? '#ffd27a' : daylight.shadow('#4f4a55', 0.3),
      `rx="${(half * size * 0.16).toFixed(1)}"`,
    );
  };
  for (const [dx, half, tall] of [
    [-0.12, 0.05, 0.62],
    [0.13, 0.045, 0.54],
    [-0.3, 0.06, 0.42],
    [0.31, 0.062, 0.46],
  ])
    turret(dx, half, tall);
  sketch.rect(
    x - size * 0.34,
    base - size * 0.24,
    size * 0.68,
    size * 0.24,
    daylight.paint('#cfc5ba', 0.32),
  );
  for (let i = -8; i <= 8; i++)
    sketch.rect(
      x + i * size * 0.04 - size * 0.011,
      base - size * 0.26,
      size * 0.022,
      size * 0.03,
      daylight.paint('#cfc5ba', 0.32),
    );
  turret(-0.4, 0.07, 0.3);
  turret(0.41, 0.07, 0.33);
}

export function paintSpire(
  sketch: Sketch,
  { daylight, figureHeightPx: size }: Setting,
  x: number,
  base: number,
): void {
  sketch.rect(
    x - size * 0.055,
    base - size * 0.42,
    size * 0.11,
    size * 0.42,
    daylight.paint('#d9c8ae', 0.4),
  );
  sketch.rect(
    x - daylight.side * size * 0.055 * 0 - size * 0.055,
    base - size * 0.42,
    size * 0.04,
    size * 0.42,
    daylight.shadow('#bfae98', 0.4),
  );
  sketch.polygon(
    [
      [x - size * 0.066, base - size * 0.42],
      [x, base - size * 0.66],
      [x + size * 0.066, base - size * 0.42],
    ],
    daylight.paint('#6f7f92', 0.4),
  );
  sketch.circle(
    x,
    base - size * 0.36,
    size * 0.024,
    daylight.dark ? '#ffdc94' : daylight.paint('#f7f1e2', 0.3),
  );
}
