import { mix, toRgb } from '../../../../paint/colour.ts';
import { type Particles, softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

/** An underground platform, a train at one side. */
export const place: Place = {
  outdoors: false,
  time: 'day',
  horizon: 0.44,
  paint(setting): Painting {
    const line =
      setting.colours[0] ?? setting.chance.pick(['#d9483f', '#2f7fc0', '#2f9a68', '#e08f2f']);
    return {
      layers: [
        hall(setting, line),
        floor(setting),
        train(setting, line),
        pillars(setting, line),
        lamps(setting),
        motes(setting),
      ],
      light: {
        tint: [0.97, 1, 0.99],
        ambient: 0.65,
        keyColour: toRgb('#f4fbff'),
        keyFrom: 'above',
        rim: null,
        rimStrength: 0,
      },
      shadow: { colour: [40, 44, 50], strength: 0.4, softness: 0.7 },
      reflection: 0.2,
    };
  },
};

/** A place in the tunnel: at = how far to the side, up = height above the floor, in figure heights. */
function inHall(setting: Setting, at: number, distance: number, up: number): Point {
  const { centreXPx, figureHeightPx: size } = setting;
  return [centreXPx + (at * size) / distance, setting.groundYPx(distance) - (up * size) / distance];
}

const farEnd = 8;
const nearEnd = 0.62;
const ceiling = 1.55;
const wallAt = 0.86;

function hall(setting: Setting, line: string): Layer {
  const { leftPx, rightPx, heightPx, daylight, chance } = setting;
  const tone = chance(-0.2, 0.35);
  const tile = (colour: string) => mix(colour, line, Math.max(0, tone) * 0.6);
  const sketch = new Sketch();
  const at = (side: number, distance: number, up: number) =>
    inHall(setting, side * wallAt, distance, up);
  sketch.rect(leftPx, 0, rightPx - leftPx, heightPx, tile('#9aa5ab'));
  const end = [
    at(-1, farEnd, 0),
    at(1, farEnd, 0),
    at(1, farEnd, ceiling),
    at(-1, farEnd, ceiling),
  ];
  sketch.polygon(end, '#3c444c');
  const roof = [
    at(-1, farEnd, ceiling),
    at(1, farEnd, ceiling),
    at(1, nearEnd, ceiling),
    at(-1, nearEnd, ceiling),
  ];
  sketch.polygon(roof, mix('#7f8a91', '#50585f', chance()));
  const side = daylight.side;
  const wall = [
    at(side, farEnd, 0),
    at(side, farEnd, ceiling),
    at(side, nearEnd, ceiling),
    at(side, nearEnd, 0),
  ];
  sketch.polygon(
    wall,
    sketch.vertical([
      [0, tile('#c9d3d6')],
      [0.5, tile('#e9eef0')],
      [1, tile('#bfc9cd')],
    ]),
  );
  const band = [
    at(side, farEnd, 0.62),
    at(side, farEnd, 0.74),
    at(side, nearEnd, 0.74),
    at(side, nearEnd, 0.62),
  ];
  sketch.polygon(band, line);
  for (let distance = farEnd; distance > nearEnd; distance *= 0.85) {
    sketch.line(
      [at(side, distance, 0), at(side, distance, ceiling)],
      '#a9b5ba',
      1,
      'opacity="0.7"',
    );
  }
  for (let up = 0.15; up < ceiling; up += 0.2) {
    sketch.line([at(side, farEnd, up), at(side, nearEnd, up)], '#a9b5ba', 1, 'opacity="0.7"');
  }
  // Posters without a word.
  for (const [place, tint] of [
    [1.5, '#f0b94a'],
    [2.4, '#5fa8c8'],
    [4, '#d97f6a'],
  ] as const) {
    const distance = place * chance(0.85, 1.15);
    const poster = [
      at(side, distance, 0.8),
      at(side, distance, 1.3),
      at(side, distance * 0.82, 1.3),
      at(side, distance * 0.82, 0.8),
    ];
    sketch.polygon(poster, mix(tint, '#ffffff', 0.15), 'stroke="#56616a" stroke-width="2"');
    const sun = at(side, distance * 0.9, 1.08);
    sketch.circle(sun[0], sun[1], (setting.figureHeightPx * 0.055) / distance, '#fff6e0');
  }
  return { svg: sketch.svg(), depth: 0.5 };
}

function floor(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(farEnd);
  const fill = sketch.vertical([
    [0, '#8f989d'],
    [0.4, '#c3cacd'],
    [1, '#9fa8ac'],
  ]);
  sketch.rect(leftPx, top, rightPx - leftPx, heightPx - top, fill);
  for (let k = -9; k <= 9; k++) {
    const seam = [inHall(setting, k * 0.2, farEnd, 0), inHall(setting, k * 0.2, nearEnd, 0)];
    sketch.line(seam, '#7f898e', size * 0.003, 'opacity="0.6"');
  }
  for (let distance = 0.7; distance < farEnd; distance *= 1.22) {
    const y = setting.groundYPx(distance);
    sketch.line(
      [
        [leftPx, y],
        [rightPx, y],
      ],
      '#7f898e',
      (size * 0.004) / distance,
      'opacity="0.6"',
    );
  }
  const edge = -daylight.side * 0.44;
  const strip = [
    inHall(setting, edge, farEnd, 0),
    inHall(setting, edge * 1.12, farEnd, 0),
    inHall(setting, edge * 1.12, nearEnd, 0),
    inHall(setting, edge, nearEnd, 0),
  ];
  sketch.polygon(strip, '#f2c53d');
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** The train: its side in perspective, doors and lit windows. */
function train(setting: Setting, line: string): Layer {
  const { daylight } = setting;
  const sketch = new Sketch();
  const side = -daylight.side * 0.56;
  const at = (distance: number, up: number) => inHall(setting, side, distance, up);
  const panel = (from: number, to: number, low: number, high: number, fill: string, more = '') =>
    sketch.polygon([at(from, low), at(from, high), at(to, high), at(to, low)], fill, more);
  panel(farEnd, nearEnd, -0.06, 1.28, '#e4e9eb');
  panel(farEnd, nearEnd, 1.16, 1.3, '#aab4b9');
  panel(farEnd, nearEnd, 0.36, 0.46, line);
  panel(farEnd, nearEnd, -0.06, 0.05, '#4a535a');
  let distance = 5.6;
  for (let i = 0; distance > 0.75; i++) {
    const end = distance * 0.78;
    const isDoor = i % 2 === 0;
    const inner = distance - (distance - end) * 0.1;
    const outer = end + (distance - end) * 0.1;
    if (isDoor) {
      panel(inner, outer, 0.02, 1.1, '#c9d2d6', 'stroke="#7f8a90" stroke-width="1.5"');
      const middle = (inner + outer) / 2;
      panel(inner - 0.02, middle + 0.02, 0.52, 1, '#fff3cf');
      panel(middle - 0.02, outer + 0.02, 0.52, 1, '#fff3cf');
      sketch.line([at(middle, 0.02), at(middle, 1.1)], '#7f8a90', 1.5);
    } else {
      panel(inner, outer, 0.54, 1, '#fdf0c8', 'stroke="#8f9aa0" stroke-width="1.5"');
    }
    distance = end;
  }
  return { svg: sketch.svg(), depth: 0.35 };
}

function pillars(setting: Setting, line: string): Layer {
  const { figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  for (const distance of [4.2, 2.3]) {
    const [x, y] = inHall(setting, daylight.side * 0.62, distance, 0);
    const half = (size * 0.07) / distance;
    const top = y - (size * ceiling) / distance;
    const fill = sketch.horizontal([
      [0, '#a9b4b9'],
      [0.4, '#f4f7f8'],
      [1, '#9aa5aa'],
    ]);
    sketch.rect(x - half, top, half * 2, y - top, fill);
    sketch.rect(x - half, y - (size * 0.82) / distance, half * 2, (size * 0.1) / distance, line);
  }
  return { svg: sketch.svg(), depth: 0.6 };
}

/** Two rows of tubes along the ceiling. */
function lamps(setting: Setting): Layer {
  const { figureHeightPx: size } = setting;
  const sketch = new Sketch();
  for (const side of [-0.3, 0.3]) {
    for (let distance = 6; distance > 0.9; distance *= 0.66) {
      const from = inHall(setting, side, distance, ceiling - 0.03);
      const to = inHall(setting, side, distance * 0.8, ceiling - 0.03);
      sketch.glow(
        (from[0] + to[0]) / 2,
        (from[1] + to[1]) / 2,
        (size * 0.26) / distance,
        '#ffffff',
        0.7,
      );
      sketch.line([from, to], '#ffffff', (size * 0.035) / distance);
    }
  }
  const life = { pulse: { low: 0.85, high: 1, seconds: 2.8 } };
  return { svg: sketch.svg(), depth: 0.5, glow: true, life };
}

function motes(setting: Setting): Particles {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffffff', size * 0.006, 0.2)],
    count: 20,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    xPxPerSecond: size * 0.03,
    swingPx: size * 0.02,
    scale: [0.4, 1],
    opacity: 0.6,
    twinkle: { seconds: 4, low: 0 },
    before: 0.3,
    depth: 0.4,
  };
}
