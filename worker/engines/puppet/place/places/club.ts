import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { crowd } from '../shapes/crowd.ts';
import { floor, lamps, tiles } from '../shapes/dance-floor.ts';
import { ball } from '../shapes/mirror-ball.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'night',
  horizon: 0.4,
  paint(setting): Painting {
    const { chance, daylight } = setting;
    const [first, second] =
      setting.colours.length > 0
        ? [setting.colours[0], setting.colours[1] ?? lamps[1]]
        : chance.pick([
            ['#ff3d9a', '#2fd8ff'],
            ['#8f5bff', '#ff9a3f'],
            ['#2f7bff', '#ff4fd0'],
          ]);
    return {
      layers: [
        room(setting, first, second),
        crowd(setting, 2.6, mix('#160a26', first, 0.12)),
        floor(setting, first, second),
        ...tiles(setting),
        ...lasers(setting, first, second),
        crowd(setting, 1.6, '#0e0719'),
        ball(setting),
        flecks(setting),
      ],
      light: {
        tint: [0.9, 0.78, 0.98],
        ambient: 0.45,
        keyColour: toRgb(lighten(first, 0.3)),
        keyFrom: daylight.side < 0 ? 'left' : 'right',
        rim: toRgb(second),
        rimStrength: 0.75,
      },
      shadow: { colour: [12, 4, 24], strength: 0.45, softness: 0.6 },
      reflection: 0.25,
    };
  },
};

function room(setting: Setting, first: string, second: string): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    horizonYPx,
    widthPx,
    figureHeightPx: size,
    chance,
  } = setting;
  const sketch = new Sketch();
  const deep = mix('#150a28', darken(first, 0.75), 0.35);
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, darken(deep, 0.4)],
      [0.6, mix(deep, first, 0.16)],
      [1, deep],
    ]),
  );
  sketch.glow(centreXPx - widthPx * 0.35, horizonYPx - size * 0.25, size * 0.7, first, 0.55);
  sketch.glow(centreXPx + widthPx * 0.35, horizonYPx - size * 0.25, size * 0.7, second, 0.5);
  // Loudspeakers in stacks, and the desk between them.
  const base = setting.groundYPx(3.4);
  for (const side of [-1, 1]) {
    for (let i = 0; i < 3; i++) {
      const half = size * 0.1;
      const x = centreXPx + side * widthPx * 0.37;
      const y = base - size * 0.2 * (i + 1);
      sketch.rect(
        x - half,
        y,
        half * 2,
        size * 0.195,
        '#0d0916',
        `rx="${(size * 0.01).toFixed(1)}" stroke="${mix('#2a2038', side < 0 ? first : second, 0.4)}" stroke-width="${(size * 0.005).toFixed(1)}"`,
      );
      for (const [dy, radius] of [
        [0.12, 0.062],
        [0.038, 0.026],
      ]) {
        sketch.circle(x, y + size * dy, size * radius, '#221a30');
        sketch.circle(x, y + size * dy, size * radius * 0.62, '#0b0712');
        sketch.circle(x, y + size * dy, size * radius * 0.2, '#3a3048');
      }
    }
  }
  const desk = base - size * 0.17;
  sketch.rect(centreXPx - widthPx * 0.2, desk, widthPx * 0.4, size * 0.17, '#120b1e');
  sketch.rect(
    centreXPx - widthPx * 0.2,
    desk - size * 0.012,
    widthPx * 0.4,
    size * 0.016,
    lighten(first, 0.2),
  );
  // Bars of an equaliser on the wall behind.
  for (let i = 0; i < 17; i++) {
    const x = centreXPx + (i - 8) * widthPx * 0.032;
    const tall = size * (0.06 + 0.17 * Math.abs(Math.sin(i * 1.7)) * chance(0.6, 1));
    sketch.rect(
      x - widthPx * 0.011,
      desk - size * 0.07 - tall,
      widthPx * 0.022,
      tall,
      sketch.vertical([
        [0, second, 0.9],
        [1, first, 0.75],
      ]),
    );
  }
  return { svg: sketch.svg(), depth: 0.7 };
}

function lasers(setting: Setting, first: string, second: string): Layer[] {
  const { centreXPx, widthPx, heightPx, figureHeightPx: size } = setting;
  return [-1, 1].flatMap((side, s) =>
    [0, 1].map((i) => {
      const sketch = new Sketch();
      const colour = (s + i) % 2 ? first : second;
      const x = centreXPx + side * widthPx * (0.16 + 0.22 * i);
      const lean = side * size * (0.2 + 0.1 * i);
      sketch.polygon(
        [
          [x - 2, -4],
          [x + 2, -4],
          [x + lean + size * 0.07, heightPx * 0.8],
          [x + lean - size * 0.07, heightPx * 0.8],
        ],
        sketch.vertical([
          [0, lighten(colour, 0.4), 0.85],
          [0.5, colour, 0.3],
          [1, colour, 0],
        ]),
        sketch.blur(size * 0.004),
      );
      return {
        svg: sketch.svg(),
        depth: 0.5,
        glow: true,
        life: {
          swing: { pivotYPx: 0, tangent: 0.2, seconds: 3.9 + i, phase: s * 0.5 + i * 0.2 },
          pulse: { low: 0.45, high: 1, seconds: 2.2, phase: i * 0.5 },
        },
      };
    }),
  );
}

/** Specks of the ball's light that wander over everything. */
function flecks(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: ['#ffffff', '#ffc4e4', '#c4ecff'].map((colour) => softDot(colour, size * 0.014, 0.35)),
    count: 60,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    xPxPerSecond: size * 0.1,
    scale: [0.4, 1] as const,
    glow: true,
    opacity: 0.75,
    twinkle: { seconds: 2.1, low: 0.05 },
    before: 0.12,
    depth: 0.5,
  };
}
