import { mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';

const sandTone = '#ecb878';

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  paint(setting): Painting {
    const { horizonYPx, kind } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 2, from: 0.2, to: 0.6, scale: 0.8 }),
        ...(kind === 'pyramid' ? [pyramids(setting)] : []),
        ...(kind === 'volcano' ? [volcano(setting)] : []),
        dunes(setting),
        ground(setting),
        ...(kind === 'desert' ? [cacti(setting)] : []),
        dust(setting),
      ],
      shadow: { strength: 0.48 },
    };
  },
};

function far(setting: Setting): Layer {
  const sketch = new Sketch();
  paintSky(sketch, setting, setting.horizonYPx + 2);
  return { svg: sketch.svg(), depth: 1 };
}

/** A dune: its crest from left to right, a lit and a shaded flank. */
function paintDune(
  sketch: Sketch,
  setting: Setting,
  x: number,
  base: number,
  half: number,
  height: number,
  depth: number,
): void {
  const { daylight, chance } = setting;
  const side = daylight.side;
  const crest: Point = [x + side * -half * 0.08, base - height];
  const outline: Point[] = [
    [x - half, base],
    [x - half * 0.55, base - height * 0.35],
    [x - half * 0.2, base - height * 0.86],
    crest,
    [x + half * 0.25, base - height * 0.8],
    [x + half * 0.6, base - height * 0.33],
    [x + half, base],
  ];
  sketch.path(
    `${smooth(outline)}Z`,
    sketch.vertical([
      [0, daylight.paint(mix(sandTone, '#fff2c4', 0.25), depth)],
      [1, daylight.paint(sandTone, depth)],
    ]),
  );
  const toShade = -side;
  const spine: Point[] = [
    crest,
    [x + toShade * half * 0.02, base - height * 0.7],
    [x + toShade * half * chance(0.14, 0.2), base - height * 0.42],
    [x + toShade * half * 0.1, base - height * 0.2],
    [x + toShade * half * 0.3, base],
  ];
  const edge: Point[] = [
    [x + toShade * half, base],
    [x + toShade * half * 0.58, base - height * 0.34],
    [x + toShade * half * 0.23, base - height * 0.83],
    crest,
  ];
  sketch.path(
    `${smooth(spine)}L${smooth(edge).slice(1)}Z`,
    daylight.shadow(mix(sandTone, '#c46a4a', 0.35), depth),
  );
}

function dunes(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const rows: [number, number, number, number][] = [
    [0.72, 0.015, 0.12, 0.8],
    [0.5, 0.04, 0.2, 1],
    [0.28, 0.09, 0.2, 1.1],
  ];
  rows.forEach(([depth, down, rise, wide], i) => {
    for (let k = 0; k < 3; k++) {
      const offset = (k - 1) * 0.46 + (i % 2 ? 0.22 : -0.05) + chance(-0.06, 0.06);
      const x = centreXPx + widthPx * offset;
      const calm = Math.abs(offset) < 0.18 ? 0.5 : 1;
      paintDune(
        sketch,
        setting,
        x,
        horizonYPx + size * (down + 0.02),
        size * 0.42 * wide,
        size * rise * calm * chance(0.75, 1.2),
        depth,
      );
    }
  });
  return { svg: sketch.svg(), depth: 0.85 };
}

function pyramids(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const base = horizonYPx + size * 0.03;
  const side = -daylight.side;
  for (const [at, height, depth] of [
    [0.05, 0.26, 0.6],
    [-0.36 * side, 0.36, 0.5],
    [0.33 * side, 0.62, 0.38],
  ]) {
    const x = centreXPx + widthPx * at + chance(-5, 5);
    const half = size * height * 0.85;
    const top: Point = [x, base - size * height];
    const split: Point = [x + side * half * 0.3, base];
    sketch.polygon([[x - half, base], top, [x + half, base]], daylight.paint('#e8c184', depth));
    sketch.polygon([top, split, [x + side * half, base]], daylight.shadow('#c1915f', depth));
    for (let row = 1; row < 9; row++) {
      const share = row / 9;
      const y = base - size * height * (1 - share);
      sketch.line(
        [
          [x - half * share, y],
          [x + half * share, y],
        ],
        daylight.shadow('#a97c52', depth),
        size * 0.0016,
        'opacity="0.4"',
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

function volcano(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.28;
  const base = horizonYPx + size * 0.04;
  const height = size * 0.62;
  const half = size * 0.6;
  sketch.glow(x, base - height, size * 0.5, '#ff7a35', 0.8);
  for (let i = 0; i < 9; i++)
    sketch.circle(
      x + Math.sin(i * 2.1) * size * 0.05 * (1 + i * 0.25),
      base - height - size * 0.055 * i,
      size * (0.05 + 0.012 * i),
      daylight.shadow('#8a7c80', 0.3),
      'opacity="0.75"',
    );
  sketch.path(
    `M${x - half} ${base}Q${x - half * 0.35} ${base - height * 0.35} ${x - half * 0.14} ${base - height}L${x + half * 0.14} ${base - height}Q${x + half * 0.35} ${base - height * 0.35} ${x + half} ${base}Z`,
    daylight.shadow('#6a4a4c', 0.3),
  );
  for (const lean of [-0.1, 0.02, 0.12]) {
    sketch.curve(
      [
        [x + half * lean, base - height],
        [x + half * lean * 1.6, base - height * 0.7],
        [x + half * lean * 2.6 - 6, base - height * 0.45],
        [x + half * lean * 3.4, base - height * 0.15],
      ],
      '#ff6a2a',
      size * 0.014,
    );
    sketch.curve(
      [
        [x + half * lean, base - height],
        [x + half * lean * 1.6, base - height * 0.7],
        [x + half * lean * 2.6 - 6, base - height * 0.45],
      ],
      '#ffd257',
      size * 0.006,
    );
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

function ground(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
    chance,
    kind,
  } = setting;
  const sketch = new Sketch();
  const own = kind === 'volcano' ? '#8f6f66' : sandTone;
  const top = horizonYPx + size * 0.085;
  const line = Array.from(
    { length: 7 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 6,
      top + size * 0.02 * Math.sin(i * 1.7 + 1),
    ],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
    sketch.vertical([
      [0, daylight.paint(mix(own, '#fff0c4', 0.3), 0.15)],
      [0.4, daylight.paint(own)],
      [1, mix(daylight.paint(own), daylight.shadow(own), 0.5)],
    ]),
  );
  for (let i = 0; i < 34; i++) {
    const share = (i / 34) ** 1.3;
    const y = top + size * 0.03 + (heightPx - top) * share;
    const gap = size * (0.03 + 0.1 * share);
    const start = chance(leftPx - size * 0.1, rightPx - size * 0.3);
    const points = Array.from(
      { length: 6 },
      (_, k): Point => [start + k * gap, y + (k % 2 ? -1 : 1) * size * (0.002 + 0.006 * share)],
    );
    sketch.curve(
      points,
      daylight.shadow(mix(own, '#c0784c', 0.3)),
      size * (0.002 + 0.004 * share),
      'opacity="0.4"',
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function cacti(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const green = daylight.paint('#5c8f5a', 0.1);
  const shade = daylight.shadow('#3f7350', 0.1);
  const saguaro = (x: number, distance: number) => {
    const y = setting.groundYPx(distance);
    const tall = (size * chance(0.62, 0.8)) / distance;
    const wide = tall * 0.16;
    sketch.ellipse(
      x - daylight.side * tall * 0.3,
      y,
      tall * 0.36,
      tall * 0.03,
      daylight.shadow('#c08a5e'),
      'opacity="0.7"',
    );
    const limb = (points: Point[], thick: number) => {
      sketch.line(points, shade, thick);
      sketch.line(
        points.map(([px, py]) => [px + daylight.side * thick * 0.16, py] as Point),
        green,
        thick * 0.6,
      );
    };
    limb(
      [
        [x, y],
        [x, y - tall],
      ],
      wide,
    );
    limb(
      [
        [x, y - tall * 0.4],
        [x - wide * 1.7, y - tall * 0.42],
        [x - wide * 1.7, y - tall * 0.72],
      ],
      wide * 0.72,
    );
    limb(
      [
        [x, y - tall * 0.52],
        [x + wide * 1.6, y - tall * 0.54],
        [x + wide * 1.6, y - tall * 0.86],
      ],
      wide * 0.72,
    );
  };
  const side = -daylight.side;
  saguaro(centreXPx + side * widthPx * chance(0.38, 0.44), 1.5);
  saguaro(centreXPx - side * widthPx * chance(0.36, 0.45), 3.2);
  for (let i = 0; i < 5; i++) {
    const x = centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(0.26, 0.5);
    const y = setting.groundYPx(chance(1.1, 2.2));
    sketch.ellipse(x, y, size * 0.03, size * 0.017, daylight.shadow('#a97452'));
    sketch.ellipse(
      x + daylight.side * size * 0.006,
      y - size * 0.004,
      size * 0.02,
      size * 0.01,
      daylight.paint('#d29a68'),
    );
  }
  return { svg: sketch.svg(), depth: 0.3 };
}

function dust(setting: Setting) {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#fff0d0', size * 0.008, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: horizonYPx, bottom: heightPx },
    xPxPerSecond: size * 0.14,
    swingPx: size * 0.02,
    scale: [0.4, 1] as const,
    opacity: 0.55,
    before: 0.4,
    depth: 0.5,
  };
}
