import { mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { stands } from '../shapes/stands.ts';

export const place: Place = {
  outdoors: true,
  time: 'day',
  horizon: 0.42,
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.4, 8),
        cloudLayer(setting, horizonYPx, { count: 3, from: 0.05, to: 0.35 }),
        stands(setting),
        ground(setting),
        masts(setting),
        flashes(setting),
      ],
      ...(daylight.dark
        ? {
            light: {
              tint: [0.95, 0.97, 1] as const,
              ambient: 0.6,
              keyFrom: 'above' as const,
              keyColour: [245, 248, 255] as const,
              rim: [235, 242, 255] as const,
              rimStrength: 0.5,
            },
            shadow: { strength: 0.45, softness: 0.5 },
          }
        : {}),
    };
  },
};

function far(setting: Setting): Layer {
  const sketch = new Sketch();
  paintSky(sketch, setting, setting.horizonYPx + 4);
  return { svg: sketch.svg(), depth: 1 };
}

function ground(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    snowy,
  } = setting;
  const sketch = new Sketch();
  const lit = (colour: string) =>
    daylight.dark ? mix(daylight.paint(colour), colour, 0.6) : daylight.paint(colour);
  const top = horizonYPx + size * 0.05;
  const [bright, dim] = snowy ? ['#f2f6fa', '#e2e9f1'] : ['#6cbb4e', '#57a745'];
  const rows = [30, 8, 5, 3.6, 2.8, 2.2, 1.8, 1.5, 1.27, 1.08, 0.93, 0.8, 0.68];
  for (let i = 0; i + 1 < rows.length; i++) {
    const [from, to] = [
      Math.max(top, setting.groundYPx(rows[i])),
      Math.max(top, setting.groundYPx(rows[i + 1])),
    ];
    sketch.rect(leftPx, from, rightPx - leftPx, to - from + 1, lit(i % 2 ? bright : dim));
  }
  sketch.rect(leftPx, setting.groundYPx(0.68), rightPx - leftPx, heightPx, lit(dim));
  const white = lit('#ffffff');
  const half = (share: number, y: number) =>
    (widthPx * share * (y - horizonYPx)) / (floorYPx - horizonYPx);
  const line = (y: number) =>
    sketch.rect(leftPx, y, rightPx - leftPx, Math.max(1.2, half(0.008, y)), white);
  line(setting.groundYPx(6));
  line(setting.groundYPx(1.02));
  // The circle in the middle, with the dancer on its spot.
  sketch.ellipse(
    centreXPx,
    setting.groundYPx(1.02),
    half(0.62, floorYPx),
    (setting.groundYPx(0.8) - setting.groundYPx(1.4)) * 0.52,
    'none',
    `stroke="${white}" stroke-width="${(size * 0.009).toFixed(1)}"`,
  );
  sketch.ellipse(centreXPx, setting.groundYPx(1.02), size * 0.02, size * 0.005, white);
  const goal = setting.groundYPx(6);
  const wide = half(0.62, goal);
  const tall = wide * 0.62;
  const gx = centreXPx + daylight.side * widthPx * 0.24;
  for (let i = 0; i <= 10; i++)
    sketch.line(
      [
        [gx - wide + (wide * i) / 5, goal],
        [gx - wide + (wide * i) / 5, goal - tall],
      ],
      white,
      0.8,
      'opacity="0.45"',
    );
  for (let i = 0; i <= 4; i++)
    sketch.line(
      [
        [gx - wide, goal - (tall * i) / 4],
        [gx + wide, goal - (tall * i) / 4],
      ],
      white,
      0.8,
      'opacity="0.45"',
    );
  sketch.line(
    [
      [gx - wide, goal],
      [gx - wide, goal - tall],
      [gx + wide, goal - tall],
      [gx + wide, goal],
    ],
    white,
    size * 0.008,
  );
  sketch.rect(
    leftPx,
    floorYPx,
    rightPx - leftPx,
    heightPx - floorYPx,
    sketch.vertical([
      [0, '#0c2a14', 0],
      [1, '#0c2a14', 0.3],
    ]),
  );
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Floodlights on masts at both sides. */
function masts(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const steel = daylight.shadow('#8d95a3', 0.3);
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * 0.4;
    const top = horizonYPx - size * 0.88;
    sketch.line(
      [
        [x, horizonYPx - size * 0.45],
        [x, top],
      ],
      steel,
      size * 0.014,
    );
    sketch.polygon(
      [
        [x - size * 0.1, top - size * 0.07],
        [x + size * 0.1, top - size * 0.07],
        [x + size * 0.09, top + size * 0.05],
        [x - size * 0.09, top + size * 0.05],
      ],
      steel,
    );
    for (let row = 0; row < 3; row++) {
      for (let i = 0; i < 5; i++) {
        const [lx, ly] = [x + (i - 2) * size * 0.037, top - size * 0.048 + row * size * 0.036];
        if (daylight.dark) sketch.glow(lx, ly, size * 0.05, '#ffffff', 0.8);
        sketch.circle(
          lx,
          ly,
          size * 0.0125,
          daylight.dark ? '#ffffff' : daylight.paint('#f6f8fb', 0.15),
        );
      }
    }
    if (daylight.dark) sketch.glow(x, top, size * 0.5, '#dfeaff', 0.75);
  }
  return { svg: sketch.svg(), depth: 0.86 };
}

/** Cameras in the crowd. */
function flashes(setting: Setting) {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffffff', size * 0.014, 0.2)],
    count: 34,
    area: {
      left: leftPx,
      right: rightPx,
      top: horizonYPx - size * 0.6,
      bottom: horizonYPx - size * 0.05,
    },
    scale: [0.5, 1] as const,
    glow: true,
    twinkle: { seconds: 2.7, low: 0 },
    opacity: 0.8,
    depth: 0.88,
    shows: 'people',
  };
}
