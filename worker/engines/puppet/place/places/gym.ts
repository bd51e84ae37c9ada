import { toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintRoom, paintWindow } from '../shapes/room.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'day',
  horizon: 0.42,
  paint(setting): Painting {
    return {
      layers: [room(setting), rack(setting), bars(setting), lamps(setting)],
      light: {
        tint: [1, 1, 1],
        ambient: 0.7,
        keyColour: toRgb('#ffffff'),
        keyFrom: 'above',
        rim: null,
        rimStrength: 0,
      },
      shadow: { colour: [30, 34, 40], strength: 0.42, softness: 0.7 },
      reflection: 0.14,
    };
  },
};

function room(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  paintRoom(sketch, setting, { wall: '#cfd6da', floor: '#4d545c', distance: 2.7 });
  const y = horizonYPx - size * 0.42;
  const accent = setting.colours[0] ?? '#f0803c';
  sketch.rect(
    setting.leftPx,
    y - size * 0.1,
    setting.rightPx - setting.leftPx,
    size * 0.03,
    accent,
  );
  // A wall of mirrors, and a window in the middle of the light.
  for (let i = -2; i <= 2; i++) {
    const x = centreXPx + i * widthPx * 0.205 - widthPx * 0.1;
    const mirror = sketch.vertical([
      [0, '#e9f1f5'],
      [0.6, '#c3d0d8'],
      [1, '#8e9aa2'],
    ]);
    sketch.rect(x, y, widthPx * 0.2, size * 0.5, mirror, 'stroke="#f4f6f7" stroke-width="2"');
    const shine = [
      [x + widthPx * 0.03, y + size * 0.3],
      [x + widthPx * 0.13, y + size * 0.05],
    ] as const;
    sketch.line(shine, '#ffffff', size * 0.02, 'opacity="0.35"');
  }
  const wide = size * 0.2;
  const side = centreXPx + daylight.side * widthPx * 0.4 - wide / 2;
  paintWindow(sketch, setting, side, y - size * 0.42, wide, size * 0.24);
  return { svg: sketch.svg(), depth: 0.6 };
}

/** Dumbbells in two rows. */
function rack(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.37;
  const y = setting.groundYPx(2);
  const steel = '#2c3138';
  for (const at of [-0.15, 0.15]) {
    sketch.line(
      [
        [x + at * size, y],
        [x + at * size, y - size * 0.28],
      ],
      steel,
      size * 0.016,
    );
  }
  const accent = setting.colours[0] ?? '#f0803c';
  for (const up of [0.12, 0.26]) {
    sketch.rect(x - size * 0.19, y - size * up, size * 0.38, size * 0.016, steel);
    for (let i = 0; i < 4; i++) {
      const dx = x + (i - 1.5) * size * 0.09;
      const dy = y - size * (up + 0.025);
      sketch.line(
        [
          [dx - size * 0.025, dy],
          [dx + size * 0.025, dy],
        ],
        '#9aa2aa',
        size * 0.01,
      );
      for (const end of [-0.026, 0.026]) {
        const fill = i % 2 ? accent : '#3a414a';
        sketch.rect(
          dx + size * end - size * 0.01,
          dy - size * 0.024,
          size * 0.02,
          size * 0.048,
          fill,
          'rx="3"',
        );
      }
    }
  }
  return { svg: sketch.svg(), depth: 0.5 };
}

/** A barbell on its stand, and a ball. */
function bars(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.47;
  const y = setting.groundYPx(1.7);
  const bar = y - size * 0.42;
  for (const at of [-0.1, 0.1]) {
    sketch.line(
      [
        [x + at * size, y],
        [x + at * size, bar - size * 0.05],
      ],
      '#2c3138',
      size * 0.022,
    );
    sketch.line(
      [
        [x + at * size - size * 0.05, y],
        [x + at * size + size * 0.05, y],
      ],
      '#2c3138',
      size * 0.02,
    );
  }
  sketch.line(
    [
      [x - size * 0.26, bar],
      [x + size * 0.26, bar],
    ],
    '#c3c9ce',
    size * 0.013,
  );
  const accent = setting.colours[0] ?? '#f0803c';
  for (const side of [-1, 1]) {
    for (const [out, half, fill] of [
      [0.17, 0.075, '#262b31'],
      [0.195, 0.06, accent],
      [0.218, 0.04, '#3a414a'],
    ] as const) {
      const px = x + side * size * out - size * 0.011;
      sketch.rect(px, bar - size * half, size * 0.022, size * half * 2, fill, 'rx="3"');
    }
  }
  const radius = size * 0.085;
  const ball = sketch.radial([
    [0, '#8fd0e8'],
    [0.6, '#4fa3c7'],
    [1, '#2f7a9c'],
  ]);
  sketch.circle(x - daylight.side * size * 0.02, y + size * 0.02 - radius, radius, ball);
  return { svg: sketch.svg(), depth: 0.42 };
}

/** Lamps in rows under the ceiling; they hum a little. */
function lamps(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  for (const at of [-0.3, 0.3]) {
    const x = centreXPx + at * widthPx;
    sketch.glow(x, size * 0.05, size * 0.34, '#ffffff', 0.75, size * 0.16);
    sketch.rect(x - size * 0.13, size * 0.03, size * 0.26, size * 0.022, '#ffffff', 'rx="4"');
  }
  const life = { pulse: { low: 0.86, high: 1, seconds: 3 } };
  return { svg: sketch.svg(), depth: 0.5, glow: true, life };
}
