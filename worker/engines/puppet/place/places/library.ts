import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
import { paintRoom, paintWindow } from '../shapes/room.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

const spines = [
  '#9c4a3c',
  '#c98f4a',
  '#4f6f7a',
  '#7a5a7f',
  '#6f8560',
  '#d9c49a',
  '#3f5573',
  '#b0655a',
];

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    const { daylight, kind } = setting;
    const isHall = kind === 'church' || kind === 'museum';
    const isClass = kind === 'classroom' || kind === 'office';
    return {
      layers: [
        room(setting),
        ...(isHall
          ? [hall(setting)]
          : isClass
            ? [desks(setting)]
            : [endWall(setting), shelves(setting)]),
        shine(setting),
        ...(isHall || isClass ? [] : [desk(setting)]),
        dust(setting),
      ],
      light: {
        tint: daylight.dark ? [0.97, 0.86, 0.73] : [1, 0.95, 0.88],
        ambient: 0.6,
        keyColour: toRgb('#ffe2b0'),
        keyFrom: 'above',
        rim: toRgb('#ffe0a8'),
        rimStrength: 0.25,
      },
      shadow: { colour: [52, 34, 24], strength: 0.42, softness: 0.7 },
      reflection: 0.1,
    };
  },
};

function room(setting: Setting): Layer {
  const { kind } = setting;
  const sketch = new Sketch();
  const walls: Readonly<Record<string, readonly [string, string, number]>> = {
    classroom: ['#e9e2cf', '#b98a60', 2.8],
    office: ['#dfe4e6', '#8f9499', 2.8],
    museum: ['#ece6dc', '#b59a78', 4],
    church: ['#d9cdb8', '#a5947d', 5],
  };
  const [wall, floor, distance] = walls[kind] ?? ['#b08a62', '#8a5c3d', 5.4];
  paintRoom(sketch, setting, {
    wall: setting.daylight.dark ? darken(wall, 0.25) : wall,
    floor,
    distance,
  });
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** At the far end: a tall window over the last shelves. */
function endWall(setting: Setting): Layer {
  const { centreXPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const base = setting.groundYPx(5.4);
  sketch.rect(centreXPx - size * 0.34, base - size * 0.56, size * 0.68, size * 0.56, '#7a5538');
  sketch.rect(centreXPx - size * 0.36, base - size * 0.58, size * 0.72, size * 0.03, '#5f3f2a');
  paintWindow(
    sketch,
    setting,
    centreXPx - size * 0.1,
    horizonYPx - size * 0.46,
    size * 0.2,
    size * 0.4,
    '#6a4930',
  );
  sketch.glow(
    centreXPx,
    horizonYPx - size * 0.25,
    size * 0.42,
    daylight.dark ? '#ffc878' : '#fff0cc',
    daylight.dark ? 0.4 : 0.75,
  );
  return { svg: sketch.svg(), depth: 0.82 };
}

/** Shelves in perspective on both sides, full of books. */
function shelves(setting: Setting): Layer {
  const {
    centreXPx,
    widthPx,
    horizonYPx,
    floorYPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const out = widthPx * 0.52;
  const at = (side: number, distance: number, up: number): Point => [
    centreXPx + (side * out) / distance,
    horizonYPx + (floorYPx - horizonYPx) / distance - (size * up) / distance,
  ];
  const dim = daylight.dark ? 0.22 : 0;
  const levels = 8;
  const tall = 2.3;
  for (const side of [-1, 1]) {
    const isLit = side !== daylight.side;
    const wood = darken('#7a4f33', (isLit ? 0 : 0.14) + dim);
    sketch.polygon(
      [at(side, 5.4, 0), at(side, 5.4, tall), at(side, 0.8, tall), at(side, 0.8, 0)],
      darken(wood, 0.45),
    );
    for (let distance = 5.4; distance > 0.82; distance *= 0.78) {
      const end = Math.max(0.8, distance * 0.78);
      for (let level = 0; level < levels; level++) {
        const up = 0.06 + (level * (tall - 0.1)) / levels;
        const room = (tall - 0.1) / levels;
        const count = 11;
        for (let i = 0; i < count; i++) {
          if (chance() < 0.07) continue;
          const from = distance + ((end - distance) * (i + 0.06)) / count;
          const to = distance + ((end - distance) * (i + 0.96)) / count;
          const height = room * chance(0.58, 0.86);
          const fade = Math.min(0.45, (distance - 0.8) * 0.1);
          const fill = mix(
            darken(chance.pick(spines), (isLit ? 0.02 : 0.2) + dim),
            '#c9a878',
            fade,
          );
          sketch.polygon(
            [
              at(side, from, up),
              at(side, from, up + height),
              at(side, to, up + height),
              at(side, to, up),
            ],
            fill,
          );
        }
      }
      for (let level = 0; level <= levels; level++) {
        const up = 0.05 + (level * (tall - 0.1)) / levels;
        sketch.polygon(
          [
            at(side, distance, up - 0.03),
            at(side, distance, up),
            at(side, end, up),
            at(side, end, up - 0.03),
          ],
          lighten(wood, 0.08),
        );
      }
      sketch.polygon(
        [
          at(side, distance, 0),
          at(side, distance, tall),
          at(side, distance * 0.965, tall),
          at(side, distance * 0.965, 0),
        ],
        lighten(wood, 0.14),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.35 };
}

function shine(setting: Setting): Layer {
  const { centreXPx, floorYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const light = daylight.dark ? '#ffc673' : '#ffe9c0';
  sketch.glow(centreXPx, setting.groundYPx(2.4), size * 0.3, light, 0.5, size * 0.12);
  sketch.glow(centreXPx, floorYPx, size * 0.55, light, 0.3, size * 0.1);
  return { svg: sketch.svg(), depth: 0, ground: true, glow: true };
}

/** A reading lamp and books in a pile, at one side; a ladder at the other. */
function desk(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const x = centreXPx + side * widthPx * 0.42;
  const y = setting.groundYPx(1.45);
  const wood = '#6a4029';
  const table = y - size * 0.3;
  sketch.ellipse(x, y, size * 0.2, size * 0.02, '#2a1a12', 'opacity="0.4"');
  for (const at of [-0.15, 0.15])
    sketch.rect(x + at * size - size * 0.012, table, size * 0.024, size * 0.3, darken(wood, 0.2));
  sketch.rect(x - size * 0.2, table - size * 0.02, size * 0.4, size * 0.035, wood, 'rx="3"');
  let pile = table - size * 0.02;
  for (let i = 0; i < 4; i++) {
    pile -= size * 0.024;
    sketch.rect(
      x + side * size * 0.04 - size * 0.06 + chance(-3, 3),
      pile,
      size * 0.12,
      size * 0.022,
      spines[(i * 3 + 1) % spines.length],
      'rx="2"',
    );
  }
  const lx = x - side * size * 0.09;
  sketch.rect(
    lx - size * 0.035,
    table - size * 0.03,
    size * 0.07,
    size * 0.012,
    '#b08d4a',
    'rx="2"',
  );
  sketch.line(
    [
      [lx, table - size * 0.03],
      [lx, table - size * 0.14],
    ],
    '#b08d4a',
    size * 0.009,
  );
  sketch.glow(lx, table - size * 0.13, size * 0.26, '#ffd58a', 0.8);
  sketch.path(
    `M${lx - size * 0.075} ${table - size * 0.125}Q${lx - size * 0.06} ${table - size * 0.185} ${lx} ${table - size * 0.185}Q${lx + size * 0.06} ${table - size * 0.185} ${lx + size * 0.075} ${table - size * 0.125}Z`,
    '#2f7a5c',
  );
  const px = centreXPx - side * widthPx * 0.41;
  const foot = setting.groundYPx(1.5);
  for (const at of [-0.055, 0.055])
    sketch.line(
      [
        [px + at * size, foot],
        [px + at * size * 0.8 - side * size * 0.09, foot - size * 1.15],
      ],
      '#8a5a38',
      size * 0.017,
    );
  for (let i = 1; i < 10; i++) {
    const share = i / 10;
    const cx = px - side * size * 0.09 * share;
    sketch.line(
      [
        [cx - size * 0.052, foot - size * 1.15 * share],
        [cx + size * 0.052, foot - size * 1.15 * share],
      ],
      '#a06c45',
      size * 0.012,
    );
  }
  return { svg: sketch.svg(), depth: 0.3 };
}

/** Stained or tall windows between pillars; benches in a church, pictures in a museum. */
function hall(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, kind, chance } = setting;
  const sketch = new Sketch();
  const meet = setting.groundYPx(kind === 'church' ? 5 : 4);
  if (kind === 'church') {
    for (const at of [-0.34, 0, 0.34]) {
      const half = size * (at === 0 ? 0.1 : 0.08);
      const x = centreXPx + at * widthPx;
      const top = horizonYPx - size * (at === 0 ? 0.66 : 0.52);
      const glass = ['#d9534a', '#4f7fd0', '#e8b84a', '#5aa97a', '#8a62c0'];
      const arch = `M${x - half} ${meet - size * 0.1}V${top + half}Q${x - half * 0.9} ${top - half * 0.5} ${x} ${top - half}Q${x + half * 0.9} ${top - half * 0.5} ${x + half} ${top + half}V${meet - size * 0.1}Z`;
      sketch.add(`<clipPath id="w${at * 100}"><path d="${arch}"/></clipPath>`);
      sketch.group(`clip-path="url(#w${at * 100})"`, () => {
        for (let row = 0; row < 12; row++) {
          for (let column = 0; column < 4; column++)
            sketch.rect(
              x - half + (column * half) / 2,
              top - half + row * half * 0.7,
              half / 2 - 1,
              half * 0.7 - 1,
              mix(chance.pick(glass), '#ffffff', daylight.dark ? 0 : 0.3),
            );
        }
      });
      sketch.path(arch, 'none', `stroke="#7d6f5c" stroke-width="${(size * 0.014).toFixed(1)}"`);
      sketch.glow(x, top + size * 0.2, size * 0.3, '#fff0cc', 0.3);
    }
    for (const distance of [4, 2.9, 2.1, 1.55]) {
      for (const side of [-1, 1]) {
        const y = setting.groundYPx(distance);
        const wide = (widthPx * 0.34) / distance ** 0.6;
        const from =
          centreXPx + (side * (widthPx * 0.62)) / distance ** 0.75 - (side < 0 ? wide : 0);
        const tall = (size * 0.46) / distance;
        sketch.rect(
          from,
          y - tall,
          wide,
          tall,
          sketch.vertical([
            [0, '#9a6a44'],
            [0.2, '#7d5233'],
            [1, '#5f3d26'],
          ]),
          'rx="2"',
        );
      }
    }
  } else {
    for (const [at, w, h, tone] of [
      [-0.33, 0.2, 0.28, '#5f8fa8'],
      [0.33, 0.22, 0.2, '#c98a5a'],
      [-0.06, 0.1, 0.14, '#8a9f6a'],
    ] as const) {
      const x = centreXPx + at * widthPx - (size * w) / 2;
      const y = horizonYPx - size * (0.32 + h / 2);
      sketch.rect(
        x - size * 0.015,
        y - size * 0.015,
        size * (w + 0.03),
        size * (h + 0.03),
        '#c9a352',
      );
      sketch.rect(
        x,
        y,
        size * w,
        size * h,
        sketch.vertical([
          [0, lighten(tone, 0.45)],
          [0.55, tone],
          [0.56, darken(tone, 0.25)],
          [1, darken(tone, 0.45)],
        ]),
      );
      sketch.glow(x + (size * w) / 2, y, size * w * 1.1, '#fff3d4', 0.5);
    }
    for (const side of [-1, 1]) {
      const x = centreXPx + side * widthPx * 0.4;
      const y = setting.groundYPx(1.8);
      sketch.rect(x - size * 0.07, y - size * 0.26, size * 0.14, size * 0.26, '#f3eee4');
      sketch.ellipse(
        x,
        y - size * 0.36,
        size * 0.045,
        size * 0.1,
        sketch.horizontal([
          [0, '#b9b2a6'],
          [1, '#efe9dd'],
        ]),
      );
      sketch.circle(x, y - size * 0.49, size * 0.04, '#ddd6c9');
    }
  }
  return { svg: sketch.svg(), depth: 0.7 };
}

/** A board on the wall, and rows of desks at both sides. */
function desks(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, kind, chance } = setting;
  const sketch = new Sketch();
  const isClass = kind === 'classroom';
  const x = centreXPx - widthPx * 0.3;
  const y = horizonYPx - size * 0.44;
  sketch.rect(
    x - size * 0.015,
    y - size * 0.015,
    widthPx * 0.6 + size * 0.03,
    size * 0.38,
    '#9a7048',
  );
  sketch.rect(x, y, widthPx * 0.6, size * 0.35, isClass ? '#2f5f4c' : '#f7f9fa');
  const chalk = isClass ? '#e8efe8' : '#4a78a8';
  for (const side of [0.03, 0.66]) {
    for (let i = 0; i < 4; i++)
      sketch.line(
        [
          [x + widthPx * 0.6 * side, y + size * (0.06 + 0.06 * i)],
          [x + widthPx * 0.6 * (side + chance(0.14, 0.28)), y + size * (0.06 + 0.06 * i)],
        ],
        chalk,
        size * 0.007,
        'opacity="0.8"',
      );
  }
  paintWindow(
    sketch,
    setting,
    centreXPx + daylight.side * widthPx * 0.46 - size * 0.08,
    y - size * 0.06,
    size * 0.16,
    size * 0.42,
  );
  for (const distance of [2.3, 1.6]) {
    for (const side of [-1, 1]) {
      const tall = (size * 0.42) / distance;
      const dx = centreXPx + (side * widthPx * 0.6) / distance ** 0.8;
      const dy = setting.groundYPx(distance);
      const half = (size * 0.24) / distance;
      for (const leg of [-0.85, 0.85])
        sketch.line(
          [
            [dx + leg * half, dy],
            [dx + leg * half, dy - tall],
          ],
          '#6f747a',
          size * 0.01,
        );
      sketch.rect(
        dx - half,
        dy - tall - size * 0.02,
        half * 2,
        size * 0.03,
        isClass ? '#c99a63' : '#e6e2da',
        'rx="2"',
      );
      if (isClass)
        sketch.rect(
          dx - half * 0.4,
          dy - tall - size * 0.035,
          half * 0.8,
          size * 0.015,
          chance.pick(spines),
        );
      else
        sketch.rect(
          dx - half * 0.5,
          dy - tall - half * 0.85,
          half,
          half * 0.7,
          '#2b2f36',
          'rx="2"',
        );
    }
  }
  return { svg: sketch.svg(), depth: 0.5 };
}

function dust(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffefc8', size * 0.007, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: -size * 0.012,
    swingPx: size * 0.03,
    swingSeconds: 8,
    scale: [0.4, 1] as const,
    glow: true,
    opacity: 0.8,
    twinkle: { seconds: 4, low: 0 },
    before: 0.3,
    depth: 0.4,
  };
}
