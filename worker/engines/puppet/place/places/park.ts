import { mix } from '../../../../paint/colour.ts';
import { turned } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { furniture } from '../shapes/park-things.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { grassColour, leafColours, paintTree, paintTuft } from '../shapes/trees.ts';

const falling = ['#dd8a2e', '#c9552f', '#e8b43f'];

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  paint(setting): Painting {
    // A park that nobody gave a season is at its best in autumn.
    const own =
      setting.season === null && setting.kind === 'park' && !setting.snowy
        ? { ...setting, season: 'autumn' }
        : setting;
    const { horizonYPx } = own;
    return {
      layers: [
        far(own),
        ...twinklingStars(own, horizonYPx * 0.6),
        cloudLayer(own, horizonYPx, { count: 3, from: 0.1, to: 0.45 }),
        trees(own, 4.5, 6, 0.5),
        ground(own),
        trees(own, 2.3, 4, 0.22),
        furniture(own),
        trees(own, 1.45, 2, 0.04),
        ...(own.season === 'autumn' ? [leaves(own)] : []),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  const colours = leafColours(setting);
  for (let i = 0; i < 46; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 45;
    sketch.circle(
      x,
      horizonYPx - size * chance(0, 0.08),
      size * chance(0.05, 0.085),
      daylight.paint(chance.pick(colours), 0.75),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

function trees(setting: Setting, distance: number, count: number, depth: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const colours = leafColours(setting);
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const rank = Math.floor(i / 2);
    const out = distance > 4 ? 0.14 + 0.15 * rank : distance > 2 ? 0.3 + 0.17 * rank : 0.53;
    const x = centreXPx + side * widthPx * (out + chance(-0.015, 0.015));
    const y = setting.groundYPx(distance * chance(0.95, 1.08));
    const height = (size * 1.75 * chance(0.9, 1.1)) / distance ** 0.8;
    sketch.ellipse(
      x - daylight.side * height * 0.1,
      y,
      height * 0.24,
      height * 0.022,
      daylight.shadow('#6f7f4a', depth),
      'opacity="0.7"',
    );
    paintTree(
      sketch,
      setting,
      { x, y, height, depth },
      colours[(i + rank) % colours.length],
      '#6a4f3f',
    );
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
    season,
    snowy,
  } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(10);
  const grass = season === 'autumn' && !snowy ? '#b5a552' : grassColour(setting, '#8cc05c');
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, daylight.paint(mix(grass, '#fff3b0', 0.25), 0.4)],
      [0.4, daylight.paint(grass)],
      [1, mix(daylight.paint(grass), daylight.shadow(grass), 0.5)],
    ]),
  );
  const way = snowy ? '#dfe7f0' : '#dcc7a4';
  const bend = daylight.side * widthPx * 0.1;
  sketch.path(
    `M${centreXPx + bend - widthPx * 0.02} ${top}Q${centreXPx - widthPx * 0.16} ${setting.groundYPx(2)} ${centreXPx - widthPx * 0.52} ${heightPx}L${centreXPx + widthPx * 0.5} ${heightPx}Q${centreXPx + widthPx * 0.12} ${setting.groundYPx(2)} ${centreXPx + bend + widthPx * 0.02} ${top}Z`,
    sketch.vertical([
      [0, daylight.paint(way, 0.35)],
      [0.5, daylight.paint(way)],
      [1, mix(daylight.paint(way), daylight.shadow(way), 0.45)],
    ]),
  );
  const many = season === 'autumn' && !snowy ? 240 : 40;
  for (let i = 0; i < many; i++) {
    const y = setting.groundYPx(chance(0.8, 3.6));
    const share = (y - top) / (heightPx - top);
    const radius = size * 0.013 * (0.25 + share);
    const tilt = chance(-50, 50).toFixed(0);
    const x = chance(leftPx, rightPx);
    const fill =
      season === 'autumn'
        ? daylight.paint(chance.pick(falling))
        : daylight.shadow(mix(grass, '#4f8a4a', 0.5));
    sketch.ellipse(
      x,
      y,
      radius,
      radius * 0.42,
      fill,
      `opacity="0.85" transform="rotate(${tilt} ${x.toFixed(0)} ${y.toFixed(0)})"`,
    );
  }
  for (let i = 0; i < 30; i++) {
    const side = i % 2 ? 1 : -1;
    const y = setting.groundYPx(chance(0.8, 2.4));
    const share = (y - top) / (heightPx - top);
    paintTuft(
      sketch,
      setting,
      centreXPx + side * widthPx * (0.06 + 0.52 * share),
      y,
      size * 0.045 * (0.4 + share),
      daylight.shadow(mix(grass, '#7f8f45', 0.4)),
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function leaves(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight } = setting;
  const leaf = (fill: string) =>
    `<path d="M-.95 .1Q-.2 -.75 .8 -.1Q.1 .65 -.95 .1Z" fill="${fill}"/><path d="M-.95 .1L1 -.15" stroke="${daylight.shadow(fill)}" stroke-width=".09"/>`;
  return {
    shapes: falling.flatMap((colour) => turned(leaf(daylight.paint(colour)), size * 0.02, 7)),
    count: 34,
    area: { left: leftPx, right: rightPx, top: -size * 0.04, bottom: heightPx + size * 0.04 },
    xPxPerSecond: size * 0.04,
    yPxPerSecond: size * 0.12,
    swingPx: size * 0.07,
    swingSeconds: 3,
    scale: [0.4, 1.1] as const,
    before: 0.3,
    depth: 0.5,
    shows: 'leaves',
  };
}
