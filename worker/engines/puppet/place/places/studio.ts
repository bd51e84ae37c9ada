import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { type Particles, softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';

/** Backdrops by mood; the first that was said. */
const byMood: readonly (readonly [string, string])[] = [
  ['romantic', '#e3a7b0'],
  ['cute', '#f2b8c6'],
  ['cool', '#56708f'],
  ['mysterious', '#5a4d7c'],
  ['sad', '#7f93ab'],
  ['calm', '#9fbfb4'],
  ['elegant', '#b9a58e'],
  ['energetic', '#e58f5c'],
  ['happy', '#efc25e'],
  ['dreamy', '#b9a9d9'],
  ['epic', '#8c5b56'],
];

const plain = ['#8fb0bf', '#c9a98f', '#a5b59a', '#b7a3bd', '#d3b184', '#94a5c4'];

export const place: Place = {
  outdoors: false,
  time: 'day',
  paint(setting): Painting {
    const { chance, daylight } = setting;
    const mood = byMood.find(([id]) => setting.moods.has(id))?.[1];
    const base = mix(
      setting.colours[0] ?? mood ?? chance.pick(plain),
      '#8a8580',
      daylight.dark ? 0.25 : 0,
    );
    const colour = daylight.dark ? darken(base, 0.35) : base;
    return {
      layers: [backdrop(setting, colour), lamps(setting, colour), dust(setting)],
      light: {
        tint: [1, 0.985, 0.96],
        ambient: 0.7,
        keyColour: toRgb('#fff3e0'),
        keyFrom: daylight.side < 0 ? 'left' : 'right',
        rim: toRgb(lighten(colour, 0.5)),
        rimStrength: 0.3,
      },
      shadow: { colour: toRgb(darken(colour, 0.65)), strength: 0.42, softness: 0.75 },
      reflection: 0.08,
    };
  },
};

/** Paper that comes down the wall and runs out over the floor. */
function backdrop(setting: Setting, colour: string): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    centreXPx,
    figureHeightPx: size,
  } = setting;
  const sketch = new Sketch();
  const width = rightPx - leftPx;
  const bend = horizonYPx + (floorYPx - horizonYPx) * 0.62;
  const share = bend / heightPx;
  sketch.rect(
    leftPx,
    0,
    width,
    heightPx,
    sketch.vertical([
      [0, darken(colour, 0.24)],
      [share * 0.55, colour],
      [share * 0.93, darken(colour, 0.07)],
      [share * 1.04, darken(colour, 0.02)],
      [share * 1.16, lighten(colour, 0.16)],
      [1, darken(colour, 0.06)],
    ]),
  );
  sketch.glow(
    centreXPx - setting.daylight.side * size * 0.05,
    floorYPx - size * 0.62,
    size * 0.75,
    lighten(colour, 0.6),
    0.75,
  );
  sketch.glow(centreXPx, floorYPx, size * 0.62, lighten(colour, 0.6), 0.5, size * 0.13);
  return { svg: sketch.svg(), depth: 0.3 };
}

/** Two lamps on stands, at the edges. */
function lamps(setting: Setting, colour: string): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const steel = darken(mix(colour, '#3a3a40', 0.75), 0.25);
  for (const side of [-1, 1]) {
    const isKey = side === daylight.side;
    const x = centreXPx + side * widthPx * 0.455;
    const foot = setting.groundYPx(isKey ? 1.25 : 1.5);
    const top = foot - size * (isKey ? 1.02 : 0.82);
    const toDancer = -side;
    for (const spread of [-1, 0, 1]) {
      sketch.line(
        [
          [x, foot - size * 0.16],
          [x + spread * size * 0.075, foot + (spread ? 0 : size * 0.014)],
        ],
        steel,
        size * 0.008,
      );
    }
    sketch.line(
      [
        [x, foot - size * 0.14],
        [x, top],
      ],
      steel,
      size * 0.009,
    );
    const reach = size * 0.11;
    sketch.polygon(
      [
        [x - toDancer * reach * 0.35, top - reach * 0.3],
        [x + toDancer * reach * 0.6, top - reach * 0.95],
        [x + toDancer * reach * 0.6, top + reach * 0.95],
        [x - toDancer * reach * 0.35, top + reach * 0.35],
      ],
      steel,
      `stroke="${steel}" stroke-width="${size * 0.01}" stroke-linejoin="round"`,
    );
    sketch.ellipse(x + toDancer * reach * 0.62, top, reach * 0.2, reach * 0.93, '#fff6e2');
    sketch.glow(x + toDancer * reach * 0.7, top, size * 0.3, '#fff1d2', isKey ? 0.75 : 0.45);
  }
  return { svg: sketch.svg(), depth: 0.25 };
}

function dust(setting: Setting): Particles {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffffff', size * 0.007, 0.1)],
    count: 26,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: -size * 0.012,
    swingPx: size * 0.03,
    swingSeconds: 9,
    scale: [0.4, 1],
    opacity: 0.4,
    twinkle: { seconds: 6, low: 0.1 },
    before: 0.3,
    depth: 0.4,
  };
}
