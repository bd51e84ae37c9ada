import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
import { closed, heightsInRow, roughLine } from '../shapes/ridge.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'night',
  paint(setting): Painting {
    const isMars = setting.kind === 'mars';
    const isCave = setting.kind === 'cave';
    const dust = isMars ? '#c9704a' : isCave ? '#7d6a5c' : '#b9b7c0';
    return {
      layers: [
        sky(setting, isMars, isCave),
        ...(isCave ? [] : [stars(setting)]),
        hills(setting, dust, isMars),
        ground(setting, dust),
        ...(isCave
          ? [cave(setting), glints(setting)]
          : [lander(setting, isMars), floating(setting, dust)]),
      ],
      light: {
        tint: isMars ? [1, 0.84, 0.74] : isCave ? [0.9, 0.82, 0.74] : [0.93, 0.94, 1],
        ambient: isMars || isCave ? 0.5 : 0.3,
        keyColour: toRgb(isCave ? '#ffc98a' : '#ffffff'),
        keyFrom: setting.daylight.side < 0 ? 'left' : 'right',
        rim: toRgb(isMars ? '#ffb08a' : isCave ? '#ffbf7a' : '#bfd8ff'),
        rimStrength: 0.5,
      },
      shadow: { colour: isMars ? [66, 24, 16] : [14, 14, 24], strength: 0.62, softness: 0.25 },
    };
  },
};

function sky(setting: Setting, isMars: boolean, isCave: boolean): Layer {
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
  const stops: readonly [number, string][] = isMars
    ? [
        [0, '#8f5a4a'],
        [0.4, '#d09a78'],
        [horizonYPx / heightPx, '#efc9a2'],
        [1, '#efc9a2'],
      ]
    : isCave
      ? [
          [0, '#15100f'],
          [0.6, '#3a2a22'],
          [1, '#241a16'],
        ]
      : [
          [0, '#04050f'],
          [0.5, '#0b0f26'],
          [1, '#151a38'],
        ];
  sketch.rect(leftPx, 0, rightPx - leftPx, heightPx, sketch.vertical(stops));
  if (isCave) {
    sketch.glow(centreXPx, horizonYPx - size * 0.15, size * 0.75, '#ffdba0', 0.75);
    sketch.ellipse(
      centreXPx,
      horizonYPx - size * 0.12,
      size * 0.3,
      size * 0.42,
      sketch.radial([
        [0, '#fff3d0'],
        [0.7, '#ffd890'],
        [1, '#ffd890', 0],
      ]),
    );
    return { svg: sketch.svg(), depth: 0.9 };
  }
  if (isMars) {
    sketch.glow(
      centreXPx + daylight.side * widthPx * 0.3,
      horizonYPx - size * 0.5,
      size * 0.4,
      '#fff0dc',
      0.8,
    );
    sketch.circle(
      centreXPx + daylight.side * widthPx * 0.3,
      horizonYPx - size * 0.5,
      size * 0.03,
      '#fffaf0',
    );
    return { svg: sketch.svg(), depth: 1 };
  }
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
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, kind } = setting;
  return {
    shapes: [softDot('#ffffff', size * 0.01, 0.2)],
    count: kind === 'mars' ? 0 : 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: horizonYPx * 0.9 },
    scale: [0.4, 1] as const,
    glow: true,
    twinkle: { seconds: 3.4, low: 0.1 },
    depth: 1,
  };
}

function hills(setting: Setting, dust: string, isMars: boolean): Layer {
  const { horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const haze = isMars ? '#e8b994' : '#2a2c40';
  for (const [rise, share] of [
    [0.2, 0.55],
    [0.11, 0.3],
  ]) {
    const line = roughLine(
      setting,
      horizonYPx + size * 0.02,
      size * rise,
      heightsInRow(chance, 9, 0.35, 1),
      0.45,
    );
    sketch.path(
      closed(line, horizonYPx + size * 0.06),
      sketch.vertical([
        [0, mix(dust, haze, share)],
        [1, mix(darken(dust, 0.25), haze, share)],
      ]),
    );
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

function ground(setting: Setting, dust: string): Layer {
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
    chance,
  } = setting;
  const sketch = new Sketch();
  const top = horizonYPx + size * 0.02;
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, darken(dust, 0.3)],
      [0.3, dust],
      [0.75, lighten(dust, 0.12)],
      [1, darken(dust, 0.25)],
    ]),
  );
  // Craters: a shaded bowl with a lit rim on the far side from the sun.
  const crater = (x: number, y: number, half: number) => {
    const flat = 0.2 + (0.1 * (y - horizonYPx)) / (floorYPx - horizonYPx);
    sketch.ellipse(x, y, half * 1.12, half * 1.12 * flat, lighten(dust, 0.28));
    sketch.ellipse(x, y + half * 0.02, half, half * flat, darken(dust, 0.42));
    sketch.ellipse(
      x - daylight.side * half * 0.16,
      y + half * flat * 0.22,
      half * 0.8,
      half * flat * 0.72,
      darken(dust, 0.2),
    );
  };
  crater(centreXPx - daylight.side * widthPx * 0.3, setting.groundYPx(2.2), size * 0.15);
  crater(centreXPx + daylight.side * widthPx * 0.34, setting.groundYPx(3.4), size * 0.1);
  crater(centreXPx + daylight.side * widthPx * 0.36, setting.groundYPx(1.25), size * 0.12);
  for (let i = 0; i < 14; i++)
    crater(chance(leftPx, rightPx), setting.groundYPx(chance(1.4, 6)), size * chance(0.012, 0.035));
  for (let i = 0; i < 46; i++) {
    const share = chance();
    const y = top + size * 0.03 + (heightPx - top) * share;
    const radius = size * (0.003 + 0.011 * share) * chance(0.5, 1.3);
    const x = chance(leftPx, rightPx);
    sketch.ellipse(
      x - daylight.side * radius * 1.1,
      y + radius * 0.25,
      radius * 1.7,
      radius * 0.5,
      darken(dust, 0.5),
      'opacity="0.5"',
    );
    sketch.ellipse(x, y, radius, radius * 0.7, darken(dust, 0.18));
    sketch.ellipse(
      x + daylight.side * radius * 0.25,
      y - radius * 0.2,
      radius * 0.6,
      radius * 0.38,
      lighten(dust, 0.3),
    );
  }
  // Footprints that lead to where the dancer stands.
  for (let i = 0; i < 7; i++) {
    const y = setting.groundYPx(1.15 + i * 0.16);
    const x =
      centreXPx - daylight.side * (size * 0.12 + i * size * 0.05) + (i % 2 ? 1 : -1) * size * 0.02;
    sketch.ellipse(x, y, size * 0.017, size * 0.007, darken(dust, 0.45), 'opacity="0.75"');
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** A lander on four legs, far off. */
function lander(setting: Setting, isMars: boolean): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.34;
  const y = setting.groundYPx(3);
  const unit = size * 0.06;
  if (isMars) {
    for (const at of [-1, 0, 1]) {
      sketch.circle(x + at * unit * 1.2, y - unit * 0.35, unit * 0.36, '#3f3a3a');
      sketch.circle(x + at * unit * 1.2, y - unit * 0.35, unit * 0.14, '#9a9290');
    }
    sketch.rect(x - unit * 1.5, y - unit * 1.4, unit * 3, unit * 0.7, '#e6dccf', 'rx="3"');
    sketch.rect(x - unit * 1.7, y - unit * 1.75, unit * 2.4, unit * 0.3, '#35507f');
    sketch.line(
      [
        [x + unit, y - unit * 1.4],
        [x + unit, y - unit * 2.7],
      ],
      '#cfc6ba',
      unit * 0.16,
    );
    sketch.rect(x + unit * 0.6, y - unit * 3.1, unit * 0.8, unit * 0.45, '#e6dccf', 'rx="2"');
    return { svg: sketch.svg(), depth: 0.68 };
  }
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

/** The stand-in for a cave: teeth of stone above and at the sides. */
function cave(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  for (const [tone, reach] of [
    ['#4a382e', 1],
    ['#2b201b', 0.7],
  ] as const) {
    for (let i = 0; i < 13; i++) {
      const share = i / 12;
      const aside = Math.abs(share * 2 - 1);
      const x = leftPx + (rightPx - leftPx) * share;
      const tall = size * reach * (0.12 + 0.5 * aside ** 2.4) * chance(0.7, 1.2);
      const half = size * chance(0.05, 0.09);
      sketch.path(
        `M${x - half} -5Q${x - half * 0.3} ${tall * 0.5} ${x} ${tall}Q${x + half * 0.3} ${tall * 0.5} ${x + half} -5Z`,
        tone,
      );
    }
    for (const side of [-1, 1]) {
      const edge = side < 0 ? leftPx : rightPx;
      const wide = size * 0.2 * reach;
      sketch.path(
        `M${edge} 0L${edge - side * wide} 0Q${edge - side * wide * 0.4} ${heightPx * 0.4} ${edge - side * wide * 0.7} ${heightPx * 0.68}L${edge - side * wide * 1.3} ${heightPx * 0.8}L${edge} ${heightPx * 0.84}Z`,
        tone,
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.3 };
}

function glints(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffe0a8', size * 0.01, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: -size * 0.02,
    swingPx: size * 0.03,
    scale: [0.4, 1] as const,
    glow: true,
    twinkle: { seconds: 4, low: 0 },
    before: 0.2,
    depth: 0.5,
  };
}

/** Dust that hangs, for want of air. */
function floating(setting: Setting, dust: string) {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot(lighten(dust, 0.4), size * 0.006, 0.3)],
    count: 30,
    area: { left: leftPx, right: rightPx, top: horizonYPx, bottom: heightPx },
    yPxPerSecond: -size * 0.015,
    swingPx: size * 0.02,
    swingSeconds: 7,
    scale: [0.4, 1] as const,
    opacity: 0.7,
    before: 0.3,
    depth: 0.5,
  };
}
