import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { homeDust } from '../shapes/home.ts';
import { shelves } from '../shapes/shop-shelves.ts';
import { Sketch } from '../shapes/sketch.ts';

const accents = ['#d9483f', '#2f8a6f', '#2f6fb8', '#e0872f'];

export const place: Place = {
  outdoors: false,
  time: 'day',
  horizon: 0.44,
  paint(setting): Painting {
    const { chance, colours, daylight } = setting;
    const accent = colours[0] ?? chance.pick(accents);
    return {
      layers: [
        hall(setting, accent),
        ...[6.5, 4.6, 3.3, 2.35, 1.68].map((distance) => shelves(setting, distance, accent)),
        signs(setting, accent),
        basket(setting, accent),
        homeDust(setting),
      ],
      light: {
        tint: [1, 1, 0.99],
        ambient: 0.7,
        keyColour: toRgb('#ffffff'),
        keyFrom: 'above',
        rim: toRgb(daylight.dark ? '#fff0d8' : '#ffffff'),
        rimStrength: 0.2,
      },
      shadow: { colour: [62, 66, 76], strength: 0.36, softness: 0.7 },
      reflection: 0.2,
    };
  },
};

/** A long hall: tiles that shine, a ceiling of lamps, cool shelves at its end. */
function hall(setting: Setting, accent: string): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, widthPx, horizonYPx, floorYPx } = setting;
  const { figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const wide = rightPx - leftPx;
  const end = 9;
  const meet = setting.groundYPx(end);
  sketch.rect(
    leftPx,
    0,
    wide,
    meet,
    sketch.vertical([
      [0, '#dfe4e8'],
      [1, '#f6f7f5'],
    ]),
  );
  sketch.rect(
    leftPx,
    meet,
    wide,
    heightPx - meet,
    sketch.vertical([
      [0, '#f2f0ea'],
      [0.4, '#e2ded6'],
      [1, '#c9c5be'],
    ]),
  );
  const spread = (at: number, y: number) =>
    centreXPx + (at * widthPx * (y - horizonYPx)) / (floorYPx - horizonYPx);
  for (let k = -14; k <= 14; k++) {
    sketch.line(
      [
        [spread(k / 5, meet), meet],
        [spread(k / 5, heightPx), heightPx],
      ],
      '#b5b0a6',
      size * 0.002,
      'opacity="0.6"',
    );
  }
  for (let distance = 0.8; distance < end; distance *= 1.2) {
    const y = setting.groundYPx(distance);
    sketch.rect(
      leftPx,
      y,
      wide,
      Math.max(0.6, (size * 0.003) / distance),
      '#b5b0a6',
      'opacity="0.6"',
    );
  }
  // Lamps run along the ceiling and shine again on the floor.
  const ceiling = size * 1.35;
  for (const side of [-1, 1]) {
    for (let distance = 1.2; distance < end; distance *= 1.34) {
      const [near, far] = [distance, distance * 1.16].map(
        (d) => horizonYPx - (ceiling - size * 0.44) / d,
      );
      const at = (d: number, out: number) => centreXPx + (side * widthPx * out) / d;
      sketch.polygon(
        [
          [at(distance, 0.3), near],
          [at(distance, 0.4), near],
          [at(distance * 1.16, 0.4), far],
          [at(distance * 1.16, 0.3), far],
        ],
        '#ffffff',
      );
      const y = setting.groundYPx(distance);
      sketch.glow(
        at(distance, 0.34),
        y,
        (size * 0.12) / distance,
        '#ffffff',
        0.6,
        (size * 0.2) / distance,
      );
    }
  }
  // The end of the hall, with a band of the shop's colour.
  const half = (widthPx * 0.72) / end;
  sketch.rect(
    centreXPx - half,
    meet - size * 0.2,
    half * 2,
    size * 0.2,
    mix('#cfe3ee', accent, 0.08),
  );
  for (let i = 0; i < 8; i++) {
    const x = centreXPx - half + (half * 2 * i) / 8;
    for (let row = 0; row < 3; row++) {
      sketch.rect(
        x + 1,
        meet - size * (0.05 + 0.05 * row),
        half / 4 - 2,
        size * 0.035,
        chance.pick(['#7fb2d0', '#e8c27a', '#a9cf9a', '#e08f8a', '#f4f0e6']),
      );
    }
  }
  sketch.rect(centreXPx - half, meet - size * 0.24, half * 2, size * 0.04, accent);
  return { svg: sketch.svg(), depth: 0.86 };
}

/** Boards that hang from the ceiling, each with a picture and no word. */
function signs(setting: Setting, accent: string): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  const pictures = ['#f2c84b', '#8fbf6a', '#e8788a', '#7fb2d0'];
  [-0.36, -0.12, 0.12, 0.36].forEach((share, i) => {
    const x = centreXPx + widthPx * share;
    const y = horizonYPx - size * (i % 3 === 0 ? 0.5 : 0.58);
    for (const at of [-0.05, 0.05]) {
      sketch.rect(x + size * at, 0, size * 0.003, Math.max(0, y), '#9aa3ab');
    }
    sketch.rect(
      x - size * 0.075,
      y,
      size * 0.15,
      size * 0.1,
      i % 2 ? accent : lighten(accent, 0.15),
      `rx="${(size * 0.01).toFixed(1)}"`,
    );
    sketch.circle(x, y + size * 0.05, size * 0.032, '#ffffff', 'opacity="0.9"');
    sketch.circle(x, y + size * 0.05, size * 0.021, pictures[i]);
    sketch.curve(
      [
        [x, y + size * 0.03],
        [x + size * 0.004, y + size * 0.02],
        [x + size * 0.014, y + size * 0.016],
      ],
      '#4f7a3c',
      size * 0.006,
    );
  });
  return {
    svg: sketch.svg(),
    depth: 0.5,
    life: { swing: { pivotYPx: -size * 0.3, tangent: 0.008, seconds: 4.6 } },
  };
}

/** A trolley at the side, half full. */
function basket(setting: Setting, accent: string): Layer {
  const { centreXPx, widthPx, daylight, chance } = setting;
  const sketch = new Sketch();
  const distance = 1.3;
  const unit = setting.sizePx(distance);
  const y = setting.groundYPx(distance);
  const x = centreXPx + daylight.side * widthPx * 0.4;
  const steel = '#8d979f';
  sketch.ellipse(x, y, unit * 0.2, unit * 0.02, '#5d6168', 'opacity="0.35"');
  for (let i = 0; i < 6; i++) {
    const fill = chance.pick(['#e8a24b', '#7fb26a', '#d9584f', '#f2dc8a', '#8fb8d8']);
    const tall = unit * chance(0.08, 0.16);
    sketch.rect(
      x - unit * 0.13 + unit * 0.045 * i,
      y - unit * 0.38 - tall * 0.5,
      unit * 0.05,
      tall,
      fill,
      'rx="2"',
    );
  }
  sketch.polygon(
    [
      [x - unit * 0.18, y - unit * 0.4],
      [x + unit * 0.18, y - unit * 0.4],
      [x + unit * 0.13, y - unit * 0.16],
      [x - unit * 0.13, y - unit * 0.16],
    ],
    '#dfe5ea',
    'opacity="0.35"',
  );
  for (let i = 0; i <= 7; i++) {
    const share = i / 7 - 0.5;
    sketch.line(
      [
        [x + unit * 0.36 * share, y - unit * 0.4],
        [x + unit * 0.26 * share, y - unit * 0.16],
      ],
      steel,
      unit * 0.006,
    );
  }
  for (const [row, half] of [
    [0.4, 0.18],
    [0.32, 0.163],
    [0.24, 0.147],
    [0.16, 0.13],
  ]) {
    sketch.rect(
      x - unit * half,
      y - unit * row,
      unit * half * 2,
      unit * 0.008,
      row === 0.4 ? darken(accent, 0.1) : steel,
    );
  }
  for (const at of [-0.11, 0.11]) {
    sketch.rect(x + unit * at, y - unit * 0.16, unit * 0.01, unit * 0.13, steel);
    sketch.circle(x + unit * at, y - unit * 0.02, unit * 0.022, '#3d4248');
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}
