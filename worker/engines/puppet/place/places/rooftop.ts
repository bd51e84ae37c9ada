import { mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintBlock } from '../shapes/buildings.ts';
import { bulbs, things } from '../shapes/roof-things.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';

export const place: Place = {
  outdoors: true,
  time: 'sunset',
  horizon: 0.4,
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.12, to: 0.75 }),
        town(setting, 0.95, 0.72, 17, 0.3, 0.02),
        town(setting, 0.9, 0.5, 12, 0.27, 0.1),
        town(setting, 0.85, 0.32, 8, 0.2, 0.2),
        deck(setting),
        things(setting),
        ...bulbs(setting),
      ],
      ...(daylight.dark
        ? {
            light: {
              tint: [0.86, 0.78, 0.82] as const,
              ambient: 0.5,
              keyColour: toRgb('#ffcf8f'),
              keyFrom: 'above' as const,
              rim: toRgb('#ffc98a'),
              rimStrength: 0.45,
            },
          }
        : {}),
    };
  },
};

function far(setting: Setting): Layer {
  const { centreXPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  if (daylight.dark)
    sketch.glow(centreXPx, horizonYPx + size * 0.1, size * 0.9, '#ff9a66', 0.4, size * 0.4);
  return { svg: sketch.svg(), depth: 1 };
}

/** Roofs of the town, seen from above: their feet are below the parapet. */
function town(
  setting: Setting,
  layerDepth: number,
  depth: number,
  count: number,
  rise: number,
  down: number,
): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const width = rightPx - leftPx;
  for (let i = 0; i < count; i++) {
    const share = (i + 0.5) / count;
    const aside = Math.abs(share * 2 - 1);
    const height = size * rise * (0.55 + 0.6 * aside) * chance(0.6, 1.25);
    paintBlock(
      sketch,
      setting,
      {
        x: leftPx + width * share,
        y: horizonYPx + size * (down + 0.16),
        half: (width / count) * 0.5,
        height: height + size * 0.14,
        depth,
      },
      chance.pick(['#a7b4c8', '#c3b6ae', '#8e9fbb', '#b7a6b0', '#cbb59d']),
      { style: Math.floor(chance(0, 4)), litShare: 0.5 },
    );
  }
  return { svg: sketch.svg(), depth: layerDepth };
}

function deck(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    snowy,
    kind,
  } = setting;
  const sketch = new Sketch();
  const edge = setting.groundYPx(2.3);
  const wall = daylight.shadow('#a79a93', 0.05);
  const cap = daylight.paint(snowy ? '#f4f7fa' : '#cfc3ba', 0.05);
  const rise = (size * 0.3) / 2.3;
  sketch.rect(
    leftPx,
    edge - rise,
    rightPx - leftPx,
    rise,
    sketch.vertical([
      [0, mix(wall, cap, 0.3)],
      [1, wall],
    ]),
  );
  sketch.rect(leftPx, edge - rise - size * 0.018, rightPx - leftPx, size * 0.022, cap);
  const rail = daylight.shadow('#4b4f5b', 0.05);
  for (const up of [0.06, 0.12])
    sketch.line(
      [
        [leftPx, edge - rise - size * up],
        [rightPx, edge - rise - size * up],
      ],
      rail,
      size * 0.007,
    );
  for (let x = leftPx; x < rightPx; x += size * 0.13)
    sketch.line(
      [
        [x, edge - rise],
        [x, edge - rise - size * 0.12],
      ],
      rail,
      size * 0.007,
    );
  const stone = snowy ? '#eef2f7' : kind === 'balcony' ? '#c89f78' : '#b7aca6';
  const near = daylight.paint(stone);
  sketch.rect(
    leftPx,
    edge,
    rightPx - leftPx,
    heightPx - edge,
    sketch.vertical([
      [0, mix(near, wall, 0.35)],
      [0.2, near],
      [1, mix(near, daylight.shadow(stone), 0.6)],
    ]),
  );
  const spread = (x: number, y: number): Point => [
    centreXPx + ((x - centreXPx) * (y - horizonYPx)) / (floorYPx - horizonYPx),
    y,
  ];
  for (let k = -9; k <= 9; k++) {
    const x = centreXPx + (k * widthPx) / 5;
    sketch.line(
      [spread(x, edge), spread(x, heightPx)],
      daylight.shadow('#857b78'),
      size * 0.003,
      'opacity="0.5"',
    );
  }
  for (const distance of [2, 1.65, 1.36, 1.12, 0.93, 0.78]) {
    const y = setting.groundYPx(distance);
    sketch.line(
      [
        [leftPx, y],
        [rightPx, y],
      ],
      daylight.shadow('#857b78'),
      (size * 0.004) / distance,
      'opacity="0.5"',
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}
