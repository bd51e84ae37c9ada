import { toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { bareHills, hangingDust, lunarGround } from '../shapes/lunar.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'night',
  paint(setting): Painting {
    return {
      layers: [
        sky(setting),
        stars(setting),
        bareHills(setting, dust, '#2a2c40'),
        lunarGround(setting, dust),
        lander(setting),
        hangingDust(setting, dust),
      ],
      light: {
        tint: [0.93, 0.94, 1],
        ambient: 0.3,
        keyColour: toRgb('#ffffff'),
        keyFrom: setting.daylight.side < 0 ? 'left' : 'right',
        rim: toRgb('#bfd8ff'),
        rimStrength: 0.5,
      },
      shadow: { colour: [14, 14, 24], strength: 0.62, softness: 0.25 },
    };
  },
};

const dust = '#b9b7c0';

function sky(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, '#04050f'],
      [0.5, '#0b0f26'],
      [1, '#151a38'],
    ]),
  );
  for (let i = 0; i < 240; i++)
    sketch.circle(
      chance(leftPx, rightPx),
      chance(0, horizonYPx),
      size * 0.002 * chance(0.4, 1.5),
      '#ffffff',
      `opacity="${chance(0.3, 1).toFixed(2)}"`,
    );
  paintEarth(
    sketch,
    setting,
    centreXPx - daylight.side * widthPx * 0.29,
    horizonYPx - size * 0.72,
    size * 0.15,
  );
  return { svg: sketch.svg(), depth: 1 };
}

/** The earth: blue, with land and cloud, dark on one side. */
function paintEarth(
  sketch: Sketch,
  { daylight, chance }: Setting,
  x: number,
  y: number,
  radius: number,
): void {
  sketch.glow(x, y, radius * 1.9, '#6fb4ff', 0.6);
  sketch.add(`<clipPath id="earth"><circle cx="${x}" cy="${y}" r="${radius}"/></clipPath>`);
  sketch.circle(
    x,
    y,
    radius,
    sketch.vertical([
      [0, '#4fa0e8'],
      [1, '#1f5fb0'],
    ]),
  );
  sketch.group('clip-path="url(#earth)"', () => {
    const lands: [number, number, number, number][] = [
      [-0.45, -0.35, 0.42, 0.28],
      [-0.25, -0.05, 0.2, 0.3],
      [-0.18, 0.42, 0.2, 0.34],
      [0.5, -0.4, 0.45, 0.24],
      [0.42, 0.05, 0.28, 0.34],
      [0.75, 0.5, 0.22, 0.14],
    ];
    for (const [dx, dy, rx, ry] of lands) {
      for (let i = 0; i < 4; i++)
        sketch.ellipse(
          x + radius * (dx + chance(-0.1, 0.1)),
          y + radius * (dy + chance(-0.1, 0.1)),
          radius * rx * chance(0.5, 0.9),
          radius * ry * chance(0.5, 0.9),
          i % 2 ? '#6fae5a' : '#8fb86a',
        );
    }
    for (let i = 0; i < 8; i++)
      sketch.ellipse(
        x + radius * chance(-0.9, 0.9),
        y + radius * chance(-0.9, 0.9),
        radius * chance(0.2, 0.5),
        radius * chance(0.04, 0.09),
        '#ffffff',
        'opacity="0.85"',
      );
    sketch.ellipse(x, y - radius * 0.97, radius * 0.5, radius * 0.16, '#ffffff');
    sketch.circle(
      x - daylight.side * radius * 0.75,
      y + radius * 0.25,
      radius * 1.3,
      '#030614',
      'opacity="0.5"',
    );
  });
}

function stars(setting: Setting) {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffffff', size * 0.01, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: horizonYPx * 0.9 },
    scale: [0.4, 1] as const,
    glow: true,
    twinkle: { seconds: 3.4, low: 0.1 },
    depth: 1,
  };
}

/** A lander on four legs, far off. */
function lander(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.34;
  const y = setting.groundYPx(3);
  const unit = size * 0.06;
  sketch.ellipse(x - daylight.side * unit, y, unit * 2.6, unit * 0.25, '#22232f', 'opacity="0.7"');
  for (const at of [-1, 1]) {
    sketch.line(
      [
        [x + at * unit * 0.8, y - unit * 1.3],
        [x + at * unit * 1.9, y],
      ],
      '#c9a34e',
      unit * 0.14,
    );
    sketch.ellipse(x + at * unit * 1.9, y, unit * 0.4, unit * 0.12, '#d9d3c6');
  }
  sketch.polygon(
    [
      [x - unit * 1.2, y - unit * 0.8],
      [x + unit * 1.2, y - unit * 0.8],
      [x + unit * 1.3, y - unit * 1.7],
      [x - unit * 1.3, y - unit * 1.7],
    ],
    '#d2a742',
  );
  sketch.polygon(
    [
      [x - unit * 0.9, y - unit * 1.7],
      [x + unit * 0.9, y - unit * 1.7],
      [x + unit * 0.6, y - unit * 2.9],
      [x - unit * 0.6, y - unit * 2.9],
    ],
    sketch.horizontal([
      [0, daylight.side < 0 ? '#f2f2f6' : '#8f90a0'],
      [1, daylight.side < 0 ? '#8f90a0' : '#f2f2f6'],
    ]),
  );
  sketch.circle(x, y - unit * 2.2, unit * 0.28, '#23262f');
  sketch.line(
    [
      [x, y - unit * 2.9],
      [x, y - unit * 3.7],
    ],
    '#c9c9d4',
    unit * 0.08,
  );
  sketch.ellipse(x, y - unit * 3.75, unit * 0.4, unit * 0.14, '#e8e8f0');
  return { svg: sketch.svg(), depth: 0.68 };
}
