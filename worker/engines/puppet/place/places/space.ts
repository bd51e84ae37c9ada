import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { moons, planet } from '../shapes/planet.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';

const schemes = [
  ['#0b0722', '#6a2f9c', '#2f6fd0', '#e08a4a'],
  ['#060a24', '#2f4fb0', '#b03f9c', '#e0b06a'],
  ['#0a0620', '#8f2f6a', '#3f7fd8', '#7fc0b0'],
] as const;

export const place: Place = {
  outdoors: false,
  time: 'night',
  horizon: 0.36,
  paint(setting): Painting {
    const { chance, daylight } = setting;
    const [deep, first, second, world] = chance.pick(schemes);
    const own = setting.colours[0] ?? first;
    return {
      layers: [
        nebula(setting, deep, own, second),
        stars(setting, 90, 0.006, 1),
        planet(setting, world),
        moons(setting),
        rock(setting, own),
        rubble(setting, own),
        stars(setting, 22, 0.016, 0.85),
        shooting(setting),
      ],
      light: {
        tint: [0.86, 0.84, 1],
        ambient: 0.45,
        keyColour: toRgb('#fff0dc'),
        keyFrom: daylight.side < 0 ? 'left' : 'right',
        rim: toRgb(lighten(own, 0.3)),
        rimStrength: 0.65,
      },
      shadow: { colour: [10, 6, 26], strength: 0.5, softness: 0.35 },
    };
  },
};

function nebula(setting: Setting, deep: string, first: string, second: string): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, deep],
      [0.5, mix(deep, first, 0.2)],
      [1, darken(deep, 0.2)],
    ]),
  );
  // The milky band, from one corner to the other.
  const side = setting.daylight.side;
  for (let i = 0; i < 34; i++) {
    const share = i / 33;
    const x =
      centreXPx + side * (share - 0.5) * (rightPx - leftPx) * 1.2 + size * chance(-0.1, 0.1);
    const y = heightPx * (0.06 + 0.6 * share) + size * chance(-0.1, 0.1);
    sketch.glow(
      x,
      y,
      size * chance(0.16, 0.42),
      i % 3 === 0 ? second : first,
      chance(0.12, 0.3),
      size * chance(0.1, 0.24),
    );
  }
  for (let i = 0; i < 260; i++) {
    const share = chance();
    const isBand = chance() < 0.5;
    const x = isBand
      ? centreXPx + side * (share - 0.5) * (rightPx - leftPx) * 1.2 + size * chance(-0.14, 0.14)
      : chance(leftPx, rightPx);
    const y = isBand
      ? heightPx * (0.06 + 0.6 * share) + size * chance(-0.14, 0.14)
      : chance(0, heightPx);
    sketch.circle(
      x,
      y,
      size * 0.0019 * chance(0.5, 1.6),
      chance.pick(['#ffffff', '#dfe6ff', '#ffe9d6']),
      `opacity="${chance(0.35, 1).toFixed(2)}"`,
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

/** The rock on which the dancer stands, with the stars all around it. */
function rock(setting: Setting, tint: string): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(1.9);
  const stone = mix('#5d5676', tint, 0.2);
  const line: Point[] = Array.from({ length: 11 }, (_, i) => {
    const x = leftPx + ((rightPx - leftPx) * i) / 10;
    const aside = Math.abs(x - centreXPx) / (rightPx - centreXPx);
    return [x, top + size * 0.07 * aside ** 2 + size * chance(-0.008, 0.008)];
  });
  sketch.path(
    `${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
    sketch.vertical([
      [0, lighten(stone, 0.25)],
      [0.2, stone],
      [1, darken(stone, 0.5)],
    ]),
  );
  sketch.curve(line, lighten(tint, 0.55), size * 0.006, 'opacity="0.7"');
  for (let i = 0; i < 16; i++) {
    const share = chance();
    const y = top + size * 0.05 + (heightPx - top) * share;
    const half = size * (0.02 + 0.07 * share) * chance(0.5, 1.2);
    const x = chance(leftPx, rightPx);
    sketch.ellipse(x, y, half, half * 0.26, darken(stone, 0.4));
    sketch.ellipse(x, y + half * 0.07, half * 0.86, half * 0.17, darken(stone, 0.2));
    sketch.curve(
      [
        [x - half, y + half * 0.05],
        [x, y + half * 0.27],
        [x + half, y + half * 0.05],
      ],
      lighten(stone, 0.3),
      half * 0.05,
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Stones that hang in the void. */
function rubble(setting: Setting, tint: string): Layer {
  const { centreXPx, widthPx, floorYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const stone = mix('#6b6486', tint, 0.2);
  for (let i = 0; i < 9; i++) {
    const side = i % 2 ? 1 : -1;
    const x = centreXPx + side * widthPx * chance(0.3, 0.52);
    const y = floorYPx - size * chance(0.14, 0.72);
    const radius = size * chance(0.01, 0.035);
    const points = Array.from({ length: 8 }, (_, k): Point => {
      const angle = (k / 8) * 2 * Math.PI;
      const reach = radius * chance(0.75, 1.15);
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.8];
    });
    sketch.polygon(
      points,
      sketch.vertical([
        [0, lighten(stone, 0.25)],
        [1, darken(stone, 0.5)],
      ]),
    );
  }
  return {
    svg: sketch.svg(),
    depth: 0.55,
    life: { swell: { amplitudePx: size * 0.012, seconds: 6 } },
  };
}

function stars(setting: Setting, count: number, radius: number, depth: number) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  const star = `<path d="M0 -1Q.06 -.06 1 0Q.06 .06 0 1Q-.06 .06 -1 0Q-.06 -.06 0 -1Z" fill="#ffffff"/>`;
  return {
    shapes:
      radius > 0.01
        ? [{ svg: star, radiusPx: size * radius }]
        : [softDot('#ffffff', size * radius, 0.3)],
    count,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx * 0.72 },
    scale: [0.5, 1.2] as const,
    glow: true,
    twinkle: { seconds: 3.2, low: 0.1 },
    depth,
  };
}

function shooting(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight } = setting;
  const far = (rightPx - leftPx) * 3;
  const svg = `<defs><linearGradient id="t" x1="${daylight.side < 0 ? 1 : 0}" x2="${daylight.side < 0 ? 0 : 1}" y1="0" y2="0"><stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect x="-1" y="-.02" width="2" height=".04" rx=".02" fill="url(#t)" transform="rotate(${daylight.side * 18})"/>`;
  return {
    shapes: [{ svg, radiusPx: size * 0.13 }],
    count: 3,
    area: { left: leftPx - far, right: rightPx + far, top: 0, bottom: heightPx * 0.5 },
    xPxPerSecond: daylight.side * size * 1.1,
    yPxPerSecond: size * 0.35,
    glow: true,
    depth: 1,
  };
}
