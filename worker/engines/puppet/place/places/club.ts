import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

const lamps = ['#ff3d9a', '#2fd8ff', '#ffd23f', '#8f5bff', '#4df0a0'];

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

/** Dark dancers who leave the middle free. */
function crowd(setting: Setting, distance: number, fill: string): Layer {
  const { centreXPx, widthPx, chance } = setting;
  const sketch = new Sketch();
  const count = distance > 2 ? 9 : 4;
  const foot = setting.groundYPx(distance);
  const tall = setting.sizePx(distance) * 0.96;
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const from = distance > 2 ? 0.18 : 0.44;
    const x =
      centreXPx +
      side * widthPx * (from + (0.4 * Math.floor(i / 2)) / (count / 2) + chance(-0.03, 0.03));
    const height = tall * chance(0.88, 1.06);
    const head: Point = [x, foot - height * 0.92];
    sketch.ellipse(head[0], head[1], height * 0.058, height * 0.075, fill);
    sketch.path(
      `M${x - height * 0.11} ${foot - height * 0.8}Q${x} ${foot - height * 0.87} ${x + height * 0.11} ${foot - height * 0.8}L${x + height * 0.09} ${foot - height * 0.45}L${x + height * 0.1} ${foot}L${x - height * 0.1} ${foot}L${x - height * 0.09} ${foot - height * 0.45}Z`,
      fill,
    );
    for (const arm of [-1, 1]) {
      const up = chance() < 0.55;
      const shoulder: Point = [x + arm * height * 0.1, foot - height * 0.78];
      const elbow: Point = [x + arm * height * 0.19, foot - height * (up ? 0.88 : 0.62)];
      const hand: Point = up
        ? [x + arm * height * chance(0.1, 0.17), foot - height * 1.12]
        : [x + arm * height * 0.13, foot - height * 0.5];
      sketch.line([shoulder, elbow, hand], fill, height * 0.045);
    }
  }
  return {
    svg: sketch.svg(),
    depth: 1 - 1 / distance,
    life: { swell: { amplitudePx: tall * 0.012, seconds: 0.96, phase: distance } },
  };
}

function tileAt(setting: Setting, column: number, row: number): Point[] {
  const { centreXPx, widthPx, horizonYPx, floorYPx } = setting;
  const corner = (k: number, j: number): Point => {
    const y = setting.groundYPx(0.66 * 1.2 ** j);
    return [centreXPx + ((k * widthPx) / 4.6) * ((y - horizonYPx) / (floorYPx - horizonYPx)), y];
  };
  return [
    corner(column - 0.47, row + 0.04),
    corner(column + 0.47, row + 0.04),
    corner(column + 0.47, row + 0.94),
    corner(column - 0.47, row + 0.94),
  ];
}

function floor(setting: Setting, first: string, second: string): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, floorYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(3.3);
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, '#1d1030'],
      [1, '#0c0618'],
    ]),
  );
  for (let row = 0; row < 9; row++) {
    for (let column = -9; column <= 9; column++)
      sketch.polygon(
        tileAt(setting, column, row),
        mix('#2a1848', (row + column) % 2 ? first : second, 0.2),
        'opacity="0.9"',
      );
  }
  sketch.glow(centreXPx, floorYPx, size * 0.5, '#ffffff', 0.28, size * 0.1);
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Tiles that light up in turns. */
function tiles(setting: Setting): Layer[] {
  const { chance } = setting;
  return [0, 1, 2].map((group) => {
    const sketch = new Sketch();
    for (let row = 0; row < 9; row++) {
      for (let column = -9; column <= 9; column++) {
        if (Math.floor(chance(0, 4)) !== group) continue;
        sketch.polygon(
          tileAt(setting, column, row),
          lamps[(row * 2 + column + 20) % lamps.length],
          'opacity="0.62"',
        );
      }
    }
    return {
      svg: sketch.svg(),
      depth: 0,
      ground: true,
      life: { pulse: { low: 0.05, high: 1, seconds: 1.9, phase: group / 3 } },
    };
  });
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

/** The mirror ball, to the side of the dancer's head. */
function ball(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.27;
  const y = size * 0.16;
  const radius = size * 0.085;
  sketch.line(
    [
      [x, 0],
      [x, y - radius],
    ],
    '#6a6078',
    size * 0.005,
  );
  sketch.glow(x, y, radius * 3.4, '#e8dcff', 0.55);
  sketch.circle(x, y, radius, '#4a4066');
  for (let row = -5; row <= 5; row++) {
    const latitude = (row / 6) * (Math.PI / 2);
    const count = Math.round(14 * Math.cos(latitude));
    for (let i = 0; i < count; i++) {
      const longitude = ((i + 0.5) / count - 0.5) * Math.PI;
      const px = x + Math.sin(longitude) * Math.cos(latitude) * radius;
      const py = y + Math.sin(latitude) * radius;
      const wide = radius * 0.13 * Math.max(0.25, Math.cos(longitude));
      sketch.rect(
        px - wide / 2,
        py - radius * 0.06,
        wide,
        radius * 0.12,
        chance.pick(['#ffffff', '#d8d0ee', '#a79fc6', '#ff9fd0', '#9fe4ff', '#7f76a0']),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.2 };
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
