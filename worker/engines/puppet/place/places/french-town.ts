import { darken, lighten, mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { leafColours, paintTree } from '../shapes/trees.ts';

const plaster = ['#f0dcc0', '#e8c4a4', '#d9d3c4', '#f0cfc0', '#cfd8d2'];
const shutters = ['#5f8aa6', '#6f9a86', '#8f7fb0', '#4f7f9a'];

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.5),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.1, to: 0.6 }),
        landmark(setting),
        row(setting, 4.4),
        row(setting, 2.7),
        ground(setting),
        cafe(setting),
        birds(setting),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  for (let i = 0; i < 12; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 11;
    const tall = size * chance(0.05, 0.1);
    sketch.rect(
      x - size * 0.05,
      horizonYPx - tall,
      size * 0.1,
      tall + 6,
      daylight.paint('#d9cdbc', 0.75),
    );
    sketch.polygon(
      [
        [x - size * 0.055, horizonYPx - tall],
        [x - size * 0.035, horizonYPx - tall - size * 0.03],
        [x + size * 0.035, horizonYPx - tall - size * 0.03],
        [x + size * 0.055, horizonYPx - tall],
      ],
      daylight.paint('#77869c', 0.7),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

/** The iron tower that says France; a keep with turrets where a castle was asked for. */
function landmark(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, kind } = setting;
  const sketch = new Sketch();
  const base = horizonYPx + size * 0.03;
  if (kind === 'castle') paintCastle(sketch, setting, centreXPx, base);
  else if (kind === 'french-town' || kind === 'cafe')
    paintIronTower(sketch, setting, centreXPx - daylight.side * widthPx * 0.21, base, size * 0.86);
  else paintSpire(sketch, setting, centreXPx - daylight.side * widthPx * 0.2, base);
  return { svg: sketch.svg(), depth: 0.92 };
}

function paintIronTower(
  sketch: Sketch,
  { daylight }: Setting,
  x: number,
  base: number,
  height: number,
): void {
  const iron = daylight.dark ? '#e8b060' : daylight.paint('#8c7568', 0.42);
  const dim = daylight.dark ? '#b98242' : daylight.shadow('#7a6660', 0.42);
  if (daylight.dark) sketch.glow(x, base - height * 0.4, height * 0.6, '#ffb860', 0.45);
  // The legs' outer edge: half of the width at each height, which falls off as the real one's does.
  const half = (share: number) => height * (0.016 + 0.19 * Math.exp(-4.2 * share));
  const edge = (side: number, inner: number): Point[] =>
    Array.from({ length: 15 }, (_, i) => {
      const share = i / 14;
      return [x + side * half(share) * inner, base - height * 0.93 * share];
    });
  for (const side of [-1, 1])
    sketch.polygon(
      [...edge(side, 1), ...edge(side, 0.62).reverse()],
      side === daylight.side ? iron : dim,
    );
  for (const share of [0.2, 0.42]) {
    const wide = half(share) * 1.16;
    sketch.rect(
      x - wide,
      base - height * 0.93 * share - height * 0.008,
      wide * 2,
      height * 0.024,
      iron,
    );
  }
  sketch.path(
    `M${x - half(0.1) * 0.62} ${base - height * 0.02}Q${x} ${base - height * 0.27} ${x + half(0.1) * 0.62} ${base - height * 0.02}`,
    'none',
    `stroke="${iron}" stroke-width="${(height * 0.014).toFixed(1)}"`,
  );
  for (let i = 0; i < 13; i++) {
    const [from, to] = [0.22 + (i / 13) * 0.72, 0.22 + ((i + 1) / 13) * 0.72];
    const [fromY, toY] = [base - height * 0.93 * from, base - height * 0.93 * to];
    sketch.line(
      [
        [x - half(from) * 0.8, fromY],
        [x + half(to) * 0.8, toY],
      ],
      iron,
      height * 0.005,
    );
    sketch.line(
      [
        [x + half(from) * 0.8, fromY],
        [x - half(to) * 0.8, toY],
      ],
      dim,
      height * 0.005,
    );
  }
  sketch.rect(x - height * 0.02, base - height * 0.95, height * 0.04, height * 0.025, iron);
  sketch.line(
    [
      [x, base - height * 0.95],
      [x, base - height],
    ],
    iron,
    height * 0.008,
  );
}

function paintSpire(
  sketch: Sketch,
  { daylight, figureHeightPx: size }: Setting,
  x: number,
  base: number,
): void {
  sketch.rect(
    x - size * 0.055,
    base - size * 0.42,
    size * 0.11,
    size * 0.42,
    daylight.paint('#d9c8ae', 0.4),
  );
  sketch.rect(
    x - daylight.side * size * 0.055 * 0 - size * 0.055,
    base - size * 0.42,
    size * 0.04,
    size * 0.42,
    daylight.shadow('#bfae98', 0.4),
  );
  sketch.polygon(
    [
      [x - size * 0.066, base - size * 0.42],
      [x, base - size * 0.66],
      [x + size * 0.066, base - size * 0.42],
    ],
    daylight.paint('#6f7f92', 0.4),
  );
  sketch.circle(
    x,
    base - size * 0.36,
    size * 0.024,
    daylight.dark ? '#ffdc94' : daylight.paint('#f7f1e2', 0.3),
  );
}

function paintCastle(sketch: Sketch, setting: Setting, x: number, base: number): void {
  const { daylight, figureHeightPx: size } = setting;
  const turret = (dx: number, half: number, tall: number) => {
    const tx = x + dx * size;
    const wall = sketch.horizontal([
      [0, daylight.side < 0 ? daylight.paint('#dcd3c6', 0.35) : daylight.shadow('#b9b0ab', 0.35)],
      [1, daylight.side < 0 ? daylight.shadow('#b9b0ab', 0.35) : daylight.paint('#dcd3c6', 0.35)],
    ]);
    sketch.rect(tx - half * size, base - tall * size, half * 2 * size, tall * size, wall);
    for (let i = -2; i <= 2; i++)
      sketch.rect(
        tx + (i * half * size) / 2.1 - half * size * 0.14,
        base - tall * size - half * size * 0.3,
        half * size * 0.28,
        half * size * 0.35,
        daylight.paint('#dcd3c6', 0.35),
      );
    sketch.polygon(
      [
        [tx - half * size * 1.15, base - (tall + half * 0.2) * size],
        [tx, base - (tall + half * 3.4) * size],
        [tx + half * size * 1.15, base - (tall + half * 0.2) * size],
      ],
      daylight.paint('#5f74a6', 0.3),
    );
    sketch.rect(
      tx - half * size * 0.16,
      base - tall * size * 0.82,
      half * size * 0.32,
      half * size * 0.7,
      daylight.dark ? '#ffd27a' : daylight.shadow('#4f4a55', 0.3),
      `rx="${(half * size * 0.16).toFixed(1)}"`,
    );
  };
  for (const [dx, half, tall] of [
    [-0.12, 0.05, 0.62],
    [0.13, 0.045, 0.54],
    [-0.3, 0.06, 0.42],
    [0.31, 0.062, 0.46],
  ])
    turret(dx, half, tall);
  sketch.rect(
    x - size * 0.34,
    base - size * 0.24,
    size * 0.68,
    size * 0.24,
    daylight.paint('#cfc5ba', 0.32),
  );
  for (let i = -8; i <= 8; i++)
    sketch.rect(
      x + i * size * 0.04 - size * 0.011,
      base - size * 0.26,
      size * 0.022,
      size * 0.03,
      daylight.paint('#cfc5ba', 0.32),
    );
  turret(-0.4, 0.07, 0.3);
  turret(0.41, 0.07, 0.33);
}

/** Houses with slate roofs, shutters and balconies, left and right. */
function row(setting: Setting, distance: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance, snowy } = setting;
  const sketch = new Sketch();
  const depth = distance > 3 ? 0.3 : 0.1;
  const y = setting.groundYPx(distance);
  // The landmark's side stays open.
  for (const side of distance > 3 ? [-1, 1] : [daylight.side]) {
    const half = (size * 0.47) / distance ** 0.8;
    const x =
      centreXPx + side * widthPx * (distance < 3 ? 0.45 : side === daylight.side ? 0.28 : 0.48);
    const tall = (size * 2.05 * chance(0.9, 1.08)) / distance;
    const wall = chance.pick(plaster);
    const isLit = side !== daylight.side;
    sketch.rect(
      x - half,
      y - tall,
      half * 2,
      tall,
      isLit
        ? daylight.paint(wall, depth)
        : mix(daylight.shadow(wall, depth), daylight.paint(wall, depth), 0.45),
    );
    const slate = snowy ? '#f1f4f8' : '#6b7a92';
    sketch.polygon(
      [
        [x - half * 1.05, y - tall],
        [x - half * 0.86, y - tall * 1.22],
        [x + half * 0.86, y - tall * 1.22],
        [x + half * 1.05, y - tall],
      ],
      sketch.vertical([
        [0, daylight.paint(lighten(slate, 0.1), depth)],
        [1, daylight.paint(darken(slate, 0.1), depth)],
      ]),
    );
    sketch.rect(
      x - half * 1.07,
      y - tall * 1.012,
      half * 2.14,
      tall * 0.024,
      daylight.paint('#f7efe2', depth),
    );
    sketch.rect(
      x + half * 0.42,
      y - tall * 1.32,
      half * 0.2,
      tall * 0.16,
      daylight.paint('#b9705a', depth),
    );
    const shutter = daylight.paint(chance.pick(shutters), depth);
    for (const bay of [-0.56, 0, 0.56]) {
      const wx = x + bay * half;
      if (bay !== 0) {
        sketch.rect(
          wx - half * 0.13,
          y - tall * 1.17,
          half * 0.26,
          tall * 0.15,
          daylight.paint('#f7efe2', depth),
          `rx="${(half * 0.12).toFixed(1)}"`,
        );
        sketch.rect(
          wx - half * 0.09,
          y - tall * 1.15,
          half * 0.18,
          tall * 0.12,
          daylight.dark ? '#ffd88e' : daylight.shadow('#5f7390', depth),
        );
      }
      for (const floor of [0.4, 0.7]) {
        const wy = y - tall * (floor + 0.18);
        const high = tall * 0.18;
        sketch.rect(
          wx - half * 0.13,
          wy,
          half * 0.26,
          high,
          daylight.dark && chance() < 0.65 ? '#ffd88e' : daylight.shadow('#6a7f98', depth),
        );
        sketch.rect(wx - half * 0.25, wy, half * 0.115, high, shutter);
        sketch.rect(wx + half * 0.135, wy, half * 0.115, high, shutter);
        if (floor < 0.5) {
          sketch.rect(
            wx - half * 0.27,
            wy + high,
            half * 0.54,
            tall * 0.012,
            daylight.shadow('#3a3d48', depth),
          );
          for (let i = 0; i < 7; i++)
            sketch.circle(
              wx - half * 0.24 + i * half * 0.08,
              wy + high - tall * 0.006,
              half * 0.045,
              daylight.paint(i % 2 ? '#e0566f' : '#6fa05a', depth),
            );
        }
      }
    }
    const shop = daylight.paint(chance.pick(['#39566f', '#7a3f48', '#3f6658']), depth);
    sketch.rect(x - half, y - tall * 0.33, half * 2, tall * 0.33, shop);
    for (const bay of [-0.58, 0.12])
      sketch.rect(
        x + bay * half - half * 0.26,
        y - tall * 0.27,
        half * 0.56,
        tall * 0.23,
        daylight.dark ? '#ffe0a4' : daylight.paint('#d5e3e6', depth),
      );
    sketch.rect(
      x + half * 0.56,
      y - tall * 0.28,
      half * 0.3,
      tall * 0.28,
      daylight.shadow('#4a332c', depth),
    );
    for (let i = 0; i < 10; i++) {
      const from = x - half * 1.02 + i * half * 0.204;
      const fill = daylight.paint(i % 2 ? '#f7f0e4' : '#c94f4a', depth);
      sketch.path(
        `M${from} ${y - tall * 0.36}h${half * 0.204}v${tall * 0.06}a${half * 0.102} ${tall * 0.022} 0 0 1 ${-half * 0.204} 0Z`,
        fill,
      );
    }
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

function ground(setting: Setting): Layer {
  const sketch = new Sketch();
  paintPavement(sketch, setting, setting.snowy ? '#edf1f6' : '#cbbba6', {
    rows: 14,
    columns: 11,
    joint: '#9a8a78',
    top: setting.groundYPx(9),
  });
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** A table and chairs, a lamp, a tree in a tub. */
function cafe(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const iron = daylight.shadow('#2f4a48');
  const y = setting.groundYPx(1.5);
  const x = centreXPx + side * widthPx * 0.4;
  const unit = size * 0.05;
  sketch.ellipse(x, y, unit * 3, unit * 0.35, daylight.shadow('#9a8b79'), 'opacity="0.6"');
  sketch.line(
    [
      [x, y],
      [x, y - unit * 3.1],
    ],
    iron,
    unit * 0.2,
  );
  sketch.ellipse(x, y, unit * 0.9, unit * 0.16, iron);
  sketch.ellipse(x, y - unit * 3.1, unit * 1.5, unit * 0.3, daylight.paint('#f4ece0'));
  sketch.rect(x - unit * 0.25, y - unit * 3.6, unit * 0.5, unit * 0.45, daylight.paint('#ffffff'));
  for (const at of [-1, 1]) {
    const cx = x + at * unit * 2.2;
    for (const leg of [-0.5, 0.5])
      sketch.line(
        [
          [cx + leg * unit, y + unit * 0.1],
          [cx + leg * unit, y - unit * 1.8],
        ],
        iron,
        unit * 0.16,
      );
    sketch.ellipse(cx, y - unit * 1.85, unit * 0.75, unit * 0.2, daylight.paint('#b98a5c'));
    sketch.path(
      `M${cx + at * unit * 0.6} ${y - unit * 1.8}Q${cx + at * unit * 0.95} ${y - unit * 3.8} ${cx + at * unit * 0.5} ${y - unit * 3.8}Q${cx + at * unit * 0.1} ${y - unit * 3.8} ${cx + at * unit * 0.3} ${y - unit * 1.8}`,
      'none',
      `stroke="${iron}" stroke-width="${(unit * 0.16).toFixed(1)}"`,
    );
  }
  paintTree(
    sketch,
    setting,
    {
      x: centreXPx - side * widthPx * 0.52,
      y: setting.groundYPx(1.6),
      height: size * 0.62,
      depth: 0.06,
    },
    chance.pick(leafColours(setting, ['#6f9f58', '#5f9455'])),
  );
  return { svg: sketch.svg(), depth: 0.35 };
}

/** Motes in the sun by day, warm lights at night. */
function birds(setting: Setting) {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  if (daylight.dark) {
    return {
      shapes: [softDot('#ffd48a', size * 0.012, 0.2)],
      count: 20,
      area: {
        left: leftPx,
        right: rightPx,
        top: horizonYPx - size * 0.3,
        bottom: horizonYPx + size * 0.1,
      },
      glow: true,
      twinkle: { seconds: 3, low: 0.2 },
      depth: 0.8,
    };
  }
  const wings = (lift: number) =>
    `<path d="M-.9 ${-lift}Q-.4 ${-lift * 0.6 - 0.1} 0 .1Q.4 ${-lift * 0.6 - 0.1} .9 ${-lift}Q.4 ${-lift * 0.2} 0 .25Q-.4 ${-lift * 0.2} -.9 ${-lift}Z" fill="${daylight.shadow('#5a6072', 0.2)}"/>`;
  return {
    shapes: [0.6, 0.25, -0.15, 0.25].map((lift) => ({ svg: wings(lift), radiusPx: size * 0.02 })),
    count: 6,
    area: {
      left: leftPx - size * 0.2,
      right: rightPx + size * 0.2,
      top: horizonYPx * 0.2,
      bottom: horizonYPx * 0.55,
    },
    xPxPerSecond: size * 0.07,
    swingPx: size * 0.02,
    tumble: 6,
    scale: [0.6, 1] as const,
    depth: 0.9,
  };
}
