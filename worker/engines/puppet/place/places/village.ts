import { mix } from '../../../../paint/colour.ts';
import { type Particles, softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintHouse } from '../shapes/cottage.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { grassColour, leafColours, paintTree, paintTuft } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.12, to: 0.7 }),
        fields(setting),
        smoke(setting),
        houses(setting, 5, 3),
        ground(setting),
        houses(setting, 2.5, 2),
        fence(setting),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  const line = Array.from(
    { length: 8 },
    (_, i): Point => [leftPx + ((rightPx - leftPx) * i) / 7, horizonYPx - size * chance(0.1, 0.24)],
  );
  const fill = daylight.paint('#7fa6a8', 0.75);
  sketch.path(`${smooth(line)}L${rightPx} ${horizonYPx + 4}L${leftPx} ${horizonYPx + 4}Z`, fill);
  return { svg: sketch.svg(), depth: 1 };
}

const grassOf = (setting: Setting) => grassColour(setting, '#93bd62');

/** Fields in stripes up a hill. */
function fields(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const grass = grassOf(setting);
  const tones = [grass, '#d9bd62', mix(grass, '#5f9a55', 0.5), '#c9c06a', grass];
  tones.forEach((tone, i) => {
    const y = horizonYPx - size * (0.1 - i * 0.03);
    const line = Array.from(
      { length: 7 },
      (_, k): Point => [
        leftPx + ((rightPx - leftPx) * k) / 6,
        y - size * 0.03 * Math.sin(k * 0.9 + i * 1.4),
      ],
    );
    const own = setting.snowy ? grass : tone;
    const d = `${smooth(line)}L${rightPx} ${y + size * 0.2}L${leftPx} ${y + size * 0.2}Z`;
    sketch.path(d, daylight.paint(own, 0.6 - i * 0.07));
  });
  return { svg: sketch.svg(), depth: 0.88 };
}

/** Where houses stand: both sides, the middle free. */
function houses(setting: Setting, distance: number, count: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const depth = distance > 3 ? 0.3 : 0.1;
  const leaves = leafColours(setting);
  for (let i = 0; i < count; i++) {
    const side = (i % 2 ? 1 : -1) * daylight.side;
    const out = distance > 3 ? 0.2 + 0.13 * i : 0.44;
    const x = centreXPx + side * widthPx * out;
    const y = setting.groundYPx(distance * chance(0.96, 1.04));
    const tree = { x: x + (side * (size * 0.42)) / distance, y: y - 1, depth };
    paintTree(sketch, setting, { ...tree, height: (size * 1.5) / distance }, chance.pick(leaves));
    paintHouse(sketch, setting, x, y, (size * 0.42) / distance ** 0.85, depth);
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

function ground(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
    snowy,
  } = setting;
  const sketch = new Sketch();
  const grass = grassOf(setting);
  const top = setting.groundYPx(5.6);
  const near = mix(daylight.paint(grass), daylight.shadow(mix(grass, '#5f8a4a', 0.4)), 0.6);
  const fill = sketch.vertical([
    [0, daylight.paint(mix(grass, '#f4f0b0', 0.2), 0.3)],
    [0.4, daylight.paint(grass)],
    [1, near],
  ]);
  sketch.rect(leftPx, top, rightPx - leftPx, heightPx - top, fill);
  const way = daylight.paint(snowy ? '#dfe6ee' : '#d8bf94');
  const bend = daylight.side * widthPx * 0.1;
  const middle = setting.groundYPx(2);
  const d = `M${centreXPx + bend - widthPx * 0.03} ${top}Q${centreXPx - widthPx * 0.16} ${middle} ${centreXPx - widthPx * 0.46} ${heightPx}L${centreXPx + widthPx * 0.46} ${heightPx}Q${centreXPx + widthPx * 0.12} ${middle} ${centreXPx + bend + widthPx * 0.03} ${top}Z`;
  sketch.path(d, way);
  for (let i = 0; i < 60; i++) {
    const side = i % 2 ? 1 : -1;
    const y = setting.groundYPx(chance(0.8, 2.6));
    const share = (y - top) / (heightPx - top);
    const x = centreXPx + side * widthPx * chance(0.1 + 0.4 * share, 0.56);
    paintTuft(
      sketch,
      setting,
      x,
      y,
      size * 0.04 * (0.3 + share),
      daylight.shadow(mix(grass, '#5f9a4a', 0.4)),
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function fence(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const wood = daylight.paint('#b08a62');
  for (const side of [-1, 1]) {
    const posts = [0, 1, 2, 3].map(
      (i): Point => [
        centreXPx + side * widthPx * (0.36 + 0.075 * i),
        setting.groundYPx(1.6 - 0.07 * i),
      ],
    );
    for (const up of [0.06, 0.12])
      sketch.line(
        posts.map(([x, y]) => [x, y - size * up] as Point),
        wood,
        size * 0.014,
      );
    for (const [x, y] of posts)
      sketch.line(
        [
          [x, y],
          [x, y - size * 0.15],
        ],
        daylight.shadow('#9a7450'),
        size * 0.022,
      );
  }
  return { svg: sketch.svg(), depth: 0.36 };
}

/** Smoke from a chimney. */
function smoke(setting: Setting): Particles {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const x = centreXPx - daylight.side * widthPx * 0.17;
  return {
    shapes: [softDot(mix(daylight.haze, '#ffffff', 0.4), size * 0.03, 0.05)],
    count: 14,
    area: {
      left: x,
      right: x + size * 0.02,
      top: horizonYPx - size * 0.45,
      bottom: horizonYPx - size * 0.02,
    },
    yPxPerSecond: -size * 0.04,
    swingPx: size * 0.02,
    scale: [0.5, 1.2],
    opacity: 0.3,
    depth: 0.8,
  };
}
