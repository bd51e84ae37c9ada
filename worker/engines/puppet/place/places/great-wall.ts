import { mix } from '../../../../paint/colour.ts';
import { turned } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { brick, paintTower, paintWall } from '../shapes/brick-wall.ts';
import { bushes } from '../shapes/bushes.ts';
import { closed, heightsInRow, roughLine } from '../shapes/ridge.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { grassColour, leafColours } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  horizon: 0.5,
  paint(setting): Painting {
    const { horizonYPx, figureHeightPx: size, season, leftPx, rightPx, heightPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 3, from: 0.1, to: 0.55 }),
        hills(setting),
        walkway(setting),
        ...(season === 'autumn'
          ? [
              {
                shapes: turned(
                  '<path d="M-.9 0Q0 -.6 .9 0Q0 .6 -.9 0Z" fill="#d9702e"/>',
                  size * 0.014,
                  8,
                ),
                count: 18,
                area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
                xPxPerSecond: size * 0.08,
                yPxPerSecond: size * 0.1,
                swingPx: size * 0.05,
                tumble: 2.5,
                before: 0.4,
              },
            ]
          : []),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 2);
  for (const [depth, rise] of [
    [0.95, 0.36],
    [0.8, 0.28],
  ]) {
    const line = roughLine(
      setting,
      horizonYPx,
      size * rise,
      heightsInRow(chance, 9, 0.4, 1, false),
      0.45,
    );
    sketch.path(
      closed(line, horizonYPx + 4),
      sketch.vertical([
        [0, daylight.paint('#6d8fa6', depth)],
        [1, daylight.haze],
      ]),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

function hills(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const width = rightPx - leftPx;
  const flip = daylight.side;
  const px = (share: number) => (flip > 0 ? leftPx + width * share : rightPx - width * share);
  const grass = grassColour(setting, '#6f9a55');
  const leaves = leafColours(setting, ['#5d8f50', '#4a7f4a', '#79a55a']);
  const crest = [
    [0, 0.3],
    [0.1, 0.42],
    [0.2, 0.5],
    [0.3, 0.4],
    [0.42, 0.27],
    [0.55, 0.2],
    [0.68, 0.26],
    [0.8, 0.32],
    [0.92, 0.24],
    [1, 0.2],
  ];
  const ridge = crest.map(
    ([x, y]): Point => [px(x), horizonYPx - size * (y + chance(-0.02, 0.02)) * 0.9],
  );
  const body = `${smooth(ridge)}L${px(1)} ${horizonYPx + size * 0.2}L${px(0)} ${horizonYPx + size * 0.2}Z`;
  sketch.path(
    body,
    sketch.vertical([
      [0, daylight.paint(grass, 0.45)],
      [1, daylight.paint(mix(grass, '#3f6f4a', 0.4), 0.3)],
    ]),
  );
  bushes(sketch, setting, leaves, ridge, 60, 0.4);
  paintWall(
    sketch,
    setting,
    ridge,
    (share) => size * (0.022 + 0.012 * Math.abs(share - 0.5)),
    0.32,
    [0.2, 0.55, 0.8],
  );
  const near = [
    [1.02, 0.02],
    [0.86, 0.15],
    [0.74, 0.13],
    [0.6, 0.05],
    [0.46, -0.01],
    [0.3, 0.03],
    [0.14, 0.12],
    [-0.02, 0.08],
  ].map(([x, y]): Point => [px(x), horizonYPx - size * y]);
  sketch.path(
    `${smooth(near)}L${px(-0.02)} ${horizonYPx + size * 0.3}L${px(1.02)} ${horizonYPx + size * 0.3}Z`,
    sketch.vertical([
      [0, daylight.paint(grass, 0.18)],
      [1, daylight.paint(mix(grass, '#3f6f4a', 0.5), 0.1)],
    ]),
  );
  bushes(sketch, setting, leaves, near, 44, 0.15);
  return { svg: sketch.svg(), depth: 0.92 };
}

/** The wall's own road, where the dancer stands: battlements left and right, and a tower where it ends. */
function walkway(setting: Setting): Layer {
  const {
    centreXPx,
    widthPx,
    heightPx,
    horizonYPx,
    floorYPx,
    figureHeightPx: size,
    daylight,
    snowy,
    wet,
    chance,
  } = setting;
  const sketch = new Sketch();
  const far = 5.2;
  const top = setting.groundYPx(far);
  const half = (y: number) => (widthPx * 0.47 * (y - horizonYPx)) / (floorYPx - horizonYPx);
  const stone = snowy ? '#eef2f6' : '#c7b89f';
  sketch.polygon(
    [
      [centreXPx - half(top), top],
      [centreXPx + half(top), top],
      [centreXPx + half(heightPx), heightPx],
      [centreXPx - half(heightPx), heightPx],
    ],
    sketch.vertical([
      [0, daylight.paint(stone, 0.25)],
      [0.5, daylight.paint(stone)],
      [1, mix(daylight.paint(stone), daylight.shadow(stone), wet ? 0.7 : 0.45)],
    ]),
  );
  for (let i = 0; i < 22; i++) {
    const y = setting.groundYPx(0.7 + i * 0.2);
    if (y > heightPx) continue;
    const thick = (size * 0.004 * (y - horizonYPx)) / (floorYPx - horizonYPx);
    sketch.line(
      [
        [centreXPx - half(y), y],
        [centreXPx + half(y), y],
      ],
      daylight.shadow('#94846e'),
      thick,
      'opacity="0.6"',
    );
    const upper = setting.groundYPx(0.9 + i * 0.2);
    for (let k = -4; k <= 4; k++) {
      const at = (k + (i % 2) / 2) / 4.5;
      sketch.line(
        [
          [centreXPx + at * half(y), y],
          [centreXPx + at * half(upper), upper],
        ],
        daylight.shadow('#94846e'),
        thick * 0.8,
        'opacity="0.45"',
      );
    }
  }
  for (const side of [-1, 1]) {
    const isLit = side !== daylight.side;
    const face = isLit ? daylight.paint(brick, 0.05) : daylight.shadow('#a08e78', 0.05);
    const cap = daylight.paint(snowy ? '#f4f7fa' : '#d3c5ad');
    const parapet = (distance: number, rise: number): Point => {
      const y = setting.groundYPx(distance);
      return [centreXPx + side * half(y), y - (size * rise) / distance];
    };
    sketch.polygon(
      [parapet(far, 0), parapet(far, 0.3), parapet(0.55, 0.3), parapet(0.55, 0)],
      face,
    );
    for (let distance = far; distance > 0.7; distance *= 0.82) {
      const end = distance * 0.9;
      sketch.polygon(
        [parapet(distance, 0.29), parapet(distance, 0.5), parapet(end, 0.5), parapet(end, 0.29)],
        face,
      );
      sketch.polygon(
        [parapet(distance, 0.5), parapet(distance, 0.53), parapet(end, 0.53), parapet(end, 0.5)],
        cap,
      );
      sketch.polygon(
        [
          parapet(distance * 0.97, 0.36),
          parapet(distance * 0.97, 0.44),
          parapet(distance * 0.93, 0.44),
          parapet(distance * 0.93, 0.36),
        ],
        daylight.shadow('#5f5347'),
      );
    }
    for (const rise of [0.1, 0.2, 0.3])
      sketch.line(
        [parapet(far, rise), parapet(0.55, rise)],
        daylight.shadow('#8a7a66'),
        size * 0.003,
        'opacity="0.6"',
      );
  }
  const x = centreXPx + chance(-3, 3);
  paintTower(sketch, setting, x, top, half(top) * 1.25, 0.22);
  return { svg: sketch.svg(), depth: 0, ground: true };
}
