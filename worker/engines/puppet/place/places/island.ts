import { lighten, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintPalm } from '../shapes/palm.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { stiltHouses } from '../shapes/stilt-houses.ts';
import { glints, shoreline, surf } from '../shapes/surf.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  horizon: 0.46,
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    const shoreYPx = setting.groundYPx(1.5);
    return {
      layers: [
        far(setting, shoreYPx),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.25, to: 0.85 }),
        hills(setting),
        sail(setting),
        ...(daylight.clear && daylight.height >= 0 ? [glints(setting, shoreYPx)] : []),
        stiltHouses(setting),
        sandbar(setting, shoreYPx),
        surf(setting, shoreYPx, 0, 0.7, 0.2),
        palms(setting),
      ],
      reflection: 0.05,
    };
  },
};

/** A lagoon: pale over the sand, dark beyond the reef. */
function far(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 2);
  const deep = mix(daylight.paint('#1b6fae', 0.1), daylight.sky[0], 0.2);
  const lagoon = daylight.paint('#4fcfc9');
  sketch.rect(
    leftPx,
    horizonYPx,
    rightPx - leftPx,
    shoreYPx - horizonYPx + size * 0.05,
    sketch.vertical([
      [0, mix(deep, daylight.sky[2], 0.4)],
      [0.14, deep],
      [0.22, mix(deep, lagoon, 0.7)],
      [0.6, lagoon],
      [1, mix(lagoon, daylight.paint('#e9f2d8'), 0.55)],
    ]),
  );
  const reefYPx = horizonYPx + (shoreYPx - horizonYPx) * 0.18;
  const reef = Array.from(
    { length: 15 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 14,
      reefYPx + size * 0.004 * Math.sin(i * 2.1),
    ],
  );
  sketch.curve(reef, daylight.paint('#ffffff', 0.2), size * 0.006, 'opacity="0.75"');
  return { svg: sketch.svg(), depth: 1 };
}

/** The island itself: green and steep, with mist about its top, and a beach at its foot. */
function hills(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  for (const [share, rise, half, depth] of [
    [0.16, 0.2, 0.42, 0.7],
    [0.34, 0.36, 0.44, 0.56],
  ]) {
    const x = centreXPx + side * widthPx * share;
    const tall = size * rise * chance(0.9, 1.1);
    const wide = size * half;
    const outline: Point[] = [
      [x - wide, horizonYPx + 2],
      [x - wide * 0.62, horizonYPx - tall * 0.3],
      [x - wide * 0.3, horizonYPx - tall * 0.72],
      [x - wide * 0.1, horizonYPx - tall],
      [x + wide * 0.12, horizonYPx - tall * 0.9],
      [x + wide * 0.36, horizonYPx - tall * 0.5],
      [x + wide * 0.7, horizonYPx - tall * 0.22],
      [x + wide, horizonYPx + 2],
    ];
    sketch.path(
      `${smooth(outline)}Z`,
      sketch.vertical([
        [0, daylight.paint('#6fb074', depth)],
        [1, daylight.paint('#3f8a5c', depth)],
      ]),
    );
    // Gullies run down its shady flank.
    for (let i = 0; i < 5; i++) {
      const from = -0.12 + i * 0.09;
      sketch.curve(
        [
          [x + wide * from, horizonYPx - tall * (0.86 - i * 0.12)],
          [x + wide * (from + 0.07), horizonYPx - tall * (0.5 - i * 0.06)],
          [x + wide * (from + 0.2), horizonYPx - size * 0.01],
        ],
        daylight.shadow('#2f6f4c', depth),
        size * 0.007,
        'opacity="0.45"',
      );
    }
    sketch.ellipse(
      x,
      horizonYPx + 1,
      wide * 1.02,
      size * 0.008,
      daylight.paint('#f6e6bd', depth - 0.2),
    );
    sketch.glow(x - wide * 0.05, horizonYPx - tall * 0.95, wide * 0.5, '#ffffff', 0.35, tall * 0.2);
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

/** A sail that goes by. */
function sail(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.34;
  const y = horizonYPx + size * 0.022;
  const tall = size * 0.085;
  sketch.polygon(
    [
      [x, y - tall],
      [x, y - tall * 0.12],
      [x + tall * 0.5, y - tall * 0.14],
    ],
    daylight.paint('#ffffff', 0.2),
  );
  sketch.polygon(
    [
      [x - tall * 0.05, y - tall * 0.88],
      [x - tall * 0.05, y - tall * 0.14],
      [x - tall * 0.34, y - tall * 0.14],
    ],
    daylight.paint('#f2dcc4', 0.25),
  );
  sketch.path(
    `M${x - tall * 0.4} ${y - tall * 0.09}L${x + tall * 0.56} ${y - tall * 0.09}L${x + tall * 0.42} ${y}L${x - tall * 0.28} ${y}Z`,
    daylight.shadow('#8a4a3c', 0.2),
  );
  return {
    svg: sketch.svg(),
    depth: 0.9,
    life: { driftPxPerSecond: -daylight.side * size * 0.006 },
  };
}

function sandbar(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const dry = daylight.paint('#f8e9c6');
  const edge = shoreline(setting, shoreYPx - size * 0.004, 0.6);
  sketch.path(
    `${smooth(edge)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
    sketch.vertical([
      [0, mix(daylight.paint('#c9a878'), daylight.sky[1], 0.2)],
      [0.12, mix(daylight.paint('#dcc091'), daylight.sky[1], 0.1)],
      [0.3, dry],
      [1, daylight.paint('#ead2a0')],
    ]),
  );
  for (let i = 0; i < 50; i++) {
    const share = chance() ** 0.7;
    const y = shoreYPx + size * 0.1 + (heightPx - shoreYPx - size * 0.1) * share;
    const half = size * (0.02 + 0.08 * share) * chance(0.5, 1.2);
    const x = chance(leftPx, rightPx);
    sketch.curve(
      [
        [x - half, y],
        [x, y - half * 0.1],
        [x + half, y],
      ],
      i % 3 ? daylight.shadow('#e2c791') : lighten(dry, 0.5),
      size * (0.002 + 0.004 * share),
      'opacity="0.45"',
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Two palms that lean together, with a hammock between them. */
function palms(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const y = setting.groundYPx(1.3);
  const near = centreXPx + side * widthPx * 0.5;
  const away = centreXPx + side * widthPx * 0.27;
  for (const [x, height, lean] of [
    [away, 0.86, 0.1],
    [near, 1.02, -0.16],
  ]) {
    sketch.ellipse(x, y, size * 0.11, size * 0.013, daylight.shadow('#c9a878'), 'opacity="0.6"');
    const tall = size * height * chance(0.96, 1.04);
    paintPalm(sketch, setting, { x, y, height: tall, lean: side * size * lean, depth: 0.06 });
  }
  const [from, to]: [Point, Point] = [
    [away + side * size * 0.012, y - size * 0.24],
    [near - side * size * 0.015, y - size * 0.26],
  ];
  const middle: Point = [(from[0] + to[0]) / 2, y - size * 0.11];
  const cloth = daylight.paint(chance.pick(['#e2674f', '#f0b94a', '#4fa3b8']));
  const low: Point = [middle[0], middle[1] + size * 0.03];
  sketch.path(`${smooth([from, middle, to])}L${smooth([to, low, from]).slice(1)}Z`, cloth);
  sketch.curve([from, middle, to], lighten(cloth, 0.35), size * 0.006);
  return { svg: sketch.svg(), depth: 0.23 };
}
