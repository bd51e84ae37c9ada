import { mix } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import type { Point, Sketch } from './sketch.ts';

/** White walls, a tiled roof that is seen from its side, a door and windows. */
export function paintHouse(
  sketch: Sketch,
  setting: Setting,
  x: number,
  y: number,
  half: number,
  depth: number,
): void {
  const { daylight, chance, snowy } = setting;
  const tall = half * 0.95;
  const wall = daylight.paint('#f4ead8', depth);
  const roof = snowy ? '#f2f5f9' : chance.pick(['#b9674a', '#8f5f50', '#6f7482']);
  sketch.rect(x - half, y - tall, half * 2, tall, wall);
  const shade = daylight.side > 0 ? x - half : x + half * 0.4;
  sketch.rect(
    shade,
    y - tall,
    half * 0.6,
    tall,
    daylight.shadow('#e2d6c4', depth),
    'opacity="0.6"',
  );
  const eaves = half * 1.16;
  const top = y - tall * 1.75;
  const slope: Point[] = [
    [x - eaves, y - tall * 0.96],
    [x - half * 0.78, top],
    [x + half * 0.78, top],
    [x + eaves, y - tall * 0.96],
  ];
  const lit = daylight.paint(roof, depth);
  sketch.polygon(
    slope,
    sketch.vertical([
      [0, lit],
      [1, mix(lit, daylight.shadow(roof, depth), 0.5)],
    ]),
  );
  for (let row = 1; row < 4; row++) {
    const share = row / 4;
    const reach = half * 0.78 + (eaves - half * 0.78) * share;
    const rowY = top + (y - tall * 0.96 - top) * share;
    sketch.line(
      [
        [x - reach, rowY],
        [x + reach, rowY],
      ],
      daylight.shadow(roof, depth),
      half * 0.02,
      'opacity="0.5"',
    );
  }
  sketch.rect(
    x + half * 0.36,
    top - half * 0.24,
    half * 0.2,
    half * 0.42,
    daylight.shadow('#9a6a55', depth),
  );
  const glass = daylight.dark ? '#ffd283' : daylight.shadow('#6f8798', depth);
  const wood = daylight.shadow('#7a5238', depth);
  for (const at of [-0.6, 0.6]) {
    sketch.rect(x + at * half - half * 0.18, y - tall * 0.72, half * 0.36, tall * 0.36, wood);
    sketch.rect(x + at * half - half * 0.14, y - tall * 0.69, half * 0.28, tall * 0.3, glass);
    sketch.line(
      [
        [x + at * half, y - tall * 0.7],
        [x + at * half, y - tall * 0.38],
      ],
      wood,
      half * 0.03,
    );
  }
  sketch.rect(x - half * 0.17, y - tall * 0.66, half * 0.34, tall * 0.66, wood);
  if (daylight.dark) sketch.glow(x, y - tall * 0.5, half * 1.5, '#ffbf6a', 0.4);
}
