import { lighten, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintFrond, paintPalm } from '../shapes/palm.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { glints, shoreline, surf, swellLines } from '../shapes/surf.ts';

export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    const shoreYPx = setting.groundYPx(1.75);
    const glitter = daylight.clear && daylight.height >= 0;
    return {
      layers: [
        far(setting, shoreYPx),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 5, from: 0.2, to: 0.9 }),
        swellLines(setting, shoreYPx),
        ...(glitter ? [glints(setting, shoreYPx)] : []),
        sand(setting, shoreYPx),
        surf(setting, shoreYPx, 0.028, 0.3, 0),
        surf(setting, shoreYPx, 0, 0.85, 0.35),
        palms(setting),
        frond(setting),
      ],
      reflection: 0.06,
    };
  },
};

function far(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const width = rightPx - leftPx;
  paintSky(sketch, setting, horizonYPx + 2);
  for (const side of [-1, 1]) {
    if (chance() < 0.35) continue;
    const x = setting.centreXPx + side * setting.widthPx * chance(0.3, 0.5);
    const half = size * chance(0.16, 0.3);
    const peak = size * chance(0.03, 0.06);
    const ridge: Point[] = [
      [x - half, horizonYPx + 1],
      [x - half * 0.5, horizonYPx - peak * 0.6],
      [x - half * 0.1, horizonYPx - peak],
      [x + half * 0.4, horizonYPx - peak * 0.5],
      [x + half, horizonYPx + 1],
    ];
    sketch.path(`${smooth(ridge)}Z`, daylight.paint('#5d8f7d', 0.8));
  }
  const deep = mix(daylight.paint('#1f7fb4', 0.1), daylight.sky[0], 0.2);
  const shallow = daylight.paint('#58c7c2');
  sketch.rect(
    leftPx,
    horizonYPx,
    width,
    shoreYPx - horizonYPx + size * 0.05,
    sketch.vertical([
      [0, mix(deep, daylight.sky[2], 0.45)],
      [0.1, mix(deep, daylight.sky[2], 0.12)],
      [0.45, mix(deep, shallow, 0.35)],
      [1, shallow],
    ]),
  );
  if (daylight.clear && daylight.height >= 0 && (daylight.height < 0.3 || daylight.moon)) {
    const x = setting.centreXPx + daylight.side * setting.widthPx * 0.31;
    sketch.glow(x, horizonYPx, size * 0.2, daylight.sun, 0.5, (shoreYPx - horizonYPx) * 1.1);
  }
  return { svg: sketch.svg(), depth: 1 };
}

function sand(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, heightPx, floorYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const dry = daylight.paint('#f0d9a8');
  const wet = mix(daylight.paint('#b99567'), daylight.sky[1], 0.25);
  const near = daylight.paint('#e2c48d');
  const edge = shoreline(setting, shoreYPx - size * 0.004, 1.4);
  const body = `${smooth(edge)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`;
  sketch.path(
    body,
    sketch.vertical([
      [0, wet],
      [0.13, wet],
      [0.3, dry],
      [1, near],
    ]),
  );
  for (let i = 0; i < 60; i++) {
    const share = chance() ** 0.7;
    const y = shoreYPx + size * 0.12 + (heightPx - shoreYPx - size * 0.12) * share;
    const half = size * (0.02 + 0.09 * share) * chance(0.5, 1.2);
    const x = chance(leftPx, rightPx);
    const dune: Point[] = [
      [x - half, y],
      [x, y - half * 0.12],
      [x + half, y],
    ];
    sketch.curve(
      dune,
      i % 3 ? daylight.shadow('#dcb981') : lighten(dry, 0.4),
      size * (0.002 + 0.005 * share),
      'opacity="0.4"',
    );
  }
  for (let i = 0; i < 3; i++) {
    const side = i % 2 ? 1 : -1;
    const x = setting.centreXPx + side * setting.widthPx * chance(0.2, 0.44);
    const y = floorYPx + (heightPx - floorYPx) * chance(-0.3, 0.7);
    if (i === 0) paintStarfish(sketch, x, y, size * 0.03, daylight.paint('#e58a5f'));
    else {
      sketch.ellipse(x, y, size * 0.016, size * 0.009, daylight.paint('#fbeee2'));
      sketch.ellipse(x, y + size * 0.003, size * 0.01, size * 0.005, daylight.paint('#e8b9a5'));
    }
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function paintStarfish(sketch: Sketch, x: number, y: number, radius: number, fill: string): void {
  const points = Array.from({ length: 10 }, (_, i): Point => {
    const reach = i % 2 ? radius * 0.42 : radius;
    const angle = (i / 10) * 2 * Math.PI + 0.3;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.55];
  });
  sketch.polygon(
    points,
    fill,
    `stroke="${fill}" stroke-width="${radius * 0.25}" stroke-linejoin="round"`,
  );
}

function palms(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const y = setting.groundYPx(1.35);
  const first = centreXPx + side * widthPx * chance(0.44, 0.5);
  const plant = (x: number, height: number, lean: number, down: number) => {
    sketch.ellipse(
      x + side * height * 0.05,
      y + down,
      height * 0.16,
      height * 0.018,
      daylight.shadow('#b8946a'),
      'opacity="0.6"',
    );
    paintPalm(sketch, setting, { x, y: y + down, height, lean, depth: 0.08 });
  };
  plant(first + side * size * 0.06, size * chance(0.82, 0.95), -side * size * 0.06, -size * 0.015);
  plant(first, size * chance(0.98, 1.1), -side * size * chance(0.03, 0.08), 0);
  return { svg: sketch.svg(), depth: 0.26 };
}

/** Leaves that hang into the picture, near the viewer. */
function frond(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = daylight.side < 0 ? leftPx : rightPx;
  const fill = daylight.shadow('#2f6b45');
  for (const [reach, rise] of [
    [0.5, 0.02],
    [0.42, -0.1],
    [0.3, 0.16],
  ]) {
    paintFrond(
      sketch,
      x,
      -size * 0.02,
      -daylight.side * size * reach,
      size * rise,
      size * reach,
      fill,
    );
  }
  return {
    svg: sketch.svg(),
    depth: -0.35,
    before: true,
    life: { swing: { pivotYPx: -size * 0.1, tangent: 0.015, seconds: 4.5 } },
  };
}
