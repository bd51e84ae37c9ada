import { mix } from '../../../../paint/colour.ts';
import { turned } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintBlossom, paintCherry, pinks } from '../shapes/cherry-tree.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { paintTuft } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.6),
        cloudLayer(setting, horizonYPx, { count: 2, from: 0.12, to: 0.5 }),
        rowOfTrees(setting, 5, 5, 0.45),
        ground(setting),
        rowOfTrees(setting, 2.7, 2, 0.22),
        rowOfTrees(setting, 1.6, 2, 0.05),
        bough(setting),
        petalsOf(setting),
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
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 7,
      horizonYPx - size * chance(0.05, 0.14),
    ],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${horizonYPx + 5}L${leftPx} ${horizonYPx + 5}Z`,
    daylight.paint('#9fb4c6', 0.75),
  );
  for (let i = 0; i < 26; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 25;
    sketch.circle(
      x,
      horizonYPx - size * chance(0, 0.05),
      size * chance(0.035, 0.06),
      daylight.paint(chance.pick(pinks), 0.62),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

/** Trees left and right of a way, so far away. */
function rowOfTrees(setting: Setting, distance: number, count: number, depth: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(distance);
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const out = distance > 4 ? 0.2 + 0.13 * i : distance > 2 ? 0.36 : 0.49;
    paintCherry(
      sketch,
      setting,
      centreXPx + side * widthPx * (out + chance(-0.02, 0.02)),
      y,
      (size * 1.7) / distance ** 0.86,
      depth,
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
    snowy,
  } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(9);
  const grass = snowy ? '#eef2f7' : '#a3c673';
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, daylight.paint(mix(grass, '#ffffff', 0.2), 0.4)],
      [0.4, daylight.paint(grass)],
      [1, mix(daylight.paint(grass), daylight.shadow('#7fae63'), 0.5)],
    ]),
  );
  const way = daylight.paint('#ead9c4');
  sketch.path(
    `M${centreXPx - widthPx * 0.025} ${top}L${centreXPx - widthPx * 0.5} ${heightPx}L${centreXPx + widthPx * 0.5} ${heightPx}L${centreXPx + widthPx * 0.025} ${top}Z`,
    sketch.vertical([
      [0, daylight.paint('#f1e4d6', 0.3)],
      [0.5, way],
      [1, mix(way, daylight.shadow('#d9bfa5'), 0.4)],
    ]),
  );
  for (let i = 0; i < 260; i++) {
    const y = setting.groundYPx(chance(0.8, 4));
    const share = (y - top) / (heightPx - top);
    const aside =
      chance() < 0.6 ? Math.sign(chance(-1, 1)) * chance(0.18, 0.55) : chance(-0.3, 0.3);
    const x = centreXPx + widthPx * 1.1 * aside * (0.15 + 0.85 * share);
    const radius = size * 0.009 * (0.3 + share);
    sketch.ellipse(
      x,
      y,
      radius,
      radius * 0.5,
      daylight.paint(chance.pick(pinks)),
      'opacity="0.85"',
    );
  }
  for (let i = 0; i < 40; i++) {
    const side = i % 2 ? 1 : -1;
    const y = setting.groundYPx(chance(0.85, 2));
    const share = (y - top) / (heightPx - top);
    paintTuft(
      sketch,
      setting,
      centreXPx + side * widthPx * (0.08 + 0.5 * share),
      y,
      size * 0.04 * (0.4 + share),
      daylight.shadow('#86b563'),
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** A flowering bough that hangs into the picture. */
function bough(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const x = side < 0 ? leftPx : rightPx;
  const twig: Point[] = [
    [x, size * 0.1],
    [x - side * size * 0.14, size * 0.1],
    [x - side * size * 0.28, size * 0.06],
    [x - side * size * 0.42, size * 0.09],
  ];
  sketch.curve(twig, daylight.shadow('#523830'), size * 0.014);
  sketch.curve(
    [twig[1], [x - side * size * 0.2, size * 0.17], [x - side * size * 0.26, size * 0.2]],
    daylight.shadow('#523830'),
    size * 0.008,
  );
  const spots = [
    ...twig,
    [x - side * size * 0.2, size * 0.16],
    [x - side * size * 0.26, size * 0.2],
  ] as Point[];
  for (let i = 0; i < 34; i++) {
    const [bx, by] = chance.pick(spots);
    paintBlossom(
      sketch,
      setting,
      bx + size * chance(-0.06, 0.06),
      by + size * chance(-0.05, 0.04),
      size * chance(0.014, 0.022),
    );
  }
  return {
    svg: sketch.svg(),
    depth: -0.25,
    before: true,
    life: { swing: { pivotYPx: 0, tangent: 0.04, seconds: 4.4 } },
  };
}

function petalsOf(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight } = setting;
  const petal = (fill: string) =>
    `<path d="M0 -.85Q.75 -.3 .45 .5Q.2 .8 0 .55Q-.2 .8 -.45 .5Q-.75 -.3 0 -.85Z" fill="${fill}"/>`;
  return {
    shapes: turned(petal(daylight.paint('#f9b8cf')), size * 0.014, 10),
    count: 60,
    area: { left: leftPx, right: rightPx, top: -size * 0.03, bottom: heightPx + size * 0.03 },
    xPxPerSecond: -daylight.side * size * 0.05,
    yPxPerSecond: size * 0.11,
    swingPx: size * 0.05,
    swingSeconds: 3.4,
    tumble: 3,
    scale: [0.4, 1.15] as const,
    before: 0.3,
    depth: 0.5,
    shows: 'petals',
  };
}
