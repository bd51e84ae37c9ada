import { mix } from '../../../../paint/colour.ts';
import { turned } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { closed } from '../shapes/ridge.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { grassColour, leafColours, paintFlower, paintTree, paintTuft } from '../shapes/trees.ts';

const petals: Readonly<Record<string, readonly string[]>> = {
  meadow: ['#ffffff', '#f7d95c', '#ef8fb0', '#b79ae8'],
  'flower-field': ['#f0719a', '#ffffff', '#f5b23d', '#a884e0', '#ef5d5d'],
  'wheat-field': ['#e8503f', '#5e83d6'],
};

export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 5, from: 0.15, to: 0.85, scale: 1.1 }),
        hills(setting),
        ground(setting),
        ...flowerRows(setting),
        nearGrass(setting),
        ...(setting.daylight.dark || setting.snowy ? [] : [seeds(setting)]),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { horizonYPx, leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 2);
  const line = Array.from(
    { length: 8 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 7,
      horizonYPx - size * chance(0.02, 0.12),
    ],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${horizonYPx + 4}L${leftPx} ${horizonYPx + 4}Z`,
    daylight.paint('#7fa6b8', 0.75),
  );
  return { svg: sketch.svg(), depth: 1 };
}

function own(setting: Setting): string {
  return grassColour(setting, setting.kind === 'wheat-field' ? '#e2b548' : '#86c355');
}

function hills(setting: Setting): Layer {
  const { horizonYPx, leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const grass = own(setting);
  const leaves = leafColours(setting);
  for (const [i, depth] of [0.7, 0.45].entries()) {
    const base = horizonYPx + size * (0.01 + i * 0.05);
    const side = i ? -1 : 1;
    const line = Array.from({ length: 9 }, (_, k): Point => {
      const share = k / 8;
      return [
        leftPx + (rightPx - leftPx) * share,
        base - size * (0.03 + 0.07 * (0.5 + 0.5 * Math.sin(share * 4 * side + i * 2 + 1))),
      ];
    });
    const colour = mix(grass, '#4f9a5b', 0.3 - i * 0.1);
    sketch.path(
      `${smooth(line)}L${rightPx} ${base + size * 0.1}L${leftPx} ${base + size * 0.1}Z`,
      sketch.vertical([
        [0, daylight.paint(mix(colour, '#f4f0a0', 0.12), depth)],
        [1, daylight.paint(colour, depth)],
      ]),
    );
    for (let k = 0; k < 6; k++) {
      const share = chance() < 0.5 ? chance(0, 0.3) : chance(0.7, 1);
      const at = line[Math.round(share * 8)];
      paintTree(
        sketch,
        setting,
        {
          x: leftPx + (rightPx - leftPx) * share,
          y: at[1] + size * 0.02,
          height: size * chance(0.07, 0.11) * (1 + i * 0.4),
          depth,
        },
        chance.pick(leaves),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.85 };
}

function ground(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const grass = own(setting);
  const top = horizonYPx + size * 0.045;
  const line = Array.from(
    { length: 6 },
    (_, i): Point => [leftPx + ((rightPx - leftPx) * i) / 5, top + size * chance(-0.012, 0.012)],
  );
  const fill = sketch.vertical([
    [0, daylight.paint(mix(grass, '#f6f2a6', 0.25), 0.35)],
    [0.3, daylight.paint(grass, 0.08)],
    [1, mix(daylight.paint(grass), daylight.shadow('#4f8f4a'), 0.45)],
  ]);
  sketch.path(closed(line, heightPx), fill);
  for (let i = 0; i < 190; i++) {
    const share = (i / 190) ** 0.75;
    const y = top + (heightPx - top) * share + size * chance(-0.01, 0.01);
    const blade = size * (0.008 + 0.036 * share);
    const tone =
      i % 3 === 0
        ? daylight.paint(mix(grass, '#f8f4b0', 0.3), 0.1)
        : daylight.shadow(mix(grass, '#3f8a4a', 0.4), 0.1 * (1 - share));
    sketch.group(`opacity="${(0.3 + 0.35 * share).toFixed(2)}"`, () =>
      paintTuft(sketch, setting, chance(leftPx, rightPx), y, blade, tone),
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Flowers left and right of the dancer, in rows that have a depth each. */
function flowerRows(setting: Setting): Layer[] {
  const { centreXPx, widthPx, figureHeightPx: size, kind, chance, snowy, season } = setting;
  if (snowy) return [];
  const many = kind === 'flower-field' ? 5 : season === 'autumn' ? 0.4 : 1;
  const colours = petals[kind] ?? petals['meadow'];
  return [2.6, 1.8, 1.25].map((distance) => {
    const sketch = new Sketch();
    const count = Math.round(14 * many * Math.sqrt(distance));
    for (let i = 0; i < count; i++) {
      const y = setting.groundYPx(distance * chance(0.86, 1.2));
      const free = distance < 1.5 ? 0.16 : 0;
      const x = centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(free, 0.56);
      paintFlower(
        sketch,
        setting,
        x,
        y,
        (size * chance(0.07, 0.11)) / distance,
        setting.colours[0] ?? chance.pick(colours),
      );
    }
    return { svg: sketch.svg(), depth: 1 - 1 / distance };
  });
}

/** Grass and flowers before the dancer's feet, at the lower edge. */
function nearGrass(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
    kind,
    snowy,
  } = setting;
  const sketch = new Sketch();
  const dark = daylight.shadow(mix(own(setting), '#2f7a45', snowy ? 0.1 : 0.55));
  const lit = daylight.paint(mix(own(setting), '#4f9a4a', 0.3));
  for (let i = 0; i < 44; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + chance())) / 44;
    const aside = Math.abs(x - centreXPx) / widthPx;
    paintTuft(
      sketch,
      setting,
      x,
      heightPx + size * 0.012,
      size * (0.05 + 0.16 * aside) * chance(0.7, 1.2),
      i % 3 ? dark : lit,
    );
  }
  if (!snowy) {
    for (let i = 0; i < 9; i++) {
      const x = centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(0.26, 0.52);
      const colour = setting.colours[0] ?? chance.pick(petals[kind] ?? petals['meadow']);
      paintFlower(sketch, setting, x, heightPx + 4, size * chance(0.1, 0.17), colour);
    }
  }
  return {
    svg: sketch.svg(),
    depth: -0.3,
    before: true,
    life: { swing: { pivotYPx: heightPx, tangent: 0.03, seconds: 3.6 } },
  };
}

function seeds(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  const seed =
    '<circle r=".28" fill="#fffbe8" fill-opacity=".9"/><path d="M0 0L.1 .9M0 0L-.7 -.6M0 0L0 -.9M0 0L.7 -.6" stroke="#fffbe8" stroke-width=".08" stroke-opacity=".8"/>';
  return {
    shapes: turned(seed, size * 0.011, 6),
    count: 22,
    area: { left: leftPx, right: rightPx, top: heightPx * 0.2, bottom: heightPx },
    xPxPerSecond: size * 0.06,
    yPxPerSecond: -size * 0.012,
    swingPx: size * 0.03,
    tumble: 0.7,
    scale: [0.5, 1.1] as const,
    before: 0.35,
    depth: 0.5,
  };
}
