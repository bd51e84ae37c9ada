import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintRoom, paintWindow } from '../shapes/room.ts';
import { Sketch } from '../shapes/sketch.ts';

const schemes = [
  { wall: '#e8dcc8', sofa: '#5f8a8b', rug: '#d98a5f', accent: '#e3b04b' },
  { wall: '#d5dfd6', sofa: '#c07a5a', rug: '#7f9f8a', accent: '#e6c067' },
  { wall: '#e6d3cd', sofa: '#6d7fa8', rug: '#c9a27e', accent: '#d9796a' },
];

export type Scheme = (typeof schemes)[number];

/** Colours that agree; warmer in the evening. */
export function homeColours({ chance, daylight, colours }: Setting): Scheme {
  const picked = chance.pick(schemes);
  const wall = mix(colours[0] ?? picked.wall, '#7a4f3a', daylight.dark ? 0.315 : 0);
  return { ...picked, wall };
}

/** Lamp light in the evening, else what comes through the window. */
export function homeLight({
  daylight,
}: Setting): Pick<Painting, 'light' | 'shadow' | 'reflection'> {
  return {
    light: {
      tint: daylight.dark ? [0.98, 0.87, 0.74] : [1, 0.97, 0.93],
      ambient: 0.65,
      keyColour: toRgb(daylight.dark ? '#ffcf8f' : '#fff1d8'),
      keyFrom: daylight.side < 0 ? 'left' : 'right',
      rim: null,
      rimStrength: 0,
    },
    shadow: { colour: [70, 48, 36], strength: 0.38, softness: 0.7 },
    reflection: 0.05,
  };
}

const back = 2.3;

/** The wall with a window, curtains and pictures. */
export function homeRoom(setting: Setting, { wall, accent }: Scheme, hasPictures = true): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintRoom(sketch, setting, {
    wall,
    floor: daylight.dark ? '#8a5a3c' : '#c08f63',
    distance: back,
  });
  const side = daylight.side;
  const width = size * 0.3;
  const x = centreXPx + side * widthPx * 0.33 - width / 2;
  const y = horizonYPx - size * 0.52;
  paintWindow(sketch, setting, x, y, width, size * 0.44);
  const cloth = mix(accent, '#fff6e6', 0.35);
  for (const edge of [-1, 1]) {
    const cx = x + width / 2 + edge * width * 0.62;
    for (let i = 0; i < 4; i++)
      sketch.rect(
        cx + (i - 2) * size * 0.02,
        y - size * 0.05,
        size * 0.0215,
        size * 0.66,
        i % 2 ? cloth : darken(cloth, 0.1),
        `rx="${(size * 0.006).toFixed(1)}"`,
      );
  }
  sketch.line(
    [
      [x - width * 0.3, y - size * 0.055],
      [x + width * 1.3, y - size * 0.055],
    ],
    '#6f5a48',
    size * 0.012,
  );
  if (!daylight.dark && daylight.clear) {
    const light = mix(daylight.sun, wall, 0.2);
    const foot = setting.groundYPx(1.5);
    sketch.polygon(
      [
        [x - side * size * 0.15, foot],
        [x + width - side * size * 0.15, foot],
        [x + width - side * size * 0.4, setting.groundYPx(1.05)],
        [x - side * size * 0.42, setting.groundYPx(1.05)],
      ],
      light,
      'opacity="0.38"',
    );
  }
  if (!hasPictures) return { svg: sketch.svg(), depth: 0.56 };
  // Pictures on the other side, at eye level.
  for (const [dx, dy, w, h] of [
    [0.3, 0.46, 0.13, 0.17],
    [0.44, 0.4, 0.09, 0.11],
    [0.43, 0.54, 0.08, 0.08],
  ]) {
    const px = centreXPx - side * widthPx * dx - (size * w) / 2;
    const py = horizonYPx - size * dy;
    sketch.rect(
      px,
      py,
      size * w,
      size * h,
      '#f8f3ea',
      `stroke="#7a5c46" stroke-width="${(size * 0.008).toFixed(1)}"`,
    );
    sketch.circle(
      px + size * w * 0.5,
      py + size * h * 0.45,
      size * w * 0.26,
      chance.pick([accent, '#7fa39a', '#c9785f']),
    );
    sketch.rect(
      px + size * w * 0.16,
      py + size * h * 0.66,
      size * w * 0.68,
      size * h * 0.16,
      chance.pick(['#5f7f86', '#b98a66']),
    );
  }
  return { svg: sketch.svg(), depth: 0.56 };
}

export function rug(setting: Setting, { rug: cloth }: Scheme): Layer {
  const { centreXPx, floorYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  for (const [share, fill] of [
    [1, cloth],
    [0.9, lighten(cloth, 0.35)],
    [0.82, cloth],
    [0.5, lighten(cloth, 0.2)],
  ] as const) {
    sketch.ellipse(
      centreXPx,
      floorYPx + size * 0.005,
      size * 0.4 * share,
      size * 0.075 * share,
      fill,
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

export function standardLamp(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.46;
  const y = setting.groundYPx(1.75);
  const top = y - size * 0.72;
  sketch.line(
    [
      [x, y],
      [x, top],
    ],
    '#4d4038',
    size * 0.01,
  );
  sketch.ellipse(x, y, size * 0.06, size * 0.012, '#4d4038');
  if (daylight.dark) sketch.glow(x, top, size * 0.6, '#ffc878', 0.75);
  sketch.polygon(
    [
      [x - size * 0.05, top - size * 0.08],
      [x + size * 0.05, top - size * 0.08],
      [x + size * 0.085, top + size * 0.05],
      [x - size * 0.085, top + size * 0.05],
    ],
    daylight.dark ? '#ffe6b3' : '#f4e6cc',
  );
  return { svg: sketch.svg(), depth: 0.38 };
}

export function homeDust(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#fff6df', size * 0.006, 0.2)],
    count: 24,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: -size * 0.01,
    swingPx: size * 0.03,
    swingSeconds: 8,
    scale: [0.4, 1] as const,
    opacity: 0.6,
    twinkle: { seconds: 5, low: 0 },
    before: 0.3,
    depth: 0.4,
  };
}
