import { darken, lighten, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { dust, readingLight, readingRoom, shine, spines } from '../shapes/reading-room.ts';
import { paintWindow } from '../shapes/room.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    return {
      layers: [
        readingRoom(setting, { wall: '#b08a62', floor: '#8a5c3d', distance: 5.4 }),
        endWall(setting),
        shelves(setting),
        shine(setting),
        desk(setting),
        dust(setting),
      ],
      ...readingLight(setting),
    };
  },
};

/** At the far end: a tall window over the last shelves. */
function endWall(setting: Setting): Layer {
  const { centreXPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const base = setting.groundYPx(5.4);
  sketch.rect(centreXPx - size * 0.34, base - size * 0.56, size * 0.68, size * 0.56, '#7a5538');
  sketch.rect(centreXPx - size * 0.36, base - size * 0.58, size * 0.72, size * 0.03, '#5f3f2a');
  paintWindow(
    sketch,
    setting,
    centreXPx - size * 0.1,
    horizonYPx - size * 0.46,
    size * 0.2,
    size * 0.4,
    '#6a4930',
  );
  sketch.glow(
    centreXPx,
    horizonYPx - size * 0.25,
    size * 0.42,
    daylight.dark ? '#ffc878' : '#fff0cc',
    daylight.dark ? 0.4 : 0.75,
  );
  return { svg: sketch.svg(), depth: 0.82 };
}

/** Shelves in perspective on both sides, full of books. */
function shelves(setting: Setting): Layer {
  const {
    centreXPx,
    widthPx,
    horizonYPx,
    floorYPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const out = widthPx * 0.52;
  const at = (side: number, distance: number, up: number): Point => [
    centreXPx + (side * out) / distance,
    horizonYPx + (floorYPx - horizonYPx) / distance - (size * up) / distance,
  ];
  const dim = daylight.dark ? 0.22 : 0;
  const levels = 8;
  const tall = 2.3;
  for (const side of [-1, 1]) {
    const isLit = side !== daylight.side;
    const wood = darken('#7a4f33', (isLit ? 0 : 0.14) + dim);
    sketch.polygon(
      [at(side, 5.4, 0), at(side, 5.4, tall), at(side, 0.8, tall), at(side, 0.8, 0)],
      darken(wood, 0.45),
    );
    for (let distance = 5.4; distance > 0.82; distance *= 0.78) {
      const end = Math.max(0.8, distance * 0.78);
      for (let level = 0; level < levels; level++) {
        const up = 0.06 + (level * (tall - 0.1)) / levels;
        const room = (tall - 0.1) / levels;
        const count = 11;
        for (let i = 0; i < count; i++) {
          if (chance() < 0.07) continue;
          const from = distance + ((end - distance) * (i + 0.06)) / count;
          const to = distance + ((end - distance) * (i + 0.96)) / count;
          const height = room * chance(0.58, 0.86);
          const fade = Math.min(0.45, (distance - 0.8) * 0.1);
          const fill = mix(
            darken(chance.pick(spines), (isLit ? 0.02 : 0.2) + dim),
            '#c9a878',
            fade,
          );
          sketch.polygon(
            [
              at(side, from, up),
              at(side, from, up + height),
              at(side, to, up + height),
              at(side, to, up),
            ],
            fill,
          );
        }
      }
      for (let level = 0; level <= levels; level++) {
        const up = 0.05 + (level * (tall - 0.1)) / levels;
        sketch.polygon(
          [
            at(side, distance, up - 0.03),
            at(side, distance, up),
            at(side, end, up),
            at(side, end, up - 0.03),
          ],
          lighten(wood, 0.08),
        );
      }
      sketch.polygon(
        [
          at(side, distance, 0),
          at(side, distance, tall),
          at(side, distance * 0.965, tall),
          at(side, distance * 0.965, 0),
        ],
        lighten(wood, 0.14),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.35 };
}

/** A reading lamp and books in a pile, at one side; a ladder at the other. */
function desk(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const x = centreXPx + side * widthPx * 0.42;
  const y = setting.groundYPx(1.45);
  const wood = '#6a4029';
  const table = y - size * 0.3;
  sketch.ellipse(x, y, size * 0.2, size * 0.02, '#2a1a12', 'opacity="0.4"');
  for (const at of [-0.15, 0.15])
    sketch.rect(x + at * size - size * 0.012, table, size * 0.024, size * 0.3, darken(wood, 0.2));
  sketch.rect(x - size * 0.2, table - size * 0.02, size * 0.4, size * 0.035, wood, 'rx="3"');
  let pile = table - size * 0.02;
  for (let i = 0; i < 4; i++) {
    pile -= size * 0.024;
    sketch.rect(
      x + side * size * 0.04 - size * 0.06 + chance(-3, 3),
      pile,
      size * 0.12,
      size * 0.022,
      spines[(i * 3 + 1) % spines.length],
      'rx="2"',
    );
  }
  const lx = x - side * size * 0.09;
  sketch.rect(
    lx - size * 0.035,
    table - size * 0.03,
    size * 0.07,
    size * 0.012,
    '#b08d4a',
    'rx="2"',
  );
  sketch.line(
    [
      [lx, table - size * 0.03],
      [lx, table - size * 0.14],
    ],
    '#b08d4a',
    size * 0.009,
  );
  sketch.glow(lx, table - size * 0.13, size * 0.26, '#ffd58a', 0.8);
  sketch.path(
    `M${lx - size * 0.075} ${table - size * 0.125}Q${lx - size * 0.06} ${table - size * 0.185} ${lx} ${table - size * 0.185}Q${lx + size * 0.06} ${table - size * 0.185} ${lx + size * 0.075} ${table - size * 0.125}Z`,
    '#2f7a5c',
  );
  const px = centreXPx - side * widthPx * 0.41;
  const foot = setting.groundYPx(1.5);
  for (const at of [-0.055, 0.055])
    sketch.line(
      [
        [px + at * size, foot],
        [px + at * size * 0.8 - side * size * 0.09, foot - size * 1.15],
      ],
      '#8a5a38',
      size * 0.017,
    );
  for (let i = 1; i < 10; i++) {
    const share = i / 10;
    const cx = px - side * size * 0.09 * share;
    sketch.line(
      [
        [cx - size * 0.052, foot - size * 1.15 * share],
        [cx + size * 0.052, foot - size * 1.15 * share],
      ],
      '#a06c45',
      size * 0.012,
    );
  }
  return { svg: sketch.svg(), depth: 0.3 };
}
