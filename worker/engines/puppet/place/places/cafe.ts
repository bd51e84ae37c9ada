import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { cafeCounter } from '../shapes/cafe-counter.ts';
import { homeDust } from '../shapes/home.ts';
import { paintRoom, paintWindow } from '../shapes/room.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

const schemes = [
  { wall: '#b9c7b4', wood: '#8a5c3c', seat: '#c9793f' },
  { wall: '#d9c3a8', wood: '#6f4a34', seat: '#3f6f66' },
  { wall: '#a9b4bd', wood: '#7d563c', seat: '#b9543f' },
];

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    const { chance, daylight, colours } = setting;
    const scheme = chance.pick(schemes);
    const dim = daylight.dark ? 0.42 : 0.08;
    const wall = mix(colours[0] ?? scheme.wall, '#5d3a28', dim);
    return {
      layers: [
        room(setting, wall, scheme.wood),
        cafeCounter(setting, scheme.wood),
        tables(setting, 1.9, scheme),
        lamps(setting),
        steam(setting),
        tables(setting, 1.28, scheme),
        homeDust(setting),
      ],
      light: {
        tint: daylight.dark ? [0.98, 0.86, 0.72] : [1, 0.96, 0.9],
        ambient: 0.62,
        keyColour: toRgb(daylight.dark ? '#ffc98a' : '#fff0d4'),
        keyFrom: daylight.side < 0 ? 'left' : 'right',
        rim: toRgb('#ffd9a0'),
        rimStrength: 0.25,
      },
      shadow: { colour: [58, 38, 26], strength: 0.4, softness: 0.65 },
      reflection: 0.07,
    };
  },
};

function room(setting: Setting, wall: string, wood: string): Layer {
  const {
    leftPx,
    rightPx,
    centreXPx,
    widthPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
  } = setting;
  const sketch = new Sketch();
  const floor = mix(wood, '#c9a27c', 0.45);
  const meet = paintRoom(sketch, setting, { wall, floor, distance: 2.9 });
  // Wood up to the height of a chair's back.
  const panel = meet - size * 0.16;
  sketch.rect(leftPx, panel, rightPx - leftPx, meet - panel, darken(wood, 0.12));
  sketch.rect(leftPx, panel - size * 0.012, rightPx - leftPx, size * 0.014, lighten(wood, 0.2));
  for (let i = 0; i <= 16; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 16;
    sketch.rect(x, panel, size * 0.004, meet - panel, darken(wood, 0.4), 'opacity="0.5"');
  }
  const width = size * 0.36;
  const x = centreXPx + daylight.side * widthPx * 0.32 - width / 2;
  const y = horizonYPx - size * 0.46;
  paintWindow(sketch, setting, x, y, width, size * 0.36, darken(wood, 0.25));
  // A striped half curtain across the panes.
  for (let i = 0; i < 10; i++) {
    sketch.rect(
      x + (width * i) / 10,
      y + size * 0.22,
      width / 10 + 0.5,
      size * 0.14,
      i % 2 ? '#f4ead8' : '#d9b99a',
      'opacity="0.92"',
    );
  }
  if (!daylight.dark) {
    const foot: Point[] = [
      [x, setting.groundYPx(1.9)],
      [x + width, setting.groundYPx(1.9)],
      [x + width - daylight.side * size * 0.3, setting.groundYPx(1.15)],
      [x - daylight.side * size * 0.34, setting.groundYPx(1.15)],
    ];
    sketch.polygon(foot, lighten(daylight.sun, 0.2), 'opacity="0.28"');
  }
  return { svg: sketch.svg(), depth: 0.65 };
}

/** Round tables with two chairs each, left and right of the middle. */
function tables(
  setting: Setting,
  distance: number,
  { wood, seat }: (typeof schemes)[number],
): Layer {
  const { centreXPx, widthPx, chance } = setting;
  const sketch = new Sketch();
  const unit = setting.sizePx(distance);
  const y = setting.groundYPx(distance);
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * (distance > 1.5 ? 0.4 : 0.56);
    sketch.ellipse(x, y, unit * 0.28, unit * 0.035, darken(wood, 0.65), 'opacity="0.35"');
    for (const at of [-1, 1]) paintChair(sketch, x + at * unit * 0.2, y, unit, at, seat, wood);
    const top = y - unit * 0.36;
    sketch.rect(x - unit * 0.012, top, unit * 0.024, unit * 0.36, '#3d3431');
    sketch.ellipse(x, y, unit * 0.09, unit * 0.018, '#3d3431');
    sketch.ellipse(x, top + unit * 0.012, unit * 0.19, unit * 0.035, darken(wood, 0.3));
    sketch.ellipse(x, top, unit * 0.19, unit * 0.035, lighten(wood, 0.25));
    paintCup(sketch, x - unit * 0.07, top, unit * 0.035, '#f8f3ea');
    paintCup(
      sketch,
      x + unit * 0.06,
      top + unit * 0.008,
      unit * 0.035,
      chance.pick(['#e3a05a', '#7fa8a0']),
    );
    sketch.rect(
      x - unit * 0.008,
      top - unit * 0.08,
      unit * 0.016,
      unit * 0.075,
      '#9fc4c9',
      'opacity="0.8"',
    );
    sketch.circle(
      x,
      top - unit * 0.09,
      unit * 0.022,
      chance.pick(['#e8788a', '#f2c84b', '#f4f0ea']),
    );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

function paintChair(
  sketch: Sketch,
  x: number,
  y: number,
  unit: number,
  side: number,
  seat: string,
  wood: string,
): void {
  const top = y - unit * 0.24;
  const leg = darken(wood, 0.35);
  for (const at of [-0.06, 0.06]) {
    sketch.rect(x + unit * at - unit * 0.008, top, unit * 0.016, unit * 0.24, leg);
  }
  sketch.ellipse(x, top, unit * 0.085, unit * 0.024, seat);
  const back = x + side * unit * 0.07;
  sketch.rect(back - unit * 0.008, top - unit * 0.24, unit * 0.016, unit * 0.24, leg);
  sketch.rect(
    back - unit * 0.02,
    top - unit * 0.25,
    unit * 0.04,
    unit * 0.13,
    seat,
    `rx="${(unit * 0.018).toFixed(1)}"`,
  );
}

function paintCup(sketch: Sketch, x: number, y: number, radius: number, fill: string): void {
  sketch.ellipse(x, y, radius * 1.3, radius * 0.28, darken(fill, 0.15));
  sketch.path(
    `M${x - radius * 0.8} ${y - radius * 1.1}H${x + radius * 0.8}Q${x + radius * 0.75} ${y - radius * 0.1} ${x} ${y}Q${x - radius * 0.75} ${y - radius * 0.1} ${x - radius * 0.8} ${y - radius * 1.1}Z`,
    fill,
  );
  sketch.ellipse(x, y - radius * 1.1, radius * 0.8, radius * 0.2, '#6f4a33');
}

/** Lamps that hang over the room and hardly swing. */
function lamps(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  [-0.38, -0.13, 0.13, 0.38].forEach((share, i) => {
    const x = centreXPx + widthPx * share;
    const y = horizonYPx - size * (i % 3 === 0 ? 0.56 : 0.64);
    sketch.rect(x - size * 0.002, 0, size * 0.004, Math.max(0, y), '#2f2a28');
    sketch.glow(
      x,
      y + size * 0.05,
      size * (daylight.dark ? 0.32 : 0.16),
      '#ffcb80',
      daylight.dark ? 0.7 : 0.45,
    );
    sketch.path(
      `M${x - size * 0.012} ${y}H${x + size * 0.012}L${x + size * 0.06} ${y + size * 0.055}H${x - size * 0.06}Z`,
      '#3b3a3d',
    );
    sketch.ellipse(x, y + size * 0.056, size * 0.03, size * 0.014, '#fff2cf');
  });
  return {
    svg: sketch.svg(),
    depth: 0.4,
    life: { swing: { pivotYPx: -size * 0.4, tangent: 0.006, seconds: 5 } },
  };
}

/** Steam over the machine. */
function steam(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.32;
  const y = setting.groundYPx(2.5) - size * 0.28;
  for (const [dx, dy, radius] of [
    [0, 0, 0.05],
    [0.03, -0.06, 0.07],
    [-0.02, -0.13, 0.09],
  ]) {
    sketch.glow(x + size * dx, y + size * dy, size * radius, '#ffffff', 0.4);
  }
  return {
    svg: sketch.svg(),
    depth: 0.6,
    soft: true,
    life: { pulse: { low: 0.25, high: 1, seconds: 3.2 } },
  };
}
