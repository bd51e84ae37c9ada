import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { dust, readingLight, readingRoom, shine, spines } from '../shapes/reading-room.ts';
import { paintWindow } from '../shapes/room.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'morning',
  horizon: 0.42,
  paint(setting): Painting {
    // An office has the same tables.
    const isOffice = setting.kind === 'office';
    const wall = isOffice ? '#dfe4e6' : '#e9e2cf';
    const floor = isOffice ? '#8f9499' : '#b98a60';
    return {
      layers: [
        readingRoom(setting, { wall, floor, distance: 2.8 }),
        desks(setting),
        shine(setting),
        dust(setting),
      ],
      ...readingLight(setting),
    };
  },
};

/** A board on the wall, and rows of desks at both sides. */
function desks(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, kind, chance } = setting;
  const sketch = new Sketch();
  const isClass = kind !== 'office';
  const x = centreXPx - widthPx * 0.3;
  const y = horizonYPx - size * 0.44;
  sketch.rect(
    x - size * 0.015,
    y - size * 0.015,
    widthPx * 0.6 + size * 0.03,
    size * 0.38,
    '#9a7048',
  );
  sketch.rect(x, y, widthPx * 0.6, size * 0.35, isClass ? '#2f5f4c' : '#f7f9fa');
  const chalk = isClass ? '#e8efe8' : '#4a78a8';
  for (const side of [0.03, 0.66]) {
    for (let i = 0; i < 4; i++)
      sketch.line(
        [
          [x + widthPx * 0.6 * side, y + size * (0.06 + 0.06 * i)],
          [x + widthPx * 0.6 * (side + chance(0.14, 0.28)), y + size * (0.06 + 0.06 * i)],
        ],
        chalk,
        size * 0.007,
        'opacity="0.8"',
      );
  }
  paintWindow(
    sketch,
    setting,
    centreXPx + daylight.side * widthPx * 0.46 - size * 0.08,
    y - size * 0.06,
    size * 0.16,
    size * 0.42,
  );
  for (const distance of [2.3, 1.6]) {
    for (const side of [-1, 1]) {
      const tall = (size * 0.42) / distance;
      const dx = centreXPx + (side * widthPx * 0.6) / distance ** 0.8;
      const dy = setting.groundYPx(distance);
      const half = (size * 0.24) / distance;
      for (const leg of [-0.85, 0.85])
        sketch.line(
          [
            [dx + leg * half, dy],
            [dx + leg * half, dy - tall],
          ],
          '#6f747a',
          size * 0.01,
        );
      sketch.rect(
        dx - half,
        dy - tall - size * 0.02,
        half * 2,
        size * 0.03,
        isClass ? '#c99a63' : '#e6e2da',
        'rx="2"',
      );
      if (isClass)
        sketch.rect(
          dx - half * 0.4,
          dy - tall - size * 0.035,
          half * 0.8,
          size * 0.015,
          chance.pick(spines),
        );
      else
        sketch.rect(
          dx - half * 0.5,
          dy - tall - half * 0.85,
          half,
          half * 0.7,
          '#2b2f36',
          'rx="2"',
        );
    }
  }
  return { svg: sketch.svg(), depth: 0.5 };
}
