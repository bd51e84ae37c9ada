import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
import { paintRoom, paintWindow } from '../shapes/room.ts';
import { Sketch } from '../shapes/sketch.ts';

const schemes = [
  { wall: '#e8dcc8', sofa: '#5f8a8b', rug: '#d98a5f', accent: '#e3b04b' },
  { wall: '#d5dfd6', sofa: '#c07a5a', rug: '#7f9f8a', accent: '#e6c067' },
  { wall: '#e6d3cd', sofa: '#6d7fa8', rug: '#c9a27e', accent: '#d9796a' },
];

type Scheme = (typeof schemes)[number];

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    const { chance, daylight, kind } = setting;
    const picked = chance.pick(schemes);
    const evening = daylight.dark ? 0.45 : 0;
    const scheme = {
      ...picked,
      wall: mix(
        setting.colours[0] ?? (kind === 'ballroom' ? '#e9d9b8' : picked.wall),
        '#7a4f3a',
        evening * 0.7,
      ),
    };
    return {
      layers: [
        room(setting, scheme),
        ...furnitureOf(setting, scheme),
        ...lampLight(setting),
        dust(setting),
      ],
      light: {
        tint: daylight.dark ? [0.98, 0.87, 0.74] : [1, 0.97, 0.93],
        ambient: 0.65,
        keyColour: toRgb(daylight.dark ? '#ffcf8f' : '#fff1d8'),
        keyFrom: daylight.side < 0 ? 'left' : 'right',
        rim: null,
        rimStrength: 0,
      },
      shadow: { colour: [70, 48, 36], strength: 0.38, softness: 0.7 },
      reflection: kind === 'ballroom' ? 0.15 : 0.05,
    };
  },
};

function furnitureOf(setting: Setting, scheme: Scheme): Layer[] {
  switch (setting.kind) {
    case 'bedroom':
      return [bed(setting, scheme), rug(setting, scheme)];
    case 'kitchen':
      return [kitchen(setting, scheme)];
    case 'ballroom':
      return [ballroom(setting)];
    default:
      return [sofa(setting, scheme), rug(setting, scheme)];
  }
}

const back = 2.3;

function room(setting: Setting, { wall, accent }: Scheme): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, kind, chance } = setting;
  const sketch = new Sketch();
  paintRoom(sketch, setting, {
    wall,
    floor: daylight.dark ? '#8a5a3c' : '#c08f63',
    distance: back,
  });
  if (kind === 'ballroom') return { svg: sketch.svg(), depth: 0.5 };
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
  if (kind === 'kitchen') return { svg: sketch.svg(), depth: 0.56 };
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

function sofa(setting: Setting, { sofa: cloth, accent }: Scheme): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const y = setting.groundYPx(1.95);
  const x = centreXPx + side * widthPx * 0.2;
  const half = size * 0.36;
  const tone = daylight.dark ? mix(cloth, '#5a3a2a', 0.3) : cloth;
  sketch.ellipse(x, y, half * 1.1, size * 0.02, '#3a2a22', 'opacity="0.3"');
  const soft = (px: number, py: number, w: number, h: number, fill: string, r = 0.03) =>
    sketch.rect(px, py, w, h, fill, `rx="${(size * r).toFixed(1)}"`);
  soft(x - half, y - size * 0.31, half * 2, size * 0.22, darken(tone, 0.1), 0.04);
  for (const at of [-1, 1])
    soft(
      x + (at < 0 ? -half * 0.86 : half * 0.02),
      y - size * 0.28,
      half * 0.84,
      size * 0.17,
      tone,
      0.03,
    );
  for (const at of [-1, 1])
    soft(
      x + (at < 0 ? -half * 0.86 : half * 0.02),
      y - size * 0.155,
      half * 0.84,
      size * 0.07,
      lighten(tone, 0.14),
      0.025,
    );
  soft(x - half * 0.9, y - size * 0.1, half * 1.8, size * 0.075, darken(tone, 0.16), 0.015);
  for (const at of [-1, 1])
    soft(
      x + at * half - size * 0.045,
      y - size * 0.22,
      size * 0.09,
      size * 0.19,
      darken(tone, 0.04),
      0.035,
    );
  for (const at of [-0.8, 0.8])
    sketch.line(
      [
        [x + at * half, y - size * 0.03],
        [x + at * half, y],
      ],
      '#5a3f2e',
      size * 0.016,
    );
  sketch.add(`<g transform="rotate(${side * 12} ${x + side * half * 0.6} ${y - size * 0.2})">`);
  soft(
    x + side * half * 0.6 - size * 0.06,
    y - size * 0.26,
    size * 0.12,
    size * 0.115,
    accent,
    0.02,
  );
  sketch.add('</g>');
  // A plant beside the window.
  const px = centreXPx + daylight.side * widthPx * 0.45;
  const py = setting.groundYPx(1.75);
  for (let i = 0; i < 11; i++) {
    const lean = (i - 5) * size * 0.026;
    sketch.curve(
      [
        [px, py - size * 0.1],
        [px + lean * 0.6, py - size * 0.28],
        [px + lean * 1.6, py - size * (0.42 - 0.025 * Math.abs(i - 5))],
      ],
      i % 2 ? '#5f9560' : '#3f7550',
      size * 0.024,
    );
  }
  sketch.polygon(
    [
      [px - size * 0.06, py - size * 0.12],
      [px + size * 0.06, py - size * 0.12],
      [px + size * 0.045, py],
      [px - size * 0.045, py],
    ],
    '#d9cbb8',
  );
  return { svg: sketch.svg(), depth: 0.45 };
}

function bed(setting: Setting, { sofa: cloth, accent }: Scheme): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.22;
  const y = setting.groundYPx(1.7);
  const half = size * 0.4;
  const round = (px: number, py: number, w: number, h: number, fill: string, r: number) =>
    sketch.rect(px, py, w, h, fill, `rx="${(size * r).toFixed(1)}"`);
  round(x - half * 1.02, y - size * 0.46, half * 2.04, size * 0.42, '#9a6f4e', 0.04);
  round(x - half, y - size * 0.22, half * 2, size * 0.2, '#f7f2ea', 0.04);
  for (const at of [-0.48, 0.48])
    round(x + at * half - size * 0.13, y - size * 0.3, size * 0.26, size * 0.12, '#ffffff', 0.05);
  round(x - half * 1.03, y - size * 0.17, half * 2.06, size * 0.16, cloth, 0.035);
  round(x - half * 1.03, y - size * 0.18, half * 2.06, size * 0.05, lighten(accent, 0.3), 0.02);
  for (const at of [-0.9, 0.9])
    sketch.rect(
      x + at * half - size * 0.012,
      y - size * 0.02,
      size * 0.024,
      size * 0.03,
      '#6f4f3a',
    );
  return { svg: sketch.svg(), depth: 0.41 };
}

function kitchen(setting: Setting, { sofa: cloth, accent }: Scheme): Layer {
  const { leftPx, rightPx, centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(2.1);
  const unit = size / 2.1;
  const front = mix(cloth, '#f4efe6', 0.35);
  sketch.rect(leftPx, y - unit * 0.52, rightPx - leftPx, unit * 0.52, front);
  sketch.rect(leftPx, y - unit * 0.57, rightPx - leftPx, unit * 0.06, '#f3ece0');
  for (let i = 0; i < 8; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 8;
    sketch.rect(
      x + 3,
      y - unit * 0.49,
      (rightPx - leftPx) / 8 - 6,
      unit * 0.42,
      lighten(front, 0.12),
      'rx="2"',
    );
    sketch.rect(
      x + (rightPx - leftPx) / 16 - unit * 0.05,
      y - unit * 0.44,
      unit * 0.1,
      unit * 0.018,
      '#8a7a66',
    );
  }
  const side = -daylight.side;
  const hob = centreXPx + side * widthPx * 0.34;
  sketch.rect(hob - unit * 0.28, y - unit * 0.5, unit * 0.56, unit * 0.48, '#4a4d54', 'rx="3"');
  sketch.rect(hob - unit * 0.2, y - unit * 0.38, unit * 0.4, unit * 0.26, '#23262c', 'rx="3"');
  sketch.rect(hob - unit * 0.13, y - unit * 0.7, unit * 0.26, unit * 0.13, '#c94f44', 'rx="3"');
  sketch.line(
    [
      [hob - unit * 0.2, y - unit * 0.66],
      [hob + unit * 0.2, y - unit * 0.66],
    ],
    '#9c3b33',
    unit * 0.02,
  );
  sketch.polygon(
    [
      [hob - unit * 0.12, y - unit * 1.55],
      [hob + unit * 0.12, y - unit * 1.55],
      [hob + unit * 0.3, y - unit * 1.18],
      [hob - unit * 0.3, y - unit * 1.18],
    ],
    '#b9bcc0',
  );
  for (const [row, count] of [
    [1.3, 5],
    [1.62, 4],
  ]) {
    const sx = hob + side * 0 - side * unit * 0.36;
    sketch.rect(
      Math.min(sx, sx - side * unit * 0.62),
      y - unit * row,
      unit * 0.62,
      unit * 0.03,
      '#9a6f4e',
    );
    for (let i = 0; i < count; i++)
      sketch.rect(
        Math.min(sx, sx - side * unit * 0.62) + unit * (0.05 + i * 0.12),
        y - unit * (row + 0.12),
        unit * 0.08,
        unit * 0.12,
        [accent, '#f4efe6', cloth, '#c97a5a'][i % 4],
        'rx="2"',
      );
  }
  return { svg: sketch.svg(), depth: 0.52 };
}

/** Pillars, tall windows and a chandelier. */
function ballroom(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const meet = setting.groundYPx(back);
  const gold = '#d8ad55';
  for (const at of [-0.3, 0.3]) {
    const x = centreXPx + at * widthPx - size * 0.1;
    const y = horizonYPx - size * 0.62;
    const [top, middle, low] = daylight.sky;
    sketch.path(
      `M${x} ${meet - size * 0.1}V${y + size * 0.1}A${size * 0.1} ${size * 0.1} 0 0 1 ${x + size * 0.2} ${y + size * 0.1}V${meet - size * 0.1}Z`,
      sketch.vertical([
        [0, top],
        [0.6, middle],
        [1, low],
      ]),
      `stroke="${gold}" stroke-width="${(size * 0.016).toFixed(1)}"`,
    );
    for (const bar of [0.5])
      sketch.line(
        [
          [x + size * 0.2 * bar, y],
          [x + size * 0.2 * bar, meet - size * 0.1],
        ],
        gold,
        size * 0.007,
      );
    for (let i = 1; i < 5; i++)
      sketch.line(
        [
          [x, y + size * 0.13 * i],
          [x + size * 0.2, y + size * 0.13 * i],
        ],
        gold,
        size * 0.005,
      );
    for (const edge of [-1, 1])
      sketch.path(
        `M${x + size * (0.1 + edge * 0.15)} ${y - size * 0.04}Q${x + size * (0.1 + edge * 0.06)} ${y + size * 0.3} ${x + size * (0.1 + edge * 0.14)} ${meet - size * 0.08}h${edge * size * 0.05}V${y - size * 0.04}Z`,
        '#a32f3a',
      );
  }
  for (const at of [-0.5, -0.11, 0.11, 0.5]) {
    const x = centreXPx + at * widthPx * 0.96;
    sketch.rect(
      x - size * 0.03,
      0,
      size * 0.06,
      meet,
      sketch.horizontal([
        [0, '#cdb98f'],
        [0.4, '#fbf3df'],
        [1, '#c2ac80'],
      ]),
    );
    sketch.rect(x - size * 0.042, meet - size * 0.06, size * 0.084, size * 0.06, '#d9c79e');
  }
  const y = size * 0.14;
  sketch.glow(centreXPx, y, size * 0.6, '#ffe2a0', 0.7);
  sketch.line(
    [
      [centreXPx, 0],
      [centreXPx, y],
    ],
    gold,
    size * 0.01,
  );
  for (const [reach, dy] of [
    [0.19, 0.05],
    [0.11, -0.01],
  ]) {
    sketch.ellipse(
      centreXPx,
      y + size * dy,
      size * reach,
      size * reach * 0.2,
      'none',
      `stroke="${gold}" stroke-width="${(size * 0.011).toFixed(1)}"`,
    );
    for (let i = 0; i < 9; i++) {
      const angle = (i / 9) * 2 * Math.PI;
      const x = centreXPx + Math.cos(angle) * size * reach;
      const cy = y + size * dy + Math.sin(angle) * size * reach * 0.2;
      sketch.rect(x - size * 0.005, cy - size * 0.03, size * 0.01, size * 0.03, '#fff8ea');
      sketch.glow(x, cy - size * 0.036, size * 0.03, '#fff0c0', 1);
      sketch.circle(x, cy + size * 0.02, size * 0.006, '#ffffff', 'opacity="0.8"');
    }
  }
  return { svg: sketch.svg(), depth: 0.5 };
}

function rug(setting: Setting, { rug: cloth }: Scheme): Layer {
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

function lampLight(setting: Setting): Layer[] {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, kind } = setting;
  if (kind !== 'living-room' && kind !== 'bedroom') return [];
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
  return [{ svg: sketch.svg(), depth: 0.38 }];
}

function dust(setting: Setting) {
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
