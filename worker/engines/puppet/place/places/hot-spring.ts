import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { bathDeck, bathHouse } from '../shapes/bath-house.ts';
import { boulders } from '../shapes/boulders.ts';
import { closed, heightsInRow, roughLine } from '../shapes/ridge.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { leafColours, paintConifer, paintTree } from '../shapes/trees.ts';

/** The pool's far and near edges, in the dancer's distances. */
const poolFar = 4.4;
const poolNear = 1.22;

export const place: Place = {
  outdoors: true,
  time: 'dusk',
  horizon: 0.44,
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.5),
        cloudLayer(setting, horizonYPx, { count: 2, from: 0.12, to: 0.4 }),
        grove(setting),
        water(setting),
        boulders(setting, poolFar, 9, 0.05),
        bathHouse(setting),
        mist(setting, poolFar, 0.5),
        boulders(setting, 2, 5, 0.36),
        bathDeck(setting, poolNear),
        steam(setting),
        boulders(setting, 1.16, 4, 0.44),
      ],
      light: daylight.dark
        ? {
            tint: [0.88, 0.78, 0.76],
            ambient: 0.6,
            keyColour: toRgb('#ffc78a'),
            keyFrom: daylight.side < 0 ? 'right' : 'left',
            rim: toRgb('#cfe0ff'),
            rimStrength: 0.35,
          }
        : {},
      reflection: 0.04,
    };
  },
};

function far(setting: Setting): Layer {
  const { horizonYPx, figureHeightPx: size, daylight, chance, snowy } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  for (const [rise, depth] of [
    [0.42, 0.82],
    [0.24, 0.64],
  ]) {
    const line = roughLine(setting, horizonYPx, size * rise, heightsInRow(chance, 7, 0.35, 1));
    sketch.path(
      closed(line, horizonYPx + size * 0.2),
      sketch.vertical([
        [0, daylight.paint(snowy ? '#eef3f8' : '#6f8f86', depth)],
        [1, daylight.paint(snowy ? '#b4c4d6' : '#577a6c', depth)],
      ]),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

/** Trees and a fence of bamboo behind the pool. */
function grove(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight, chance, snowy } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(poolFar * 1.15);
  const leaves = leafColours(setting, ['#4f8a58', '#c9713f', '#3f7a52']);
  for (let i = 0; i < 11; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + chance(0.2, 0.8))) / 11;
    const height = size * chance(0.3, 0.5);
    const tree = { x, y: y + size * 0.01, height, depth: 0.42 };
    if (i % 3 === 1) paintTree(sketch, setting, tree, chance.pick(leaves));
    else paintConifer(sketch, setting, tree);
  }
  const tall = size * 0.13;
  const cane = daylight.paint('#b99a5f', 0.35);
  const shade = daylight.shadow('#8a6c40', 0.35);
  const step = size * 0.014;
  for (let x = leftPx, i = 0; x < rightPx; x += step, i++) {
    sketch.rect(x, y - tall, step * 0.86, tall, i % 3 ? cane : shade);
  }
  for (const share of [0.22, 0.74]) {
    sketch.rect(leftPx, y - tall * share, rightPx - leftPx, tall * 0.07, darken(shade, 0.2));
  }
  if (snowy) {
    sketch.rect(
      leftPx,
      y - tall * 1.07,
      rightPx - leftPx,
      tall * 0.13,
      daylight.paint('#ffffff', 0.25),
    );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / poolFar };
}

function water(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, figureHeightPx: size, daylight, chance } = setting;
  const { snowy } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(poolFar);
  sketch.rect(
    leftPx,
    top - size * 0.05,
    rightPx - leftPx,
    heightPx - top + size * 0.05,
    daylight.paint(snowy ? '#eaf0f6' : '#7f8a68', 0.1),
  );
  const bottom = setting.groundYPx(poolNear);
  const deep = mix(daylight.paint('#3f8f96', 0.15), daylight.sky[2], 0.3);
  const shallow = daylight.paint('#7fc9c2');
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    bottom - top,
    sketch.vertical([
      [0, mix(deep, daylight.sky[2], 0.4)],
      [0.5, deep],
      [1, shallow],
    ]),
  );
  if (daylight.dark) {
    sketch.glow(
      centreXPx - daylight.side * setting.widthPx * 0.3,
      top + size * 0.05,
      size * 0.12,
      '#ffb765',
      0.6,
      size * 0.22,
    );
  }
  for (let i = 0; i < 34; i++) {
    const share = chance();
    const y = top + (bottom - top) * share;
    const half = size * (0.015 + 0.08 * share) * chance(0.6, 1.4);
    const x = chance(leftPx, rightPx);
    sketch.curve(
      [
        [x - half, y],
        [x, y - half * 0.04],
        [x + half, y],
      ],
      lighten(shallow, 0.45),
      size * (0.0015 + 0.003 * share),
      'opacity="0.45"',
    );
  }
  return {
    svg: sketch.svg(),
    depth: 0,
    ground: true,
    life: { wobble: { amplitudePx: size * 0.004, wavelengthPx: size * 0.06, seconds: 3.4 } },
  };
}

/** A bank of steam that hangs over the water. */
function mist(setting: Setting, distance: number, strength: number): Layer {
  const { leftPx, rightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(distance);
  for (let i = 0; i < 9; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + chance())) / 9;
    sketch.glow(
      x,
      y - size * chance(-0.02, 0.1),
      size * chance(0.16, 0.26),
      '#ffffff',
      strength,
      size * chance(0.05, 0.09),
    );
  }
  return {
    svg: sketch.svg(),
    depth: 1 - 1 / distance,
    soft: true,
    life: {
      driftPxPerSecond: size * 0.006,
      pulse: { low: 0.65, high: 1, seconds: 7 },
    },
  };
}

/** Steam that rises from the pool. */
function steam(setting: Setting) {
  const { leftPx, rightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffffff', size * 0.13, 0.05)],
    count: 22,
    area: {
      left: leftPx,
      right: rightPx,
      top: setting.groundYPx(poolFar) - size * 0.55,
      bottom: setting.groundYPx(poolNear),
    },
    yPxPerSecond: -size * 0.055,
    swingPx: size * 0.03,
    swingSeconds: 7,
    scale: [0.5, 1.2] as const,
    opacity: 0.3,
    twinkle: { seconds: 6, low: 0.1 },
    depth: 0.6,
  };
}
